import type { Paper } from '../format/papers.ts'
import type { Frame } from '../frame/frame.ts'
import { box, boxOf, grow } from '../geometry/box.ts'
import type { Box, Size } from '../geometry/box.ts'
import { fits } from '../geometry/length.ts'
import type { Length } from '../geometry/length.ts'
import { translate } from '../geometry/transform.ts'
import type { Transform } from '../geometry/transform.ts'
import { sheetFlip } from './flip.ts'
import { paperTooSmall, reportLeftOut } from './paper-small.ts'
import { edgeRoom, pagesOf } from './paper.ts'
import { placed, placementBehind } from './placement.ts'
import type { Placement } from './placement.ts'
import { sideNote, standingNotes } from './sheet-notes.ts'
import type { SheetOptions } from './sheet-options.ts'
import { bareSide, markedSide } from './sheet-side.ts'
import { pageOf, surroundBehind } from './surround.ts'
import type { Surround } from './surround.ts'

/** The two sides of an open leaflet. */
export interface LeafletFrames {
  readonly outside: Frame
  readonly inside: Frame
  /** Where the outside folds: distances from its left edge, in rising order. */
  readonly folds: readonly Length[]
}

/**
 * The outside and the inside of a leaflet, each in the middle of a page at its true size; with marks and notes where
 * the paper has room for them. None where the leaflet is larger than the paper; a problem then says by how much.
 */
export function imposeLeaflet(
  leaflet: LeafletFrames,
  options: SheetOptions,
): readonly Frame[] {
  const { paper, papers, report, title } = options
  const { trim, bleed } = leaflet.outside
  const roomy = pageFor(trim, edgeRoom(bleed, paper), paper)
  if (roomy !== undefined) return withMarks(leaflet, roomy, options)
  const page = pageFor(trim, 0, paper)
  if (page !== undefined) return withoutMarks(leaflet, page, options)
  const need = { what: `The leaflet of ${title}`, trim, edge: () => 0, counting: '' }
  report(paperTooSmall(need, paper, papers))
  return []
}

/** The page with so much room on all sides, upright if either would do. */
const pageFor = (trim: Size, edge: number, paper: Paper): Size | undefined =>
  pagesOf(paper).find(
    ({ width, height }) =>
      fits(trim.width + 2 * edge, width) && fits(trim.height + 2 * edge, height),
  )

const blockOn = (page: Size, { width, height }: Size): Box =>
  box((page.width - width) / 2, (page.height - height) / 2, width, height)

/** Both sides at their places; bleed shows as far as the paper goes. */
function piecesOn(page: Size, { outside, inside }: LeafletFrames, flip: Transform) {
  const { trim, bleed } = outside
  const { x, y } = blockOn(page, trim)
  const across = Math.min(bleed, x)
  const down = Math.min(bleed, y)
  const ahead: Placement = {
    place: translate(x, y),
    shown: grow(boxOf(trim), { top: down, right: across, bottom: down, left: across }),
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
  const pieces = piecesOn(page, leaflet, sheetFlip(page, options.flip))
  return SIDES.map((side) => bareSide(leaflet[side], page, [pieces[side]]))
}

function withMarks(
  leaflet: LeafletFrames,
  page: Size,
  options: SheetOptions,
): readonly Frame[] {
  const flip = sheetFlip(page, options.flip)
  const pieces = piecesOn(page, leaflet, flip)
  const outside = surroundOn(page, leaflet, options.paper)
  const around = { outside, inside: surroundBehind(outside, flip) }
  const standing = standingNotes(options, options.flip)
  const sides = SIDES.map((side) => {
    const notes = [sideNote(options, side), ...standing]
    return markedSide(leaflet[side], around[side], [pieces[side]], notes)
  })
  reportLeftOut(
    sides.flatMap(({ leftOut }) => leftOut),
    options.paper,
    options.report,
  )
  return sides.map(({ frame }) => frame)
}

function surroundOn(
  page: Size,
  { outside, folds }: LeafletFrames,
  paper: Paper,
): Surround {
  const block = blockOn(page, outside.trim)
  return {
    ...pageOf(page, paper),
    block,
    bleed: outside.bleed,
    cuts: { x: [block.x, block.x + block.width], y: [block.y, block.y + block.height] },
    folds: folds.map((fold) => block.x + fold),
  }
}

const SIDES: readonly ('outside' | 'inside')[] = ['outside', 'inside']
