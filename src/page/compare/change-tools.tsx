import type { JSX } from 'preact'

import type { PairFacts } from '../../preview/protocol/comparison.ts'
import { useKeys } from '../keys/use-keys.ts'
import { IconButton } from '../toolbar/icon.tsx'
import { useWorkspace } from '../workspace.ts'
import { lookAtPair, nextChange } from './pairs.ts'

/** Goes from one side that changed to the next. */
export function ChangeTools({
  pairs,
  pair,
}: {
  readonly pairs: readonly PairFacts[]
  readonly pair: PairFacts | undefined
}): JSX.Element {
  const { words, change } = useWorkspace()
  const step = (by: 1 | -1): void => {
    const next = nextChange(pairs, pair, by)
    if (next) change(lookAtPair(next))
  }
  const [previous, next] = [(): void => step(-1), (): void => step(1)]
  useKeys({ 'previous-change': previous, 'next-change': next })
  return (
    <div class="joined">
      <IconButton icon="left" label={words.compare.previousChange} onPress={previous} />
      <IconButton icon="right" label={words.compare.nextChange} onPress={next} />
    </div>
  )
}
