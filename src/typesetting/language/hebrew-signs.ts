const GERESH = '׳'
const GERSHAYIM = '״'

const LETTER = /[\u0590-\u05FF]/

/** What is put before a word without a space: ו, ש, ה, כ, ל, ב, מ. */
const PREFIX = /(?<![\u0590-\u05FF])[ושהכלבמ]{1,3}$/

/** As far as the letters of a prefix, and of a word, reach. */
const LONGEST_PREFIX = 4

/**
 * The sign that a straight quote stands for by a Hebrew letter: geresh in ג׳, gershayim in the abbreviation תנ״ך;
 * undefined where it is a quotation mark, as in ב"הארץ".
 */
export function hebrewSign(text: string, index: number): string | undefined {
  if (!isBetweenLetters(text, index)) return undefined
  if (text.charAt(index) === "'") return GERESH
  const before = text.slice(Math.max(0, index - LONGEST_PREFIX), index)
  const isOneLetter = !LETTER.test(text.charAt(index + 2))
  return !isOneLetter && PREFIX.test(before) && isClosedAfter(text, index)
    ? undefined
    : GERSHAYIM
}

/** The sign at the end of a word: geresh behind a Hebrew letter, as in רח׳. */
export const apostropheAfter = (text: string, index: number): string =>
  LETTER.test(text.charAt(index - 1)) ? GERESH : '\u2019'

const isBetweenLetters = (text: string, index: number): boolean =>
  LETTER.test(text.charAt(index - 1)) && LETTER.test(text.charAt(index + 1))

/** How far away a quotation that begins behind a prefix may end, in units. */
const LONGEST_QUOTATION = 1000

/** Whether the next double quote, those within Hebrew abbreviations left out, can close a quotation. */
export function isClosedAfter(text: string, index: number): boolean {
  const near = text.slice(0, index + LONGEST_QUOTATION)
  let next = near.indexOf('"', index + 1)
  while (next > 0 && isBetweenLetters(near, next)) next = near.indexOf('"', next + 1)
  return next > 0 && !/\s/.test(near.charAt(next - 1))
}
