import type { JSX } from 'preact'

import type { PairFacts } from '../../preview/protocol/comparison.ts'
import type { Words } from '../words/words.ts'
import { useWorkspace } from '../workspace.ts'
import { lookAtPair } from './pairs.ts'

/** The sides that were compared: changed ones with what changed, the others folded away. */
export function PairList({
  pairs,
  current,
}: {
  readonly pairs: readonly PairFacts[]
  readonly current: PairFacts | undefined
}): JSX.Element {
  const { words } = useWorkspace()
  const changed = pairs.filter(({ state }) => state !== 'same')
  const same = pairs.filter(({ state }) => state === 'same')
  return (
    <nav class="pairs" aria-label={words.compare.list} data-region tabIndex={-1}>
      <Pairs pairs={changed} current={current} />
      {same.length > 0 && (
        <details open={changed.length === 0}>
          <summary>{words.compare.sameSides(same.length)}</summary>
          <Pairs pairs={same} current={current} />
        </details>
      )}
    </nav>
  )
}

function Pairs({
  pairs,
  current,
}: {
  readonly pairs: readonly PairFacts[]
  readonly current: PairFacts | undefined
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
            aria-current={pair === current ? 'true' : undefined}
            onClick={() => change(lookAtPair(pair))}
          >
            <PairName words={words.compare} pair={pair} />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The name of a pair, and what changed on it. */
export function PairName({
  words,
  pair: { name, state, words: changes },
}: {
  readonly words: Words['compare']
  readonly pair: Pick<PairFacts, 'name' | 'state' | 'words'>
}): JSX.Element {
  return (
    <>
      <bdi class="name">{name}</bdi>
      {state !== 'same' && <span class="pair-state">{words.pairState[state]}</span>}
      {state === 'changed' && (
        <span class="pair-words" lang="en">
          {changes}
        </span>
      )}
    </>
  )
}
