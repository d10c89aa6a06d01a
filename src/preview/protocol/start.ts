import type { FormatFacts } from './project.ts'

/** `GET /api/start`: the decks of a project, and what a new one can be made of. */
export interface StartFacts {
  readonly decks: readonly DeckSummary[]
  readonly templates: readonly TemplateFacts[]
  readonly formats: readonly FormatFacts[]
  /** Whether decks can be made here: with `preview --edit`. */
  readonly editable: boolean
}

/** A template that a new deck can begin with, and the format that it is made for. */
interface TemplateFacts {
  readonly name: string
  readonly format: string
}

/** A deck on the start page. */
export interface DeckSummary {
  readonly name: string
  /** Its title in its own language; its name where it has none. */
  readonly title: string
  /** The language that it is written in; absent where the deck cannot be read. */
  readonly language?: string
  /** The number of cards and leaflets. */
  readonly pieces: number
  /** Whether it is the user's own; others come with cardpress. */
  readonly isOwn: boolean
}

/** What `GET /api/cover` shows: a deck, or a template with words in a language. */
export type CoverQuery =
  | { readonly deck: string }
  | { readonly template: string; readonly language: string }

/** The first card of a deck or of a template: `GET /api/picture/<digest>/<dpi>.png`. */
export interface Cover {
  readonly digest: string
  /** Of its picture with the margin, in millimetres. */
  readonly width: number
  readonly height: number
  readonly margin: number
}

/** What `POST /api/start/new` takes. */
export interface NewDeckRequest {
  readonly title: string
  readonly language: string
  readonly template: string
  readonly format: string
  readonly cards: NewDeckCards
  /** The names of the pictures that are sent afterwards: a card each, unless a column names them. */
  readonly pictures: readonly string[]
}

/** So many cards of the template, a card for each heading of a text, or one for each row of a table in CSV or Excel. */
export type NewDeckCards =
  | { readonly from: 'template'; readonly count: number }
  | { readonly from: 'text'; readonly text: string }
  | { readonly from: 'table'; readonly name: string; readonly base64: string }

/** What `POST /api/start/copy` takes. */
export interface DeckCopyRequest {
  readonly deck: string
  readonly title: string
}
