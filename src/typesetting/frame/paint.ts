import { isInside, isOnOutline } from '../../base/geometry/inside-path.ts'
import { pointsOf } from '../../base/geometry/path.ts'
import type { Path } from '../../base/geometry/path.ts'
import { apply, identity } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import type { FrameItem, Shape } from './frame.ts'
import { rectOf } from './rect.ts'
import type { Rect } from './rect.ts'

/** What lies on one place of a side: a colour, or a place of a photograph as shares of its width and height. */
export type Paint =
  | { readonly kind: 'color'; readonly srgb: string; readonly opacity: number }
  | {
      readonly kind: 'picture'
      readonly picture: string
      readonly across: number
      readonly down: number
    }

/** An outline outside of which nothing shows. */
export interface Clip {
  readonly path: Path
  /** From the side to the coordinates of the path. */
  readonly back: Transform | undefined
  readonly bounds: Rect
  /** Whether it is the bounds, upright: then nothing need be worked out. */
  readonly isPlain: boolean
}

/** Whether a place of a side lies outside of one of some clips. */
export const isClipped = (clips: readonly Clip[], x: number, y: number): boolean =>
  clips.some(({ path, back, bounds, isPlain }) => {
    if (isPlain)
      return x < bounds.left || x > bounds.right || y < bounds.top || y > bounds.bottom
    if (!back) return true
    const [across, down] = apply(back, x, y)
    return !isInside(path, across, down, false)
  })

/** Whether an outline is an upright rectangle, as most grounds and windows are. */
export const isRectangle = (path: Path): boolean => {
  const [first, second, third, fourth, end] = path
  return (
    path.length === 5 &&
    first?.[0] === 'M' &&
    second?.[0] === 'L' &&
    third?.[0] === 'L' &&
    fourth?.[0] === 'L' &&
    end?.[0] === 'Z' &&
    first[2] === second[2] &&
    second[1] === third[1] &&
    third[2] === fourth[2] &&
    fourth[1] === first[1]
  )
}

/** Whether a convex outline, such as that of a box, has all of a rectangle inside. */
export const covers = (path: Path, rect: Rect, back: Transform): boolean =>
  [rect.left, rect.right].every((x) =>
    [rect.top, rect.bottom].every((y) => {
      const [across, down] = apply(back, x, y)
      return isInside(path, across, down, false)
    }),
  )

/** What a shape paints at a place: its stroke lies over its fill. */
export function paintsOfShape(
  { path, fill, stroke, evenOdd = false, opacity = 1 }: Shape,
  x: number,
  y: number,
): readonly Paint[] {
  const paints: Paint[] = []
  if (
    stroke &&
    stroke.color !== 'registration' &&
    isOnOutline(path, x, y, stroke.width / 2)
  )
    paints.push({ kind: 'color', srgb: stroke.color.srgb, opacity })
  if (fill && isInside(path, x, y, evenOdd))
    paints.push({ kind: 'color', srgb: fill.srgb, opacity })
  return paints
}

/** What a drawing paints at a place, the uppermost first; nothing below what next to nothing shows through. */
export function paintsOfArt(
  items: readonly FrameItem[],
  x: number,
  y: number,
): readonly Paint[] {
  const paints: Paint[] = []
  collectPaints(items, { x, y, paints, transparency: 1 })
  return paints
}

/** What is less than this share of what one sees does not count. */
const NOTHING = 0.01

interface PaintSearch {
  readonly x: number
  readonly y: number
  readonly paints: Paint[]
  /** How much of what lies further down is still seen, 0 to 1. */
  transparency: number
}

function collectPaints(items: readonly FrameItem[], looking: PaintSearch): void {
  const { x, y, paints } = looking
  for (
    let index = items.length - 1;
    index >= 0 && looking.transparency > NOTHING;
    index -= 1
  ) {
    const item = items[index]
    if (item?.kind === 'group' && !(item.clip && !isInside(item.clip, x, y, false)))
      collectPaints(item.items, looking)
    if (item?.kind !== 'shape' || !isNear(item, x, y)) continue
    for (const paint of paintsOfShape(item, x, y)) {
      paints.push(paint)
      if (paint.kind === 'color') looking.transparency *= 1 - paint.opacity
    }
  }
}

/** Drawings have thousands of outlines, and most are nowhere near. */
function isNear({ path, stroke }: Shape, x: number, y: number): boolean {
  const bounds = boundsOf.get(path) ?? rectOf(pointsOf(path), identity)
  boundsOf.set(path, bounds)
  const reach = (stroke?.width ?? 0) / 2
  return (
    x >= bounds.left - reach &&
    x <= bounds.right + reach &&
    y >= bounds.top - reach &&
    y <= bounds.bottom + reach
  )
}

const boundsOf = new WeakMap<Path, Rect>()
