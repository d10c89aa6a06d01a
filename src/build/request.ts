import type { Length } from '../base/geometry/length.ts'
import type { FlipEdge } from '../output/imposition/flip.ts'
import type { TermChoice } from '../typesetting/language/choose-terms.ts'

export type { TermChoice } from '../typesetting/language/choose-terms.ts'

/** What a build can make. */
export const TARGETS = ['press', 'sheets', 'screen'] as const
export type Target = (typeof TARGETS)[number]

/** What a build makes where nobody says it: what is printed. */
export const PRINTED_TARGETS: readonly Target[] = ['press', 'sheets']

/** What a build is to make; names are as the user typed them. */
export interface BuildRequest {
  /** The deck; the project's first one if absent. */
  readonly deck: string | undefined
  /** `all`, or tags; the deck's source language if empty. */
  readonly languages: readonly string[]
  /** `all`, or names; the deck's default format if empty. */
  readonly formats: readonly string[]
  readonly targets: readonly Target[]
  /** Terms for names in the texts, instead of the deck's defaults. */
  readonly terms: readonly TermChoice[]
  /** Whether every other term is laid out too. */
  readonly everyTerm: boolean
  /** Whether it is for a release: drafts are refused, and what a translation lacks of its source is an error. */
  readonly strict: boolean
  /** Whether a release wants every text approved by somebody who speaks the language. */
  readonly approved: boolean
  readonly paper: string
  readonly flip: FlipEdge
  /** Piece ids; all if empty. */
  readonly pieces: readonly string[]
  /** Whether pieces that lack words in a language are left out of its files. */
  readonly skipMissing: boolean
  /** The number of whole decks. */
  readonly copies: number
  /** Whether press files repeat each piece as often as it is wanted; else they hold it once, with a note of how often to print it. */
  readonly repeat: boolean
  /** Instead of the bleed of the format. */
  readonly bleed: Length | undefined
  /** Printers' marks on press pages. */
  readonly marks: boolean
  readonly output: string
  /** The date in the files. */
  readonly date: Date
}

/** The defaults of a request. */
export const DEFAULT_REQUEST: Omit<BuildRequest, 'date'> = {
  deck: undefined,
  languages: [],
  formats: [],
  targets: PRINTED_TARGETS,
  terms: [],
  everyTerm: false,
  strict: false,
  approved: false,
  paper: 'a4',
  flip: 'long',
  pieces: [],
  skipMissing: false,
  copies: 1,
  repeat: false,
  bleed: undefined,
  marks: false,
  output: 'output',
}

/** The parts of a request that a caller sets; the others have their defaults. */
type PartialRequest = { readonly date: Date } & {
  readonly [Key in keyof BuildRequest]?: BuildRequest[Key] | undefined
}

/** A request with defaults for everything that the caller leaves out. */
export function buildRequest(partial: PartialRequest): BuildRequest {
  const given = Object.entries(partial).filter(([, value]) => value !== undefined)
  return { ...DEFAULT_REQUEST, date: partial.date, ...Object.fromEntries(given) }
}
