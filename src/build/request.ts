import type { Length } from '../base/geometry/length.ts'
import type { FlipEdge } from '../output/imposition/flip.ts'
import type { TermChoice } from '../typesetting/language/choose-terms.ts'

export type { TermChoice as AskedTerm } from '../typesetting/language/choose-terms.ts'

/** What a build can make. */
export const TARGETS = ['press', 'sheets'] as const
export type Target = (typeof TARGETS)[number]

/** What a build is to make; names are as the user typed them. */
export interface BuildRequest {
  /** The deck; the project's first one where absent. */
  readonly deck: string | undefined
  /** `all`, or tags; the deck's source language where empty. */
  readonly languages: readonly string[]
  /** `all` that the deck offers, or names; the deck's own format where empty. */
  readonly formats: readonly string[]
  readonly targets: readonly Target[]
  /** Terms for names in the texts, instead of the deck's own. */
  readonly terms: readonly TermChoice[]
  /** Whether each other term is laid out too. */
  readonly everyTerm: boolean
  /** Whether a translation that lacks marks or links of its source is an error; else a warning. */
  readonly strict: boolean
  readonly paper: string
  readonly flip: FlipEdge
  /** Piece ids; all where empty. */
  readonly pieces: readonly string[]
  /** How many whole decks are wanted. */
  readonly copies: number
  /** Whether press files hold each piece as often as it is wanted; else once, with a note of how often to print it. */
  readonly repeat: boolean
  /** Instead of the format's own. */
  readonly bleed: Length | undefined
  /** Printers' marks on press pages. */
  readonly marks: boolean
  readonly output: string
  /** The date that files carry. */
  readonly date: Date
}

/** What a request asks for where nothing else is said. */
export const DEFAULT_REQUEST: Omit<BuildRequest, 'date'> = {
  deck: undefined,
  languages: [],
  formats: [],
  targets: TARGETS,
  terms: [],
  everyTerm: false,
  strict: false,
  paper: 'a4',
  flip: 'long',
  pieces: [],
  copies: 1,
  repeat: false,
  bleed: undefined,
  marks: false,
  output: 'output',
}

/** What a caller knows of a request; what is undefined is as by default. */
type PartialRequest = { readonly date: Date } & {
  readonly [Key in keyof BuildRequest]?: BuildRequest[Key] | undefined
}

/** A request with the defaults for all that a caller leaves out. */
export function buildRequest(partial: PartialRequest): BuildRequest {
  const given = Object.entries(partial).filter(([, value]) => value !== undefined)
  return { ...DEFAULT_REQUEST, date: partial.date, ...Object.fromEntries(given) }
}
