import type { Span } from '../base/problems/problem.ts'

/** The texts and terms of a deck as they are exported for a translation program. */
export interface Exchange {
  /** The name of the deck. */
  readonly deck: string
  /** BCP 47 tag of the language that is translated from. */
  readonly source: string
  /** BCP 47 tag of the language that is translated into; empty in a template for any language. */
  readonly language: string
  /** In the order of the source's file. */
  readonly units: readonly ExchangeUnit[]
}

/** One text for a translator. */
export interface ExchangeUnit {
  /** What it is called in the deck: `pieces.welcome.title`. */
  readonly name: string
  readonly source: string
  /** Empty where it is missing. */
  readonly translation: string
  /** What a translator should know: the card it is on, the room that it has. */
  readonly note?: string
  /** Where the source is: `content/first-talk/nl.yaml:12`. */
  readonly place?: string
  /** Whether the source changed after it was translated; gettext calls it fuzzy. */
  readonly isStale: boolean
  /** The source text that the translation was accepted for, where it is another one and known. */
  readonly before?: string
}

/** One text of a file that is imported. */
export interface ReturnedUnit {
  readonly name: string
  /** The source that the translator saw. */
  readonly source: string
  /** Empty where it is missing. */
  readonly translation: string
  /** Whether it is marked as not matching its source (fuzzy). */
  readonly isStale: boolean
  /** Whether it comes from a table, in which a spreadsheet program may have replaced it. */
  readonly isCell?: boolean
  /** The language and the deck that its row names; absent where the file does not name them row by row. */
  readonly language?: string
  readonly deck?: string
  /** Its place in the file that came back. */
  readonly span: Span
}
