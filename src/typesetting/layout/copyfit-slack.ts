import type { Length } from '../../base/geometry/length.ts'
import { pt } from '../../base/geometry/length.ts'
import type { TextContent } from './box-tree.ts'
import { trySide } from './side.ts'
import type { PreparedSide, SizeByBox } from './side.ts'

/** How much longer the words of a side could be at their smallest readable size; below 0 where they are too long. */
export interface CopyfitSlack {
  /** The slot of the longest text: the one that would grow. */
  readonly slot: string
  readonly height: Length
  /** The same in whole lines of that text. */
  readonly lines: number
}

/** The room on a side; undefined on one without words. */
export function roomOnSide(
  side: PreparedSide,
  smallest: SizeByBox,
): CopyfitSlack | undefined {
  const trial = { shrink: 1, smallest, most: new Map() }
  const texts = [...trySide(side, trial).texts.values()]
  const [longest] = texts.toSorted(
    (one, other) => heightOf(other.fill) - heightOf(one.fill),
  )
  if (!longest) return undefined
  const { content: text, size } = longest
  // Far too long, so that what it is too long by tells how much goes in.
  const by = side.trim.height
  const { overset } = trySide(side, { ...trial, longer: { text, by } })
  const over = overset.reduce((most, one) => Math.max(most, one.by), 0)
  return roomOf(text, size, by - over)
}

/** Room in points as a text of this style and size would take it. */
export function roomOf(
  { slot, style }: Pick<TextContent, 'slot' | 'style'>,
  size: number,
  height: number,
): CopyfitSlack {
  const lines = Math.floor(height / (style.lineHeight * size) + TOLERANCE)
  return { slot, height: pt(height), lines }
}

/** Sums of lengths are not exact. */
const TOLERANCE = 1e-6

const heightOf = ({
  regions,
}: {
  readonly regions: readonly { height: number }[]
}): number => regions[0]?.height ?? 0
