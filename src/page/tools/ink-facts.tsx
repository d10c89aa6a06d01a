import type { JSX } from 'preact'

import type { InkFacts as Ink } from '../../preview/protocol/side.ts'
import { useWorkspace } from '../workspace.ts'

const LETTERS = ['C', 'M', 'Y', 'K']

/** The inks of a colour in percent, those that are not there left out, and how much ink that is together. */
export function InkFacts({
  ink,
  of,
}: {
  readonly ink: Ink
  readonly of: 'ground' | 'words'
}): JSX.Element {
  const { words } = useWorkspace()
  const parts = ink.cmyk.flatMap((percent, index) =>
    percent === 0 ? [] : [`${LETTERS[index]} ${words.numbers.format(percent)}`],
  )
  const total = ink.cmyk.reduce((sum, percent) => sum + percent, 0)
  return (
    <span class="inks">
      {words.designer.inkOf[of]}: {parts.join(' ') || words.designer.noInk}
      {parts.length > 1 && ` (${words.numbers.format(total)} %)`}
    </span>
  )
}
