import type { Segment } from './segment.ts'

/** The ink of a line from behind one opportunity to another, without a hyphen, in em. */
const bareWidth = ({ starts, ends }: Segment, from: number, to: number): number =>
  Math.max(0, (ends[to] ?? 0) - (starts[from] ?? 0))

/** The ink of such a line with the hyphen at its end, in em. */
export const lineWidth = (segment: Segment, from: number, to: number): number =>
  bareWidth(segment, from, to) + (segment.hyphens[to] ?? 0)

/** The width of a whole segment on one line, in em. */
export const segmentWidth = (segment: Segment): number =>
  bareWidth(segment, 0, segment.ends.length - 1)

/** The width of the widest piece of a segment that cannot be broken, in em. */
export function widestPiece(segment: Segment): number {
  let widest = 0
  for (let index = 0; index < segment.ends.length; index += 1)
    widest = Math.max(widest, lineWidth(segment, index, index))
  return widest
}
