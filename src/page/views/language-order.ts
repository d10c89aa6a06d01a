/** How long the words of a side are in a language; undefined as long as nobody knows. */
export interface LanguageLength {
  readonly tag: string
  readonly isSource: boolean
  readonly length: number | undefined
}

/**
 * The source first, then the longest first, since that is where words do not fit. In the order in which they came as
 * long as a length is not known: nothing moves while one after another comes.
 */
export function inLanguageOrder<T extends LanguageLength>(
  languages: readonly T[],
): readonly T[] {
  const isKnown = languages.every(({ length }) => length !== undefined)
  return languages.toSorted(
    (one, other) =>
      Number(other.isSource) - Number(one.isSource) ||
      (isKnown ? (other.length ?? 0) - (one.length ?? 0) : 0),
  )
}
