/** A stretch of a text: offsets in UTF-16 units. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** Groups of digits, with spaces, hyphens, slashes and brackets between them. */
const GROUPS = /(?<![\p{L}\d.,+-])(?:\+ ?|\()?\d{1,14}(?:[ \u00a0()/-]{1,3}\d{1,8})+/gu

/** What stands before a number that is no other thing. */
const CALLED =
  /(?:^|[\s("'])(?:tel|tél|telefo[a-z]{1,2}|téléphone|phone|fax|mobile?|тел|☎|📞)[.:]{0,2} ?$/i

/** Begins with a country or an area: +31 20, 030, (030), (555). */
const BEGINS = /^(?:\+|0\d|\(0|\(\d{3}\))/

/** Two dates without or with their year: 01/12-10/12. */
const DATE = /^\d{1,2}\/\d{1,2}(?!\d)/

/** The fewest digits of a telephone number with its area, and of one behind the word for it. */
const FEWEST = 7
const FEWEST_CALLED = 5
/** The most of an international one (ITU-T E.164). */
const MOST = 15

/** Telephone numbers, in a text with Latin digits. */
export const telephonesIn = (text: string): readonly Stretch[] =>
  Array.from(text.matchAll(GROUPS)).flatMap(({ 0: found, index }) => {
    const digits = found.replaceAll(/\D/g, '').length
    const isCalled = CALLED.test(text.slice(Math.max(0, index - 16), index))
    const isTelephone = isCalled
      ? digits >= FEWEST_CALLED
      : digits >= FEWEST && BEGINS.test(found) && !DATE.test(found)
    return isTelephone && digits <= MOST
      ? [{ start: index, end: index + found.length }]
      : []
  })
