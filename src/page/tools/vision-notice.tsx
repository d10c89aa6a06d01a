import type { JSX } from 'preact'

import { useKeys } from '../keys/use-keys.ts'
import { VISION_NAMES } from '../state/state.ts'
import { useWorkspace } from '../workspace.ts'

/** Tells in every view when colours are not shown as usual; goes through the ways to see them by key. */
export function VisionNotice(): JSX.Element {
  const { words, state, change } = useWorkspace()
  const { vision } = state
  useKeys({
    vision: () => {
      const at = VISION_NAMES.indexOf(vision) + 1
      const next = VISION_NAMES[at % VISION_NAMES.length]
      if (next) change({ vision: next })
    },
  })
  return (
    <p role="status">
      {vision !== 'usual' && words.designer.seenAs(words.designer.vision[vision])}
    </p>
  )
}
