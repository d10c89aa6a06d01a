import type { EditorFacts } from '../../preview/protocol/editor.ts'
import type { ViewQuery } from '../../preview/protocol/view-query.ts'
import type { SlackFacts } from '../../preview/protocol/view.ts'
import { useQuery } from '../server/use-query.ts'
import type { QueryResult } from '../server/use-query.ts'
import { searchParamsOf } from '../state/view-query.ts'
import { useWorkspace } from '../workspace.ts'

/** A desk, and what it was asked for with. */
export interface LoadedEditor {
  readonly deck: string
  readonly desk: EditorFacts
  /** The count of changes when it was asked for. */
  readonly generation: number
}

/** The desk of the language that is looked at, asked again whenever files or words change. */
export function useEditor(): QueryResult<LoadedEditor> {
  const { server, project, query } = useWorkspace()
  const generation = useShownGeneration()
  const wanted = project.editable ? question('desk', query, generation) : undefined
  const answer = useQuery(wanted, async (signal) => {
    const desk = await server.desk(query, signal)
    return { deck: query.deck, desk, generation }
  })
  const isOther =
    answer.value &&
    (answer.value.deck !== query.deck || answer.value.desk.language !== query.language)
  if (!isOther) return answer
  const { value: _, ...rest } = answer
  return rest
}

/** The room for more words on the sides that are looked at. */
export function useSlack(): SlackFacts['rooms'] {
  const { server, query } = useWorkspace()
  const generation = useShownGeneration()
  const answer = useQuery(question('rooms', query, generation), (signal) =>
    server.rooms(query, signal),
  )
  return answer.value?.rooms ?? []
}

/** The count of changes that the cards show: what stands beside them is asked for later, so that they come first. */
function useShownGeneration(): number {
  const { view, generation } = useWorkspace()
  const isComing = view.value && !view.failure
  return isComing ? Math.min(view.value.generation, generation) : generation
}

const question = (name: string, asked: ViewQuery, generation: number): string =>
  `${name} ${searchParamsOf(asked)} ${generation}`
