import type { EditorFacts } from '../../preview/protocol/editor.ts'
import type { ViewQuery } from '../../preview/protocol/view-query.ts'
import type { SlackFacts } from '../../preview/protocol/view.ts'
import { useQuery } from '../server/use-query.ts'
import type { QueryResult } from '../server/use-query.ts'
import { searchParamsOf } from '../state/view-query.ts'
import { useWorkspace } from '../workspace.ts'

/** The facts of the editor, and the deck and generation they are of. */
export interface LoadedEditor {
  readonly deck: string
  readonly facts: EditorFacts
  /** The generation in which they were requested. */
  readonly generation: number
}

/** The facts of the selected language, requested again whenever files or words change. */
export function useEditor(): QueryResult<LoadedEditor> {
  const { server, project, query } = useWorkspace()
  const generation = useShownGeneration()
  const key = project.editable ? queryKey('editor', query, generation) : undefined
  const answer = useQuery(key, async (signal) => {
    const facts = await server.editor(query, signal)
    return { deck: query.deck, facts, generation }
  })
  const isOther =
    answer.value &&
    (answer.value.deck !== query.deck || answer.value.facts.language !== query.language)
  if (!isOther) return answer
  const { value: _, ...rest } = answer
  return rest
}

/** The slack of the sides of the selected view, and what keeps their words small. */
export function useSlack(): SlackFacts {
  const { server, query } = useWorkspace()
  const generation = useShownGeneration()
  const answer = useQuery(queryKey('slack', query, generation), (signal) =>
    server.slack(query, signal),
  )
  return answer.value ?? NO_SLACK
}

const NO_SLACK: SlackFacts = { sides: [], limits: [] }

/** The generation that the cards show: the rest is requested after the cards, so that they come first. */
function useShownGeneration(): number {
  const { view, generation } = useWorkspace()
  const isComing = view.value && !view.failure
  return isComing ? Math.min(view.value.generation, generation) : generation
}

const queryKey = (name: string, query: ViewQuery, generation: number): string =>
  `${name} ${searchParamsOf(query)} ${generation}`
