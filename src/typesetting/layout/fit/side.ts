import type { Size } from '../../../base/geometry/box.ts'
import type { TemplateBox } from '../../../input/template/box.ts'
import { halfWordWidth, minimumWidth, wordWidth } from '../../text/lines.ts'
import { walkBoxes } from '../boxes/box-tree.ts'
import type { SideBox, TextContent } from '../boxes/box-tree.ts'
import { arrange } from '../boxes/flexbox.ts'
import type { ArrangedBox, FlexBox } from '../boxes/flexbox.ts'
import { rowSpill } from '../boxes/row-spill.ts'
import { ruleRules } from '../boxes/rule-line.ts'
import type { SideContext } from '../context.ts'
import { columnWidth, flowColumns, heightOfFlow } from '../flow/column-flow.ts'
import type { Columns } from '../flow/column-flow.ts'
import { flowText } from '../flow/text-flow.ts'
import type { FlowResult } from '../flow/text-flow.ts'
import type { TextFrame } from '../flow/text-frame.ts'
import { naturalSize, pictureRules } from '../pictures/natural-size.ts'
import type { AvailableLength } from '../pictures/natural-size.ts'
import { initialWidth, widthOnOneLine } from '../story/paragraph.ts'
import type { Paragraph, TextStory } from '../story/story.ts'
import { leastTableWidth } from '../story/table-rows.ts'
import { SIZE_STEP } from '../type/styles.ts'
import { findOverset, pushedOut } from './overset.ts'
import { settleOnGrid } from './settle-grid.ts'
import type { GridTops } from './settle-grid.ts'
import type { SetBox, TriedSide } from './tried-side.ts'

/** A side with its text shaped, ready to be laid out at any text size. */
export interface PreparedSide {
  readonly name: string
  readonly boxes: SideBox
  readonly trim: Size
  readonly context: SideContext
  /** How it was fitted before, by the bounds; only for a side that is kept between builds. */
  readonly fits?: Map<string, TriedSide>
}

/** Text sizes in points, by the box of the template, which all pieces of a kind share. */
export type SizeByBox = ReadonlyMap<TemplateBox, number>

/** The size that each text is to have, in points; a word that is wider than its line makes it smaller. */
export type SizeOfText = (text: TextContent) => number

/** The text sizes to lay a side out at. */
export interface Trial {
  readonly sizeOf: SizeOfText
  /** The smallest sizes at which all text of boxes with one size is still readable. */
  readonly smallest: SizeByBox
  /** A text that counts as higher than it is by some points, to find the slack. */
  readonly longer?: { readonly text: TextContent; readonly by: number }
}

/** The texts of a side, box by box. */
export function textsOf({ boxes }: Pick<PreparedSide, 'boxes'>): readonly TextContent[] {
  const texts = knownTexts.get(boxes) ?? textsIn(boxes)
  knownTexts.set(boxes, texts)
  return texts
}

/** They are asked for at every size that is tried. */
const knownTexts = new WeakMap<SideBox, readonly TextContent[]>()

const textsIn = (boxes: SideBox): readonly TextContent[] =>
  [...walkBoxes(boxes)].flatMap(({ content }) =>
    content.kind === 'text' ? [content] : [],
  )

/** How many steps of the size grid lie between the largest and smallest sizes of a text. */
export const levelsOf = (text: TextContent, smallest: SizeByBox): number =>
  Math.ceil((text.style.sizing.usual - floorOf(text, smallest)) / SIZE_STEP)

/** The smallest readable size of a text: of all texts of its box where they share one. */
export const floorOf = (text: TextContent, smallest: SizeByBox): number =>
  smallest.get(text.origin) ?? text.smallest

/** Lays a side out at the text sizes of a trial. */
export const trySide = (side: PreparedSide, trial: Trial): TriedSide =>
  settleOnGrid((tops) => tryOnGrid(side, { ...trial, tops }))

/** A trial with what is known of the baseline grids. */
interface GridTrial extends Trial {
  readonly tops: GridTops
}

function tryOnGrid(side: PreparedSide, trial: GridTrial): TriedSide {
  const { context, trim } = side
  const flex = new Map<FlexBox, SideBox>()
  const root = toFlex(side.boxes, trial, flex)
  const arranged = arrange(root, trim, context)
  const places = new Map<SideBox, ArrangedBox>()
  const texts = new Map<SideBox, SetBox>()
  for (const [flexBox, place] of arranged) {
    const box = flex.get(flexBox)
    if (!box) continue
    places.set(box, place)
    if (box.content.kind === 'text')
      texts.set(box, setBox(box.content, innerWidth(place), trial, topOf(place)))
  }
  const overset = findOverset(side.boxes, { places, texts })
  const spill = rowSpill(side.boxes, places)
  return { places, texts, overset, spill, sunk: pushedOut(side.boxes, places) }
}

/** How far below the top of the side the words of a box begin. */
const topOf = ({ y, padding }: ArrangedBox): number => y + padding.top

const innerWidth = ({ width, padding }: ArrangedBox): number =>
  width - padding.left - padding.right

function toFlex(
  box: SideBox,
  trial: GridTrial,
  map: Map<FlexBox, SideBox>,
  around: TemplateBox = {},
): FlexBox {
  const { content, children } = box
  const rules = ruleRules(
    content.kind === 'picture' ? pictureRules(box.rules, around) : box.rules,
    around,
  )
  const flex: FlexBox = {
    rules,
    children: children.map((child) => toFlex(child, trial, map, rules)),
    ...(content.kind === 'text' && {
      measure: ({ most }: AvailableLength) =>
        measureText(content, most, trial, trial.tops.get(box)),
    }),
    ...(content.kind === 'picture' && {
      measure: (width: AvailableLength, height: AvailableLength) =>
        naturalSize(content.picture, width, height),
    }),
  }
  map.set(flex, box)
  return flex
}

function measureText(
  content: TextContent,
  width: number,
  trial: Trial,
  top: number | 'anywhere' = 0,
): { width: number; height: number } {
  const isAnywhere = top === 'anywhere'
  const { size, flow } = setBox(content, width, trial, isAnywhere ? 0 : top)
  const height = heightOfFlow(flow) + (isAnywhere ? content.style.gridStep : 0)
  // Columns share out the width that there is.
  if (content.columns) return { width, height }
  const widest = Math.max(
    ...content.story.elements.map((element) => widthOnOneLine(element) * size),
  )
  return { width: Math.min(width, widest), height }
}

/** The text of a box of a width whose words begin `top` points below the top of the side. */
function setBox(content: TextContent, width: number, trial: Trial, top: number): SetBox {
  const smallest = floorOf(content, trial.smallest)
  const wanted = trial.sizeOf(content)
  const size = Math.max(smallest, Math.min(wanted, sizeForWords(content, width)))
  const step = content.style.gridStep
  const grid = step > 0 && { grid: { step, below: top } }
  const flow = flowUnlimited(content, { width, ...grid }, size)
  const { longer } = trial
  return { content, size, flow: longer?.text === content ? grown(flow, longer.by) : flow }
}

/** The last layout of each text: Yoga asks for its height first, and then it is placed. */
const lastFlow = new WeakMap<
  TextStory,
  {
    readonly frame: Omit<TextFrame, 'height'>
    readonly size: number
    readonly columns: Columns | undefined
    readonly flow: FlowResult
  }
>()

/** A text in a text frame of unlimited height, or in columns as high as they have to be. */
function flowUnlimited(
  { story, columns }: TextContent,
  frame: Omit<TextFrame, 'height'>,
  size: number,
): FlowResult {
  const last = lastFlow.get(story)
  if (last?.size === size && last.columns === columns && isSame(last.frame, frame))
    return last.flow
  const flow = columns
    ? flowColumns(story, frame, columns, size)
    : flowText(story, [{ ...frame, height: Number.POSITIVE_INFINITY }], size)
  lastFlow.set(story, { frame, size, columns, flow })
  return flow
}

const isSame = (
  one: Omit<TextFrame, 'height'>,
  other: Omit<TextFrame, 'height'>,
): boolean =>
  one.width === other.width &&
  one.grid?.step === other.grid?.step &&
  one.grid?.below === other.grid?.below

const grown = (flow: FlowResult, by: number): FlowResult => ({
  ...flow,
  textFrames: flow.textFrames.map((one) => ({ ...one, height: one.height + by })),
})

/** The size at a share of the way from the largest to the smallest, on the grid. */
export const sizeAt = (largest: number, smallest: number, shrink: number): number =>
  Math.round((largest - shrink * (largest - smallest)) / SIZE_STEP) * SIZE_STEP

/** Yoga computes in 32 bits: a box as wide as its word comes back slightly narrower. */
const ROUNDING = 1e-4

/**
 * The largest size at which the widest word fits into a line. Words of balanced text stay whole, unless that would take
 * it below two thirds of the size that it is meant to have, or below the smallest one; then they are broken once, between
 * the parts of a compound if that is enough, and only if nothing else helps as often as it takes.
 */
function sizeForWords({ story, style, columns }: TextContent, boxWidth: number): number {
  // The distance between columns that follows the size is widest at the usual one.
  const width = columns ? columnWidth(boxWidth, columns, style.sizing.usual) : boxWidth
  const { usual, least: smallest } = style.sizing
  const least = Math.max(usual * LEAST_SHARE, smallest)
  for (const widthOf of TITLE_WIDTHS) {
    const size = sizeForWidths(width, story, ({ style: { balance }, text }) =>
      balance ? widthOf(text) : minimumWidth(text),
    )
    if (size >= least) return size
  }
  return sizeForWidths(width, story, ({ text }) => minimumWidth(text))
}

/** The width of a word of a paragraph, beside its initial if it has one, in em of the text box. */
const widthBeside = (
  paragraph: Paragraph,
  widthOf: (paragraph: Paragraph) => number,
): number => (widthOf(paragraph) + initialWidth(paragraph)) * paragraph.style.scale

/** The share of its size from which on a title is rather broken than made smaller. */
const LEAST_SHARE = 2 / 3

/** What a balanced text needs, from the best way to break its words to the worst. */
const TITLE_WIDTHS: readonly ((text: Paragraph['text']) => number)[] = [
  wordWidth,
  (text) => halfWordWidth(text, 'cheapest'),
  (text) => halfWordWidth(text, 'anywhere'),
]

function sizeForWidths(
  width: number,
  { elements }: TextStory,
  widthOf: (paragraph: Paragraph) => number,
): number {
  const widest = Math.max(
    0.01,
    ...elements.map((element) =>
      element.kind === 'table'
        ? leastTableWidth(element)
        : widthBeside(element, widthOf) + element.start + element.end,
    ),
  )
  return Math.floor(width / widest / SIZE_STEP + ROUNDING) * SIZE_STEP
}
