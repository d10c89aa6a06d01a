/** The deck, language, format and terms of a view. */
export interface ViewQuery {
  readonly deck: string
  readonly language: string
  readonly format: string
  /** The choice of each term: `client` → `resident`. */
  readonly terms: Readonly<Record<string, string>>
}

/** A view on sheets. */
export interface SheetQuery extends ViewQuery {
  readonly paper: string
  readonly flip: 'long' | 'short'
}
