import type { JSX } from 'preact'

import type { View } from '../../preview/protocol/view.ts'
import type { QueryResult } from '../server/use-query.ts'
import { useWorkspace } from '../workspace.ts'

/** Says when what is shown is not what the files say now. It lies over the stage and moves nothing. */
export function Badge({
  answer,
}: {
  readonly answer: QueryResult<View>
}): JSX.Element | null {
  const { words } = useWorkspace()
  if (answer.failure && !answer.isWaiting)
    return <p class="badge">{words.unanswered(answer.failure.status)}</p>
  if (answer.value?.stale) return <p class="badge">{words.stale}</p>
  if (answer.isWaiting)
    return (
      <p class="badge" data-late>
        {words.building}
      </p>
    )
  return null
}

/** Stands where there would be cards, if there were any. */
export function Nothing(): JSX.Element {
  const { words, view } = useWorkspace()
  return <p class="nothing">{view.isWaiting ? words.opening : words.nothing}</p>
}
