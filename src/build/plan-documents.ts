import { pt } from '../base/geometry/length.ts'
import type { Length } from '../base/geometry/length.ts'
import type { Report } from '../base/problems/problem.ts'
import type { Format } from '../input/format/formats.ts'
import { sheetWords } from '../input/format/papers.ts'
import type { BuildInput } from '../input/project/build-input.ts'
import { imposeCards } from '../output/imposition/cards.ts'
import type { FlipEdge } from '../output/imposition/flip.ts'
import { imposeLeaflet } from '../output/imposition/leaflet.ts'
import { pressMarks } from '../output/imposition/press-marks.ts'
import type { SheetOptions } from '../output/imposition/sheet-options.ts'
import { NOTE_SIZE } from '../output/imposition/slug-lines.ts'
import type { Typeset } from '../output/imposition/slug-notes.ts'
import type { Frame } from '../typesetting/frame/frame.ts'
import type { CardFrames } from '../typesetting/layout/cards.ts'
import { foldPositions } from '../typesetting/layout/leaflet.ts'
import type { LeafletFrames } from '../typesetting/layout/leaflet.ts'
import { smallPrint } from '../typesetting/layout/small-print.ts'
import type { LaidOutDeck } from './lay-out-words.ts'
import { differences, filePath } from './names.ts'
import type { FileName } from './names.ts'
import { wantedTimes } from './print-counts.ts'
import type { PrintCount } from './print-counts.ts'
import type { BuildRequest, Target } from './request.ts'

/** The pages of one file, and where it goes. */
export interface OutputDocument {
  readonly path: string
  readonly title: string
  readonly language: string
  readonly frames: readonly Frame[]
  /** For an office printer: the edge of the sheet over which it turns it. */
  readonly flip?: FlipEdge | undefined
  /** How often each piece in it is to be printed, in a file for the press that holds each once; else empty. */
  readonly toPrint: readonly PrintCount[]
}

/** What imposing needs besides an edition. */
export interface Imposing {
  readonly request: BuildRequest
  readonly material: BuildInput
  readonly report: Report
}

/** The files of an edition for each target: cards for each format, then each leaflet for each of its folds. */
export function planDocuments(
  edition: LaidOutDeck,
  imposing: Imposing,
): readonly OutputDocument[] {
  const [first] = edition.cards
  if (!first) return []
  const { targets } = imposing.request
  const makingFor = (target: Target, format: Format): Making => {
    const typeset = typesetOf(edition, format)
    return { ...imposing, edition, format, target, typeset }
  }
  return targets
    .flatMap((target) => [
      ...edition.cards.map(({ format, frames }) =>
        cardSheaf(frames, makingFor(target, format)),
      ),
      ...edition.leaflets.map((leaflet) =>
        leafletSheaf(leaflet, makingFor(target, first.format)),
      ),
    ])
    .filter(({ frames }) => frames.length > 0)
}

interface Making extends Imposing {
  readonly edition: LaidOutDeck
  readonly format: Format
  readonly target: Target
  readonly typeset: Typeset
}

const typesetOf = ({ context }: LaidOutDeck, format: Format): Typeset =>
  smallPrint(NOTE_SIZE, {
    ...context,
    accent: undefined,
    scale: 1,
    landscape: false,
    format: format.name,
    safe: pt(0),
  })

function cardSheaf(cards: readonly CardFrames[], making: Making): OutputDocument {
  const { target, format, edition, request, report } = making
  const title = titleOf(making, format.name)
  const { times, inFile, toPrint } = timesOf(making)
  const frames = (): readonly Frame[] => {
    if (target === 'press')
      return cards.flatMap(({ id, front, back }) => {
        const sides = [front, back].map((frame) => marked(frame, [], title, making))
        return repeated(sides, inFile(id))
      })
    const options = sheetOptions(title, making)
    const counted = cards.map((card) => ({ ...card, quantity: times(card.id) }))
    return options ? imposeCards(counted, { ...options, report }) : []
  }
  const ids = cards.map(({ id }) => id)
  const some = request.pieces.length > 0 && !isWhole(ids, making) ? ids : undefined
  return {
    path: pathOf({ format: format.name }, some, making),
    title,
    language: edition.language,
    flip: target === 'sheets' ? request.flip : undefined,
    frames: frames(),
    toPrint: toPrint(ids),
  }
}

function leafletSheaf(leaflet: LeafletFrames, making: Making): OutputDocument {
  const { id, outside, inside, fold } = leaflet
  const { target, report, edition, request } = making
  const { direction } = edition.context
  const title = titleOf(making, fold.name)
  const folds = {
    outside: foldPositions(fold.outside, direction),
    inside: foldPositions(fold.inside, direction),
  }
  const { inFile, toPrint } = timesOf(making)
  const sides = (): readonly Frame[] => {
    if (target === 'press')
      return [
        marked(outside, folds.outside, title, making),
        marked(inside, folds.inside, title, making),
      ]
    const options = sheetOptions(title, making)
    const mayBeLeftOut =
      edition.cards.some(({ frames }) => frames.length > 0) &&
      !request.pieces.includes(id)
    return options
      ? imposeLeaflet(
          { outside, inside, folds: folds.outside },
          { ...options, report, mayBeLeftOut },
        )
      : []
  }
  const words = leafletWords({ id, fold: fold.name }, making)
  return {
    path: pathOf({ leaflet: words }, undefined, making),
    title,
    language: edition.language,
    flip: target === 'sheets' ? request.flip : undefined,
    frames: repeated(sides(), inFile(id)),
    toPrint: toPrint([id]),
  }
}

/** How often a piece is wanted, how often it is in a file, and what is to be printed of a file that holds it once. */
function timesOf({ target, material, request }: Making) {
  const wanted = wantedTimes(material.deck, request)
  const times = (id: string): number => wanted.get(id) ?? 1
  const isOnce = target === 'press' && !request.repeat
  return {
    times,
    inFile: (id: string): number => (isOnce ? 1 : times(id)),
    toPrint: (ids: readonly string[]): readonly PrintCount[] =>
      isOnce ? ids.map((piece) => ({ piece, times: times(piece) })) : [],
  }
}

const repeated = (frames: readonly Frame[], times: number): readonly Frame[] =>
  Array.from({ length: times }, () => frames).flat()

/** Whether these are all cards of the deck. */
function isWhole(ids: readonly string[], { material }: Making): boolean {
  const { kinds } = material.template
  const there = new Set(ids)
  return material.deck.pieces.every(
    ({ id, kind }) => kinds.get(kind.value)?.type !== 'card' || there.has(id),
  )
}

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
  of: FileName['of'],
  some: readonly string[] | undefined,
  { edition, target, request, material }: Making,
): string {
  return filePath(request.output, {
    deck: material.deck.name,
    language: edition.language,
    target,
    of,
    different: differences({ target, request, terms: edition.chosen, some }),
  })
}

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
