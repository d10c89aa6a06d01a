import { baseLanguage } from './base-language.ts'
import { isPseudo } from './pseudo.ts'

/** Words with a capital at the beginning, as the language writes it. */
export function capitalised(words: string, language: string): string {
  // Dutch takes its ij for one letter, which neither Unicode nor ICU does.
  const pair = baseLanguage(language) === 'nl' ? /^ij/i.exec(words)?.[0] : undefined
  const [first = ''] = words
  const head = pair ?? first
  return `${capital(head, language)}${words.slice(head.length)}`
}

/** Where all of a word is in capitals, Greek leaves accents out and Georgian has letters for it; not at its beginning. */
const capital = (letter: string, language: string): string =>
  /\p{Script=Georgian}/u.test(letter)
    ? letter
    : letter.toLocaleUpperCase(baseLanguage(language) === 'el' ? 'und' : language)

/** What stands between the words of a list, where that is not a comma and a space. */
const COMMA: Readonly<Record<string, string>> = {
  am: '፣ ',
  ar: '، ',
  ckb: '، ',
  fa: '، ',
  ja: '、',
  ps: '، ',
  sd: '، ',
  ti: '፣ ',
  ug: '، ',
  ur: '، ',
  zh: '、',
}

/** ICU puts them into Persian lists; direction is worked out here for the whole text. */
const DIRECTION_MARKS = /[\u200e\u200f]/g

/**
 * Whether the word for “or” is known in a language, for a list of so many words; made-up languages have that of English.
 * ICU knows it in Pashto for three words, and not for two.
 */
export function hasOr(language: string, count: number): boolean {
  if (baseLanguage(language) === 'en' || isPseudo(language)) return true
  const some = ['1', '2', '3'].slice(0, count)
  return listed(some, 'or', language) !== listed(some, 'or', 'en')
}

/**
 * Some words one after the other: `others` with commas, `or` with the language's “or” before the last. English stands
 * in for a language that ICU does not know (`hasOr` tells), which would else be that of the machine.
 */
export const listed = (
  words: readonly string[],
  how: 'others' | 'or',
  language: string,
): string =>
  how === 'or'
    ? new Intl.ListFormat([language, 'en'], { type: 'disjunction' })
        .format(words)
        .replaceAll(DIRECTION_MARKS, '')
    : words.join(COMMA[baseLanguage(language)] ?? ', ')
