import type { Sides } from '../../../base/geometry/box.ts'
import { fits, mm } from '../../../base/geometry/length.ts'
import type { Area } from '../pictures/place-picture.ts'

/** A side or a panel with its bleed. */
export interface TrimmedPage {
  /** What is left of it after cutting, in points. */
  readonly page: Area
  /** The bleed on each edge, in points; 0 at a fold. */
  readonly bleed: Sides<number>
}

/** What ends this near to the trim is meant to touch it: three thirds of 33.3 % are no whole width. */
const TOUCHING = mm(0.1)

/** Where an area begins that begins at `start`, and runs on into the bleed if that is on the trim. */
const beginOf = (start: number, trim: number, bleed: number): number =>
  fits(start, trim + TOUCHING) ? Math.min(start, trim) - bleed : start

/** Where it ends. */
const endOf = (end: number, trim: number, bleed: number): number =>
  fits(trim, end + TOUCHING) ? Math.max(end, trim) + bleed : end

/** Extends an area that touches the trim into the bleed on that side. */
export function withBleed(place: Area, { page, bleed }: TrimmedPage): Area {
  const [x, y] = [
    beginOf(place.x, page.x, bleed.left),
    beginOf(place.y, page.y, bleed.top),
  ]
  const right = endOf(place.x + place.width, page.x + page.width, bleed.right)
  const bottom = endOf(place.y + place.height, page.y + page.height, bleed.bottom)
  return { x, y, width: right - x, height: bottom - y }
}
