import type { BoxFacts, Side } from '../../preview/protocol/side.ts'
import type { Point } from '../tools/geometry.ts'

/** The middle of a picture. Points of pictures are in percent of their width and height, from the top left corner. */
const MIDDLE: Point = { x: 50, y: 50 }

/** The point that a deck gives; the middle where it gives none. */
export function pointOf(value: string): Point {
  const [x = NaN, y = NaN] = value.split(/\s+/).map(parseFloat)
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : MIDDLE
}

/** A point as a deck gives it, within the picture. */
export const written = ({ x, y }: Point): string =>
  [x, y].map((share) => `${Math.round(Math.min(100, Math.max(0, share)))}%`).join(' ')

type CroppedBox = BoxFacts & Required<Pick<BoxFacts, 'cropped'>>

/** The boxes of a side that crop the picture of its piece. */
export const croppingBoxes = ({ boxes }: Side): readonly CroppedBox[] =>
  boxes.filter((box): box is CroppedBox => box.cropped !== undefined)

/** The point of a cropped picture at a point of its side, in millimetres of its trim; undefined beside the picture. */
export function focusAt(side: Side, { x, y }: Point): string | undefined {
  const box = croppingBoxes(side).find(
    (one) =>
      x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height,
  )
  if (!box) return undefined
  const { cropped } = box
  const across = (100 * (x - cropped.x)) / cropped.width
  const down = (100 * (y - cropped.y)) / cropped.height
  return written({ x: cropped.isMirrored ? 100 - across : across, y: down })
}

/** Where a point of a cropped picture lies on its side, in millimetres of its trim. */
export function placeOf(value: string, { cropped }: CroppedBox): Point {
  const { x, y } = pointOf(value)
  const across = cropped.isMirrored ? 100 - x : x
  return {
    x: cropped.x + (across / 100) * cropped.width,
    y: cropped.y + (y / 100) * cropped.height,
  }
}
