import type { JSX } from 'preact'

import type { PairFacts } from '../../preview/protocol/comparison.ts'
import type { Side } from '../../preview/protocol/side.ts'
import type { View } from '../../preview/protocol/view.ts'
import { SideCard } from '../picture/side-card.tsx'
import type { QueryResult } from '../server/use-query.ts'
import { useWorkspace } from '../workspace.ts'
import type { SpreadLayout, Spread } from '../zoom/scale.ts'
import { spreadExtent } from '../zoom/scale.ts'
import { Stage } from '../zoom/stage.tsx'
import type { StageProps } from '../zoom/stage.tsx'
import { Changes } from './changes.tsx'
import { PairStack } from './pair-stack.tsx'
import { stackOf } from './pairs.ts'
import type { CompareControls } from './use-compare-controls.ts'

/** A pair on its stage. */
export interface PairStageProps extends Pick<StageProps, 'place' | 'room'> {
  /** None before there is one to look at. */
  readonly pair: PairFacts | undefined
  readonly spread: Spread
  readonly layout: SpreadLayout
  readonly controls: CompareControls
  readonly answer: QueryResult<View>
}

/** Before and after, on each other or beside each other; one that has no partner stands alone. */
export function PairStage(props: PairStageProps): JSX.Element {
  const { pair, spread, layout, controls, answer, place, room } = props
  const { words, state } = useWorkspace()
  const { before, after, areas = [] } = pair ?? {}
  const { pairState } = words.compare
  const captioned = [
    { caption: after ? words.compare.before : pairState.removed, side: before },
    { caption: before ? words.compare.after : pairState.added, side: after },
  ]
  const isStack = before && after && state.look !== 'beside'
  return (
    <Stage {...{ place, room, layout, answer }} extent={spreadExtent(spread, layout)}>
      {isStack ? (
        <PairStack {...{ before, after, areas, controls }} scale={layout.scale} />
      ) : (
        (controls.isSwapped ? captioned.toReversed() : captioned).map(
          ({ caption, side }) =>
            side && (
              <Captioned
                key={caption}
                {...{ caption, side, areas }}
                scale={layout.scale}
              />
            ),
        )
      )}
    </Stage>
  )
}

/** A side under the word that says which of the two it is. */
function Captioned({
  caption,
  side,
  areas,
  scale,
}: {
  readonly caption: string
  readonly side: Side
  readonly areas: PairFacts['areas']
  readonly scale: number
}): JSX.Element {
  const { trimmed } = useWorkspace().state
  return (
    <figure class="captioned">
      <figcaption>{caption}</figcaption>
      <SideCard side={side} room={side} scale={scale} trimmed={trimmed} />
      <Changes areas={areas} stack={stackOf([side])} />
    </figure>
  )
}
