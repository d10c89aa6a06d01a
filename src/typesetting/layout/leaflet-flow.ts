import { plain } from '../../base/problems/plain.ts'
import type { Fold } from '../../input/format/folds.ts'
import type { FlowStep } from '../../input/template/layouts.ts'
import type { ResolvedPiece } from '../language/resolved.ts'
import { balanceFlow } from './balance-flow.ts'
import type { Poured } from './balance-flow.ts'
import { walkBoxes } from './box-tree.ts'
import type { SideBox } from './box-tree.ts'
import { mergeBlocks } from './build-boxes.ts'
import { inside } from './compose-side.ts'
import type { BoxStyle } from './computed-style.ts'
import type { SideContext } from './context.ts'
import { roomOf } from './copyfit-slack.ts'
import type { CopyfitSlack } from './copyfit-slack.ts'
import { isHopeless, largestFit } from './fit.ts'
import { reportMissingGlyphs, reportOverset } from './report.ts'
import { paragraphsOf } from './set-blocks.ts'
import { calledNotes, setNotes } from './set-notes.ts'
import { sizeAt, smallestSize } from './side.ts'
import type { Flowing, Story } from './story.ts'
import { SIZE_STEP, boxStyle } from './styles.ts'
import { flowText } from './text-flow.ts'
import type { FlowResult } from './text-flow.ts'
import type { FilledFrame, TextFrame } from './text-frame.ts'
import { tilesHeight } from './tiles.ts'
import type { Tile } from './tiles.ts'
import type { TriedSide } from './tried-side.ts'

/** The words that run through the panels, at the size at which they fit. */
export interface Flow {
  readonly size: number
  /** What went into each box with `flow`. */
  readonly filled: ReadonlyMap<SideBox, FilledFrame>
  readonly tiles: ReadonlyMap<Flowing, readonly Tile[]>
  /** The room for more words at their smallest size; worked out when it is asked for. */
  readonly room: () => CopyfitSlack | undefined
}

/** What is poured, and what it is poured with. */
export interface Pouring {
  readonly piece: ResolvedPiece
  readonly steps: readonly FlowStep[]
  readonly fold: Fold
  readonly context: SideContext
  /** The cards of a kind, as tiles on a ground of a named colour. */
  readonly tilesOf: (kind: string, ground: string | undefined) => readonly Tile[]
}

/** A panel's boxes, arranged. */
export interface ArrangedPanel {
  readonly boxes: SideBox
  readonly tried: TriedSide
}

/** Pours the words of a leaflet through the panels that have room for them, in reading order. */
export function pourFlow(pouring: Pouring, panels: readonly ArrangedPanel[]): Flow {
  const { context, fold, piece } = pouring
  const boxes = panels.flatMap(flowBoxes)
  const [first] = boxes
  if (!first)
    return { size: 0, filled: new Map(), tiles: new Map(), room: () => undefined }
  const style = boxStyle(first.box.rules, context)
  const { pour, tiles } = flowElements(pouring, style)
  const regions = boxes.map(({ region }) => region)
  const fitted = fitFlow(pour, regions, style)
  const { size } = fitted
  const fill = balanceFlow(pour, regions, fitted)
  reportFlow({ pour, fill, size }, piece.id, { style, fold, context })
  const filled = boxes.flatMap(({ box }, index): readonly [SideBox, FilledFrame][] => {
    const one = fill.regions[index]
    return one ? [[box, one]] : []
  })
  const room = () => roomInFlow(pour, regions, style)
  return { size, filled: new Map(filled), tiles, room }
}

/** What is left at the smallest size: in the last region that is used, and in all behind it. */
function roomInFlow(
  pour: Story,
  regions: readonly TextFrame[],
  style: BoxStyle,
): CopyfitSlack {
  const smallest = smallestSize({ style, pour: onlyParagraphs(pour) })
  const fill = flowText(pour, regions, smallest)
  const last = fill.regions.findLastIndex(({ placed }) => placed.length > 0)
  const left = regions
    .slice(Math.max(0, last))
    .map(({ height }, index) => height - (fill.regions[last + index]?.height ?? 0))
  const height =
    fill.excess > 0 ? -fill.excess : left.reduce((total, one) => total + one, 0)
  return roomOf({ slot: 'flow', style }, smallest, height)
}

function flowBoxes({
  boxes,
  tried,
}: ArrangedPanel): readonly { readonly box: SideBox; readonly region: TextFrame }[] {
  return [...walkBoxes(boxes)].flatMap((box) => {
    const place = tried.places.get(box)
    return box.content.kind === 'flow' && place ? [{ box, region: inside(place) }] : []
  })
}

/** Space around a row of tiles, in em. */
const AROUND_TILES = 0.8

function flowElements(
  { piece, steps, context, fold, tilesOf }: Pouring,
  style: BoxStyle,
): { pour: Story; tiles: ReadonlyMap<Flowing, readonly Tile[]> } {
  const rules = mergeBlocks(context.theme.blocks, undefined)
  const elements: Flowing[] = []
  const fresh = new Set<Flowing>()
  const tiles = new Map<Flowing, readonly Tile[]>()
  for (const step of steps) {
    const words = step.slot === undefined ? undefined : piece.slots.get(step.slot)
    const added: Flowing[] = words
      ? [...paragraphsOf(words, style, { context, rules })]
      : []
    const row = step.tiles === undefined ? [] : tilesOf(step.tiles, step.backgroundColor)
    if (step.tiles !== undefined && row.length === 0)
      reportNoTiles(step, step.tiles, context)
    if (row.length > 0) {
      const element: Flowing = {
        kind: 'tiles',
        before: AROUND_TILES,
        after: AROUND_TILES,
        heightFor: (width) => tilesHeight(row.length, width),
      }
      tiles.set(element, row)
      added.push(element)
    }
    const [first] = added
    if (first && step.newPanel?.includes(fold.name) === true) fresh.add(first)
    elements.push(...added)
  }
  const paragraphs = elements.filter((element) => element.kind === 'paragraph')
  const notes = setNotes(calledNotes(paragraphs, piece), style, { context, rules })
  return { pour: { elements, fresh, notes }, tiles }
}

const reportNoTiles = ({ span }: FlowStep, kind: string, { report }: SideContext): void =>
  report({
    code: 'nothing-shown',
    severity: 'warning',
    message: `No card of the kind “${plain(kind)}” has a picture, so there are no tiles of it.`,
    hint: 'Give the cards pictures in deck.yaml, or take the step out.',
    span,
  })

function fitFlow(pour: Story, regions: readonly TextFrame[], style: BoxStyle): Poured {
  const smallest = smallestSize({ style, pour: onlyParagraphs(pour) })
  const largest = Math.max(style.maxSize, smallest)
  const levels = Math.max(1, Math.ceil((largest - smallest) / SIZE_STEP))
  const fills = new Map<number, FlowResult>()
  const room = regions.reduce((sum, { height }) => sum + height, 0)
  const at = (roomy: boolean) => (level: number) => {
    const size = sizeAt(largest, smallest, level / levels)
    const fill = fills.get(level) ?? flowText(pour, regions, size)
    fills.set(level, fill)
    const hopeless = isHopeless(room + fill.excess, room, smallest / size)
    return { size, fill, hopeless, fits: fitsAll(fill) && !(roomy && fill.crowded) }
  }
  // Smaller text that starts where the template wants it is better than larger text that does not.
  const roomy = largestFit(levels, at(true))
  return roomy.fits ? roomy : largestFit(levels, at(false))
}

const fitsAll = ({ excess, wideWord }: FlowResult): boolean =>
  excess === 0 && wideWord === undefined

const onlyParagraphs = (pour: Story) => ({
  ...pour,
  elements: pour.elements.filter((element) => element.kind === 'paragraph'),
})

function reportFlow(
  { pour, fill, size }: { pour: Story; fill: FlowResult; size: number },
  id: string,
  { style, fold, context }: { style: BoxStyle; fold: Fold; context: SideContext },
): void {
  const paragraphs = onlyParagraphs(pour)
  reportMissingGlyphs(paragraphs, id, context)
  if (fitsAll(fill)) return
  const { excess: by, wideWord } = fill
  const overset = { slot: 'flow', pour: paragraphs, style, size, by, wideWord }
  reportOverset(overset, `The text that runs through ${id}`, fold.name, context)
}
