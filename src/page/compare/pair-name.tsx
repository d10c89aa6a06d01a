import type { JSX } from 'preact'

import type { PairFacts } from '../../preview/protocol/comparison.ts'
import type { CompareWords } from '../words/compare.ts'

/** What changed alike on several sides: “14 sides: only the picture differs”. */
export const AlikeHeading = ({
  words,
  pairs,
}: {
  readonly words: CompareWords
  readonly pairs: readonly Pick<PairFacts, 'words'>[]
}): JSX.Element => (
  <p class="alike-heading">
    <strong>{words.alike(pairs.length)}</strong>{' '}
    <span class="pair-words">{words.changes(pairs[0]?.words ?? '')}</span>
  </p>
)

/** The name of a pair, and what changed on it; not where that stands above it for several. */
export function PairName({
  words,
  pair: { name, state, words: changes },
  isAlike,
}: {
  readonly words: CompareWords
  readonly pair: Pick<PairFacts, 'name' | 'state' | 'words'>
  readonly isAlike: boolean
}): JSX.Element {
  return (
    <>
      <bdi class="name">{words.side(name)}</bdi>
      {state !== 'same' && !isAlike && (
        <span class="pair-state">{words.pairState[state]}</span>
      )}
      {state === 'changed' && !isAlike && (
        <span class="pair-words">{words.changes(changes)}</span>
      )}
    </>
  )
}
