import type { JSX } from 'preact'

import type { Comparison, PairFacts } from '../../preview/protocol/comparison.ts'
import type { Area, Side } from '../../preview/protocol/side.ts'
import type { View } from '../../preview/protocol/view.ts'
import { useKeys } from '../keys/use-keys.ts'
import { around } from '../overlay/boxes.ts'
import { SideCard } from '../picture/side-card.tsx'
import { ProblemItem } from '../problems/problem-item.tsx'
import { useLabels } from '../problems/use-labels.ts'
import type { QueryResult } from '../server/use-query.ts'
import { COMPARE_MODES } from '../state/state.ts'
import { IconButton } from '../toolbar/icon.tsx'
import { TrimTool } from '../toolbar/line-tools.tsx'
import { ViewTools } from '../toolbar/view-bar.tsx'
import { useWorkspace } from '../workspace.ts'
import { layOutSpread, spreadExtent } from '../zoom/scale.ts'
import { Stage } from '../zoom/stage.tsx'
import { useElementSize } from '../zoom/use-element-size.ts'
import { ZoomTools } from '../zoom/zoom-tools.tsx'
import { CompareModeControls, CompareModeTools } from './compare-tools.tsx'
import { BeforeTools } from './compared-state-tools.tsx'
import { PairFigure } from './pair-figure.tsx'
import { PairList } from './pair-list.tsx'
import { lookAtPair, nextChange, pairOf, pictureArea } from './pairs.ts'
import {
  compareAttributes,
  divideByPointer,
  useCompareControls,
} from './use-compare-controls.ts'
import type { CompareControls } from './use-compare-controls.ts'
import { useComparison } from './use-comparison.ts'

/** What a change did: the deck as it is beside what it was, the sides that changed first. */
export function CompareView(): JSX.Element {
  const { words, state, change, view } = useWorkspace()
  const { answer, ...pinning } = useComparison()
  const controls = useCompareControls(state, change)
  const { pairs = [], problems = [], summary } = answer.value ?? {}
  const pair = pairOf(pairs, state)
  const label = useLabels()
  const [place, size] = useElementSize()
  const stage = usePairStage(pair, size, controls)
  const tools = { words: words.compare, controls }
  const divide = (event: PointerEvent): void => divideByPointer(event, controls)
  useCompareKeys(controls)
  return (
    <>
      <ViewTools>
        <BeforeTools {...pinning} />
        <ChangeTools pairs={pairs} pair={pair} />
        <CompareModeTools {...tools} />
      </ViewTools>
      <div
        class="compared"
        {...compareAttributes(controls)}
        style={{ '--at': `${controls.at}%` }}
        onPointerDown={divide}
        onPointerMove={divide}
      >
        <div class="compared-head">
          <p class="summary" role="status">
            {(summary && label(words.compare.changes(summary))) ||
              (answer.isWaiting ? words.compare.waiting : words.compare.nothing)}
          </p>
          {pair?.before && pair.after && <CompareModeControls {...tools} />}
          {pair && <ZoomTools scale={stage.layout.scale} />}
          <TrimTool />
          <NotCompared problems={problems} />
        </div>
        {pairs.length > 0 && <PairList pairs={pairs} current={pair} />}
        <Stage
          {...{ place, size, layout: stage.layout, extent: stage.size }}
          answer={together(view, answer)}
        >
          {stage.figure}
        </Stage>
      </div>
    </>
  )
}

function useCompareKeys({ look, change, swap }: CompareControls): void {
  useKeys({
    'next-look': () => {
      const next = COMPARE_MODES[(COMPARE_MODES.indexOf(look) + 1) % COMPARE_MODES.length]
      if (next) change({ look: next })
    },
    swap,
  })
}

/** CSS pixels around sides, and between them. */
const GAP = 24

/** A pair on the stage, and how large it is there. */
interface PairStage extends Pick<Parameters<typeof Stage>[0], 'layout'> {
  /** In CSS pixels. */
  readonly size: Parameters<typeof Stage>[0]['extent']
  /** None where there is no pair. */
  readonly figure: JSX.Element | undefined
}

/** Lays a pair out in the room of the stage: one side on the other, or both beside each other. */
function usePairStage(
  pair: PairFacts | undefined,
  room: { readonly width: number; readonly height: number },
  { look }: CompareControls,
): PairStage {
  const { words, state, preferences } = useWorkspace()
  const sides = [pair?.before, pair?.after].filter((side) => side !== undefined)
  const extent = around(sides.map(pictureArea))
  const count = look === 'beside' ? sides.length : Math.min(sides.length, 1)
  const spread = {
    sizes: room.width > 0 ? Array.from({ length: count }, () => extent) : [],
    gap: GAP,
  }
  const layout = layOutSpread(room, spread, state.zoom, preferences.pixelsPerMm)
  const { scale } = layout
  const figure = pair && (
    <PairFigure
      words={words.compare}
      pair={pair}
      extent={extent}
      visible={state.trimmed ? around(sides.map(trimArea)) : extent}
      picture={(side) => <PlacedCard side={side} extent={extent} scale={scale} />}
    />
  )
  return { layout, size: spreadExtent(spread, layout), figure }
}

const trimArea = ({ trim }: Side): Area => ({ x: 0, y: 0, ...trim })

/** The card of a side, at its place in the extent of its pair. */
function PlacedCard({
  side,
  extent,
  scale,
}: {
  readonly side: Side
  readonly extent: Area
  readonly scale: number
}): JSX.Element {
  const { trimmed } = useWorkspace().state
  const { x, y } = pictureArea(side)
  return (
    <div
      style={{
        width: `${extent.width * scale}px`,
        height: `${extent.height * scale}px`,
        padding: `${(y - extent.y) * scale}px 0 0 ${(x - extent.x) * scale}px`,
      }}
    >
      <SideCard side={side} placeholder={side} scale={scale} trimmed={trimmed} />
    </div>
  )
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

/** Problems that kept the deck from being compared. */
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
