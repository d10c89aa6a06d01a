import type { ProblemFacts } from './problem.ts'
import type { Side } from './side.ts'

/** `GET /api/view?deck=…&language=…&format=…&term=client=resident`: a deck laid out, in the order of its pieces. */
export interface View {
  readonly generation: number
  readonly sides: readonly Side[]
  /** Worded as in the terminal. */
  readonly problems: readonly ProblemFacts[]
  /** Whether the sides are older than the files, which have errors now. */
  readonly stale: boolean
}

/** `GET /api/sheets?…&paper=a4&flip=long`: the pages of the sheets, front and back in turn. */
export interface SheetsView extends View {
  readonly flip: 'long' | 'short'
}

/** `GET /api/slack?…`: the slack of each side, which is the room for more words at the smallest readable size. */
export interface SlackFacts {
  readonly sides: readonly SideSlack[]
}

export interface SideSlack {
  /** Piece and side: `welcome back`; of a leaflet, through which all its words flow: `leaflet text`. */
  readonly side: string
  /** The slot that would grow: the longest text of the side. */
  readonly slot: string
  /** Negative where the words are too long. */
  readonly millimetres: number
  readonly lines: number
}

/**
 * `GET /api/events` (SSE): the data of the event `change`, sent whenever files have changed, and once without files to a
 * page that connects, since it may have missed changes.
 */
export interface ChangeEvent {
  readonly generation: number
  /** Paths of the changed files. */
  readonly files: readonly string[]
}

/** `POST /api/export`, with a `SheetQuery` and its targets: the PDFs in base64, or the problems. */
export interface ExportAnswer {
  readonly files: readonly { readonly name: string; readonly pdf: string }[]
  /** How often to print each piece of press files, worded as in the terminal; absent where once is enough. */
  readonly print?: string
  readonly problems: readonly ProblemFacts[]
}
