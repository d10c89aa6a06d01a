/** The quotation marks of a language: opening and closing, outer and inner. */
export interface Quotes {
  readonly outer: readonly [string, string]
  readonly inner: readonly [string, string]
}

const quotes = (outer: string, inner: string): Quotes => ({
  outer: [outer.slice(0, outer.length / 2), outer.slice(outer.length / 2)],
  inner: [inner.slice(0, inner.length / 2), inner.slice(inner.length / 2)],
})

const ENGLISH = quotes('“”', '‘’')
const GUILLEMETS = quotes('«»', '“”')

/** After CLDR (delimiters of each locale), and for Dutch the Taalunie's advice of single outer quotes. */
const QUOTES: Readonly<Record<string, Quotes>> = {
  nl: quotes('‘’', '“”'),
  en: ENGLISH,
  'en-GB': quotes('‘’', '“”'),
  de: quotes('„“', '‚‘'),
  'de-CH': quotes('«»', '‹›'),
  fr: quotes('«\u202F\u202F»', '“”'),
  es: GUILLEMETS,
  it: GUILLEMETS,
  ca: GUILLEMETS,
  el: GUILLEMETS,
  pt: ENGLISH,
  pl: quotes('„”', '«»'),
  cs: quotes('„“', '‚‘'),
  sk: quotes('„“', '‚‘'),
  hu: quotes('„”', '»«'),
  ro: quotes('„”', '«»'),
  hr: quotes('„”', '‚’'),
  bg: quotes('„“', '‚‘'),
  da: quotes('“”', '‘’'),
  no: quotes('«»', '‘’'),
  nb: quotes('«»', '‘’'),
  nn: quotes('«»', '‘’'),
  sv: quotes('””', '’’'),
  fi: quotes('””', '’’'),
  tr: ENGLISH,
  ru: quotes('«»', '„“'),
  uk: quotes('«»', '„“'),
  ar: GUILLEMETS,
  fa: quotes('«»', '‹›'),
  he: quotes('””', '’’'),
  hi: ENGLISH,
  ti: quotes('«»', '‹›'),
  am: quotes('«»', '‹›'),
  so: ENGLISH,
  vi: ENGLISH,
}

/** The quotation marks of a language, its region's first; English ones where none are known. */
export const quotesOf = (language: string): Quotes =>
  QUOTES[language] ?? QUOTES[language.split('-')[0] ?? language] ?? ENGLISH
