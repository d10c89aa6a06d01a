import { baseLanguage } from './base-language.ts'

/** The quotation marks of a language: an opening and a closing one, for outer and inner quotations. */
export interface Quotes {
  readonly outer: readonly [string, string]
  readonly inner: readonly [string, string]
}

/** Both pairs, each as a text of two signs. */
const quotes = (outer: string, inner: string): Quotes => ({
  outer: [outer.charAt(0), outer.charAt(1)],
  inner: [inner.charAt(0), inner.charAt(1)],
})

const ENGLISH = quotes('“”', '‘’')
const GUILLEMETS = quotes('«»', '“”')

/** After CLDR (delimiters of each locale); Dutch after the Taalunie's advice of single outer quotes. */
const QUOTES: Readonly<Record<string, Quotes>> = {
  nl: quotes('‘’', '“”'),
  en: ENGLISH,
  'en-GB': quotes('‘’', '“”'),
  de: quotes('„“', '‚‘'),
  'de-CH': quotes('«»', '‹›'),
  fr: GUILLEMETS,
  es: GUILLEMETS,
  it: GUILLEMETS,
  ca: GUILLEMETS,
  el: GUILLEMETS,
  pt: ENGLISH,
  'pt-PT': GUILLEMETS,
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
  QUOTES[language] ?? QUOTES[baseLanguage(language)] ?? ENGLISH
