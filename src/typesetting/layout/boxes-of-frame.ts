import { compose, identity } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import type { Frame } from '../frame/frame.ts'
import type { SideBox } from './boxes/box-tree.ts'
import type { ArrangedBox } from './boxes/flexbox.ts'
import { turnOf } from './boxes/rotated.ts'
import type { SideContext } from './context.ts'
import type { TriedSide } from './fit/tried-side.ts'

/** A box of the template where it was laid out on a side. */
export interface LaidOutBox {
  readonly box: SideBox
  /** How many boxes are around it. */
  readonly depth: number
  /** Its place in points before it is turned. */
  readonly place: ArrangedBox
  /** From the coordinates of the place to those of the side. */
  readonly transform: Transform
  readonly context: SideContext
}

/** A tree of boxes as it was laid out: that of a card's side, or of a panel of a leaflet. */
export interface LaidOutTree {
  readonly boxes: SideBox
  readonly tried: Pick<TriedSide, 'places'>
  readonly context: SideContext
  /** Where a panel lies on its side. */
  readonly transform?: Transform
}

const trees = new WeakMap<Frame, readonly LaidOutTree[]>()

/** Remembers what a frame was composed of, for those who ask where its boxes lie. */
export function rememberBoxes(frame: Frame, of: readonly LaidOutTree[]): Frame {
  trees.set(frame, of)
  return frame
}

/** The boxes of the template on a side, each before the boxes in it; none for a sheet. */
export const boxesOf = (frame: Frame): readonly LaidOutBox[] =>
  (trees.get(frame) ?? []).flatMap((tree) => [
    ...walk(tree.boxes, tree, tree.transform ?? identity, 0),
  ])

function* walk(
  box: SideBox,
  tree: LaidOutTree,
  around: Transform,
  depth: number,
): Generator<LaidOutBox> {
  const { tried, context } = tree
  const place = tried.places.get(box)
  if (!place) return
  const turn = turnOf(box.rules, place, context)
  const transform = turn ? compose(around, turn.transform) : around
  yield {
    box,
    depth,
    place,
    transform,
    context,
  }
  for (const child of box.children) yield* walk(child, tree, transform, depth + 1)
}
