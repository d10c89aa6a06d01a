import type { JSX } from 'preact'

import type { SideSlack } from '../../preview/protocol/view.ts'
import { useWorkspace } from '../workspace.ts'

/** How many more lines fit, or how many lines do not. */
export function SlackNote({
  slack: { lines, millimetres },
}: {
  readonly slack: Pick<SideSlack, 'lines' | 'millimetres'>
}): JSX.Element {
  const { words } = useWorkspace()
  const isShort = millimetres < 0
  return (
    <span class="slack" data-short={isShort}>
      {words.editor.room(lines, isShort)}
    </span>
  )
}
