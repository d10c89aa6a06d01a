import { contrastOf, luminanceOf } from '../../base/color/contrast.ts'
import { compose, identity, inverse } from '../../base/geometry/transform.ts'
import type { Painted, WordsLine } from '../../typesetting/frame/painted.ts'
import { cornersOf, intersection, rectOf } from '../../typesetting/frame/rect.ts'
import type { Rect } from '../../typesetting/frame/rect.ts'

/** Two overlapping lines of words, the lower one first. */
export interface Overlap {
  readonly under: WordsLine
  readonly over: WordsLine
}

/** Lines that overlap by less than this share of their smaller size, across and down, can both be read. */
const TOUCH = 0.25

/** The overlapping lines of a side, except decoration. */
export function overlapsOn({ lines }: Painted): readonly Overlap[] {
  return pairsOf(lines).filter(
    (pair) => !isShadow(pair) && !isBackdrop(pair) && !isDecorated(pair),
  )
}

/** Lines that are decoration: the shadow of other words, or large and pale words behind them. */
export const decorativeLines = ({ lines }: Painted): ReadonlySet<WordsLine> =>
  new Set([
    ...lines.filter(({ box }) => box?.isDecoration === true),
    ...pairsOf(lines)
      .filter((pair) => isShadow(pair) || isBackdrop(pair))
      .map(({ under }) => under),
  ])

const isDecorated = ({ under, over }: Overlap): boolean =>
  [under, over].some(({ box }) => box?.isDecoration === true)

function pairsOf(lines: readonly WordsLine[]): readonly Overlap[] {
  const before = known.get(lines)
  if (before) return before
  const pairs: Overlap[] = []
  const sorted = lines.toSorted((one, other) => one.rect.top - other.rect.top)
  let open: WordsLine[] = []
  for (const line of sorted) {
    open = open.filter(({ rect }) => rect.bottom > line.rect.top)
    for (const other of open)
      if (overlap(line, other))
        pairs.push(
          other.order <= line.order
            ? { under: other, over: line }
            : { under: line, over: other },
        )
    open.push(line)
  }
  known.set(lines, pairs)
  return pairs
}

const known = new WeakMap<readonly WordsLine[], readonly Overlap[]>()

function overlap(one: WordsLine, other: WordsLine): boolean {
  const least = Math.min(one.size, other.size) * TOUCH
  const meet = (a: Rect, b: Rect): boolean => {
    const { left, top, right, bottom } = intersection(a, b)
    return right - left > least && bottom - top > least
  }
  if (!meet(one.rect, other.rect)) return false
  // The bounds of slanted lines are larger than the lines.
  return [[one, other] as const, [other, one] as const].every(
    ([line, beside]) => !isSlanted(line) || meet(line.level, seenFrom(line, beside)),
  )
}

const isSlanted = ({ transform: [a, b] }: WordsLine): boolean => a !== 0 && b !== 0

/** The bounds of a line in the coordinates of another one. */
const seenFrom = ({ transform }: WordsLine, beside: WordsLine): Rect =>
  rectOf(
    cornersOf(beside.level),
    compose(inverse(transform) ?? identity, beside.transform),
  )

/** The largest distance of a shadow or outline from its words, in em. */
const ASIDE = 0.3

const isShadow = ({ under, over }: Overlap): boolean =>
  under.size === over.size &&
  Math.abs(under.rect.left - over.rect.left) < ASIDE * over.size &&
  Math.abs(under.rect.top - over.rect.top) < ASIDE * over.size &&
  under.text() === over.text()

/** Words can lie behind others if they are this many times larger, with this contrast (WCAG, large text). */
const LARGER = 2.5
const DIFFERENT = 3

function isBackdrop({ under, over }: Overlap): boolean {
  if (under.size < LARGER * over.size) return false
  return over.runs.every(({ color }) =>
    under.runs.every(
      (run) =>
        contrastOf(luminanceOf(color.srgb), luminanceOf(run.color.srgb)) >= DIFFERENT,
    ),
  )
}
