/** What a tab looks at. The server takes only names that it has told before. */
export interface Asked {
  readonly deck: string
  readonly language: string
  readonly format: string
  /** A term for a name in the texts: `client` → `resident`. */
  readonly terms: Readonly<Record<string, string>>
}

/** What sheets are asked for, besides. */
export interface AskedSheets extends Asked {
  readonly paper: string
  readonly flip: 'long' | 'short'
}
