import { apply, compose, inverse, translate } from '../../../base/geometry/transform.ts'
import type { Transform } from '../../../base/geometry/transform.ts'
import type { BoxRules } from '../../../input/template/box.ts'
import type { SideContext } from '../context.ts'
import type { Area } from '../pictures/place-picture.ts'
import type { ArrangedBox } from './flexbox.ts'
import type { TrimmedPage } from './with-bleed.ts'

/** How a box is turned about its middle, and by how many degrees; undefined if it stands upright. */
export function turnOf(
  { rotate = 0 }: Pick<BoxRules, 'rotate'>,
  place: ArrangedBox,
  { direction }: Pick<SideContext, 'direction'>,
): { readonly transform: Transform; readonly angle: number } | undefined {
  if (rotate === 0) return undefined
  const angle = direction === 'rtl' ? -rotate : rotate
  return { transform: rotation(place, angle), angle }
}

/** Turns about the middle of a box, in degrees clockwise. */
function rotation(
  { x, y, width, height }: Pick<ArrangedBox, 'x' | 'y' | 'width' | 'height'>,
  angle: number,
): Transform {
  const [middleX, middleY] = [x + width / 2, y + height / 2]
  const radians = (angle / 180) * Math.PI
  const exact = (value: number): number => (angle % 90 === 0 ? Math.round(value) : value)
  const [cos, sin] = [exact(Math.cos(radians)), exact(Math.sin(radians))]
  return compose(
    translate(middleX, middleY),
    [cos, sin, 0 - sin, cos, 0, 0],
    translate(-middleX, -middleY),
  )
}

/** The room that a turned box takes, with its sides upright. */
export function turnedArea({ x, y, width, height }: Area, turn: Transform): Area {
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([across = 0, down = 0]) => apply(turn, across, down))
  const [left, top] = [0, 1].map((axis) =>
    Math.min(...corners.map((at) => at[axis] ?? 0)),
  )
  const [right, bottom] = [0, 1].map((axis) =>
    Math.max(...corners.map((at) => at[axis] ?? 0)),
  )
  return {
    x: left ?? x,
    y: top ?? y,
    width: (right ?? 0) - (left ?? 0),
    height: (bottom ?? 0) - (top ?? 0),
  }
}

/** By which share of its size a side reaches further when it is seen from a slanting box: as far as its corners do. */
const FAR = 0.25

/** A side as it lies in the coordinates of a turned box; in those of a slanting one it has no edges to bleed over. */
export function turnedPage(
  { page, bleed }: TrimmedPage,
  turn: Transform,
  angle: number,
): TrimmedPage {
  const { x, y, width, height } = page
  if (angle % 90 !== 0) {
    const far = FAR * Math.max(width, height)
    return {
      page: { x: x - far, y: y - far, width: width + 2 * far, height: height + 2 * far },
      bleed: { top: 0, right: 0, bottom: 0, left: 0 },
    }
  }
  const back = inverse(turn) ?? turn
  const [x1, y1] = apply(back, x, y)
  const [x2, y2] = apply(back, x + width, y + height)
  const quarters = (((angle / 90) % 4) + 4) % 4
  const sides = [bleed.top, bleed.right, bleed.bottom, bleed.left]
  const [top = 0, right = 0, bottom = 0, left = 0] = sides.map(
    (_, side) => sides[(side + quarters) % 4],
  )
  return {
    page: {
      x: Math.min(x1, x2),
      y: Math.min(y1, y2),
      width: Math.abs(x2 - x1),
      height: Math.abs(y2 - y1),
    },
    bleed: { top, right, bottom, left },
  }
}
