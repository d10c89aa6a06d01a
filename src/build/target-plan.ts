import type { Length } from '../base/geometry/length.ts'
import type { Report } from '../base/problems/problem.ts'
import type { Fold } from '../input/format/folds.ts'
import type { Format } from '../input/format/formats.ts'
import type { BuildInput } from '../input/project/build-input.ts'
import type { FlipEdge } from '../output/imposition/flip.ts'
import type { TypesetNote } from '../output/imposition/slug-notes.ts'
import type { Section } from '../output/pdf/read-sections.ts'
import type { Frame } from '../typesetting/frame/frame.ts'
import type { LaidOutCard } from '../typesetting/layout/cards.ts'
import type { LaidOutLeaflet } from '../typesetting/layout/leaflet.ts'
import type { LaidOutDeck } from './lay-out-words.ts'
import type { BuildRequest } from './request.ts'

/** How the files of a target are made: their pages, how many they hold, and the parts of their names. */
export interface TargetPlan {
  /** The name of such a file in messages: `The press file`. */
  readonly file: string
  /** What it is made for: colours are inks, or those of a screen. */
  readonly medium: 'paper' | 'screen'
  /** Whether spot colours are on plates of their own; else they are printed in the four inks. */
  readonly hasSpotPlates: boolean
  /** Whether a file holds each piece once, however many copies are wanted. */
  readonly isOnce: (request: BuildRequest) => boolean
  /** The edge over which the printer turns the sheets; undefined if the print shop decides. */
  readonly flip: (request: BuildRequest) => FlipEdge | undefined
  /** The number of cards of a format on one page. */
  readonly cardsPerPage: (
    format: Format,
    request: BuildRequest,
    input: BuildInput,
  ) => number
  /** Whether a page has room for an open leaflet. */
  readonly holdsLeaflet: (
    fold: Pick<Fold, 'trim'>,
    request: BuildRequest,
    input: BuildInput,
  ) => boolean
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
  /** How the pages are read that are made for a screen; paper says nothing to who cannot see. */
  readonly sections?: {
    readonly ofCards: (
      cards: readonly LaidOutCard[],
      laidOut: LaidOutDeck,
    ) => readonly Section[]
    readonly ofLeaflet: (
      leaflet: LaidOutLeaflet,
      laidOut: LaidOutDeck,
    ) => readonly Section[]
  }
  /** The parts of a file's name for what differs from the defaults, in order. */
  readonly nameParts: (
    request: BuildRequest,
    shared: SharedNameParts,
  ) => readonly string[]
}

/** A card, and the number of copies wanted. */
interface CountedCard extends LaidOutCard {
  readonly quantity: number
}

/** Where the two sides of a leaflet are folded, from the left edge of each. */
interface FoldPositions {
  readonly outside: readonly Length[]
  readonly inside: readonly Length[]
}

/** What the pages of a file are made from. */
export interface PageContext {
  readonly request: BuildRequest
  readonly input: BuildInput
  readonly laidOut: LaidOutDeck
  readonly title: string
  /** Sets the notes outside the trim. */
  readonly typeset: TypesetNote
  readonly report: Report
}

/** Parts of a file's name that every target has; each is empty if it is the default. */
interface SharedNameParts {
  readonly bleed: readonly string[]
  readonly copies: readonly string[]
}
