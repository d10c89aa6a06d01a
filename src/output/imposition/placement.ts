import { box } from '../../base/geometry/box.ts'
import type { Box } from '../../base/geometry/box.ts'
import { rectangle } from '../../base/geometry/path.ts'
import { compose } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import type { Frame, Group } from '../../typesetting/frame/frame.ts'

/** The place of a side on a page. */
export interface Placement {
  /** From the side to the page. */
  readonly transform: Transform
  /** The visible part of the side, bleed included, in its own coordinates. */
  readonly clip: Box
}

/** The placement of a piece's back, from that of its front, the piece's width and the flip of the sheet. */
export function placementBehind(
  { transform, clip }: Placement,
  width: number,
  flip: Transform,
): Placement {
  // Call the wanted placement B, the front's F, the flip of the sheet M, and the turn of the piece about its own
  // upright axis, as one turns a page, S: u → width − u. Who turns the piece finds the back's point p where the
  // front had S(p), seen through the paper. That point stands at F(S(p)) on the front page, and behind x the back
  // page has M(x). So B = M ∘ F ∘ S, whatever the paper, the edge and the placement. M and S both mirror, so
  // together they do not, and what is printed reads the right way round.
  const turn: Transform = [-1, 0, 0, 1, width, 0]
  return {
    transform: compose(flip, transform, turn),
    clip: box(width - clip.x - clip.width, clip.y, clip.width, clip.height),
  }
}

/** A side at its place on a page; the side's items are shared, not copied. */
export const placed = (
  name: string,
  side: Frame,
  { transform, clip }: Placement,
): Group => ({
  kind: 'group',
  name,
  transform,
  clip: rectangle(clip.x, clip.y, clip.width, clip.height),
  items: side.items,
})
