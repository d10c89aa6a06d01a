import { pt } from '../base/geometry/length.ts'
import type { Report } from '../base/problems/problem.ts'
import type { Format } from '../input/format/formats.ts'
import type { BuildInput } from '../input/project/build-input.ts'
import type { FlipEdge } from '../output/imposition/flip.ts'
import { NOTE_SIZE } from '../output/imposition/slug-lines.ts'
import type { TypesetNote } from '../output/imposition/slug-notes.ts'
import type { Section } from '../output/pdf/read-sections.ts'
import type { Frame } from '../typesetting/frame/frame.ts'
import type { LaidOutCard } from '../typesetting/layout/cards.ts'
import { slugLineSetter } from '../typesetting/layout/compose/slug-line.ts'
import { foldPositions } from '../typesetting/layout/leaflet.ts'
import type { LaidOutLeaflet } from '../typesetting/layout/leaflet.ts'
import type { LaidOutDeck } from './lay-out-words.ts'
import { differences, filePath } from './names.ts'
import type { FileName } from './names.ts'
import { wantedTimes } from './print-counts.ts'
import type { PrintCount } from './print-counts.ts'
import type { BuildRequest, Target } from './request.ts'
import { planOf } from './targets.ts'
import { reportUndescribed } from './undescribed-pictures.ts'

/** The pages of one file, and its path. */
export interface OutputDocument {
  readonly path: string
  readonly title: string
  readonly language: string
  readonly frames: readonly Frame[]
  /** For an office printer: the edge over which it turns the sheets. */
  readonly flip?: FlipEdge | undefined
  /** What it is made for: colours are inks, or those of a screen. */
  readonly medium: 'paper' | 'screen'
  /** Whether spot colours have plates of their own. */
  readonly hasSpotPlates: boolean
  /** Whether nothing is printed on the backs. */
  readonly isSingleSided: boolean
  /** For a screen: how its pages are read; else empty. */
  readonly sections: readonly Section[]
  /** How often to print each piece, for a press file that holds each piece once; else empty. */
  readonly toPrint: readonly PrintCount[]
}

/** What else `planDocuments` takes. */
export interface PlanOptions {
  readonly request: BuildRequest
  readonly input: BuildInput
  readonly report: Report
}

/** The files of a laid-out deck for each target: cards for each format, then each leaflet for each of its folds. */
export function planDocuments(
  laidOut: LaidOutDeck,
  options: PlanOptions,
): readonly OutputDocument[] {
  const [first] = laidOut.cards
  if (!first) return []
  const contextFor = (target: Target, format: Format): DocumentContext => {
    const typeset = typesetOf(laidOut, format)
    return { ...options, laidOut, format, target, typeset }
  }
  const { request, report } = options
  if (request.targets.includes('screen'))
    reportUndescribed(laidOut.undescribed, laidOut.language, report)
  return request.targets
    .flatMap((target) => [
      ...laidOut.cards.map(({ format, frames }) =>
        cardDocument(frames, contextFor(target, format)),
      ),
      ...laidOut.leaflets.map((leaflet) =>
        leafletDocument(leaflet, contextFor(target, first.format)),
      ),
    ])
    .filter(({ frames }) => frames.length > 0)
}

interface DocumentContext extends PlanOptions {
  readonly laidOut: LaidOutDeck
  readonly format: Format
  readonly target: Target
  readonly typeset: TypesetNote
}

const typesetOf = ({ context }: LaidOutDeck, format: Format): TypesetNote =>
  slugLineSetter(NOTE_SIZE, {
    ...context,
    accent: undefined,
    scale: 1,
    landscape: false,
    format: format.name,
    side: 'front',
    safe: pt(0),
  })

function cardDocument(
  cards: readonly LaidOutCard[],
  context: DocumentContext,
): OutputDocument {
  const { target, format, laidOut, request } = context
  const plan = planOf(target)
  const title = titleOf(context, format.name)
  const { times, toPrint } = timesOf(context)
  const counted = cards.map((card) => ({ ...card, quantity: times(card.id) }))
  const ids = cards.map(({ id }) => id)
  const isSingleSided = cards.every(({ back }) => back === undefined)
  const isSelection = request.pieces.length > 0 || request.skipMissing
  const some = isSelection && !isWhole(ids, context) ? ids : undefined
  return {
    path: pathOf({ format: format.name }, some, context),
    title,
    language: laidOut.language,
    medium: plan.medium,
    hasSpotPlates: plan.hasSpotPlates,
    flip: isSingleSided ? undefined : plan.flip(request),
    isSingleSided,
    frames: plan.cardPages(counted, { ...context, title }),
    sections: plan.sections?.ofCards(cards, laidOut) ?? [],
    toPrint: toPrint(ids),
  }
}

function leafletDocument(
  leaflet: LaidOutLeaflet,
  context: DocumentContext,
): OutputDocument {
  const { id, fold } = leaflet
  const { target, laidOut, request } = context
  const plan = planOf(target)
  const { direction } = laidOut.context
  const title = titleOf(context, fold.name)
  const folds = {
    outside: foldPositions(fold.outside, direction),
    inside: foldPositions(fold.inside, direction),
  }
  const { times, toPrint } = timesOf(context)
  const pages = plan.leafletPages(leaflet, folds, { ...context, title })
  const copies = plan.isOnce(request) ? 1 : times(id)
  const words = leafletWords({ id, fold: fold.name }, context)
  return {
    path: pathOf({ leaflet: words }, undefined, context),
    title,
    language: laidOut.language,
    medium: plan.medium,
    hasSpotPlates: plan.hasSpotPlates,
    flip: plan.flip(request),
    isSingleSided: false,
    frames: Array.from({ length: copies }, () => pages).flat(),
    sections: plan.sections?.ofLeaflet(leaflet, laidOut) ?? [],
    toPrint: toPrint([id]),
  }
}

/** How many copies of a piece are wanted, and how often to print a file that holds each piece once. */
function timesOf({ target, input, request }: DocumentContext) {
  const wanted = wantedTimes(input.deck, request)
  const times = (id: string): number => wanted.get(id) ?? 1
  const { isOnce, medium } = planOf(target)
  return {
    times,
    toPrint: (ids: readonly string[]): readonly PrintCount[] =>
      isOnce(request) && medium === 'paper'
        ? ids.map((piece) => ({ piece, times: times(piece) }))
        : [],
  }
}

/** Whether these are all the cards of the deck. */
function isWhole(ids: readonly string[], { input }: DocumentContext): boolean {
  const { kinds } = input.template
  const there = new Set(ids)
  return input.deck.pieces.every(
    ({ id, kind }) => kinds.get(kind.value)?.type !== 'card' || there.has(id),
  )
}

/** What distinguishes a leaflet from the others of the deck: its piece, if there are several, and its fold. */
function leafletWords(
  { id, fold }: { id: string; fold: string },
  { input }: DocumentContext,
): readonly string[] {
  const leaflets = input.deck.pieces.filter(({ folds }) => folds.length > 0)
  const [first] = leaflets.find((piece) => piece.id === id)?.folds ?? []
  return [...(leaflets.length > 1 ? [id] : []), ...(first?.value === fold ? [] : [fold])]
}

const titleOf = ({ laidOut }: DocumentContext, format: string): string =>
  `${laidOut.title} ${format}`

function pathOf(
  of: FileName['of'],
  some: readonly string[] | undefined,
  { laidOut, target, request, input }: DocumentContext,
): string {
  return filePath(request.output, {
    deck: input.deck.name,
    language: laidOut.language,
    target,
    of,
    different: differences({ target, request, terms: laidOut.chosen, selection: some }),
  })
}
