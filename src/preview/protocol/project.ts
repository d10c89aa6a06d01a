import type { ProblemFacts } from './problem.ts'

/** `GET /api/project?deck=…`: the choices of the project and a deck. */
export interface ProjectFacts {
  /** Increases with every change of the files. */
  readonly generation: number
  readonly decks: readonly DeckName[]
  readonly deck: string
  readonly languages: readonly LanguageFacts[]
  /** The default of the deck comes first. */
  readonly formats: readonly FormatFacts[]
  readonly terms: readonly TermFacts[]
  readonly pieces: readonly PieceFacts[]
  readonly papers: readonly string[]
  /** Whether decks can be edited in this preview: with `preview --edit`, and from the start page. */
  readonly edits: boolean
  /** Whether this deck can be edited: with `preview --edit`, and in the user's own decks. */
  readonly editable: boolean
  /** Why the deck cannot be shown; else empty. */
  readonly problems: readonly ProblemFacts[]
}

/** A deck to choose. */
export interface DeckName {
  readonly name: string
  /** Its title in the language of its source; its name where it has none. */
  readonly title: string
}

export interface LanguageFacts {
  /** BCP 47; `qps` and `qps-mirror` are pseudo-languages for testing a design. */
  readonly tag: string
  /** The name of the language in that language. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  readonly state: 'source' | 'draft' | 'reviewed' | 'pseudo'
}

export interface FormatFacts {
  readonly name: string
  readonly width: number
  readonly height: number
}

export interface TermFacts {
  readonly name: string
  /** The default of the deck. */
  readonly usual: string
  readonly choices: readonly string[]
}

export interface PieceFacts {
  readonly id: string
  /** Its title or name in the language of the source; the id where it has neither. */
  readonly title: string
  readonly kind: string
  readonly isLeaflet: boolean
  /** The CSS colour of the piece, if it has one. */
  readonly accent?: string
}
