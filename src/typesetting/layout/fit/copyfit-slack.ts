import { fits as isWithin } from '../../../base/geometry/length.ts'
import type { Length } from '../../../base/geometry/length.ts'
import { pt } from '../../../base/geometry/length.ts'
import type { TextContent } from '../boxes/box-tree.ts'
import { heightOfFlow } from '../flow/column-flow.ts'
import { leadingOnGrid } from '../story/baseline-grid.ts'
import { lengthOf } from './fit.ts'
import { floorOf, trySide } from './side.ts'
import type { PreparedSide, SizeByBox } from './side.ts'

/** How much longer the text of a side could be at its smallest readable size; negative if it is too long. */
export interface CopyfitSlack {
  /** The slot of the longest text, which would grow. */
  readonly slot: string
  readonly height: Length
  /** The height in whole lines of that text. */
  readonly lines: number
}

/** The slack of a side; undefined if it has no text. */
export function slackOnSide(
  side: PreparedSide,
  smallest: SizeByBox,
): CopyfitSlack | undefined {
  const sizeOf = (text: TextContent): number => floorOf(text, smallest)
  const trial = { sizeOf, smallest }
  const tried = trySide(side, trial)
  const texts = [...tried.texts.values()]
  const [longest] = texts.toSorted(
    (one, other) =>
      heightOfFlow(other.flow) - heightOfFlow(one.flow) ||
      lengthOf(other.content) - lengthOf(one.content),
  )
  if (!longest) return undefined
  const { content: text, size } = longest
  // Made far too long: from how much it is overset follows how much would fit.
  const by = side.trim.height
  const longer = trySide(side, { ...trial, longer: { text, by } })
  const sunk = isWithin(tried.sunk, 0) ? longer.sunk : 0
  const over = longer.overset.reduce((most, one) => Math.max(most, one.by), sunk)
  return slackInLines(text, size, by - over)
}

/** A free height in points as the slack of a text of this style and size. */
export function slackInLines(
  { slot, style, columns }: Pick<TextContent, 'slot' | 'style' | 'columns'>,
  size: number,
  height: number,
): CopyfitSlack {
  const wanted = style.lineHeight * size
  const { gridStep: step } = style
  const leading =
    step > 0 ? leadingOnGrid(wanted, size, { step, isRunning: true }) : wanted
  const inOne = Math.floor(height / leading + TOLERANCE)
  const lines = inOne * (columns?.count ?? 1)
  return { slot, height: pt(height), lines }
}

/** Sums of lengths are not exact. */
const TOLERANCE = 1e-6
