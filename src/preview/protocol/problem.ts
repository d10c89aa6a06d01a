/** A place in a file of the user. */
export interface PlaceFacts {
  /** For `POST /api/open`. */
  readonly id: string
  readonly file: string
  readonly line: number
  readonly column: number
}

export interface ProblemFacts {
  readonly severity: 'error' | 'warning'
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
}

/** What `POST /api/open` takes: opens a place in the user's editor. */
export interface OpenRequest {
  readonly id: string
}

/** The answer to most `POST` requests, and to every request that is refused or fails (status ≥ 400). */
export interface Outcome {
  readonly done: boolean
  readonly problems: readonly ProblemFacts[]
}
