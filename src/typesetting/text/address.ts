import type { TextRange } from './text-range.ts'

const OPENERS = '([{<«‹“”„‘’"\''
const CLOSERS = ')]}>»›“”‘’"\'.,;:!?…،؛؟'

/** Web and e-mail addresses in a text, without the punctuation around them. */
export const addressesIn = (text: string): readonly TextRange[] =>
  HINT.test(text)
    ? wordsIn(text).filter(({ start, end }) => isAddress(text.slice(start, end)))
    : []

/** What every address has at least one of. */
const HINT = /[@/]|www\./i

/** The pieces between spaces, without the punctuation around them. */
export function wordsIn(text: string): readonly TextRange[] {
  return Array.from(text.matchAll(/\S+/g), (match) => {
    let start = match.index
    let end = start + match[0].length
    while (start < end && OPENERS.includes(text.charAt(start))) start += 1
    while (start < end && CLOSERS.includes(text.charAt(end - 1))) end -= 1
    return { start, end }
  })
}

/** Whether a word is a web or e-mail address: one with a scheme, `www.`, `@`, or a domain and a path. */
export function isAddress(word: string): boolean {
  const at = word.indexOf('@')
  return (
    word.includes('://') ||
    /^www\./i.test(word) ||
    (at > 0 && word.includes('.', at)) ||
    /\w\.[a-z]{2,24}\//i.test(word)
  )
}
