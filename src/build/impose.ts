import type { Format } from '../format/formats.ts'
import { sheetWords } from '../format/papers.ts'
import type { Frame } from '../frame/frame.ts'
import { pt } from '../geometry/length.ts'
import type { Length } from '../geometry/length.ts'
import type { CardFrames } from '../layout/cards.ts'
import { foldPositions } from '../layout/leaflet.ts'
import type { LeafletFrames } from '../layout/leaflet.ts'
import { smallPrint } from '../layout/small-print.ts'
import type { Report } from '../problems/problem.ts'
import type { Material } from '../project/material.ts'
import { imposeCards } from '../sheet/cards.ts'
import { imposeLeaflet } from '../sheet/leaflet.ts'
import type { Typeset } from '../sheet/notes.ts'
import { pressMarks } from '../sheet/press-marks.ts'
import { NOTE_SIZE } from '../sheet/rows.ts'
import type { SheetOptions } from '../sheet/sheet-options.ts'
import type { Edition } from './edition.ts'
import { filePath } from './names.ts'
import type { BuildRequest, Target } from './request.ts'

/** The pages of one file, and where it goes. */
export interface Sheaf {
  readonly path: string
  readonly title: string
  readonly language: string
  readonly frames: readonly Frame[]
}

/** What imposing needs besides an edition. */
export interface Imposing {
  readonly request: BuildRequest
  readonly material: Material
  readonly report: Report
}

/**
 * The files of an edition for all targets: cards for each format, then its leaflets, which are the same pages beside
 * each format.
 */
export function imposeEdition(edition: Edition, imposing: Imposing): readonly Sheaf[] {
  const { targets } = imposing.request
  const leaflets = new Map<Target, readonly Sheaf[]>()
  return edition.cards.flatMap(({ format, frames }) =>
    targets.flatMap((target) => {
      const typeset = typesetOf(edition, format)
      const making: Making = { ...imposing, edition, format, target, typeset }
      const known = leaflets.get(target)
      const beside = edition.leaflets.map((leaflet, index) =>
        known?.[index]
          ? { ...known[index], path: leafletPath(leaflet, making) }
          : leafletSheaf(leaflet, making),
      )
      leaflets.set(target, beside)
      return [cardSheaf(frames, making), ...beside].filter(
        ({ frames: pages }) => pages.length > 0,
      )
    }),
  )
}

interface Making extends Imposing {
  readonly edition: Edition
  readonly format: Format
  readonly target: Target
  readonly typeset: Typeset
}

const typesetOf = ({ context }: Edition, format: Format): Typeset =>
  smallPrint(NOTE_SIZE, {
    ...context,
    accent: undefined,
    scale: 1,
    landscape: false,
    format: format.name,
    safe: pt(0),
  })

function cardSheaf(cards: readonly CardFrames[], making: Making): Sheaf {
  const { target, material, request, report } = making
  const title = titleOf(making, making.format.name)
  const frames = (): readonly Frame[] => {
    if (target === 'press')
      return cards
        .flatMap(({ front, back }) => [front, back])
        .map((frame) => marked(frame, [], title, making))
    const options = sheetOptions(title, making)
    const quantities = new Map(
      material.deck.pieces.map(({ id, quantity }) => [id, quantity]),
    )
    const counted = cards.map((card) => ({
      ...card,
      quantity: (quantities.get(card.id) ?? 1) * request.copies,
    }))
    return options ? imposeCards(counted, { ...options, report }) : []
  }
  const { language } = making.edition
  return { path: pathOf(making), title, language, frames: frames() }
}

function leafletSheaf(leaflet: LeafletFrames, making: Making): Sheaf {
  const { outside, inside, fold } = leaflet
  const { target, report, edition } = making
  const { direction } = edition.context
  const title = titleOf(making, fold.name)
  const folds = {
    outside: foldPositions(fold.outside, direction),
    inside: foldPositions(fold.inside, direction),
  }
  const frames = (): readonly Frame[] => {
    if (target === 'press')
      return [
        marked(outside, folds.outside, title, making),
        marked(inside, folds.inside, title, making),
      ]
    const options = sheetOptions(title, making)
    return options
      ? imposeLeaflet({ outside, inside, folds: folds.outside }, { ...options, report })
      : []
  }
  const { language } = edition
  return { path: leafletPath(leaflet, making), title, language, frames: frames() }
}

const leafletPath = ({ id, fold }: LeafletFrames, making: Making): string =>
  pathOf(making, leafletWords({ id, fold: fold.name }, making))

/** What tells a leaflet from others of the deck: which piece it is, where there are several, and how it is folded. */
function leafletWords(
  { id, fold }: { id: string; fold: string },
  { material }: Making,
): readonly string[] {
  const leaflets = material.deck.pieces.filter(({ folds }) => folds.length > 0)
  const [first] = leaflets.find((piece) => piece.id === id)?.folds ?? []
  return [...(leaflets.length > 1 ? [id] : []), ...(first?.value === fold ? [] : [fold])]
}

const titleOf = ({ edition }: Making, format: string): string =>
  `${edition.title} ${format}`

function pathOf(
  { edition, format, target, request, material }: Making,
  leaflet?: readonly string[],
): string {
  return filePath(request.output, {
    deck: material.deck.name,
    language: edition.language,
    format: format.name,
    target,
    ...(leaflet !== undefined && { leaflet }),
    different: [...edition.terms, ...(target === 'sheets' ? differences(request) : [])],
  })
}

/** The words in a file's name for what is not as it is by default. */
const differences = ({ paper, flip }: BuildRequest): readonly string[] => [
  ...(paper === 'a4' ? [] : [paper]),
  ...(flip === 'long' ? [] : [flip]),
]

function marked(
  frame: Frame,
  folds: readonly Length[],
  title: string,
  { request, typeset, report }: Making,
): Frame {
  if (!request.marks) return frame
  return pressMarks(frame, { notes: [title, frame.name], folds, typeset, report })
}

/** Paper, flip edge and small print; none where the paper is unknown, which has been reported. */
function sheetOptions(
  title: string,
  { request, material, edition, typeset }: Making,
): Omit<SheetOptions, 'report'> | undefined {
  const { papers } = material.sheets
  const paper = papers.get(request.paper)
  const words = sheetWords(material.sheets, edition.language)
  if (!paper || !words) return undefined
  return {
    paper,
    papers: [...papers.values()],
    flip: request.flip,
    words,
    title,
    typeset,
  }
}
