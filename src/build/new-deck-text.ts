import { basename } from 'node:path'

import type { Starter } from '../input/template/starter.ts'
import { indented, renderEntries } from '../input/yaml/edit-render.ts'
import { schemaLine } from '../input/yaml/schema-line.ts'
import { groupEdits } from '../input/yaml/text-edit.ts'
import type { TextEdit } from '../input/yaml/text-edit.ts'
import { fullName } from '../translation/language-name.ts'

/** A deck to begin. */
export interface NewDeck {
  /** The folder of the project; it is made if it is not there. */
  readonly folder: string
  /** Its title, such as `Our garden`. */
  readonly title: string
  /** The tag of the language that it is written in. */
  readonly language: string
  readonly template: string
  readonly format: string
  /** The number of cards, 1 to 999. */
  readonly cards: number
}

/** The most cards that a deck can begin with. */
export const MOST_CARDS = 999

/** Whether a text is such a number of cards. */
export const isCardCount = (cards: string): boolean =>
  /^\d{1,3}$/.test(cards.trim()) && Number(cards) > 0

type Card = Starter['cards'][number]

/** `deck.yaml` of a new deck, with comments for who has never seen one. */
export const deckText = (
  { language, template, format }: NewDeck,
  cards: readonly Card[],
): string =>
  `${schemaLine('deck')}
# What there is in this deck; its words are in ${language}.yaml beside this file.
# To see it in the browser, and every change as soon as you save it: cardpress preview --open --edit

# The language that you write in; others are translations of it.
source: ${language}
# What the cards look like, and their size; “cardpress list” shows all sizes.
template: ${template}
format: ${format}

# A card a line: its name, its kind, its colour, and its picture, which lies in the folder “pictures”.
# To add a card, copy a line and give it another name; its words go under the same name in ${language}.yaml.
pieces:
${cards.map((card, index) => `  ${cardName(index)}: ${cardLine(card)}\n`).join('')}`

const cardName = (index: number): string => `card-${index + 1}`

function cardLine({ picture, ...card }: Card): string {
  const values = { ...card, picture: picture && pictureName(picture) }
  const line = renderEntries(groupEdits(edits([], values)), { flow: true, blocks: false })
  return `{ ${line} }`
}

/** Where a picture of a starter lies in the folder of the deck. */
export const pictureName = (picture: string): string => `pictures/${basename(picture)}`

/** The file of words of a new deck; in English where the starter has none in its language. */
export function wordsText(
  { title, language, cards }: NewDeck,
  { words, cards: kinds }: Starter,
): string {
  const own = words[language] ?? words[language.replace(/-.*/, '')]
  const all = own ?? words['en'] ?? Object.values(words)[0] ?? []
  const pieces = Array.from({ length: cards }, (_, index) =>
    edits([cardName(index)], all[(index % kinds.length) % all.length] ?? {}),
  )
  return `${schemaLine('words')}
# The words of this deck in ${fullName(language)}. What stands before a “:” stays as it is; write your own after it.
# A line that begins with “- ” is a point of a list, and **stars** make words bold.
${own ? '' : `# These first ones are English: put words in ${fullName(language)} in their place.\n`}
deck:
${lines(edits([], { title }))}
pieces:
${lines(pieces.flat())}`
}

/** Texts as the lines of a group. */
const lines = (texts: readonly TextEdit[]): string =>
  indented(renderEntries(groupEdits(texts), { flow: false, blocks: true }), 2)

const edits = (
  name: readonly string[],
  values: Readonly<Record<string, string | undefined>>,
): readonly TextEdit[] =>
  Object.entries(values).flatMap(([slot, value]) => {
    if (value === undefined) return []
    // A text of several lines ends its last one, as people write it.
    const written = value.includes('\n') ? `${value}\n` : value
    return [{ path: [...name, slot], value: written }]
  })
