import type { Path } from '../../../base/geometry/path.ts'
import { apply, identity, inverse } from '../../../base/geometry/transform.ts'
import type { Transform } from '../../../base/geometry/transform.ts'
import type { VectorItem, ViewBox } from './vector.ts'

interface Edges {
  left: number
  top: number
  right: number
  bottom: number
}

/** The bounding box of an outline: of curves, not of their control points. Undefined for one without points. */
export function tightBox(path: Path): ViewBox | undefined {
  const edges = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  let [x, y] = [0, 0]
  for (const step of path) {
    if (step[0] === 'Z') continue
    if (step[0] === 'C') {
      const [, x1, y1, x2, y2, x3, y3] = step
      for (const t of [...turns(x, x1, x2, x3), ...turns(y, y1, y2, y3)])
        reach(edges, cubicAt(t, [x, x1, x2, x3]), cubicAt(t, [y, y1, y2, y3]))
      ;[x, y] = [x3, y3]
    } else {
      ;[, x, y] = step
    }
    reach(edges, x, y)
  }
  return boxOf(edges)
}

function reach(edges: Edges, x: number, y: number): void {
  edges.left = Math.min(edges.left, x)
  edges.right = Math.max(edges.right, x)
  edges.top = Math.min(edges.top, y)
  edges.bottom = Math.max(edges.bottom, y)
}

const boxOf = ({ left, top, right, bottom }: Edges): ViewBox | undefined =>
  left > right
    ? undefined
    : { x: left, y: top, width: right - left, height: bottom - top }

/** One coordinate of a curve's start, control points and end. */
export type Cubic = readonly [number, number, number, number]

/** A curve at `t` from 0 to 1, in one coordinate. */
export const cubicAt = (t: number, [a, b, c, d]: Cubic): number => {
  const s = 1 - t
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d
}

/** Where a curve turns back in one direction. */
function turns(a: number, b: number, c: number, d: number): readonly number[] {
  const p = d - 3 * c + 3 * b - a
  const q = 2 * (c - 2 * b + a)
  const r = b - a
  if (Math.abs(p) < 1e-12) return q === 0 ? [] : [-r / q].filter(isBetween)
  const root = Math.sqrt(q * q - 4 * p * r)
  return [(-q + root) / (2 * p), (-q - root) / (2 * p)].filter(isBetween)
}

const isBetween = (t: number): boolean => t > 0 && t < 1

/** The box around some boxes. */
export function unite(boxes: readonly (ViewBox | undefined)[]): ViewBox | undefined {
  const edges = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const box of boxes) {
    if (box === undefined) continue
    reach(edges, box.x, box.y)
    reach(edges, box.x + box.width, box.y + box.height)
  }
  return boxOf(edges)
}

/** The upright box around a box that a map moved. */
function mapBox({ x, y, width, height }: ViewBox, map: Transform): ViewBox {
  const edges = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const across of [x, x + width])
    for (const down of [y, y + height]) reach(edges, ...apply(map, across, down))
  return boxOf(edges) ?? { x: 0, y: 0, width: 0, height: 0 }
}

/** The upright box in the coordinates before a map, around a box after it. */
export const mapBack = (box: ViewBox, map: Transform): ViewBox | undefined => {
  const back = inverse(map)
  return back && mapBox(box, back)
}

/**
 * What of items a box is around: all that may be painted, the outlines alone (`objectBoundingBox`), or those with half
 * the width of their lines (`stroke-box`).
 */
type BoxOf = 'with strokes' | 'outlines' | 'lines'

/** The box around some items. */
export const boxOfItems = (
  items: readonly VectorItem[],
  strokes: BoxOf,
): ViewBox | undefined => unite(items.map((item) => boxOfItem(item, strokes)))

function boxOfItem(item: VectorItem, strokes: BoxOf): ViewBox | undefined {
  if (item.kind === 'image') return item.box
  if (item.kind === 'group') {
    const inside = boxOfItems(item.items, strokes)
    return inside && mapBox(inside, item.transform ?? identity)
  }
  const box = tightBox(item.path)
  const { stroke } = item
  if (!box || !stroke || strokes === 'outlines') return box
  const corners = stroke.join === 'miter' ? (stroke.miterLimit ?? 10) : 1
  const share = strokes === 'lines' ? 1 : Math.max(corners, Math.SQRT2)
  const out = (stroke.width / 2) * share
  return {
    x: box.x - out,
    y: box.y - out,
    width: box.width + 2 * out,
    height: box.height + 2 * out,
  }
}
