import type { LaidOutDeck } from '../../build/lay-out-words.ts'
import type { OutputDocument } from '../../build/plan-documents.ts'
import type { Target } from '../../build/request.ts'
import type { Frame } from '../../typesetting/frame/frame.ts'
import { foldPositions } from '../../typesetting/layout/leaflet.ts'

/** A page of a file of an edition, with what the page of the preview says about it. */
export interface Page {
  readonly sheaf: OutputDocument
  /** Counted from 0. */
  readonly index: number
  readonly frame: Frame
  readonly piece: string
  readonly side: string
  readonly name: string
  /** The card format or the fold. */
  readonly format: string
  /** In points. */
  readonly safe: number
  readonly folds: readonly number[]
}

/** The pages of the files of an edition in one format: the two sides of each piece, or the sides of each sheet. */
export function pagesOf(
  edition: LaidOutDeck,
  sheaves: readonly OutputDocument[],
  target: Target,
): readonly Page[] {
  switch (target) {
    case 'press':
      return sidePages(edition, sheaves)
    case 'sheets':
      return sheaves.flatMap((sheaf) => sheetPages(sheaf, sheaves))
  }
}

function sidePages(
  edition: LaidOutDeck,
  sheaves: readonly OutputDocument[],
): readonly Page[] {
  const known = new Map([...cardSides(edition), ...leafletSides(edition)])
  return sheaves.flatMap((sheaf) =>
    sheaf.frames.flatMap((frame, index): readonly Page[] => {
      const facts = known.get(frame)
      return facts ? [{ sheaf, index, frame, ...facts }] : []
    }),
  )
}

type SideOfPiece = Pick<Page, 'piece' | 'side' | 'name' | 'format' | 'safe' | 'folds'>
type Known = readonly (readonly [Frame, SideOfPiece])[]

const cardSides = ({ cards }: LaidOutDeck): Known =>
  cards.flatMap(({ format, frames }) =>
    frames.flatMap(({ id, front, back }): Known => {
      const both = { piece: id, format: format.name, safe: format.safe, folds: [] }
      return [
        [front, { ...both, side: 'front', name: front.name }],
        [back, { ...both, side: 'back', name: back.name }],
      ]
    }),
  )

const leafletSides = ({ leaflets, context }: LaidOutDeck): Known =>
  leaflets.flatMap(({ id, fold, outside, inside }): Known => {
    const sideOf = (frame: Frame, side: 'outside' | 'inside'): SideOfPiece => ({
      piece: id,
      side: `${fold.name} ${side}`,
      name: `${frame.name} (${fold.name})`,
      format: fold.name,
      safe: 0,
      folds: foldPositions(fold[side], context.direction),
    })
    return [
      [outside, sideOf(outside, 'outside')],
      [inside, sideOf(inside, 'inside')],
    ]
  })

/** Sheets of several files are told apart by the number of the file, where there are several. */
function sheetPages(
  sheaf: OutputDocument,
  sheaves: readonly OutputDocument[],
): readonly Page[] {
  const file = sheaves.length > 1 ? `${sheaves.indexOf(sheaf) + 1}.` : ''
  // A sheet that is printed many times is shown once.
  return [...new Set(sheaf.frames)].map((frame, number) => {
    const sheet = `sheet ${file}${Math.floor(number / 2) + 1}`
    const side = number % 2 === 0 ? 'front' : 'back'
    const facts = { piece: sheet, side, name: `${sheet} ${side}`, format: '' }
    const index = sheaf.frames.indexOf(frame)
    return { sheaf, index, frame, ...facts, safe: 0, folds: [] }
  })
}
