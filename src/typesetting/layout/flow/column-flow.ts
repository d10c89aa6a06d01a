import type { TextStory } from '../story/story.ts'
import { flowText } from './text-flow.ts'
import type { FlowResult } from './text-flow.ts'
import type { TextFrame } from './text-frame.ts'

/** The columns of a text box. */
export interface Columns {
  readonly count: number
  /** The distance between two, in points; as wide as the text size if absent. */
  readonly gap?: number
}

/** The distance between two columns where the template says nothing of it, in em, as in CSS. */
const GAP = 1

/** The distance between two columns at a text size, in points. */
const columnGap = ({ gap }: Columns, size: number): number => gap ?? GAP * size

/** The width of each column of a text box, in points. */
export const columnWidth = (width: number, columns: Columns, size: number): number =>
  (width - (columns.count - 1) * columnGap(columns, size)) / columns.count

/** The left edge of each column, in points from that of the text box; from right to left the first one is on the right. */
export function columnStarts(
  width: number,
  columns: Columns,
  { size, rtl }: { readonly size: number; readonly rtl: boolean },
): readonly number[] {
  const step = columnWidth(width, columns, size) + columnGap(columns, size)
  const starts = Array.from({ length: columns.count }, (_, index) => index * step)
  return rtl ? starts.toReversed() : starts
}

/** Columns are balanced to this, in points: far less than a line. */
const PRECISION = 0.25

/** A story in columns of one height, the least at which it goes in; `grid` is its baseline grid. */
export function flowColumns(
  story: TextStory,
  { width, grid }: Omit<TextFrame, 'height'>,
  columns: Columns,
  size: number,
): FlowResult {
  const own = columnWidth(width, columns, size)
  const frame = { width: own, ...(grid && { grid }) }
  const at = (height: number): FlowResult =>
    flowText(
      story,
      Array.from({ length: columns.count }, () => ({ ...frame, height })),
      size,
    )
  const single = flowText(story, [{ ...frame, height: Number.POSITIVE_INFINITY }], size)
  let enough = single.textFrames[0]?.height ?? 0
  let tooLow = enough / columns.count - PRECISION
  let best = at(enough)
  while (enough - tooLow > PRECISION) {
    const middle = (tooLow + enough) / 2
    const tried = at(middle)
    if (tried.excess > 0) tooLow = middle
    else {
      best = tried
      enough = middle
    }
  }
  return best
}

/** The height of a story in its columns, in points. */
export const heightOfFlow = ({ textFrames }: Pick<FlowResult, 'textFrames'>): number =>
  Math.max(0, ...textFrames.map(({ height }) => height))
