/** The grid on which the lines of a text stand; lengths in points. */
export interface BaselineGrid {
  /** From one line of it to the next. */
  readonly step: number
  /** How far the text frame lies below the top of its side, where the grid begins. */
  readonly below: number
}

/** Lengths are sums, and not exact. */
const TOLERANCE = 1e-6

/** The leading of other words than running text is changed by this share at most. */
const MOST_CHANGED = 0.2

/**
 * The leading of a paragraph on a grid, in points: as many of its steps as are nearest to what the style wants, and no less
 * than the letters are high. Headings and the like keep theirs where that would change much.
 */
export function leadingOnGrid(
  wanted: number,
  size: number,
  { step, isRunning }: { readonly step: number; readonly isRunning: boolean },
): number {
  const least = Math.ceil(size / step - TOLERANCE)
  const leading = Math.max(1, least, Math.round(wanted / step)) * step
  return isRunning || Math.abs(leading / wanted - 1) <= MOST_CHANGED ? leading : wanted
}

/** How far below a baseline the next line of the grid is, in points. */
export function downToGrid(baseline: number, { step, below }: BaselineGrid): number {
  const past = (((below + baseline) % step) + step) % step
  return past < TOLERANCE || step - past < TOLERANCE ? 0 : step - past
}

/** The largest number of steps that goes into a length, in points. */
export const wholeSteps = (length: number, step: number): number =>
  Math.floor(length / step + TOLERANCE) * step
