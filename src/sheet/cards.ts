import type { Frame, Group } from '../frame/frame.ts'
import type { Length } from '../geometry/length.ts'
import type { Transform } from '../geometry/transform.ts'
import { cellAt } from './cells.ts'
import { sheetFlip } from './flip.ts'
import { capacity, chooseGrid, cutsOf } from './grid.ts'
import type { Grid } from './grid.ts'
import type { Note } from './notes.ts'
import { paperTooSmall, reportLeftOut } from './paper-small.ts'
import type { Need } from './paper-small.ts'
import { edgeRoom } from './paper.ts'
import { placed, placementBehind } from './placement.ts'
import { numberNote, sideNote, standingNotes } from './sheet-notes.ts'
import type { SheetOptions } from './sheet-options.ts'
import { markedSide } from './sheet-side.ts'
import type { SheetSide } from './sheet-side.ts'
import { pageOf, surroundBehind } from './surround.ts'
import type { Surround } from './surround.ts'

/** The two sides of a card and how many of it are wanted. */
export interface CardFrames {
  readonly id: string
  readonly front: Frame
  readonly back: Frame
  readonly quantity: number
}

/**
 * Sheets of cards that are all of one format, as pages front, back, front, back: as many cards on a sheet as fit, row
 * by row in the order given, each as often as is wanted. None where not even one card fits; a problem then says
 * what is lacking.
 */
export function imposeCards(
  cards: readonly CardFrames[],
  options: SheetOptions,
): readonly Frame[] {
  const { paper, papers, report, title } = options
  const copies = cards.flatMap((card) =>
    Array.from({ length: card.quantity }, () => card),
  )
  const [first] = copies
  if (first === undefined) return []
  const { trim, bleed } = first.front
  const grid = chooseGrid(trim, bleed, paper)
  if (grid === undefined) {
    const need: Need = {
      what: `A card of ${title}`,
      trim,
      edge: (some) => edgeRoom(bleed, some),
      counting: ' with bleed, crop marks and the edge that a printer leaves white',
    }
    report(paperTooSmall(need, paper, papers))
    return []
  }
  const sides = sheetsOf(copies, planOf(grid, first.front, options), options)
  reportLeftOut(
    sides.flatMap(({ leftOut }) => leftOut),
    paper,
    report,
  )
  return sides.map(({ frame }) => frame)
}

/** What all sheets have in common. */
interface Plan {
  readonly grid: Grid
  readonly bleed: Length
  readonly language: string
  readonly flip: Transform
  readonly front: Surround
  readonly back: Surround
  readonly notes: readonly Note[]
}

function planOf(grid: Grid, { bleed, language }: Frame, options: SheetOptions): Plan {
  const flip = sheetFlip(grid.page, options.flip)
  const front: Surround = {
    ...pageOf(grid.page, options.paper),
    block: grid.block,
    bleed,
    cuts: cutsOf(grid),
    folds: [],
  }
  const back = surroundBehind(front, flip)
  const notes = standingNotes(options, options.flip)
  return { grid, bleed, language, flip, front, back, notes }
}

/** Both sides of every sheet. */
function sheetsOf(
  copies: readonly CardFrames[],
  plan: Plan,
  options: SheetOptions,
): readonly SheetSide[] {
  const perSheet = capacity(plan.grid)
  const total = Math.ceil(copies.length / perSheet)
  return Array.from({ length: total }, (_, index) => {
    const cards = copies.slice(index * perSheet, (index + 1) * perSheet)
    const number = numberNote(options, index + 1, total)
    return SIDES.map((side) => {
      const name = { name: `sheet ${index + 1} ${side}`, language: plan.language }
      const notes = [sideNote(options, side), number, ...plan.notes]
      return markedSide(name, plan[side], piecesOf(cards, side, plan), notes)
    })
  }).flat()
}

type Side = 'front' | 'back'

const SIDES: readonly Side[] = ['front', 'back']

/** One side of the cards of a sheet, each in its cell. */
function piecesOf(
  cards: readonly CardFrames[],
  side: Side,
  plan: Plan,
): readonly Group[] {
  const { grid, bleed, flip } = plan
  return cards.map((card, index) => {
    const ahead = cellAt(grid, index, cards.length, bleed)
    const placement =
      side === 'front' ? ahead : placementBehind(ahead, grid.trim.width, flip)
    return placed(`${card.id} ${side}`, card[side], placement)
  })
}
