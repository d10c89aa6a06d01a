import { box, boxOf, grow } from '../../base/geometry/box.ts'
import type { Box, Size } from '../../base/geometry/box.ts'
import { fits } from '../../base/geometry/length.ts'
import type { Length } from '../../base/geometry/length.ts'
import { apply, translate } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import type { Paper } from '../../input/format/papers.ts'
import type { Frame, Glyphs } from '../../typesetting/frame/frame.ts'
import { itemsOfKind } from '../../typesetting/frame/walk.ts'
import { sheetFlip } from './flip.ts'
import { marginNotes } from './margin-notes.ts'
import { inMm, paperTooSmall, reportOmittedNotes } from './paper-problems.ts'
import { edgeSpace, pagesOf } from './paper.ts'
import { placed, placementBehind } from './placement.ts'
import type { Placement } from './placement.ts'
import { geometryBehind, pageOf } from './sheet-geometry.ts'
import type { SheetGeometry } from './sheet-geometry.ts'
import { howToPrint, sideNote, standingNotes } from './sheet-notes.ts'
import type { SheetOptions } from './sheet-options.ts'
import { bareSide, markedSide } from './sheet-side.ts'
import { wordNote } from './slug-notes.ts'
import type { SlugNote } from './slug-notes.ts'

/** The two sides of an open leaflet. */
export interface LeafletFrames {
  readonly outside: Frame
  readonly inside: Frame
  /** Where the outside folds: distances from its left edge, in rising order. */
  readonly folds: readonly Length[]
}

/**
 * The outside and the inside of a leaflet, each in the middle of a page at its true size, with marks and notes if the
 * paper has room for them. Returns none, with a problem, if the leaflet is larger than the paper.
 */
export function imposeLeaflet(
  leaflet: LeafletFrames,
  options: SheetOptions,
): readonly Frame[] {
  const { paper, report, title } = options
  const { trim, bleed } = leaflet.outside
  const roomy = pageFor(trim, edgeSpace(bleed, paper), paper)
  if (roomy !== undefined) return withMarks(leaflet, roomy, options)
  const page = pageFor(trim, 0, paper)
  if (page !== undefined) return withoutMarks(leaflet, page, options)
  // Every fold and language of the same size has the same problem.
  const what = `Leaflets such as ${title}`
  const need = { what, isPlural: true, trim, edge: () => 0, counting: '' }
  report(paperTooSmall(need, options))
  return []
}

/** Whether an open leaflet fits on a paper, with or without marks around it. */
export const fitsPaper = (trim: Size, paper: Paper): boolean =>
  pageFor(trim, 0, paper) !== undefined

/** The page with space for the leaflet and an edge around it, preferably upright. */
const pageFor = (trim: Size, edge: number, paper: Paper): Size | undefined =>
  pagesOf(paper).find(
    ({ width, height }) =>
      fits(trim.width + 2 * edge, width) && fits(trim.height + 2 * edge, height),
  )

const blockOn = (page: Size, { width, height }: Size): Box =>
  box((page.width - width) / 2, (page.height - height) / 2, width, height)

/** Both sides at their places; bleed extends as far as the paper. */
function piecesOn(page: Size, { outside, inside }: LeafletFrames, flip: Transform) {
  const { trim, bleed } = outside
  const { x, y } = blockOn(page, trim)
  const across = Math.min(bleed, x)
  const down = Math.min(bleed, y)
  const ahead: Placement = {
    transform: translate(x, y),
    clip: grow(boxOf(trim), { top: down, right: across, bottom: down, left: across }),
  }
  return {
    outside: placed(outside.name, outside, ahead),
    inside: placed(inside.name, inside, placementBehind(ahead, trim.width, flip)),
  }
}

function withoutMarks(
  leaflet: LeafletFrames,
  page: Size,
  options: SheetOptions,
): readonly Frame[] {
  const { paper, report, flip: edge } = options
  const flip = sheetFlip(page, edge)
  const pieces = piecesOn(page, leaflet, flip)
  const outside = geometryOn(page, leaflet, paper)
  const geometry = { outside, inside: geometryBehind(outside, flip) }
  const how = [...howToPrint(options, edge), ...foldNotes(leaflet, options)]
  const sides = SIDES.map((side) => {
    const notes = [sideNote(options, side), ...how]
    const { folds } = geometry[side]
    const { items, leftOut } = marginNotes(boxOf(page), { ...paper, folds }, notes)
    const bare = bareSide(leaflet[side], page, [pieces[side]])
    return { bare, leftOut, frame: { ...bare, items: [...bare.items, ...items] } }
  })
  reportOmittedNotes(
    sides.flatMap(({ leftOut }) => leftOut),
    paper,
    report,
  )
  reportWordsAtEdge(
    sides.map(({ bare }) => bare),
    options,
  )
  return sides.map(({ frame }) => frame)
}

/** Reports words in the margin that printers leave white. */
function reportWordsAtEdge(
  pages: readonly Frame[],
  { title, paper, report }: SheetOptions,
): void {
  const distance = Math.min(...pages.map(distanceOfWords))
  if (fits(paper.margin, Math.max(0, distance))) return
  report({
    code: 'safe-area',
    severity: 'warning',
    message: `Words of the leaflet of ${title} come within ${inMm(Math.max(0, distance))} mm of the edge of ${paper.name}: most printers leave ${inMm(paper.margin)} mm of it white.`,
    hint: 'Give its panels more padding, or print it on larger paper and cut it.',
  })
}

function withMarks(
  leaflet: LeafletFrames,
  page: Size,
  options: SheetOptions,
): readonly Frame[] {
  const flip = sheetFlip(page, options.flip)
  const pieces = piecesOn(page, leaflet, flip)
  const outside = geometryOn(page, leaflet, options.paper)
  const geometry = { outside, inside: geometryBehind(outside, flip) }
  const standing = standingNotes(options, options.flip)
  const folding = foldNotes(leaflet, options)
  const sides = SIDES.map((side) => {
    const notes = [sideNote(options, side), ...standing, ...folding]
    return markedSide(leaflet[side], geometry[side], [pieces[side]], notes)
  })
  reportOmittedNotes(
    sides.flatMap(({ leftOut }) => leftOut),
    options.paper,
    options.report,
  )
  return sides.map(({ frame }) => frame)
}

function geometryOn(
  page: Size,
  { outside, folds }: LeafletFrames,
  paper: Paper,
): SheetGeometry {
  const block = blockOn(page, outside.trim)
  return {
    ...pageOf(page, paper),
    block,
    bleed: outside.bleed,
    cuts: { x: [block.x, block.x + block.width], y: [block.y, block.y + block.height] },
    folds: folds.map((fold) => block.x + fold),
  }
}

/** The note on how to fold a leaflet; none if there are no words for it in the language. */
function foldNotes(
  { outside, folds }: LeafletFrames,
  { words, typeset }: SheetOptions,
): readonly SlugNote[] {
  const bounds = [0, ...folds, outside.trim.width]
  const widths = bounds.slice(1).map((end, index) => end - (bounds[index] ?? 0))
  // A panel that is tucked in is a little narrower, and folded first.
  const isRolled = widths.length > 2 && !fits(Math.max(...widths), Math.min(...widths))
  const text = isRolled ? words['fold-narrow'] : words.fold
  return text === undefined || folds.length === 0
    ? []
    : [wordNote('how to fold it', text, typeset, words.language)]
}

const SIDES: readonly ('outside' | 'inside')[] = ['outside', 'inside']

/** How far letters reach above and below the baseline, in em. */
const ABOVE = 0.7
const BELOW = 0.2

/** The least distance of the words of a page from its edge, in points; infinite if there are none. */
const distanceOfWords = (page: Frame): number =>
  itemsOfKind(page, 'glyphs').reduce(
    (least, { item, transform }) =>
      Math.min(least, distanceToEdge(item, transform, page.trim)),
    Number.POSITIVE_INFINITY,
  )

function distanceToEdge(
  { at, size, glyphs }: Glyphs,
  transform: Transform,
  { width, height }: Frame['trim'],
): number {
  // The space at the end of a line prints nothing.
  const end = glyphs.reduce(
    (most, { text, x, advance }) =>
      text.trim() === '' ? most : Math.max(most, (x + advance) * size),
    0,
  )
  const corners = [
    apply(transform, at.x, at.y - ABOVE * size),
    apply(transform, at.x + end, at.y + BELOW * size),
  ]
  return Math.min(...corners.flatMap(([x, y]) => [x, width - x, y, height - y]))
}
