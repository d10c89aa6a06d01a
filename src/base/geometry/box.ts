import { pt } from './length.ts'
import type { Length } from './length.ts'

/** A point; x runs to the right and y down, from the top left corner of the trim. */
export interface Point {
  readonly x: Length
  readonly y: Length
}

/** A width and a height. */
export interface Size {
  readonly width: Length
  readonly height: Length
}

/** A rectangle by its top left corner and size. */
export interface Box extends Point, Size {}

/** One value for each side of a rectangle. */
export interface Sides<T> {
  readonly top: T
  readonly right: T
  readonly bottom: T
  readonly left: T
}

/** The same value on all four sides. */
export const allSides = <T>(value: T): Sides<T> => ({
  top: value,
  right: value,
  bottom: value,
  left: value,
})

/** A box from four numbers in points. */
export const box = (x: number, y: number, width: number, height: number): Box => ({
  x: pt(x),
  y: pt(y),
  width: pt(width),
  height: pt(height),
})

/** The box grown outwards by a distance on each side (negative: shrunk). */
export const grow = (inner: Box, by: Sides<number>): Box =>
  box(
    inner.x - by.left,
    inner.y - by.top,
    inner.width + by.left + by.right,
    inner.height + by.top + by.bottom,
  )

/** A box of a size at the origin. */
export const boxOf = (size: Size): Box => box(0, 0, size.width, size.height)

/** A size with width and height exchanged. */
export const turned = (size: Size): Size => ({ width: size.height, height: size.width })
