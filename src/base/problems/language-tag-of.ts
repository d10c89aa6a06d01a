/** Languages in which people write the name of a language, besides English and the language itself. */
const OTHERS = ['nl', 'de', 'fr', 'es', 'it', 'pt', 'pl', 'tr', 'uk', 'ar']

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz')

/** Codes of countries, and older ones, that people write for a language (ISO 3166 for ISO 639). */
const MISTAKEN: Readonly<Record<string, string>> = {
  al: 'sq',
  cn: 'zh',
  cz: 'cs',
  dk: 'da',
  gb: 'en',
  gr: 'el',
  jp: 'ja',
  kr: 'ko',
  kz: 'kk',
  rs: 'sr',
  ua: 'uk',
  us: 'en',
  vn: 'vi',
}

/** Names that people write where the Unicode CLDR has another: “Farsi” for Persian. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  farsi: 'fa',
  kurmanji: 'ku',
  mandarijn: 'zh',
  mandarin: 'zh',
  papiamentu: 'pap',
  sorani: 'ckb',
  sranan: 'srn',
  tarifit: 'rif',
}

/** Languages that have a name of their own and no tag of two letters, of those that newcomers in Europe speak. */
const LONG_TAGS = 'ckb fa-AF fil nl-BE pap pt-BR rif rom srn tig yue zgh zh-Hant'.split(
  ' ',
)

/**
 * The tag that somebody means who names a language: by a tag in any spelling (`NL`, `pt_br`, `nld`), by the code of its
 * country (`cz`), or by a name such as `Dutch`, `nederlands` or `Dutch (Nederlands)`. `known` tags are preferred; undefined
 * where no language is meant that is known here.
 */
export function languageMeant(
  named: string,
  known: readonly string[],
): string | undefined {
  const name = named.trim()
  if (known.includes(name)) return name
  const mistaken = name.toLowerCase()
  const tag = Object.hasOwn(MISTAKEN, mistaken) ? MISTAKEN[mistaken] : canonicalTag(name)
  if (tag !== undefined) return tag
  return languageTagOf(name.replace(/ *\(.*\)$/, ''), known)
}

/** A tag as BCP 47 writes it; undefined for what is none, or none of a known language. */
function canonicalTag(name: string): string | undefined {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(name.replaceAll('_', '-'))
    return nameOf(baseOf(tag), namesIn('en')) === '' ? undefined : tag
  } catch {
    return undefined
  }
}

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
  if (Object.hasOwn(ALSO_CALLED, wanted)) return ALSO_CALLED[wanted]
  const english = namesIn('en')
  const speakers = [english, ...OTHERS.map(namesIn)]
  // Most tags of two letters are those of no language, and names in twelve languages are slow to come.
  const tags = SHORT_TAGS.filter((tag) => nameOf(tag, english) !== '')
  return [...known, ...tags, ...LONG_TAGS].find((tag) =>
    [...speakers, namesIn(tag)].some((names) =>
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
