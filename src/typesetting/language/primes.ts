const PRIME = '′'
const DOUBLE_PRIME = '″'

/** The end of a number before a prime. */
const NUMBER = String.raw`\p{Nd}{1,3}(?:[.,]\p{Nd}{1,4})?[¼½¾⅛⅜⅝⅞]?`

/** What is a measure in any context: 5'10", 52°5'12", 3'30''; and 5'10, but not 10'000. */
const MEASURES = [
  new RegExp(`(?<![\\p{L}\\p{N}])${NUMBER}'\\s?${NUMBER}(?:"|'')`, 'gu'),
  new RegExp(`(?<=[°º˚]\\s?)${NUMBER}'(?:\\s?${NUMBER}(?:"|''))?`, 'gu'),
  /(?<![\p{L}\p{N}])\p{Nd}{1,3}'\p{Nd}{1,2}(?![\p{L}\p{N}'"])/gu,
]

/** The straight quotes of a text that are feet and inches, or minutes and seconds, in any context. */
export function primesIn(text: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  if (!/\p{N}['"]/u.test(text)) return found
  for (const pattern of MEASURES)
    for (const { index, 0: measure } of text.matchAll(pattern))
      for (const { index: at, 0: sign } of measure.matchAll(/''|['"]/g)) {
        found.set(index + at, sign === "'" ? PRIME : DOUBLE_PRIME)
        if (sign === "''") found.set(index + at + 1, '')
      }
  return found
}

/** How many UTF-16 units before a quote are searched for a number, and for an opening curly quote. */
const NUMBER_BEFORE = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])|(?<=["'\\p{N}]x))(?:\\p{Nd}{1,2}/)?${NUMBER}$`,
  'u',
)
const LOOK_BACK = 12
const LONGEST_QUOTATION = 300

/** What may follow a measure directly: no letter, but for the x of 8"x10". */
const BEHIND = /^(?:x\p{Nd}|[^\p{L}\p{N}]|$)/u

/**
 * The sign of measure that a straight quote is, such as the inches of 27"; undefined where it ends a quotation. A quote
 * that could close one is a measure only if another one behind it closes that.
 */
export function primeAt(
  text: string,
  index: number,
  couldClose: boolean,
): string | undefined {
  const sign = text.charAt(index)
  const before = text.slice(Math.max(0, index - LOOK_BACK), index)
  if (!NUMBER_BEFORE.test(before) || !BEHIND.test(text.slice(index + 1, index + 3)))
    return undefined
  if (couldClose && !(sign === '"' && isClosedBehind(text, index))) return undefined
  if (
    !couldClose &&
    isOpenedCurly(text.slice(Math.max(0, index - LONGEST_QUOTATION), index))
  )
    return undefined
  return sign === "'" ? PRIME : DOUBLE_PRIME
}

/** Whether the next double quote that is no measure can only close. */
function isClosedBehind(text: string, index: number): boolean {
  const near = text.slice(index + 1, index + LONGEST_QUOTATION)
  const next = /(?<!\p{N})"/u.exec(near)?.index
  return (
    next !== undefined &&
    /[^\s([{]/u.test(text.charAt(index + next)) &&
    !/[\p{L}\p{N}]/u.test(near.charAt(next + 1))
  )
}

/** Whether a curly quotation is open at the end of some text: “ opens in English and closes in German. */
function isOpenedCurly(before: string): boolean {
  const marks = before.match(/[„“”«»]/g) ?? []
  const last = marks.at(-1)
  return last === '„' || last === '«' || (last === '“' && marks.at(-2) !== '„')
}
