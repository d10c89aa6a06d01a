import type { JSX } from 'preact'

import type { PairFacts } from '../../preview/protocol/comparison.ts'
import { SideCard } from '../picture/side-card.tsx'
import { useIsNear } from '../picture/use-is-near.ts'
import { useLabels } from '../problems/use-labels.ts'
import { useWorkspace } from '../workspace.ts'
import { pictureExtent } from '../zoom/scale.ts'
import { AlikeHeading, PairName } from './pair-name.tsx'
import { alikePairs, lookAtPair, sideOfPair } from './pairs.ts'

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
      {alikePairs(changed).map((group) => (
        <div key={group[0]?.name} class={group.length > 1 ? 'alike' : undefined}>
          {group.length > 1 && <AlikeHeading words={words.compare} pairs={group} />}
          <Pairs pairs={group} current={current} isAlike={group.length > 1} />
        </div>
      ))}
      {same.length > 0 && (
        <details open={changed.length === 0}>
          <summary>{words.compare.sameSides(same.length)}</summary>
          <Pairs pairs={same} current={current} isAlike={false} />
        </details>
      )}
    </nav>
  )
}

function Pairs({
  pairs,
  current,
  isAlike,
}: {
  readonly pairs: readonly PairFacts[]
  readonly current: PairFacts | undefined
  readonly isAlike: boolean
}): JSX.Element {
  const { words, change } = useWorkspace()
  const label = useLabels()
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
            <PairPicture pair={pair} />
            <PairName
              words={words.compare}
              pair={{ ...pair, name: label(pair.name) }}
              isAlike={isAlike}
            />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** In CSS pixels. */
const PICTURE_SIZE = 44

/** A pair as it is now, or was where it is gone, small; loaded when it is scrolled near. */
function PairPicture({ pair }: { readonly pair: PairFacts }): JSX.Element | null {
  const [place, isNear] = useIsNear<HTMLSpanElement>()
  const side = sideOfPair(pair)
  if (!side) return null
  const { width, height } = pictureExtent(side)
  const scale = PICTURE_SIZE / Math.max(width, height)
  return (
    <span class="pair-thumb" ref={place} aria-hidden="true">
      <SideCard
        side={isNear ? side : undefined}
        placeholder={side}
        scale={scale}
        trimmed
      />
    </span>
  )
}
