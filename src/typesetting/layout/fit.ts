import type { TemplateBox } from '../../input/template/box.ts'
import { levelsOf, smallestSize, textsOf, trySide } from './side.ts'
import type { PreparedSide, SizeByBox, Trial } from './side.ts'
import type { TriedSide } from './tried-side.ts'

/** Sides at the one text size at which they all fit. */
export interface Fit {
  /** The smallest sizes at which all text is still readable. */
  readonly smallest: SizeByBox
  readonly sides: readonly { readonly side: PreparedSide; readonly tried: TriedSide }[]
  readonly fits: boolean
}

/**
 * Copyfitting: finds the largest text size at which all sides of a group fit, so that cards of a kind look alike. Text
 * only gets shorter when it gets smaller, so a binary search on the grid of sizes finds it. `cap` limits the size by box.
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
    [...tried.texts.values()].some(({ content, size, flow }) =>
      isHopeless(
        flow.textFrames[0]?.height ?? 0,
        side.trim.height,
        (smallest.get(content.origin) ?? size) / size,
      ),
    )

function tryAll(sides: readonly PreparedSide[], trial: Trial): Fit {
  const tried = sides.map((side) => ({ side, tried: trySide(side, trial) }))
  const fits = tried.every((one) => one.tried.overset.length === 0)
  return { smallest: trial.smallest, sides: tried, fits }
}

/** A long word makes its own text smaller; the same box on the other sides then takes the same size. */
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

/** The size of each text on some sides, with its box of the template. */
export const sizesIn = ({
  sides,
}: Pick<Fit, 'sides'>): readonly (readonly [TemplateBox, number])[] =>
  sides.flatMap(({ tried }) =>
    [...tried.texts.values()].map(({ content, size }) => [content.origin, size] as const),
  )

/** One size for each box of the template, chosen from those of its texts. */
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
  /** Whether the text is so long that only the smallest size need be tried. */
  readonly hopeless: boolean
}

/** Text this many times higher than its space is given up on: a generous margin, so that no fitting size is missed. */
const HOPELESS = 4

/** Whether text of a height cannot fit when it is scaled down: its height shrinks by the square of the scale at most. */
export const isHopeless = (height: number, available: number, shrunk: number): boolean =>
  height * shrunk ** 2 > HOPELESS * available

/** The first level (0 to `levels`) that fits, by binary search; the last one if none does. */
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
