import { isInside, isOnOutline } from '../../base/geometry/inside-path.ts'
import { pointsOf } from '../../base/geometry/path.ts'
import type { Path } from '../../base/geometry/path.ts'
import { apply, identity, inverse } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import type { FrameItem, Group, Shape } from './frame.ts'
import { gradientAt } from './gradient-at.ts'
import { rectOf } from './rect.ts'
import type { Rect } from './rect.ts'

/** The paint at a point of a side: a colour, or a point of a photograph as shares of its width and height. */
export type Paint =
  | {
      readonly kind: 'color'
      readonly srgb: string
      readonly opacity: number
      /** Whether it darkens what is below it instead of covering it. */
      readonly multiplies?: boolean
    }
  | {
      readonly kind: 'picture'
      /** 1 if absent. */
      readonly opacity?: number
      readonly multiplies?: boolean
      readonly picture: string
      readonly across: number
      readonly down: number
    }

/** A clipping path. */
export interface Clip {
  readonly path: Path
  /** From the coordinates of the side to those of the path; undefined if there is no inverse. */
  readonly back: Transform | undefined
  readonly bounds: Rect
  /** Whether it is an upright rectangle, the same as its bounds. */
  readonly isPlain: boolean
}

/** Whether a point of a side lies outside any of some clips. */
export const isClipped = (clips: readonly Clip[], x: number, y: number): boolean =>
  clips.some(({ path, back, bounds, isPlain }) => {
    if (isPlain)
      return x < bounds.left || x > bounds.right || y < bounds.top || y > bounds.bottom
    if (!back) return true
    const [across, down] = apply(back, x, y)
    return !isInside(path, across, down, false)
  })

/** Whether a path is an upright rectangle, as most backgrounds and clips are. */
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

/** Whether a convex path, such as that of a box, contains a rectangle. */
export const covers = (path: Path, rect: Rect, back: Transform): boolean =>
  [rect.left, rect.right].every((x) =>
    [rect.top, rect.bottom].every((y) => {
      const [across, down] = apply(back, x, y)
      return isInside(path, across, down, false)
    }),
  )

/** The paints of a shape at a point, stroke over fill. */
export function paintsOfShape(
  { path, fill, fillWith, stroke, evenOdd = false, opacity = 1 }: Shape,
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
  if (fill && isInside(path, x, y, evenOdd)) {
    const shade =
      fillWith && fillWith.kind !== 'tiling' ? gradientAt(fillWith, x, y) : undefined
    paints.push({
      kind: 'color',
      srgb: shade?.srgb ?? fill.srgb,
      opacity: opacity * (shade?.opacity ?? 1),
    })
  }
  return paints
}

/** The paints of a drawing at a point, the uppermost first, down to where nothing shows through. */
export function paintsOfArt(
  items: readonly FrameItem[],
  x: number,
  y: number,
): readonly Paint[] {
  const paints: Paint[] = []
  collectPaints(items, { x, y, paints, transparency: 1 })
  return paints
}

/** A smaller share of visibility does not count. */
const NOTHING = 0.01

interface PaintSearch {
  readonly x: number
  readonly y: number
  readonly paints: Paint[]
  /** The transparency of all paints so far, 0 to 1. */
  transparency: number
}

function collectPaints(items: readonly FrameItem[], search: PaintSearch): void {
  const { x, y, paints } = search
  for (
    let index = items.length - 1;
    index >= 0 && search.transparency > NOTHING;
    index -= 1
  ) {
    const item = items[index]
    if (item?.kind === 'group') collectGroup(item, search)
    if (item?.kind !== 'shape' || !isNear(item, x, y)) continue
    for (const paint of paintsOfShape(item, x, y)) {
      paints.push(paint)
      if (paint.kind === 'color') search.transparency *= 1 - paint.opacity
    }
  }
}

/** The paints of a group at a point; masks are passed over. */
function collectGroup(group: Group, search: PaintSearch): void {
  const { items, transform, clip, clipEvenOdd = false, layer } = group
  const back = transform ? inverse(transform) : identity
  if (!back) return
  const [x, y] = apply(back, search.x, search.y)
  if (clip && !isInside(clip, x, y, clipEvenOdd)) return
  const opacity = layer?.opacity ?? 1
  if (opacity === 1) {
    const inside = { ...search, x, y }
    collectPaints(items, inside)
    search.transparency = inside.transparency
    return
  }
  const inside: PaintSearch = { x, y, paints: [], transparency: 1 }
  collectPaints(items, inside)
  for (const paint of inside.paints)
    search.paints.push(
      paint.kind === 'color' ? { ...paint, opacity: paint.opacity * opacity } : paint,
    )
  search.transparency *= 1 - opacity * (1 - inside.transparency)
}

/** A quick test by bounds: drawings have thousands of paths, and most are nowhere near. */
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
