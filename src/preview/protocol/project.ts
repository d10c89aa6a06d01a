import type { ProblemFacts } from './problem.ts'

/** `GET /api/project?deck=…`: what there is to choose from. */
export interface ProjectFacts {
  /** Counts what happened to the files since the preview began. */
  readonly generation: number
  readonly decks: readonly string[]
  readonly deck: string
  readonly languages: readonly LanguageFacts[]
  /** The deck's own first. */
  /** The usual one of the deck comes first. */
  readonly formats: readonly FormatFacts[]
  readonly terms: readonly TermFacts[]
  readonly pieces: readonly PieceFacts[]
  readonly papers: readonly string[]
  /** Whether the trainer's desk is open: `preview --edit`, and a deck of the user's own. */
  readonly editable: boolean
  /** Why the deck cannot be shown at all; else empty. */
  readonly problems: readonly ProblemFacts[]
}

export interface LanguageFacts {
  /** BCP 47; `qps` and `qps-mirror` are made up, for designers. */
  readonly tag: string
  /** What it calls itself. */
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
  /** What the deck uses where nothing else is asked for. */
  readonly usual: string
  readonly choices: readonly string[]
}

export interface PieceFacts {
  readonly id: string
  readonly kind: string
  readonly isLeaflet: boolean
  /** CSS colour of the piece, where it has one. */
  readonly accent?: string
}
