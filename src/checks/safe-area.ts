import type { BoxOrigin, Glyphs } from '../frame/frame.ts'
import { itemsOfKind } from '../frame/walk.ts'
import type { Visited } from '../frame/walk.ts'
import { fits, mm, toMm } from '../geometry/length.ts'
import { apply } from '../geometry/transform.ts'
import type { Problem } from '../problems/problem.ts'
import type { Check } from './check.ts'
import type { CheckedDeck, CheckedSide } from './checked-deck.ts'
import { boxAround, nameOf, seenOn } from './seen-on.ts'

/** No word stands where it would be cut off, or where a cut that is a little off would touch it. */
export const safeArea: Check = {
  about: 'safe area',
  run: (deck) =>
    deck.sides.flatMap((side) =>
      [...nearest(side)].flatMap(([box, distance]) => tooNear(box, distance, side, deck)),
    ),
}

/** How near to the trim the words of each box come; negative past it. */
function nearest(side: CheckedSide): ReadonlyMap<BoxOrigin | undefined, number> {
  const distances = new Map<BoxOrigin | undefined, number>()
  for (const visited of itemsOfKind(side.frame, 'glyphs')) {
    const box = boxAround(visited.groups)
    const distance = Math.min(...distancesOf(visited, side))
    distances.set(box, Math.min(distances.get(box) ?? Infinity, distance))
  }
  return distances
}

/** The room beside a letter that belongs to it may lie past the cut. */
const SIDE_BEARING = mm(0.2)

function tooNear(
  box: BoxOrigin | undefined,
  distance: number,
  side: CheckedSide,
  deck: CheckedDeck,
): readonly Problem[] {
  const safe = box?.safe ?? side.safe
  const name = nameOf(box)
  const finding = { severity: 'error', badness: -distance, box } as const
  if (distance + SIDE_BEARING < 0)
    return [
      seenOn(side, deck, {
        ...finding,
        code: 'words-cut',
        what: `${name} runs ${toMm(-distance).toFixed(1)} mm past the cut`,
        hint: 'Move the box in the template, or give its words less room: what lies past the cut is lost.',
      }),
    ]
  if (fits(safe, Math.max(0, distance))) return []
  return [
    seenOn(side, deck, {
      ...finding,
      code: 'safe-area',
      what: `${name} comes within ${toMm(Math.max(0, distance)).toFixed(1)} mm of the cut`,
      wanted: `words must keep ${toMm(safe).toFixed(1)} mm from it`,
      hint: hintFor(safe - distance, side),
    }),
  ]
}

/** Lengths of a template grow and shrink with the format, so what is missing is another length there. */
function hintFor(missing: number, { scale }: CheckedSide): string {
  const more = Math.ceil(toMm(missing) * 10) / 10
  const there = Math.ceil((toMm(missing) / scale) * 10) / 10
  const scaled =
    more === there ? '' : ` (${there.toFixed(1)} mm in the template, which scales)`
  return `Give the box ${more.toFixed(1)} mm more padding${scaled}; or write “safe: none” where its words may come near to the cut.`
}

/** How far a run of text keeps from each edge of the trim; negative past it. */
function distancesOf(
  { item, transform }: Visited<Glyphs>,
  { frame }: CheckedSide,
): readonly number[] {
  const [left, baseline] = apply(transform, item.at.x, item.at.y)
  const { width, height } = frame.trim
  return [
    left,
    width - left - widthOf(item),
    baseline - item.size * CAP_HEIGHT,
    height - baseline - item.size * DESCENT,
  ]
}

/** How far letters reach above and below the baseline, in em: capitals, and the tails of g and p. */
const CAP_HEIGHT = 0.7
const DESCENT = 0.2

/** The space glyph at a line's end is no ink. */
function widthOf({ glyphs, size }: Glyphs): number {
  return glyphs.reduce(
    (most, { text, x, advance }) =>
      text.trim() === '' ? most : Math.max(most, (x + advance) * size),
    0,
  )
}
