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
  /** The name of the side that it shows on, where it is one. */
  readonly side?: string
  /** The box on that side. */
  readonly slot?: string
}

/** What `POST /api/open` takes: opens the place in an editor. */
export interface OpenRequest {
  readonly id: string
}

/** What `POST` answers where there is nothing else to say; and every request that is refused or fails (status ≥ 400). */
export interface Outcome {
  readonly done: boolean
  readonly problems: readonly ProblemFacts[]
}
