import { fits } from '../../base/geometry/length.ts'
import type { SideBox } from './box-tree.ts'
import type { Arranged } from './flexbox.ts'
import type { Overset, SetBox, TriedSide } from './tried-side.ts'

type Tried = Omit<TriedSide, 'overset'>

/** What does not go into a side. */
export function findOverset(boxes: SideBox, tried: Tried): readonly Overset[] {
  const found = oversetIn(boxes, [], tried)
  return [...found.filter(({ pushed }) => !pushed), ...blamed(found)].map(
    ({ overset }) => overset,
  )
}

/** A text that does not fit: because it is too long for its box, or because its box was pushed out. */
interface Found {
  readonly overset: Overset
  readonly pushed: boolean
  readonly height: number
}

/** Where boxes do not go under each other, the longest text is what should be shorter: the others may be a word. */
function blamed(found: readonly Found[]): readonly Found[] {
  const pushed = found.filter((one) => one.pushed)
  const [longest] = pushed.toSorted((one, other) => other.height - one.height)
  if (!longest) return []
  const by = Math.max(...pushed.map(({ overset }) => overset.by))
  return [{ ...longest, overset: { ...longest.overset, by } }]
}

function oversetIn(
  box: SideBox,
  around: readonly SideBox[],
  tried: Tried,
): readonly Found[] {
  const set = tried.texts.get(box)
  const own = set ? oversetOf(box, set, around, tried) : undefined
  const inner = box.children.flatMap((child) => oversetIn(child, [box, ...around], tried))
  return own ? [own, ...inner] : inner
}

function oversetOf(
  box: SideBox,
  { content: { slot, pour, style }, size, fill }: SetBox,
  around: readonly SideBox[],
  { places }: Tried,
): Found | undefined {
  const place = places.get(box)
  if (!place) return undefined
  const height = fill.regions[0]?.height ?? 0
  const { top, bottom } = place.padding
  const tooHigh = height + top + bottom - place.height
  const grown = { ...place, height: place.height + Math.max(0, tooHigh) }
  const by = Math.max(tooHigh, beyond({ box, place: grown }, around, places))
  const { wideWord } = fill
  if (fits(by, 0) && wideWord === undefined) return undefined
  return {
    overset: { slot, pour, style, size, by: fits(by, 0) ? 0 : by, wideWord },
    pushed: fits(tooHigh, 0) && wideWord === undefined,
    height,
  }
}

/** How far a box, with its margins, reaches past the top and bottom of the boxes around it, the nearest first. */
function beyond(
  { box, place }: { box: SideBox; place: Arranged },
  [outer, ...others]: readonly SideBox[],
  places: ReadonlyMap<SideBox, Arranged>,
): number {
  const room = outer && places.get(outer)
  if (!outer || !room) return 0
  // What is placed absolutely may lie on the padding of the box around it.
  const isFree = box.rules.position === 'absolute'
  const margin = isFree ? NONE : place.margin
  const padding = isFree ? NONE : room.padding
  const top = place.y - margin.top - padding.top
  const bottom = place.y + place.height + margin.bottom + padding.bottom
  const over = Math.max(0, room.y - top) + Math.max(0, bottom - room.y - room.height)
  const y = Math.min(top, room.y)
  const height = Math.max(bottom, room.y + room.height) - y
  const further = beyond({ box: outer, place: { ...room, y, height } }, others, places)
  return Math.max(over, further)
}

const NONE = { top: 0, bottom: 0 }
