import type { Frame } from '../typesetting/frame/frame.ts'
import { foldPositions } from '../typesetting/layout/leaflet.ts'
import type { LaidOutDeck } from './lay-out-words.ts'
import type { OutputDocument } from './plan-documents.ts'
import type { Target } from './request.ts'

/** A page of an output document, with what the preview shows about it. */
export interface Page {
  readonly document: OutputDocument
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
  /** The radius of corners that are cut round, in points. */
  readonly cornerRadius: number
  readonly folds: readonly number[]
}

/** What the preview shows the pages of: a file for a screen has those of the press, cut to the trim. */
export type ShownTarget = Exclude<Target, 'screen'>

/** The pages of the files of a laid-out deck in one format: the two sides of each piece, or the sides of each sheet. */
export function pagesOf(
  laidOut: LaidOutDeck,
  documents: readonly OutputDocument[],
  target: ShownTarget,
): readonly Page[] {
  switch (target) {
    case 'press':
      return sidePages(laidOut, documents)
    case 'sheets':
      return documents.flatMap((document) => sheetPages(document, documents))
  }
}

function sidePages(
  laidOut: LaidOutDeck,
  documents: readonly OutputDocument[],
): readonly Page[] {
  const known = new Map([...cardSides(laidOut), ...leafletSides(laidOut)])
  return documents.flatMap((document) =>
    document.frames.flatMap((frame, index): readonly Page[] => {
      const facts = known.get(frame)
      return facts ? [{ document, index, frame, ...facts }] : []
    }),
  )
}

type SideOfPiece = Pick<
  Page,
  'piece' | 'side' | 'name' | 'format' | 'safe' | 'cornerRadius' | 'folds'
>
type FactsByFrame = readonly (readonly [Frame, SideOfPiece])[]

const cardSides = ({ cards }: LaidOutDeck): FactsByFrame =>
  cards.flatMap(({ format, frames }) =>
    frames.flatMap(({ id, front, back }): FactsByFrame => {
      const { name: formatName, safe, cornerRadius } = format
      const both = { piece: id, format: formatName, safe, cornerRadius, folds: [] }
      return [
        [front, { ...both, side: 'front', name: front.name }],
        ...(back ? [[back, { ...both, side: 'back', name: back.name }] as const] : []),
      ]
    }),
  )

const leafletSides = ({ leaflets, context }: LaidOutDeck): FactsByFrame =>
  leaflets.flatMap(({ id, fold, outside, inside }): FactsByFrame => {
    const sideOf = (frame: Frame, side: 'outside' | 'inside'): SideOfPiece => ({
      piece: id,
      side: `${fold.name} ${side}`,
      name: `${frame.name} (${fold.name})`,
      format: fold.name,
      safe: 0,
      cornerRadius: 0,
      folds: foldPositions(fold[side], context.direction),
    })
    return [
      [outside, sideOf(outside, 'outside')],
      [inside, sideOf(inside, 'inside')],
    ]
  })

/** Where there are several documents, the names of sheets begin with the number of the document. */
function sheetPages(
  document: OutputDocument,
  documents: readonly OutputDocument[],
): readonly Page[] {
  const file = documents.length > 1 ? `${documents.indexOf(document) + 1}.` : ''
  const perSheet = document.isSingleSided ? 1 : 2
  // A sheet that is printed many times is shown once.
  return [...new Set(document.frames)].map((frame, number) => {
    const sheet = `sheet ${file}${Math.floor(number / perSheet) + 1}`
    const side = number % perSheet === 0 ? 'front' : 'back'
    const facts = { piece: sheet, side, name: `${sheet} ${side}`, format: '' }
    const index = document.frames.indexOf(frame)
    return { document, index, frame, ...facts, safe: 0, cornerRadius: 0, folds: [] }
  })
}
