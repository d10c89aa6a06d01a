import { levelsOf, trySide } from './side.ts'
import type { PreparedSide, TriedSide } from './side.ts'

/** Sides at the one text size that fits them all. */
export interface Fit {
  readonly sides: readonly { readonly side: PreparedSide; readonly tried: TriedSide }[]
  /** 0: at the largest sizes, 1: at the smallest. */
  readonly shrink: number
  readonly fits: boolean
}

/**
 * Finds the largest text at which all of a group of sides fit, so that cards of a kind look alike. Text
 * only gets shorter when it gets smaller, so a binary search on the grid of sizes finds it.
 */
export function fitSides(sides: readonly PreparedSide[]): Fit {
  const levels = Math.max(1, ...sides.map(levelsOf))
  const at = (level: number): Fit => {
    const shrink = level / levels
    const tried = sides.map((side) => ({ side, tried: trySide(side, shrink) }))
    return {
      sides: tried,
      shrink,
      fits: tried.every((one) => one.tried.overset.length === 0),
    }
  }
  return largestFit(levels, at)
}

/** The first level (0 up to and including the last) that fits, by binary search; the last one where none does. */
export function largestFit<T extends { readonly fits: boolean }>(
  levels: number,
  at: (level: number) => T,
): T {
  const first = at(0)
  if (first.fits) return first
  let best = at(levels)
  if (!best.fits) return best
  let low = 1
  let high = levels - 1
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
  return best
}
