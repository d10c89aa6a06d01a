import { compose, inverse } from '../base/geometry/transform.ts'
import { WHOLE } from '../input/pictures/picture-part.ts'
import type { PicturePart } from '../input/pictures/picture-part.ts'
import type { Frame, Picture } from '../typesetting/frame/frame.ts'
import { intersection, rectOf } from '../typesetting/frame/rect.ts'
import type { Rect } from '../typesetting/frame/rect.ts'
import type { Visited } from '../typesetting/frame/walk.ts'
import { windowOf } from '../typesetting/frame/window.ts'

/**
 * The part of a picture that shows on its page, inside the clips around it; undefined if none does. All of a picture
 * inside a drawing counts, since the drawing may show it in patterns and masks too.
 */
export function shownPart(
  { item, transform, groups }: Visited<Picture>,
  frame: Frame,
): PicturePart | undefined {
  if (groups.some(({ art }) => art)) return WHOLE
  const shown = windowOf(groups, frame)
  if (isEmpty(shown)) return undefined
  const { x, y, width, height } = item.box
  const toPicture = inverse(compose(transform, [width, 0, 0, height, x, y]))
  if (!toPicture) return undefined
  const part = intersection(rectOf(cornersOf(shown), toPicture), WHOLE)
  return isEmpty(part) ? undefined : part
}

/** The smallest part that contains both, as far as there are. */
export function union(
  one: PicturePart | undefined,
  other: PicturePart | undefined,
): PicturePart | undefined {
  if (!one || !other) return one ?? other
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  }
}

const cornersOf = ({ left, top, right, bottom }: Rect) =>
  [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ] as const

const isEmpty = ({ left, top, right, bottom }: Rect): boolean =>
  left >= right || top >= bottom
