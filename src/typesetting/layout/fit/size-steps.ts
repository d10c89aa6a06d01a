/** Sizes of a kind of card are at least so many points apart, so that they look like a choice and not like a slip. */
const LEAST_GAP = 1

/** What it costs that a card is smaller than most, as a share of their size: it must be made up for by what the others gain. */
const COST_OF_LEAVING = 0.2

/**
 * The sizes in points, largest first, that cards share which alone could be set at `own` sizes: so many at most, each
 * card taking the largest that it fits at. They are chosen so that the words of all cards together are as large as
 * possible while few cards leave the largest size; the smallest is that of the tightest card.
 */
export function sizeSteps(own: readonly number[], most: number): readonly number[] {
  const counts = countSizes(own)
  const sizes = [...counts.keys()].toSorted((one, other) => other - one)
  const least = sizes.at(-1)
  if (least === undefined) return []
  let best: readonly number[] = [least]
  for (const steps of choices(sizes.slice(0, -1), least, most - 1))
    if (worth(steps, counts) > worth(best, counts)) best = steps
  return best
}

/** The largest step at which a card fits that alone could be set at a size. */
export const stepFor = (size: number, steps: readonly number[]): number =>
  steps.find((step) => step <= size) ?? size

function countSizes(sizes: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1)
  return counts
}

/** Every choice of up to `count` of some sizes above `least`, with `least`; few sizes first. */
function choices(
  sizes: readonly number[],
  least: number,
  count: number,
): readonly (readonly number[])[] {
  if (count === 0) return []
  const single = sizes
    .filter((size) => size - least >= LEAST_GAP)
    .map((size) => [size, least])
  const longer = single.flatMap(([first = least]) =>
    choices(
      sizes.filter((size) => size <= first - LEAST_GAP),
      least,
      count - 1,
    ).map((steps) => [first, ...steps]),
  )
  return [...single, ...longer]
}

/** The sum of the sizes of all cards, less what those cost that are smaller than the largest. */
function worth(steps: readonly number[], counts: ReadonlyMap<number, number>): number {
  const [largest = 0] = steps
  let sum = 0
  for (const [size, count] of counts) {
    const step = stepFor(size, steps)
    sum += count * (step - (step === largest ? 0 : COST_OF_LEAVING * largest))
  }
  return sum
}
