import { distanceOf } from './gap.ts'
import type { Point } from './gap.ts'

/** A line that is measured; while it is open, its end goes with the pointer. */
export interface Measuring {
  readonly from: Point
  readonly to: Point
  readonly isOpen: boolean
}

/** A press begins a line, or ends the one that is open: a second click. */
export const pressed = (before: Measuring | undefined, at: Point): Measuring =>
  before?.isOpen
    ? { ...before, to: at, isOpen: false }
    : { from: at, to: at, isOpen: true }

/** The pointer has moved. */
export const moved = (before: Measuring | undefined, at: Point): Measuring | undefined =>
  before?.isOpen ? { ...before, to: at } : before

/** A release ends the line that was drawn since the press; one that has gone nowhere waits for a second click. */
export const released = (
  before: Measuring | undefined,
  at: Point,
): Measuring | undefined =>
  before?.isOpen && distanceOf(before.from, at) > 0
    ? { ...before, to: at, isOpen: false }
    : before
