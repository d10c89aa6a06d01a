import { heightOfFlow } from '../flow/column-flow.ts'
import { elementOf, heightOf } from '../flow/text-frame.ts'
import type { FilledFrame, Placed } from '../flow/text-frame.ts'
import { wholeSteps } from '../story/baseline-grid.ts'
import type { BoxStyle } from '../type/computed-style.ts'
import type { SetBox } from './tried-side.ts'

/**
 * Uses the free height of a text box in points, by its `justifyContent` or else by the `fill` of its style; columns
 * stay side by side.
 */
export function fillHeight(
  set: SetBox,
  justify: string | undefined,
  height: number,
): readonly FilledFrame[] {
  const { content, flow } = set
  const free = height - heightOfFlow(flow)
  if (free <= 0) return flow.textFrames
  const filled = filledFrames(set, justify, { free, height })
  const step = content.style.gridStep
  return step > 0
    ? filled.map((one, at) => onGrid(one, flow.textFrames[at], step))
    : filled
}

/** Moves what is placed by whole steps of the grid on which it was. */
const onGrid = (
  filled: FilledFrame,
  before: FilledFrame | undefined,
  step: number,
): FilledFrame =>
  before
    ? moved(before, (index) => {
        const by = (filled.placed[index]?.y ?? 0) - (before.placed[index]?.y ?? 0)
        return wholeSteps(by, step)
      })
    : filled

function filledFrames(
  set: SetBox,
  justify: string | undefined,
  { free, height }: { readonly free: number; readonly height: number },
): readonly FilledFrame[] {
  const { content, flow, size } = set
  const { fill, lineHeight } = content.style
  if (justify === undefined && fill.includes('space'))
    return spaced(flow.textFrames, height, lineHeight * size)
  if (!content.columns)
    return flow.textFrames.map((filled) => fillFrame(filled, fill, justify, height))
  const share = { center: 0.5, 'flex-end': 1 }[justify ?? '']
  const isCentred = justify === undefined && fill.includes('centre')
  const by = free * (share ?? (isCentred ? 0.5 : 0))
  return flow.textFrames.map((filled) => moved(filled, () => by))
}

function fillFrame(
  filled: FilledFrame,
  fill: BoxStyle['fill'],
  justify: string | undefined,
  height: number,
): FilledFrame {
  const free = height - filled.height
  if (justify !== undefined) return justified(filled, free, justify)
  return fill.includes('centre') ? moved(filled, () => free / 2) : filled
}

const moved = (filled: FilledFrame, by: (index: number) => number): FilledFrame => ({
  ...filled,
  placed: filled.placed.map((one, index): Placed => ({ ...one, y: one.y + by(index) })),
})

/** Distributes the free height among the paragraphs, as CSS justify-content; those of a quotation stay together. */
function justified(filled: FilledFrame, free: number, justify: string): FilledFrame {
  let unit = 0
  const units = filled.placed.map((one, index) => {
    const last = filled.placed[index - 1]
    if (last && !isOneQuotation(last, one)) unit += 1
    return unit
  })
  const [before, between] = shares(justify, unit + 1)
  return moved(filled, (index) => free * (before + between * (units[index] ?? 0)))
}

/** The shares of the free height before the first of `count` paragraphs, and between two. */
function shares(justify: string, count: number): readonly [number, number] {
  switch (justify) {
    case 'center':
      return [0.5, 0]
    case 'flex-end':
      return [1, 0]
    case 'space-between':
      return count > 1 ? [0, 1 / (count - 1)] : [0, 0]
    case 'space-around':
      return [0.5 / count, 1 / count]
    case 'space-evenly':
      return [1 / (count + 1), 1 / (count + 1)]
    default:
      return [0, 0]
  }
}

/**
 * Moves paragraphs apart, and all of them to the middle; columns stay side by side. Each distance at most doubles, and
 * gains half a line: what is further apart no longer belongs together, and wide and narrow distances stay so. Headings
 * stay with what they are over.
 */
function spaced(
  frames: readonly FilledFrame[],
  height: number,
  line: number,
): readonly FilledFrame[] {
  const columns = frames.map((filled) => {
    const most = filled.placed.map((one, index) => {
      const last = filled.placed[index - 1]
      return !last || isHeading(last) || isOneQuotation(last, one)
        ? 0
        : one.y - bottomOf(last) + line / 2
    })
    const sum = most.reduce((total, one) => total + one, 0)
    const ends = (2 * sum) / Math.max(1, filled.placed.length - 1)
    const free = height - filled.height
    return { filled, most, sum, free, share: free / Math.max(line, sum + ends) }
  })
  const factor = Math.min(1, ...columns.map(({ share }) => share))
  const before = columns.map(({ free, sum }) => (free - factor * sum) / 2)
  const start = Math.min(...before)
  return columns.map(({ filled, most }) => {
    let y = start
    const shifts = most.map((one) => (y += factor * one))
    return moved(filled, (index) => shifts[index] ?? 0)
  })
}

const bottomOf = (placed: Placed): number => placed.y + heightOf(placed)

const isHeading = (placed: Placed): boolean =>
  'paragraph' in placed && placed.paragraph.role === 'heading'

const isOneQuotation = (one: Placed, other: Placed): boolean => {
  const panel = elementOf(one)?.background
  return panel !== undefined && panel === elementOf(other)?.background
}
