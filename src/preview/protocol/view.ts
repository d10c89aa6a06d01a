import type { ProblemFacts } from './problem.ts'
import type { Side } from './side.ts'

/** `GET /api/view?deck=…&language=…&format=…&term=client=resident`: a deck laid out, in the order of its pieces. */
export interface View {
  readonly generation: number
  readonly sides: readonly Side[]
  /** In the words of the terminal. */
  readonly problems: readonly ProblemFacts[]
  /** Whether the sides are from before something broke. */
  readonly stale: boolean
}

/** `GET /api/sheets?…&paper=a4&flip=long`: the pages of the sheets, front and back in turn. */
export interface SheetsView extends View {
  readonly flip: 'long' | 'short'
}

/** `GET /api/rooms?…`: the slack of each side, the room for more words at the smallest size that can be read. */
export interface SlackFacts {
  readonly rooms: readonly SideSlack[]
}

export interface SideSlack {
  /** Piece and side, `welcome back`; of a leaflet all its words run through it: `leaflet text`. */
  readonly side: string
  /** The slot that would grow: the longest text of the side. */
  readonly slot: string
  /** Below 0 where the words are too long. */
  readonly millimetres: number
  readonly lines: number
}

/**
 * `GET /api/events` (SSE): a `change` whenever files changed, with this as data; and one without files when a page
 * comes or comes back, which may have missed some.
 */
export interface ChangeEvent {
  readonly generation: number
  /** Paths as problems show them. */
  readonly files: readonly string[]
}

/** `POST /api/export`, with a `SheetQuery` and its targets: the PDFs as base64, or why there are none. */
export interface ExportAnswer {
  readonly files: readonly { readonly name: string; readonly pdf: string }[]
  /** How often to print each piece of press files, in the words of the terminal; absent where once is enough. */
  readonly print?: string
  readonly problems: readonly ProblemFacts[]
}
