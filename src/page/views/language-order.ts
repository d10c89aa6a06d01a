/** The length of the text of a side in a language; undefined until it is loaded. */
export interface LanguageLength {
  readonly tag: string
  readonly isSource: boolean
  readonly length: number | undefined
}

/**
 * Sorts the source first, then the longest text first, since that is the first not to fit. As long as a length is missing,
 * the given order stays, so that nothing moves while languages are loaded one after another.
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
