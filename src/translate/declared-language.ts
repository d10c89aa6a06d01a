const HEADER = /^"Language: *([A-Za-z]+(?:[-_][A-Za-z\d]+)*)\\n"$/m

/** The language that the header of a PO file names, as a tag; undefined where it names none. */
export const declaredLanguage = (po: string): string | undefined =>
  HEADER.exec(po)?.[1]?.replaceAll('_', '-')
