import { useQuery } from '../server/use-query.ts'
import { useWorkspace } from '../workspace.ts'
import { paperName, requestOf } from './choices.ts'
import type { ExportChoices } from './choices.ts'

/** What the chosen files will be, in words: how many sheets of paper, or pages. */
export function usePlan(choices: ExportChoices): string {
  const { words, state, project, server, generation } = useWorkspace()
  const request = requestOf(choices, state, project)
  const key = request && `${JSON.stringify(request)} ${generation}`
  const { value, isWaiting, failure } = useQuery(key, async (signal) => {
    if (!request) throw new Error('nothing is asked for')
    return { request, plan: await server.planExport(request, signal) }
  })
  const { noLanguage, noneChosen, counting, nothing, sheets, pages } = words.exporting
  if (choices.languages.length === 0) return noLanguage
  if (choices.which === 'chosen' && choices.pieces.length === 0) return noneChosen
  if (failure) return words.unanswered(failure.status)
  if (!request) return ''
  // While the next count is coming, the last one stays, so that nothing jumps.
  if (!value || (isWaiting && value.request.goal !== request.goal)) return counting
  const { plan, request: counted } = value
  const [problem] = plan.problems
  if (problem) return words.told(problem.message) ?? problem.message
  if (plan.pages === 0) return nothing
  if (counted.goal !== 'sheets') return pages(plan.pages)
  return sheets(plan.sheets, paperName(counted.paper), plan.pages > plan.sheets)
}
