import type { JSX } from 'preact'

import { useWorkspace } from '../workspace.ts'

/** Stands where there would be cards, if there were any. */
export function Nothing(): JSX.Element {
  const { words, view } = useWorkspace()
  return <p class="nothing">{view.isWaiting ? words.opening : words.nothing}</p>
}
