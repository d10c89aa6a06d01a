import { identity } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import type { FrameItem } from '../../typesetting/frame/frame.ts'
import { walkLayout } from '../../typesetting/frame/walk.ts'
import type { Check } from './check.ts'
import { boxAround, nameOf, problemOn } from './side-problem.ts'

/** The thinnest line that offset prints without gaps, in points: what print shops ask for. */
const THINNEST = 0.25

/** Lines as thin as this are not meant to be seen, in points. */
const UNSEEN = 0.001

/** Lines are wide enough for print at the size in which a drawing is placed. */
export const hairlines: Check = {
  run: (side, deck) =>
    walkLayout(side.frame).flatMap(({ item, transform, groups }) => {
      const own = item.kind === 'group' && item.art ? thinnestIn([item]) : strokeOf(item)
      const width = own * scaleOf(transform)
      if (!(width >= UNSEEN && width < THINNEST)) return []
      const around = boxAround(item.kind === 'group' ? [...groups, item] : groups)
      const box = (item.kind === 'shape' ? item.box : undefined) ?? around
      return [
        problemOn(side, deck, {
          code: 'hairline',
          severity: 'warning',
          what: `${nameOf(box)} has lines of ${width.toFixed(2)} pt`,
          wanted: `print needs ${THINNEST} pt or more`,
          hint: 'Thinner lines may break or vanish: make them wider, or show the drawing larger.',
          badness: -width,
          box,
        }),
      ]
    }),
}

/** By how much a transform makes lines wider, on average of the directions. */
const scaleOf = ([a, b, c, d]: Transform): number => Math.sqrt(Math.abs(a * d - b * c))

const strokeOf = (item: FrameItem): number =>
  item.kind === 'shape' ? (item.stroke?.width ?? item.lineWidth ?? Infinity) : Infinity

/** The width of the thinnest line in items; a drawing on many sides is one array, examined once. */
const known = new WeakMap<readonly FrameItem[], number>()

function thinnestIn(items: readonly FrameItem[]): number {
  const before = known.get(items)
  if (before !== undefined) return before
  let thinnest = Infinity
  for (const item of items) {
    const width =
      item.kind === 'group'
        ? thinnestIn(item.items) * scaleOf(item.transform ?? identity)
        : strokeOf(item)
    if (width >= UNSEEN) thinnest = Math.min(thinnest, width)
  }
  known.set(items, thinnest)
  return thinnest
}
