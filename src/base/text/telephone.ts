import type { TextRange } from './text-range.ts'

/** Groups of digits, with spaces, hyphens, slashes and brackets between them, or with full stops between pairs. */
const GROUPS =
  /(?<![A-Za-z\u00c0-\u052f\d.,+-])(?:\+ ?|\()?\d{1,14}(?:(?:[ \u00a0\u202f()/\u2010\u2011-]{1,3}\d{1,8})+|(?:\.\d{2}){4})/g

/** A word or sign that announces a telephone number. */
const ANNOUNCED =
  /(?:^|[\s("'])(?:tel|tél|telefo[a-z]{1,2}|téléphone|phone|fax|mobile?|тел|☎|📞)[.:]{0,2} ?$/i

/** Begins with a country or an area: +31 20, 030, (030), (555). */
const BEGINS = /^(?:\+|0\d|\(0|\(\d{3}\))/

/** Two dates without or with their year: 01/12-10/12. */
const DATE = /^\d{1,2}\/\d{1,2}(?!\d)/

/** The fewest digits of a telephone number with its area, and of one behind the word for it. */
const FEWEST = 7
const FEWEST_ANNOUNCED = 5
/** The most of an international one (ITU-T E.164). */
const MOST = 15

/** Telephone numbers in a text, in the digits of any script. */
export function telephonesIn(text: string): readonly TextRange[] {
  const latin = withLatinDigits(text)
  return Array.from(latin.matchAll(GROUPS)).flatMap(({ 0: found, index }) => {
    const digits = found.replaceAll(/\D/g, '').length
    const isAnnounced = ANNOUNCED.test(latin.slice(Math.max(0, index - 16), index))
    const isTelephone = isAnnounced
      ? digits >= FEWEST_ANNOUNCED
      : digits >= FEWEST && BEGINS.test(found) && !DATE.test(found)
    return isTelephone && digits <= MOST
      ? [{ start: index, end: index + found.length }]
      : []
  })
}

/** Digits of other scripts as those of Latin script, unit for unit. */
const withLatinDigits = (text: string): string =>
  /[\u0660-\u19ff\ua620-\uabff\uff10-\uff19]/.test(text)
    ? text.replaceAll(/(?![\d\ud800-\udfff])\p{Nd}/gu, (digit) =>
        digit.length === 1 ? String(digitValue(digit)) : digit,
      )
    : text

/** In Unicode the ten digits of a script follow one another, from zero on. */
function digitValue(digit: string): number {
  let zero = digit.charCodeAt(0)
  while (/\p{Nd}/u.test(String.fromCharCode(zero - 1)) && digit.charCodeAt(0) - zero < 9)
    zero -= 1
  return digit.charCodeAt(0) - zero
}
