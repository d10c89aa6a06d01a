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
const POINTED = quotes('«»', '‹›')
const GERMAN = quotes('„“', '‚‘')
const RUSSIAN = quotes('«»', '„“')
const SWEDISH = quotes('””', '’’')
const CORNERS = quotes('「」', '『』')

/**
 * CLDR 48 (delimiters of each locale), with the exceptions that national style guides require: Dutch as the Taalunie advises, with
 * single outer quotes; French and Spanish with inner ones that differ from the outer ones, as the Imprimerie nationale
 * and the Real Academia want them; Croatian as its *pravopis* has it; Arabic with marks that turn with the direction.
 */
const QUOTES: Readonly<Record<string, Quotes>> = {
  nl: quotes('‘’', '“”'),
  en: ENGLISH,
  'en-GB': quotes('‘’', '“”'),
  de: GERMAN,
  'de-CH': POINTED,
  gsw: POINTED,
  rm: POINTED,
  lb: GERMAN,
  nds: GERMAN,
  fr: GUILLEMETS,
  'fr-CH': POINTED,
  br: GUILLEMETS,
  oc: GUILLEMETS,
  es: GUILLEMETS,
  'es-419': ENGLISH,
  ast: GUILLEMETS,
  eu: GUILLEMETS,
  it: GUILLEMETS,
  ca: GUILLEMETS,
  el: GUILLEMETS,
  pt: ENGLISH,
  'pt-PT': GUILLEMETS,
  pl: quotes('„”', '«»'),
  cs: GERMAN,
  sk: GERMAN,
  hu: quotes('„”', '»«'),
  ro: quotes('„”', '«»'),
  sl: GERMAN,
  hr: quotes('„”', '‚’'),
  bs: quotes('„”', '‘’'),
  sr: quotes('„”', '’’'),
  mk: GERMAN,
  bg: GERMAN,
  et: GERMAN,
  lt: GERMAN,
  is: GERMAN,
  da: ENGLISH,
  no: quotes('«»', '‘’'),
  nb: quotes('«»', '‘’'),
  nn: quotes('«»', '‘’'),
  sv: SWEDISH,
  fi: SWEDISH,
  tr: ENGLISH,
  ru: RUSSIAN,
  uk: RUSSIAN,
  be: RUSSIAN,
  ky: RUSSIAN,
  kk: GUILLEMETS,
  ka: quotes('„“', '«»'),
  hy: GUILLEMETS,
  ar: POINTED,
  fa: POINTED,
  prs: POINTED,
  mzn: POINTED,
  ur: quotes('”“', '’‘'),
  he: SWEDISH,
  yi: SWEDISH,
  hi: ENGLISH,
  ti: POINTED,
  am: POINTED,
  so: ENGLISH,
  vi: ENGLISH,
  ja: CORNERS,
  zh: ENGLISH,
  'zh-Hant': CORNERS,
  yue: CORNERS,
  'yue-Hans': ENGLISH,
  ko: ENGLISH,
  th: ENGLISH,
}

/** The regions that write Spanish as Latin America does, Portuguese as Portugal does, and Chinese in full letters. */
const REGIONS: readonly (readonly [RegExp, string])[] = [
  [
    /^es-(?:AR|BO|BR|BZ|CL|CO|CR|CU|DO|EC|GT|HN|MX|NI|PA|PE|PR|PY|SV|US|UY|VE)$/,
    'es-419',
  ],
  [/^pt-(?:AO|CH|CV|GQ|GW|LU|MO|MZ|ST|TL)$/, 'pt-PT'],
  [/^zh-(?:Hant-.+|TW|HK|MO)$/, 'zh-Hant'],
  [/^yue-(?:Hans-.+|CN)$/, 'yue-Hans'],
]

/** The quotation marks of a language, its region's first; English ones where none are known. */
export function quotesOf(language: string): Quotes {
  const tag = REGIONS.find(([pattern]) => pattern.test(language))?.[1] ?? language
  return QUOTES[tag] ?? QUOTES[baseLanguage(tag)] ?? ENGLISH
}
