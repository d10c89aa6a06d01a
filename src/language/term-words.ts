import { baseLanguage } from './base-language.ts'

/** Words with a capital at the beginning, as the language writes it. */
export function capitalised(words: string, language: string): string {
  // Dutch takes its ij for one letter, which neither Unicode nor ICU does.
  const pair = baseLanguage(language) === 'nl' ? /^ij/i.exec(words)?.[0] : undefined
  const [first = ''] = words
  const head = pair ?? first
  return `${head.toLocaleUpperCase(language)}${words.slice(head.length)}`
}

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

/** Some words one after the other: `others` with commas, `or` with the language's “or” before the last. */
export const listed = (
  words: readonly string[],
  how: 'others' | 'or',
  language: string,
): string =>
  how === 'or'
    ? new Intl.ListFormat(language, { type: 'disjunction' })
        .format(words)
        .replaceAll(DIRECTION_MARKS, '')
    : words.join(COMMA[baseLanguage(language)] ?? ', ')
