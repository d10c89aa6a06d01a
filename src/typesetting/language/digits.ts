import { baseLanguage } from './base-language.ts'

/** The zero of each way of writing numbers; its nine digits follow it in Unicode. */
const ZEROS = {
  arab: '٠',
  arabext: '۰',
  beng: '০',
  deva: '०',
  gujr: '૦',
  guru: '੦',
  khmr: '០',
  knda: '೦',
  laoo: '໐',
  mlym: '൦',
  mymr: '၀',
  olck: '᱐',
  orya: '୦',
  tamldec: '௦',
  telu: '౦',
  thai: '๐',
  tibt: '༠',
} as const

/**
 * The digits of languages that do not use those of Latin script: the default numbering systems of CLDR, held here
 * because ICU changes them between versions of Node. Where CLDR 48 has Latin digits for `ar` without a region, these
 * are the ones of its older versions, as in Egypt, Syria, Iraq and Saudi Arabia.
 */
const DIGITS: Readonly<Record<string, keyof typeof ZEROS | 'latn'>> = {
  ar: 'arab',
  'ar-AE': 'latn',
  'ar-DZ': 'latn',
  'ar-EH': 'latn',
  'ar-LY': 'latn',
  'ar-MA': 'latn',
  'ar-TN': 'latn',
  as: 'beng',
  bn: 'beng',
  ckb: 'arab',
  dz: 'tibt',
  fa: 'arabext',
  ks: 'arabext',
  lrc: 'arabext',
  mni: 'beng',
  mr: 'deva',
  my: 'mymr',
  mzn: 'arabext',
  ne: 'deva',
  'pa-Arab': 'arabext',
  prs: 'arabext',
  ps: 'arabext',
  sa: 'deva',
  sat: 'olck',
  sd: 'arab',
  'sd-Deva': 'latn',
  'ur-IN': 'arabext',
  'uz-Arab': 'arabext',
}

/** A whole number in the digits of a language. */
export const numberIn = (language: string, number: number): string =>
  inDigitsOf(language, String(number))

/** A text with the digits of a language in place of 0 to 9. */
export function inDigitsOf(language: string, text: string): string {
  const system = DIGITS[language] ?? DIGITS[baseLanguage(language)] ?? 'latn'
  if (system === 'latn') return text
  const zero = ZEROS[system].charCodeAt(0)
  return text.replaceAll(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)))
}

/**
 * Whole numbers up to the people of the world, and ranges of small ones: `5`, `5–10`. What else holds digits may be a
 * telephone number, a price or a code.
 */
const WHOLE = /^(?:0|[1-9]\d{0,9}|(?:0|[1-9]\d{0,5})\s?[–-]\s?[1-9]\d{0,5})$/

/** What is known of a piece as a language writes it: a whole number, or a range of them, has its digits. */
export const valueIn = (language: string, value: string): string =>
  WHOLE.test(value) ? inDigitsOf(language, value) : value

const zeros = Object.values(ZEROS).map((zero) => zero.charCodeAt(0))

/** Digits of other scripts as those of Latin script, unit for unit; undefined where anything else is among them. */
export function latinDigits(text: string): string | undefined {
  const digits = Array.from(text, (sign) => {
    const code = sign.charCodeAt(0)
    const zero = zeros.find((one) => code >= one && code < one + 10)
    return zero === undefined ? '' : String(code - zero)
  }).join('')
  return digits.length === text.length ? digits : undefined
}
