/** A part of a text, in UTF-16 units. */
interface TextRange {
  readonly start: number
  readonly end: number
}

// Without \p{L}: V8 takes milliseconds to compile it together with `i`.
const WEB = /^(?:https?:\/\/|www\.|[^\s/.,:;()]+(?:\.[^\s/.,:;()]+)+\/)/i

function isMail(word: string): boolean {
  const at = word.indexOf('@')
  return at > 0 && at === word.lastIndexOf('@') && word.lastIndexOf('.') > at + 1
}

/** Punctuation around an address. */
const BEFORE = /^[("'„“‘‚«‹[{]+/
const AFTER = /[)\]}"'”’“‘»›.,;:!?…]$/

/** Web and mail addresses in a text, which are printed as they stand. */
export function unchangedAddresses(text: string): readonly TextRange[] {
  return Array.from(text.matchAll(/\S+/g)).flatMap(({ 0: word, index }) => {
    if (!/[@.]/.test(word)) return []
    const before = BEFORE.exec(word)?.[0].length ?? 0
    let end = word.length
    while (end > before && AFTER.test(word.charAt(end - 1))) end -= 1
    const bare = word.slice(before, end)
    return WEB.test(bare) || isMail(bare)
      ? [{ start: index + before, end: index + end }]
      : []
  })
}
