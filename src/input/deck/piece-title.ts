import type { Words } from './deck.ts'

/** The slots that people call a card by, before its other words. */
const CALLED_BY = ['title', 'name', 'question']

/** The most characters of a title. */
const LONGEST = 40

/**
 * What people call a piece in a language: its title, or the beginning of its first words, without marks of Markdown;
 * undefined where it has no words of its own.
 */
export function pieceTitle(id: string, { pieces }: Words): string | undefined {
  const own = pieces.get(id) ?? new Map()
  const names = [...CALLED_BY, ...own.keys()].filter((name) => !/^alt\b/.test(name))
  for (const name of names) {
    const words = plain(own.get(name)?.value ?? '')
    if (words !== '') return shortened(words)
  }
  return undefined
}

/** What people call a deck: its title; undefined where it has none. */
export function deckTitle(words: Pick<Words, 'deck'> | undefined): string | undefined {
  const title = words?.deck.get('title')?.value.trim()
  return title === '' ? undefined : title
}

/** The first line with words of a text, without footnotes, emphasis, and signs that begin a line. */
const plain = (text: string): string =>
  text
    .replaceAll(/\[\^[^\]]*\]/g, '')
    .replaceAll(
      /[*\\{}]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|^(?:[ \t]*(?:#{1,3}|>|[-+•])[ \t])+/gmu,
      '',
    )
    .trim()
    .split('\n', 1)
    .join('')

function shortened(words: string): string {
  if (words.length <= LONGEST) return words
  const start = words.slice(0, LONGEST)
  return `${start.replace(/\s+\S*$/, '')}…`
}
