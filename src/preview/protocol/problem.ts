/** A place in a file of the user; also what `POST /api/open` takes, which opens it in the user's editor. */
export interface PlaceFacts {
  /** As messages show it. */
  readonly file: string
  /** Counted from 1, as the column. */
  readonly line: number
  readonly column: number
}

export interface ProblemFacts {
  readonly severity: 'error' | 'warning' | 'note'
  readonly code: string
  readonly message: string
  readonly hint?: string
  readonly place?: PlaceFacts
  /** The lines around the place, as in the terminal. */
  readonly codeFrame?: string
  /** The name of the side that it shows on. */
  readonly side?: string
  /** The name of the box on that side. */
  readonly slot?: string
  /** The sides that have the fault, where they are several. */
  readonly onSides?: readonly ProblemOnSide[]
}

/** A side that has the same fault as others, and what is said of this one. */
interface ProblemOnSide {
  readonly side: string
  readonly slot?: string
  readonly message: string
}

/** The answer to most `POST` requests, and to every request that is refused or fails (status ≥ 400). */
export interface Outcome {
  readonly done: boolean
  readonly problems: readonly ProblemFacts[]
}

/** The answer to a change of cards, and the card to look at then. */
export interface CardsChanged extends Outcome {
  readonly piece?: string
}

/** The answer to a request that adds a language, and its tag. */
export interface LanguageAdded extends Outcome {
  readonly language?: string
}

/** The answer to remarks that came back: whose they are, on which language, and how many are new. */
export interface RemarksKept extends Outcome {
  readonly language?: string
  readonly by?: string
  readonly added?: number
}

/** The answer to a request for a page to review: its HTML, where it could be made. */
export interface ReviewMade extends Outcome {
  readonly html?: string
}

/** The answer to a request that makes a deck, and the name of the deck where it was made. */
export interface DeckMade extends Outcome {
  readonly deck?: string
  /** The cards that are to have a picture, and the names of those files, which are still to be sent. */
  readonly pictures?: readonly { readonly piece: string; readonly name: string }[]
}
