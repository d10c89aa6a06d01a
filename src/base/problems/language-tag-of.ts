/** Languages in which people write the name of a language, besides English and the language itself. */
const OTHERS = ['nl', 'de', 'fr', 'es', 'it', 'pt', 'pl', 'tr', 'uk', 'ar']

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz')

/** All tags of two letters. */
const SHORT_TAGS = LETTERS.flatMap((one) => LETTERS.map((other) => `${one}${other}`))

/**
 * The tag of a language by its name in English, in the language itself or in another common one: `de` for “German”,
 * “Deutsch” and “Duits”. `known` tags are tried first; undefined if none has the name.
 */
export function languageTagOf(
  name: string,
  known: readonly string[],
): string | undefined {
  const wanted = folded(name)
  if (wanted === '') return undefined
  const speakers = new Map(
    ['en', ...OTHERS].map((speaker) => [speaker, namesIn(speaker)] as const),
  )
  return [...known, ...SHORT_TAGS].find((tag) =>
    [...speakers.values(), namesIn(tag)].some((names) =>
      [tag, baseOf(tag)].some((one) => folded(nameOf(one, names)) === wanted),
    ),
  )
}

const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{Mn}\s]/gu, '')
    .toLowerCase()

const baseOf = (tag: string): string => tag.replace(/-.*/, '')

function namesIn(speaker: string): Intl.DisplayNames | undefined {
  try {
    return new Intl.DisplayNames([speaker], { type: 'language', fallback: 'none' })
  } catch {
    // Not a language tag.
    return undefined
  }
}

function nameOf(tag: string, names: Intl.DisplayNames | undefined): string {
  try {
    return names?.of(tag) ?? ''
  } catch {
    return ''
  }
}
