import type { Side } from '../../preview/protocol/side.ts'
import type { Point } from './gap.ts'

/** Where a pointer is over the picture of a side. */
export function pointOf(
  event: { readonly clientX: number; readonly clientY: number },
  layer: Element,
  side: Side,
  scale: number,
): Point {
  const { left, top } = layer.getBoundingClientRect()
  return {
    x: (event.clientX - left) / scale - side.margin,
    y: (event.clientY - top) / scale - side.margin,
  }
}
