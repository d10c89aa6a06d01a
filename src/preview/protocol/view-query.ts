/** What a tab looks at. The server takes only names that it has told before. */
export interface ViewQuery {
  readonly deck: string
  readonly language: string
  readonly format: string
  /** A term for a name in the texts: `client` → `resident`. */
  readonly terms: Readonly<Record<string, string>>
}

/** What sheets are asked for, besides. */
export interface SheetQuery extends ViewQuery {
  readonly paper: string
  readonly flip: 'long' | 'short'
}
