import type { ProblemFacts } from './problem.ts'
import type { Side } from './side.ts'

/**
 * `GET /api/view?deck=…&language=…&format=…&term=client=resident`: a deck laid out, in the order of its pieces. With
 * `&since=…`, the generation of a view that the page has, it may leave out the sides that are the same there.
 */
export interface View {
  readonly generation: number
  readonly sides: readonly Side[]
  /** Worded as in the terminal. */
  readonly problems: readonly ProblemFacts[]
  /** Whether the sides are older than the files, which have errors now. */
  readonly stale: boolean
  /** Present where sides are left out. */
  readonly kept?: KeptSides
}

/** The sides that are left out of a view, since they are the same in one before. */
interface KeptSides {
  /** The generation of that view. */
  readonly since: number
  /** For each side its index there; −1 for one that is sent, in the order of those that are. */
  readonly places: readonly number[]
}

/** `GET /api/sheets?…&paper=a4&flip=long`: the pages of the sheets, front and back in turn. */
export interface SheetsView extends View {
  readonly flip: 'long' | 'short'
}

/** `GET /api/slack?…`: the room for more words, and what keeps words small. */
export interface SlackFacts {
  /** The slack of each side, which is the room for more words at the smallest readable size. */
  readonly sides: readonly SideSlack[]
  /** The costliest first. */
  readonly limits: readonly SizeLimit[]
}

/** Few sides that keep a text smaller than it could be on the others, or are set smaller than those; sizes in points. */
export interface SizeLimit {
  readonly slot: string
  /** The sides with the longest texts: the lines to cut, and the word that is too wide if that is what limits the size. */
  readonly tight: readonly {
    readonly side: string
    readonly lines: number
    readonly wideWord?: string
  }[]
  /** How many other sides have this text. */
  readonly others: number
  /** The smallest and the largest size of the tight sides, that of the others, and what they would have without the tight ones. */
  readonly size: number
  readonly upTo: number
  readonly othersSize: number
  readonly without: number
}

export interface SideSlack {
  /** Piece and side: `welcome back`; of a leaflet, through which all its words flow: `leaflet text`. */
  readonly side: string
  /** The format, or the fold of a leaflet. */
  readonly format: string
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
