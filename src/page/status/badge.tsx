import type { JSX } from 'preact'

import type { View } from '../../preview/protocol/view.ts'
import type { QueryResult } from '../server/use-query.ts'
import { useWorkspace } from '../workspace.ts'

/** A note over the cards that they are not up to date: loading, broken or not connected. */
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

/** Shown where there are no cards. */
export function EmptyState(): JSX.Element {
  const { words, view } = useWorkspace()
  return <p class="nothing">{view.isWaiting ? words.opening : words.nothing}</p>
}
