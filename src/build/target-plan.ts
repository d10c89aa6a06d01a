import type { Length } from '../base/geometry/length.ts'
import type { Report } from '../base/problems/problem.ts'
import type { Format } from '../input/format/formats.ts'
import type { BuildInput } from '../input/project/build-input.ts'
import type { FlipEdge } from '../output/imposition/flip.ts'
import type { TypesetNote } from '../output/imposition/slug-notes.ts'
import type { Frame } from '../typesetting/frame/frame.ts'
import type { LaidOutCard } from '../typesetting/layout/cards.ts'
import type { LaidOutLeaflet } from '../typesetting/layout/leaflet.ts'
import type { LaidOutDeck } from './lay-out-words.ts'
import type { BuildRequest } from './request.ts'

/** What the files of a target are: their pages, their number and what their names say. */
export interface TargetPlan {
  /** What messages call a file of it: `The press file`. */
  readonly file: string
  /** Whether a file holds each piece once, however many copies are wanted. */
  readonly isOnce: (request: BuildRequest) => boolean
  /** The edge over which the printer turns the sheets; undefined where that is not ours to say. */
  readonly flip: (request: BuildRequest) => FlipEdge | undefined
  /** How many cards of a format go on one page. */
  readonly cardsPerPage: (
    format: Format,
    request: BuildRequest,
    input: BuildInput,
  ) => number
  readonly cardPages: (
    cards: readonly CountedCard[],
    context: PageContext,
  ) => readonly Frame[]
  /** The pages of one copy of a leaflet. */
  readonly leafletPages: (
    leaflet: LaidOutLeaflet,
    folds: FoldPositions,
    context: PageContext,
  ) => readonly Frame[]
  /** The parts of a file's name for what differs from the defaults, in order. */
  readonly nameParts: (
    request: BuildRequest,
    shared: SharedNameParts,
  ) => readonly string[]
}

/** A card, and how many copies of it are wanted. */
interface CountedCard extends LaidOutCard {
  readonly quantity: number
}

/** Where the two sides of a leaflet are folded, from the left edge of each. */
interface FoldPositions {
  readonly outside: readonly Length[]
  readonly inside: readonly Length[]
}

/** What the pages of a file are made with. */
export interface PageContext {
  readonly request: BuildRequest
  readonly input: BuildInput
  readonly laidOut: LaidOutDeck
  readonly title: string
  /** Sets the notes outside the trim. */
  readonly typeset: TypesetNote
  readonly report: Report
}

/** Parts of a file's name that every target has; each is empty where it is as usual. */
interface SharedNameParts {
  readonly bleed: readonly string[]
  readonly copies: readonly string[]
}
