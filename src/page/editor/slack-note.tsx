import type { JSX } from 'preact'

import type { SideSlack } from '../../preview/protocol/view.ts'
import { useWorkspace } from '../workspace.ts'

/** How many more lines there is room for, or how many are too many. */
export function SlackNote({
  slack: { lines, millimetres },
}: {
  readonly slack: Pick<SideSlack, 'lines' | 'millimetres'>
}): JSX.Element {
  const { words } = useWorkspace()
  const isShort = millimetres < 0
  return (
    <span class="room" data-short={isShort}>
      {words.desk.room(lines, isShort)}
    </span>
  )
}
