import { endsOf } from '../../base/geometry/path.ts'
import type { Path } from '../../base/geometry/path.ts'
import { apply } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import type { FrameItem } from './frame.ts'
import { walkItems } from './walk.ts'

/** A bounding box in the coordinates of the side, and the number of shapes and pictures in it. */
export interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly count: number
}

/** The bounds of shapes and pictures, by the end points of curves, ignoring clips. */
export function boundsOf(items: readonly FrameItem[], outer: Transform): Bounds {
  let [left, top, right, bottom, count] = [Infinity, Infinity, -Infinity, -Infinity, 0]
  for (const { item, transform } of walkItems(items, outer)) {
    const ends = endsOfItem(item)
    if (ends.length === 0) continue
    count += 1
    for (const end of ends) {
      const [across, down] = apply(transform, end[0], end[1])
      left = Math.min(left, across)
      right = Math.max(right, across)
      top = Math.min(top, down)
      bottom = Math.max(bottom, down)
    }
  }
  return { left, top, right, bottom, count }
}

function endsOfItem(item: FrameItem): ReturnType<typeof endsOf> {
  if (item.kind === 'shape') return endsOf(item.path)
  if (item.kind !== 'picture') return []
  const { x, y, width, height } = item.box
  const corners: Path = [
    ['M', x, y],
    ['L', x + width, y + height],
  ]
  return endsOf(corners)
}
