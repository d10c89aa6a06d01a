import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem } from '../../base/problems/problem.ts'
import type { Fold } from '../../input/format/folds.ts'
import type { FlowStep } from '../../input/template/layouts.ts'
import type { ResolvedPiece } from '../language/resolved.ts'
import { walkBoxes } from './boxes/box-tree.ts'
import type { SideBox } from './boxes/box-tree.ts'
import { contentArea } from './compose/compose-side.ts'
import type { SideContext } from './context.ts'
import { slackInLines } from './fit/copyfit-slack.ts'
import type { CopyfitSlack } from './fit/copyfit-slack.ts'
import { isHopeless, largestFit } from './fit/fit.ts'
import { sizeAt } from './fit/side.ts'
import type { TriedSide } from './fit/tried-side.ts'
import { balanceFlow } from './flow/balance-flow.ts'
import type { FittedFlow } from './flow/balance-flow.ts'
import { growFlow } from './flow/grow-flow.ts'
import { flowText } from './flow/text-flow.ts'
import type { FlowResult } from './flow/text-flow.ts'
import type { FilledFrame, TextFrame } from './flow/text-frame.ts'
import type { Area } from './pictures/place-picture.ts'
import { tilesHeight } from './pictures/tiles.ts'
import type { Tile } from './pictures/tiles.ts'
import { reportMissingGlyphs, reportOverset } from './report.ts'
import { smallestSize } from './story/readable-size.ts'
import { paragraphsOf } from './story/set-blocks.ts'
import { calledNotes, setNotes } from './story/set-notes.ts'
import type { FlowElement, Story } from './story/story.ts'
import type { BoxStyle } from './type/computed-style.ts'
import { SIZE_STEP, boxStyle } from './type/styles.ts'

/** The words that run through the panels, at the size at which they fit. */
export interface LeafletFlow {
  readonly size: number
  /** What went into each box with `flow`. */
  readonly filled: ReadonlyMap<SideBox, FilledFrame>
  readonly tiles: ReadonlyMap<FlowElement, readonly Tile[]>
  /** How much more text fits at the smallest size; computed on request. */
  readonly slack: () => CopyfitSlack | undefined
}

/** The text that runs through a leaflet, and what it is laid out with. */
export interface FlowInput {
  readonly piece: ResolvedPiece
  readonly steps: readonly FlowStep[]
  readonly fold: Fold
  readonly context: SideContext
  /** The cards of a kind as tiles, on a background of a named colour. */
  readonly tilesOf: (kind: string, ground: string | undefined) => readonly Tile[]
}

/** The boxes of a panel, laid out. */
export interface LaidOutPanel {
  readonly boxes: SideBox
  readonly tried: TriedSide
}

/** Flows the text of a leaflet through the panels that have a box for it, in reading order. */
export function flowThroughPanels(
  flowInput: FlowInput,
  panels: readonly LaidOutPanel[],
): LeafletFlow {
  const { context, fold, piece } = flowInput
  const boxes = panels.flatMap(flowBoxes)
  const [first] = boxes
  if (!first)
    return { size: 0, filled: new Map(), tiles: new Map(), slack: () => undefined }
  const style = boxStyle(first.box.rules, context)
  const { story, tiles } = flowElements(flowInput, style)
  const textFrames = boxes.map(({ area }) => onGrid(area, style))
  const fitted = fitFlow(story, textFrames, style)
  const { size } = fitted
  const flow = balanceFlow(story, textFrames, fitted)
  reportFlow({ story, flow, size }, piece.id, { style, fold, context })
  const filled = boxes.flatMap(({ box }, index): readonly [SideBox, FilledFrame][] => {
    const one = flow.textFrames[index]
    return one ? [[box, one]] : []
  })
  const slack = () => slackInFlow(story, textFrames, style)
  return { size, filled: new Map(filled), tiles, slack }
}

/** The free height at the smallest size: in the last text frame in use and in all after it. */
function slackInFlow(
  story: Story,
  textFrames: readonly TextFrame[],
  style: BoxStyle,
): CopyfitSlack {
  const smallest = smallestSize(style, onlyParagraphs(story))
  const flow = flowText(story, textFrames, smallest)
  const last = flow.textFrames.findLastIndex(({ placed }) => placed.length > 0)
  const left = textFrames
    .slice(Math.max(0, last))
    .map(({ height }, index) => height - (flow.textFrames[last + index]?.height ?? 0))
  const height =
    flow.excess > 0 ? -flow.excess : left.reduce((total, one) => total + one, 0)
  return slackInLines({ slot: 'flow', style }, smallest, height)
}

function flowBoxes({
  boxes,
  tried,
}: LaidOutPanel): readonly { readonly box: SideBox; readonly area: Area }[] {
  return [...walkBoxes(boxes)].flatMap((box) => {
    const place = tried.places.get(box)
    return box.content.kind === 'flow' && place ? [{ box, area: contentArea(place) }] : []
  })
}

const onGrid = (area: Area, { gridStep: step }: BoxStyle): TextFrame =>
  step > 0 ? { ...area, grid: { step, below: area.y } } : area

/** Space around a row of tiles, in em. */
const AROUND_TILES = 0.8

function flowElements(
  { piece, steps, context, fold, tilesOf }: FlowInput,
  style: BoxStyle,
): { story: Story; tiles: ReadonlyMap<FlowElement, readonly Tile[]> } {
  const rules = context.theme.blocks
  const elements: FlowElement[] = []
  const breakBefore = new Set<FlowElement>()
  const tiles = new Map<FlowElement, readonly Tile[]>()
  for (const step of steps) {
    const words = step.slot === undefined ? undefined : piece.slots.get(step.slot)
    const added: FlowElement[] = words
      ? [...paragraphsOf(words, style, { context, rules })]
      : []
    const row = step.tiles === undefined ? [] : tilesOf(step.tiles, step.backgroundColor)
    if (step.tiles !== undefined && row.length === 0)
      reportNoTiles(step, step.tiles, {
        context,
        about: { format: fold.name, side: piece.id },
      })
    if (row.length > 0) {
      const element: FlowElement = {
        kind: 'tiles',
        before: AROUND_TILES,
        after: AROUND_TILES,
        heightFor: (width) => tilesHeight(row.length, width),
      }
      tiles.set(element, row)
      added.push(element)
    }
    const [first] = added
    if (first && startsPanel(step, fold)) breakBefore.add(first)
    elements.push(...added)
  }
  const paragraphs = elements.filter((element) => element.kind !== 'tiles')
  const notes = setNotes(calledNotes(paragraphs, piece), style, { context, rules })
  return { story: { elements, breakBefore, notes }, tiles }
}

const startsPanel = ({ newPanel = [] }: FlowStep, { name }: Fold): boolean =>
  typeof newPanel === 'boolean' ? newPanel : newPanel.includes(name)

const reportNoTiles = (
  { span }: FlowStep,
  kind: string,
  { context, about }: { readonly context: SideContext; readonly about: Problem['about'] },
): void =>
  context.report({
    code: 'nothing-shown',
    severity: 'note',
    message: `No card of the kind “${excerpt(kind)}” has a picture, so there are no tiles of it.`,
    hint: 'Give the cards pictures in deck.yaml, if you want them there.',
    span,
    about,
  })

function fitFlow(
  story: Story,
  textFrames: readonly TextFrame[],
  style: BoxStyle,
): FittedFlow {
  const smallest = smallestSize(style, onlyParagraphs(story))
  const largest = Math.max(style.sizing.usual, smallest)
  const levels = Math.max(1, Math.ceil((largest - smallest) / SIZE_STEP))
  const flows = new Map<number, FlowResult>()
  const available = textFrames.reduce((sum, { height }) => sum + height, 0)
  const at = (uncrowded: boolean) => (level: number) => {
    const size = sizeAt(largest, smallest, level / levels)
    const flow = flows.get(level) ?? flowText(story, textFrames, size)
    flows.set(level, flow)
    const hopeless = isHopeless(available + flow.excess, available, smallest / size)
    return { size, flow, hopeless, fits: fitsAll(flow) && !(uncrowded && flow.crowded) }
  }
  // Smaller text with every break where the template wants it is better than larger text without.
  const spacious = largestFit(levels, at(true))
  return spacious.fits
    ? growFlow(story, textFrames, spacious, style.sizing.greatest)
    : largestFit(levels, at(false))
}

const fitsAll = ({ excess, wideWord }: FlowResult): boolean =>
  excess === 0 && wideWord === undefined

const onlyParagraphs = (story: Story) => ({
  ...story,
  elements: story.elements.filter((element) => element.kind !== 'tiles'),
})

function reportFlow(
  { story, flow, size }: { story: Story; flow: FlowResult; size: number },
  id: string,
  { style, fold, context }: { style: BoxStyle; fold: Fold; context: SideContext },
): void {
  const paragraphs = onlyParagraphs(story)
  reportMissingGlyphs(paragraphs, id, context)
  if (fitsAll(flow)) return
  const { excess: by, wideWord } = flow
  const overset = { slot: 'flow', story: paragraphs, style, size, by, wideWord }
  const subject = `The text that runs through ${id}`
  reportOverset(overset, { subject, side: id }, fold.name, context)
}
