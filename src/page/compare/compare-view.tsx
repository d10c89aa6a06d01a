import type { JSX } from 'preact'

import type { Comparison, PairFacts } from '../../preview/protocol/comparison.ts'
import type { View } from '../../preview/protocol/view.ts'
import { useKeys } from '../keys/use-keys.ts'
import { ProblemItem } from '../problems/problem-item.tsx'
import type { QueryResult } from '../server/use-query.ts'
import { Toggle } from '../toolbar/controls.tsx'
import { IconButton } from '../toolbar/icon.tsx'
import { ViewTools } from '../toolbar/view-bar.tsx'
import { useWorkspace } from '../workspace.ts'
import { layOutSpread, pictureExtent } from '../zoom/scale.ts'
import type { Spread } from '../zoom/scale.ts'
import { useElementSize } from '../zoom/use-element-size.ts'
import { ZoomTools } from '../zoom/zoom-tools.tsx'
import { CompareModeControls, CompareModeTools } from './compare-mode-tools.tsx'
import { BeforeTools } from './compared-state-tools.tsx'
import { PairList } from './pair-list.tsx'
import { PairStage } from './pair-stage.tsx'
import { lookAtPair, nextChange, pairOf, stackOf } from './pairs.ts'
import { useCompareControls } from './use-compare-controls.ts'
import { useComparison } from './use-comparison.ts'

/** CSS pixels around sides, and between them. */
const GAP = 24

/** What a change did: the deck as it is beside what it was, the sides that changed first. */
export function CompareView(): JSX.Element {
  const { words, state, change, preferences, view } = useWorkspace()
  const [place, room] = useElementSize()
  const { answer, ...pinning } = useComparison()
  const controls = useCompareControls(state.look)
  const { pairs = [], problems = [], summary } = answer.value ?? {}
  const pair = pairOf(pairs, state)
  const spread = spreadOf(room.width > 0 ? pair : undefined, state.look === 'beside')
  const layout = layOutSpread(room, spread, state.zoom, preferences.pixelsPerMm)
  const trim = (): void => change({ trimmed: !state.trimmed })
  useKeys({ trimmed: trim })
  return (
    <>
      <ViewTools>
        <BeforeTools {...pinning} />
        <ChangeTools pairs={pairs} pair={pair} />
        <CompareModeTools controls={controls} />
        {pair && <ZoomTools scale={layout.scale} />}
        <Toggle isOn={state.trimmed} onToggle={trim}>
          {words.trimmed}
        </Toggle>
      </ViewTools>
      <div class="compared">
        <div class="compared-head">
          <p class="summary" role="status" lang={summary ? 'en' : undefined}>
            {summary ||
              (answer.isWaiting ? words.compare.waiting : words.compare.nothing)}
          </p>
          {pair?.before && pair.after && <CompareModeControls controls={controls} />}
          <NotCompared problems={problems} />
        </div>
        {pairs.length > 0 && <PairList pairs={pairs} looked={pair} />}
        <PairStage
          {...{ pair, place, room, spread, layout, controls }}
          answer={together(view, answer)}
        />
      </div>
    </>
  )
}

/** What stands on the stage: one side on the other, or both beside each other. */
function spreadOf(pair: PairFacts | undefined, isBeside: boolean): Spread {
  const sides = [pair?.before, pair?.after].filter((side) => side !== undefined)
  if (sides.length === 0) return { sizes: [], gap: GAP }
  return {
    sizes: isBeside ? sides.map(pictureExtent) : [stackOf(sides).extent],
    gap: GAP,
  }
}

/** The deck of now, waited for as long as its comparison is. */
const together = (
  view: QueryResult<View>,
  comparison: QueryResult<Comparison>,
): QueryResult<View> => {
  const failure = view.failure ?? comparison.failure
  return {
    ...view,
    isWaiting: view.isWaiting || comparison.isWaiting,
    ...(failure && { failure }),
  }
}

/** Why there is nothing to compare with. */
function NotCompared({ problems }: Pick<Comparison, 'problems'>): JSX.Element | null {
  if (problems.length === 0) return null
  return (
    <ul role="list">
      {problems.map((problem, index) => (
        <ProblemItem key={index} problem={problem} />
      ))}
    </ul>
  )
}

/** Goes from one side that changed to the next. */
function ChangeTools({
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
