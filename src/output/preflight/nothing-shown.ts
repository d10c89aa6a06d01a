import type { Size } from '../../base/geometry/box.ts'
import { compose, identity } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import { boundsOf } from '../../typesetting/frame/bounds.ts'
import type { Bounds } from '../../typesetting/frame/bounds.ts'
import type { BoxOrigin, Group } from '../../typesetting/frame/frame.ts'
import { paintedOn } from '../../typesetting/frame/painted.ts'
import { walkItems, walkLayout } from '../../typesetting/frame/walk.ts'
import type { Visited } from '../../typesetting/frame/walk.ts'
import type { Check } from './check.ts'
import { nameOf, problemOn } from './side-problem.ts'

/** Every picture and background of a template has an area on the card. */
export const nothingShown: Check = {
  run: (side, deck) => {
    const found = walkLayout(side.frame).flatMap((visited): readonly Found[] => {
      const drawn = drawnBy(visited)
      const fault = drawn && faultOf(drawn, visited, side.frame.trim)
      return drawn && fault ? [{ ...drawn, fault, bounds: boundsOn(visited) }] : []
    })
    const words = paintedOn(side.frame).lines.map(({ rect }) => rect)
    return withoutSameCause(found, words).map(({ box, isPicture, fault }) =>
      problemOn(side, deck, {
        code: 'nothing-shown',
        // A missing picture is an error; a missing background, or an empty drawing, may do no harm.
        severity: isPicture && fault !== EMPTY ? 'error' : 'warning',
        what: `${isPicture ? 'The picture' : 'The background of'} ${nameOf(box)} ${fault.what}`,
        hint: fault.hint,
        badness: 0,
        box,
      }),
    )
  },
}

interface Found extends DrawnBox {
  readonly fault: typeof NO_SIZE
  readonly bounds: Edges
}

type Edges = Pick<Bounds, 'left' | 'top' | 'right' | 'bottom'>

/** What lies outside the card is told of once: a ground not where words or a picture in it are, nor where another ground is around it. */
function withoutSameCause(
  found: readonly Found[],
  words: readonly Edges[],
): readonly Found[] {
  const outside = found.filter(({ fault }) => fault === OUTSIDE)
  const pictures = outside.filter(({ isPicture }) => isPicture)
  const told = [...words, ...pictures.map(({ bounds }) => bounds)]
  const isSaid = ({ bounds }: Found, before: readonly Found[]): boolean =>
    told.some((one) => isIn(one, bounds)) ||
    before.some((one) => isIn(bounds, one.bounds))
  const again = new Set(
    outside.filter(
      (one, index) => !one.isPicture && isSaid(one, outside.slice(0, index)),
    ),
  )
  return found.filter((one) => !again.has(one))
}

const isIn = (one: Edges, other: Edges): boolean =>
  one.left >= other.left - HAIR &&
  one.right <= other.right + HAIR &&
  one.top >= other.top - HAIR &&
  one.bottom <= other.bottom + HAIR

interface DrawnBox {
  readonly box: BoxOrigin
  readonly isPicture: boolean
}

/** The box whose picture or background an item is. */
function drawnBy({ item }: Visited): DrawnBox | undefined {
  if (item.kind === 'shape')
    return item.box && item.fill && { box: item.box, isPicture: false }
  if (item.kind !== 'group' || !item.box || !item.clip) return undefined
  return { box: item.box, isPicture: true }
}

/** The least width or height of a visible shape, in points. */
const HAIR = 0.01

const NO_SIZE = {
  what: 'has no size',
  hint: 'Give its box a width or a height, or room to grow (“flexGrow: 1” in a box that has room).',
}
const OUTSIDE = {
  what: 'lies outside the card',
  hint: 'Look at “left”, “top” and the margins of its box, and at what pushes it out.',
}
const EMPTY = {
  what: 'shows nothing',
  hint: 'Look at the drawing: it is empty, its layers are hidden, or it lies outside its page (viewBox).',
}

function faultOf(
  { isPicture }: DrawnBox,
  { item, transform }: Visited,
  { width, height }: Size,
): typeof NO_SIZE | undefined {
  const { left, top, right, bottom } = boundsOn({ item, transform })
  const isFlat = item.kind === 'group' && isPicture && isFlattened(item)
  if (right - left < HAIR || bottom - top < HAIR || isFlat) return NO_SIZE
  const across = Math.min(right, width) - Math.max(left, 0)
  const down = Math.min(bottom, height) - Math.max(top, 0)
  if (across >= HAIR && down >= HAIR) {
    const isEmpty = item.kind === 'group' && isPicture && !hasInk(item, transform)
    return isEmpty ? EMPTY : undefined
  }
  // A shape without size at the edge of the card may still have bleed.
  return Math.min(across, down) > -HAIR ? NO_SIZE : OUTSIDE
}

/** Where a shape, or what a picture is cut to, lies on the side. */
function boundsOn({ item, transform }: Pick<Visited, 'item' | 'transform'>): Edges {
  const path = item.kind === 'shape' ? item.path : item.kind === 'group' && item.clip
  return boundsOf(path ? [{ kind: 'shape', path }] : [], transform)
}

/** Whether padding leaves no room for a picture in its box. */
const isFlattened = ({ items }: Group): boolean =>
  items.some((item) => {
    const [a, b, c, d] = (item.kind === 'group' && item.transform) || identity
    return a * d - b * c === 0
  })

/** Whether any part of a picture lies inside its clip. */
function hasInk(group: Group, transform: Transform): boolean {
  if (!group.clip) return true
  const window = boundsOf([{ kind: 'shape', path: group.clip }], transform)
  const inside = compose(transform, group.transform ?? identity)
  for (const { item, transform: own } of walkItems(group.items, inside)) {
    if (item.kind === 'group') continue
    const { left, top, right, bottom, count } = boundsOf([item], own)
    const isBeside = right < window.left || left > window.right
    const isAboveOrBelow = bottom < window.top || top > window.bottom
    if (count > 0 && !isBeside && !isAboveOrBelow) return true
  }
  return false
}
