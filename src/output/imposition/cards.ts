import { allSides, boxOf, grow } from '../../base/geometry/box.ts'
import type { Length } from '../../base/geometry/length.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import type { Frame, Group } from '../../typesetting/frame/frame.ts'
import { sheetFlip } from './flip.ts'
import { cellAt, capacity, chooseGrid, cutsOf } from './grid.ts'
import type { Grid } from './grid.ts'
import { paperTooSmall, reportOmittedNotes, reportSharedCuts } from './paper-problems.ts'
import type { SpaceNeeded } from './paper-problems.ts'
import { edgeSpace } from './paper.ts'
import { placed, placementBehind } from './placement.ts'
import { geometryBehind, pageOf } from './sheet-geometry.ts'
import type { SheetGeometry } from './sheet-geometry.ts'
import { numberNote, sideNote, standingNotes } from './sheet-notes.ts'
import type { SheetOptions } from './sheet-options.ts'
import { markedSide } from './sheet-side.ts'
import type { SlugNote } from './slug-notes.ts'

/** The two sides of a card and how many of it are wanted. */
export interface CardFrames {
  readonly id: string
  readonly front: Frame
  readonly back?: Frame
  readonly quantity: number
}

/**
 * Sheets of cards of one format, as pages front, back, front, back: as many cards on a sheet as fit, row by row in the
 * given order, each as often as is wanted; fronts only where no card has a back. Sheets with the same cards are the same
 * frames, with the same number. Returns none, with a problem, if not even one card fits.
 */
export function imposeCards(
  cards: readonly CardFrames[],
  options: SheetOptions,
): readonly Frame[] {
  const { paper, report, title } = options
  const wanted = cards.filter(({ quantity }) => quantity > 0)
  const [first] = wanted
  if (first === undefined) return []
  const { trim, bleed } = first.front
  const grid = chooseGrid(trim, bleed, paper)
  if (grid === undefined) {
    const need: SpaceNeeded = {
      what: `A card of ${title}`,
      trim,
      edge: (some) => edgeSpace(bleed, some),
      counting: ' with bleed, crop marks and the edge that a printer leaves white',
    }
    report(paperTooSmall(need, options))
    return []
  }
  const sheets = fillSheets(wanted, capacity(grid))
  reportSharedCuts(grid, { bleed, most: sheets[0]?.length ?? 0 }, options)
  const drawn = sheetsOf(sheets, planOf(grid, wanted, first.front, options), options)
  reportOmittedNotes(drawn.leftOut, paper, report)
  return drawn.frames
}

/** What all sheets have in common. */
interface SheetPlan {
  readonly grid: Grid
  readonly bleed: Length
  readonly language: string
  readonly flip: Transform
  readonly front: SheetGeometry
  readonly back: SheetGeometry
  readonly notes: readonly SlugNote[]
  readonly sides: readonly Side[]
}

function planOf(
  grid: Grid,
  cards: readonly CardFrames[],
  { bleed, language }: Frame,
  options: SheetOptions,
): SheetPlan {
  const flip = sheetFlip(grid.page, options.flip)
  const front: SheetGeometry = {
    ...pageOf(grid.page, options.paper),
    block: grid.block,
    bleed,
    cuts: cutsOf(grid),
    folds: [],
  }
  const back = geometryBehind(front, flip)
  const sides = cards.some((card) => card.back) ? SIDES : SIDES.slice(0, 1)
  const notes = standingNotes(options, sides.length > 1 ? options.flip : undefined)
  return { grid, bleed, language, flip, front, back, notes, sides }
}

/** Both sides of every sheet, and the notes for which there was no room; sheets with the same cards are the same. */
function sheetsOf(
  sheets: readonly SheetCards[],
  plan: SheetPlan,
  options: SheetOptions,
): { readonly frames: readonly Frame[]; readonly leftOut: readonly SlugNote[] } {
  const distinct = [...new Set(sheets)]
  const sides = new Map(
    distinct.map((filling, index) => {
      const number = numberNote(options, index + 1, distinct.length)
      const both = plan.sides.map((side) => {
        const name = { name: `sheet ${index + 1} ${side}`, language: plan.language }
        const notes = [sideNote(options, side), number, ...plan.notes]
        return markedSide(name, plan[side], piecesOf(filling, side, plan), notes)
      })
      return [filling, both]
    }),
  )
  return {
    frames: sheets
      .flatMap((filling) => sides.get(filling) ?? [])
      .map(({ frame }) => frame),
    leftOut: [...sides.values()].flat().flatMap(({ leftOut }) => leftOut),
  }
}

type Side = 'front' | 'back'

const SIDES: readonly Side[] = ['front', 'back']

/** One side of the cards of a sheet, each in its cell. */
function piecesOf(cards: SheetCards, side: Side, plan: SheetPlan): readonly Group[] {
  const { grid, bleed, flip } = plan
  return cards.flatMap((card, index) => {
    const frame = card[side]
    if (!frame) return []
    const ahead = cellAt(grid, index, cards.length, bleed)
    const placement =
      side === 'front' ? ahead : placementBehind(ahead, grid.trim.width, flip)
    const piece = placed(`${card.id} ${side}`, frame, placement)
    return card.quantity > 1
      ? { ...piece, repeated: grow(boxOf(grid.trim), allSides(bleed)) }
      : piece
  })
}

/** Copies of one card that follow each other on a sheet. */
interface Run {
  readonly card: CardFrames
  readonly count: number
}

/** The cards of a sheet in the order of its cells. */
type SheetCards = readonly CardFrames[]

/**
 * Fills sheets with cards, each as often as it is wanted, in their order. Sheets with the same cards are one array, so
 * that thousands cost little more than a few.
 */
function fillSheets(
  cards: readonly CardFrames[],
  perSheet: number,
): readonly SheetCards[] {
  const known = new Map<string, SheetCards>()
  const sheets: SheetCards[] = []
  let runs: Run[] = []
  const close = (): void => {
    const key = runs.map(({ card, count }) => `${card.id} ${count}`).join('\n')
    const filling =
      known.get(key) ??
      runs.flatMap(({ card, count }) => Array.from({ length: count }, () => card))
    known.set(key, filling)
    sheets.push(filling)
    runs = []
  }
  let room = perSheet
  for (const card of cards)
    for (let left = card.quantity; left > 0;) {
      const count = Math.min(left, room)
      runs.push({ card, count })
      left -= count
      room -= count
      if (room > 0) continue
      close()
      room = perSheet
    }
  if (runs.length > 0) close()
  return sheets
}
