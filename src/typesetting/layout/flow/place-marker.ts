import { pt } from '../../../base/geometry/length.ts'
import { roundedRectangle } from '../../../base/geometry/path.ts'
import type { Path } from '../../../base/geometry/path.ts'
import type { FrameItem } from '../../frame/frame.ts'
import { placePicture } from '../pictures/place-picture.ts'
import type { ColorOf } from '../pictures/vector-items.ts'
import { sizeOf } from '../story/set-marker.ts'
import type { MarkerLook } from '../story/story.ts'
import type { ComputedStyle } from '../type/computed-style.ts'

/** The middle of capitals above the baseline, in em: what stands for a letter is centred on it. */
const MIDDLE = 0.35

/** The line of a box, and its tick; in em of the marker, and as shares of the box. */
const STROKE = 0.06
const TICK_STROKE = 0.1
const TICK: readonly (readonly [number, number])[] = [
  [0.2, 0.52],
  [0.42, 0.76],
  [0.82, 0.22],
]

/** The width of a marker that is drawn: a picture, or a box to tick. */
export const drawnWidth = (look: DrawnLook, size: number): number => sizeOf(look) * size

type DrawnLook = Exclude<MarkerLook, { kind: 'text' }>

/** Draws a marker with its left edge and its baseline at a point; lengths in points. */
export function drawMarker(
  look: DrawnLook,
  style: ComputedStyle,
  {
    x,
    baseline,
    size,
    colorOf,
  }: { x: number; baseline: number; size: number; colorOf: ColorOf },
): readonly FrameItem[] {
  const side = drawnWidth(look, size)
  const y = baseline - MIDDLE * size - side / 2
  if (look.kind === 'picture') {
    const area = { x, y, width: side, height: side }
    return placePicture(look.picture, {
      area,
      fit: 'contain',
      position: { x: 0.5, y: 0.5 },
      current: look.color,
      colorOf,
    })
  }
  const inset = (STROKE * size) / 2
  const inner = side - 2 * inset
  const area = { width: inner, height: inner }
  const outline: FrameItem = {
    kind: 'shape',
    path: roundedRectangle(x + inset, y + inset, area, side * 0.12),
    stroke: { color: style.color, width: pt(STROKE * size) },
  }
  if (look.state === 'empty') return [outline]
  const path = TICK.map(([right, down], index): Path[number] => [
    index === 0 ? 'M' : 'L',
    x + right * side,
    y + down * side,
  ])
  const tick: FrameItem = {
    kind: 'shape',
    path,
    stroke: {
      color: style.color,
      width: pt(TICK_STROKE * size),
      cap: 'round',
      join: 'round',
    },
  }
  return [outline, tick]
}
