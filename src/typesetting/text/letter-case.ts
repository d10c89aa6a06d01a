import { readLanguageTag } from './language-tag.ts'

/** `textTransform` of CSS. */
export type LetterCase = 'none' | 'uppercase' | 'lowercase' | 'capitalize'

/** A text in other letters. */
export interface CasedText {
  readonly text: string
  /** What each UTF-16 unit of it is copied as. */
  readonly copied: readonly string[]
}

/**
 * A text in capitals or small letters, by the rules of its language: Turkish and Azeri `i`, German `ß`, Greek without
 * accents, Dutch `ij` as one letter. Georgian has no capitals in running text, so `capitalize` leaves it.
 * @param before the text before it, in which a word may begin
 */
export function inCase(
  text: string,
  letterCase: Exclude<LetterCase, 'none'>,
  { language, before }: { readonly language: string; readonly before: string },
): CasedText {
  const { tag, language: own } = readLanguageTag(language)
  switch (letterCase) {
    case 'uppercase':
      return aligned(text, (part) => part.toLocaleUpperCase(tag))
    case 'lowercase':
      return aligned(text, (part) => part.toLocaleLowerCase(tag))
    case 'capitalize':
      return capitalized(text, before, (letters) =>
        letters === 'ij' && own !== 'nl'
          ? `${'i'.toLocaleUpperCase(tag)}j`
          : letters.toLocaleUpperCase(tag),
      )
  }
}

/** Changes a whole text, as letters may depend on their neighbours, and finds what each letter was before. */
function aligned(text: string, change: (part: string) => string): CasedText {
  const changed = change(text)
  const parts = Array.from(text, (character) => [character, change(character)] as const)
  if (parts.map(([, after]) => after).join('') === changed)
    return {
      text: changed,
      copied: parts.flatMap(([character, after]) => unitsOf(after, character)),
    }
  return {
    text: changed,
    copied: (changed.length === text.length ? text : changed).split(''),
  }
}

/** The first unit of some letters is copied as all that they stand for. */
function unitsOf(letters: string, copied: string): readonly string[] {
  if (letters.length === copied.length) return copied.split('')
  return letters.split('').map((_, index) => (index === 0 ? copied : ''))
}

/** The first letter of a word, which no apostrophe begins: don’t, ’s avonds. */
const INITIAL = /(?<![\p{L}\p{M}\p{N}'’])(?:ij(?!\p{M})|(?!\p{Script=Georgian})\p{Ll})/gu

function capitalized(
  text: string,
  before: string,
  upper: (letters: string) => string,
): CasedText {
  const printed: string[] = []
  const copied: string[] = []
  let end = 0
  const whole = before + text
  for (const match of whole.matchAll(INITIAL)) {
    const start = match.index - before.length
    if (start < 0) continue
    const rest = text.slice(end, start)
    const [letters] = match
    const capital = upper(letters)
    printed.push(rest, capital)
    copied.push(...rest.split(''), ...unitsOf(capital, letters))
    end = start + letters.length
  }
  const rest = text.slice(end)
  return { text: printed.join('') + rest, copied: [...copied, ...rest.split('')] }
}
