import { addressesIn } from '../../base/text/address.ts'
import type { TextRange } from '../../base/text/text-range.ts'

const LEFT_TO_RIGHT_ISOLATE = '\u2066'
const POP_ISOLATE = '\u2069'

/**
 * Ranges that keep their left-to-right order in right-to-left text, where UAX #9 would reorder them: telephone
 * numbers, addresses, `C++`, `[ˈkatsə]`. In order, without overlap.
 */
export function leftToRightRanges(text: string): readonly TextRange[] {
  // The sort keeps the order of those that start together, and an address may begin with a number.
  const found = [
    ...addressesIn(text),
    ...phoneNumbersIn(text),
    ...signedNamesIn(text),
    ...phoneticsIn(text),
  ]
  let end = 0
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter((range) => {
      const isFree = range.start >= end
      if (isFree) end = range.end
      return isFree
    })
}

/** The text with U+2066 and U+2069 around its left-to-right ranges. */
export function isolate(text: string, ranges: readonly TextRange[]): string {
  let done = 0
  let isolated = ''
  for (const { start, end } of ranges) {
    isolated += text.slice(done, start) + LEFT_TO_RIGHT_ISOLATE
    isolated += text.slice(start, end) + POP_ISOLATE
    done = end
  }
  return isolated + text.slice(done)
}

const DIGIT = /\p{Nd}/u
const MIN_PHONE_DIGITS = 7

/** Digits in groups: joined by spaces only after `+` or `0`, as a list of years is no telephone number. */
function phoneNumbersIn(text: string): readonly TextRange[] {
  const groups = /[+0\u0660\u06f0](?:[\p{Nd} -]|\(0\))*|\p{Nd}(?:[\p{Nd}-])*/gu
  return Array.from(text.matchAll(groups), ({ index, 0: group }) => {
    let length = group.length
    while (length > 0 && !DIGIT.test(group.charAt(length - 1))) length -= 1
    return { start: index, end: index + length }
  }).filter(({ start, end }) => countDigits(text.slice(start, end)) >= MIN_PHONE_DIGITS)
}

const countDigits = (text: string): number => text.match(/\p{Nd}/gu)?.length ?? 0

/** Latin names that end in a sign: `C++`, `C#`, `A+`. */
function signedNamesIn(text: string): readonly TextRange[] {
  return Array.from(text.matchAll(/[\w+#]+/g), ({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
  })).filter(({ start, end }) => /^[a-z].*[+#]$/i.test(text.slice(start, end)))
}

/** Words in phonetic letters, whose stress marks would change sides. */
const phoneticsIn = (text: string): readonly TextRange[] =>
  Array.from(text.matchAll(PHONETICS), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }))

const PHONETICS = /\[[^\][\u0590-\u08ff]*[a-z\u0250-\u02af][^\][\u0590-\u08ff]*\]/g
