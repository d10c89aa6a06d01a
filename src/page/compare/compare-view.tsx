import type { JSX } from 'preact'

import type { Comparison, PairFacts } from '../../preview/protocol/comparison.ts'
import type { View } from '../../preview/protocol/view.ts'
import { useKeys } from '../keys/use-keys.ts'
import { ProblemItem } from '../problems/problem-item.tsx'
import type { Answer } from '../server/use-answer.ts'
import { Toggle } from '../toolbar/toggle.tsx'
import { ViewTools } from '../toolbar/view-bar.tsx'
import { useWorkspace } from '../workspace.ts'
import { pictureExtent, showIn } from '../zoom/scale.ts'
import type { Spread } from '../zoom/scale.ts'
import { useRoom } from '../zoom/use-room.ts'
import { ZoomTools } from '../zoom/zoom-tools.tsx'
import { BeforeTools } from './before-tools.tsx'
import { ChangeTools } from './change-tools.tsx'
import { LookControls, LookTools } from './look-tools.tsx'
import { PairList } from './pair-list.tsx'
import { PairStage } from './pair-stage.tsx'
import { pairOf, stackOf } from './pairs.ts'
import { useComparison } from './use-comparison.ts'
import { useLooking } from './use-looking.ts'

/** CSS pixels around sides, and between them. */
const GAP = 24

/** What a change did: the deck as it is beside what it was, the sides that changed first. */
export function CompareView(): JSX.Element {
  const { words, state, change, preferences, view } = useWorkspace()
  const [place, room] = useRoom()
  const { answer, ...pinning } = useComparison()
  const looking = useLooking(state.look)
  const { pairs = [], problems = [], summary } = answer.value ?? {}
  const pair = pairOf(pairs, state)
  const spread = spreadOf(room.width > 0 ? pair : undefined, state.look === 'beside')
  const shown = showIn(room, spread, state.zoom, preferences.pixelsPerMm)
  const trim = (): void => change({ trimmed: !state.trimmed })
  useKeys({ trimmed: trim })
  return (
    <>
      <ViewTools>
        <BeforeTools {...pinning} />
        <ChangeTools pairs={pairs} pair={pair} />
        <LookTools looking={looking} />
        {pair && <ZoomTools scale={shown.scale} />}
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
          {pair?.before && pair.after && <LookControls looking={looking} />}
          <NotCompared problems={problems} />
        </div>
        {pairs.length > 0 && <PairList pairs={pairs} looked={pair} />}
        <PairStage
          {...{ pair, place, room, spread, shown, looking }}
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
const together = (view: Answer<View>, comparison: Answer<Comparison>): Answer<View> => {
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
