import type { JSX } from 'preact'

import type { PairFacts } from '../../preview/protocol/comparison.ts'
import { useWorkspace } from '../workspace.ts'
import { lookAtPair } from './pairs.ts'

/** The sides that were compared: changed ones with what changed, the others folded away. */
export function PairList({
  pairs,
  looked,
}: {
  readonly pairs: readonly PairFacts[]
  readonly looked: PairFacts | undefined
}): JSX.Element {
  const { words } = useWorkspace()
  const changed = pairs.filter(({ state }) => state !== 'same')
  const same = pairs.filter(({ state }) => state === 'same')
  return (
    <nav class="pairs" aria-label={words.compare.list} data-region tabIndex={-1}>
      <Pairs pairs={changed} looked={looked} />
      {same.length > 0 && (
        <details open={changed.length === 0}>
          <summary>{words.compare.sameSides(same.length)}</summary>
          <Pairs pairs={same} looked={looked} />
        </details>
      )}
    </nav>
  )
}

function Pairs({
  pairs,
  looked,
}: {
  readonly pairs: readonly PairFacts[]
  readonly looked: PairFacts | undefined
}): JSX.Element {
  const { words, change } = useWorkspace()
  return (
    <ul role="list">
      {pairs.map((pair) => (
        <li key={pair.name}>
          <button
            type="button"
            class="pair"
            data-state={pair.state}
            aria-current={pair === looked ? 'true' : undefined}
            onClick={() => change(lookAtPair(pair))}
          >
            <span class="name">{pair.name}</span>
            {pair.state !== 'same' && (
              <span class="pair-state">{words.compare.pairState[pair.state]}</span>
            )}
            {pair.state === 'changed' && (
              <span class="pair-words" lang="en">
                {pair.words}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}
