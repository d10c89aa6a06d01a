import type { Size } from '../../base/geometry/box.ts'
import { compose, identity } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import { boundsOf } from '../../typesetting/frame/bounds.ts'
import type { BoxOrigin, Group } from '../../typesetting/frame/frame.ts'
import { walkItems, walkLayout } from '../../typesetting/frame/walk.ts'
import type { Visited } from '../../typesetting/frame/walk.ts'
import type { Check } from './check.ts'
import { nameOf, problemOn } from './side-problem.ts'

/** Every picture and background of a template has an area on the card. */
export const nothingShown: Check = {
  run: (side, deck) =>
    walkLayout(side.frame).flatMap((visited) => {
      const found = drawnBy(visited)
      const fault = found && faultOf(found, visited, side.frame.trim)
      if (!found || !fault) return []
      return [
        problemOn(side, deck, {
          code: 'nothing-shown',
          // A missing picture is an error; a missing background, or an empty drawing, may do no harm.
          severity: found.isPicture && fault !== EMPTY ? 'error' : 'warning',
          what: `${found.isPicture ? 'The picture' : 'The background of'} ${nameOf(found.box)} ${fault.what}`,
          hint: fault.hint,
          badness: 0,
          box: found.box,
        }),
      ]
    }),
}

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
  const path = item.kind === 'shape' ? item.path : item.kind === 'group' && item.clip
  if (!path) return undefined
  const { left, top, right, bottom } = boundsOf([{ kind: 'shape', path }], transform)
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
