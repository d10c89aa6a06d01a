import type { TemplateBox } from '../../input/template/box.ts'
import { levelsOf, smallestSize, textsOf, trySide } from './side.ts'
import type { PreparedSide, SizeByBox, Trial } from './side.ts'
import type { TriedSide } from './tried-side.ts'

/** Sides at the one text size that fits them all. */
export interface Fit {
  /** The smallest sizes at which all words are still readable. */
  readonly smallest: SizeByBox
  readonly sides: readonly { readonly side: PreparedSide; readonly tried: TriedSide }[]
  readonly fits: boolean
}

/**
 * Finds the largest text at which all of a group of sides fit, so that cards of a kind look alike. Text
 * only gets shorter when it gets smaller, so a binary search on the grid of sizes finds it. No text gets larger than
 * `cap` says.
 */
export function fitSides(
  sides: readonly PreparedSide[],
  cap: SizeByBox = new Map(),
): Fit {
  const texts = sides.flatMap(textsOf)
  const smallest = sizesBy(
    texts.map((text) => [text.origin, smallestSize(text)]),
    Math.max,
  )
  const levels = texts.reduce((most, text) => Math.max(most, levelsOf(text, smallest)), 1)
  const best = largestFit(levels, (level) => {
    const trial: Trial = { shrink: level / levels, smallest, most: cap }
    const fit = tryAll(sides, trial)
    return { ...fit, trial, hopeless: fit.sides.some(isMuchTooLong(smallest)) }
  })
  return atEvenSizes(best, best.trial)
}

const isMuchTooLong =
  (smallest: SizeByBox) =>
  ({ side, tried }: Fit['sides'][number]): boolean =>
    [...tried.texts.values()].some(({ content, size, fill }) =>
      isHopeless(
        fill.regions[0]?.height ?? 0,
        side.trim.height,
        (smallest.get(content.origin) ?? size) / size,
      ),
    )

function tryAll(sides: readonly PreparedSide[], trial: Trial): Fit {
  const tried = sides.map((side) => ({ side, tried: trySide(side, trial) }))
  const fits = tried.every((one) => one.tried.overset.length === 0)
  return { smallest: trial.smallest, sides: tried, fits }
}

/** A long word makes its own text smaller; then the same words of the other sides follow it. */
function atEvenSizes(fit: Fit, trial: Trial): Fit {
  const sizes = sizesIn(fit)
  const most = sizesBy(sizes, Math.min)
  const even = sizes.every(([box, size]) => most.get(box) === size)
  if (even) return fit
  return tryAll(
    fit.sides.map(({ side }) => side),
    { ...trial, most },
  )
}

/** The size of each text on some sides, with the box of the template that it is in. */
export const sizesIn = ({
  sides,
}: Pick<Fit, 'sides'>): readonly (readonly [TemplateBox, number])[] =>
  sides.flatMap(({ tried }) =>
    [...tried.texts.values()].map(({ content, size }) => [content.origin, size] as const),
  )

/** One size a box of the template, of the sizes that its texts have. */
export function sizesBy(
  sizes: readonly (readonly [TemplateBox, number])[],
  choose: (one: number, other: number) => number,
): SizeByBox {
  const chosen = new Map<TemplateBox, number>()
  for (const [box, size] of sizes) chosen.set(box, choose(chosen.get(box) ?? size, size))
  return chosen
}

/** A trial of a text size. */
interface Tried {
  readonly fits: boolean
  /** Whether the words are so many that no smaller size need be tried but the last. */
  readonly hopeless: boolean
}

/** How many times higher than their room words must be before they are given up: a bad guess must not cost a size. */
const HOPELESS = 4

/** Whether words that are so high at one size cannot fit at a smaller one: they get shorter by its square at most. */
export const isHopeless = (height: number, room: number, shrunk: number): boolean =>
  height * shrunk ** 2 > HOPELESS * room

/** The first level (0 up to and including the last) that fits, by binary search; the last one where none does. */
export function largestFit<T extends Tried>(levels: number, at: (level: number) => T): T {
  const first = at(0)
  if (first.fits) return first
  if (first.hopeless) return at(levels)
  let best: T | undefined
  let low = 1
  let high = levels
  while (low <= high) {
    const middle = Math.floor((low + high) / 2)
    const tried = at(middle)
    if (tried.fits) {
      best = tried
      high = middle - 1
    } else {
      low = middle + 1
    }
  }
  return best ?? at(levels)
}
