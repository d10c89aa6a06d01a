import { parse } from 'node:path'

import { fullName } from '../base/text/language-name.ts'
import { TO_WRITE } from '../base/text/to-write.ts'
import type { Starter } from '../input/template/starter.ts'
import { indented, renderEntries } from '../input/yaml/edit-render.ts'
import { schemaLine } from '../input/yaml/schema-line.ts'
import { groupEdits } from '../input/yaml/text-edit.ts'
import type { TextEdit } from '../input/yaml/text-edit.ts'
import type { Slots } from './card-text.ts'
import { folderName } from './folder-name.ts'
import { cardName, inEnglish, inLanguage, linkOf } from './new-deck-words.ts'
import type { CardWords } from './new-deck-words.ts'
import { countOf } from './wanted-deck.ts'
import type { NewCards, NewDeck, TableFile } from './wanted-deck.ts'

type Card = Starter['cards'][number]

/** The cards of a new deck. Those with words of somebody's own have the colours of the starter, but not its families, and a link of their own or none. */
export function newCards(
  wanted: NewCards,
  { cards, families }: Starter,
): readonly Card[] {
  const count = 'table' in wanted ? 1 : countOf(wanted)
  const likes = Array.from({ length: Math.ceil(count / cards.length) }, () => cards)
  return likes
    .flat()
    .slice(0, count)
    .map((card, index) => {
      if ('count' in wanted) return card
      const { family, facts: _, ...own } = card
      const link = 'texts' in wanted ? linkOf(wanted.texts[index], card) : undefined
      return {
        accent: families[family ?? '']?.accent,
        ...own,
        ...(link !== undefined && { facts: { link } }),
      }
    })
}

/** The families of some cards, each once, with their colours and names. */
const familiesOf = (
  cards: readonly Card[],
  { families }: Starter,
): readonly (readonly [string, Family])[] =>
  Object.entries(families).filter(([name]) => cards.some(({ family }) => family === name))

type Family = Starter['families'][string]

/** `deck.yaml` of a new deck, with comments for who has never seen one. */
export function deckText(
  { language, template, format, cards: wanted }: NewDeck & { readonly format: string },
  starter: Starter,
  words: readonly CardWords[],
): string {
  const cards = newCards(wanted, starter)
  const families = familiesOf(cards, starter).map(
    ([name, { accent }]) => `  ${name}: ${inline({ accent })}\n`,
  )
  return `${schemaLine('deck')}
# What there is in this deck; its words are in ${language}.yaml beside this file.
# To see it in the browser, and every change as soon as you save it: cardpress preview --open --edit

# The language that you write in; others are translations of it.
source: ${language}
# What the cards look like, and their size; “cardpress list” shows all sizes.
template: ${template}
format: ${format}

${families.length > 0 ? familyLines(language, families) : ''}${'table' in wanted ? tableLines(wanted.table, cards) : cardLines(language, cards, words)}`
}

const familyLines = (language: string, families: readonly string[]): string =>
  `# The families that cards belong to, with their colours; their names are in ${language}.yaml.
families:
${families.join('')}
`

const cardLines = (
  language: string,
  cards: readonly Card[],
  words: readonly CardWords[],
): string =>
  `# A card a line: its name, its kind, its ${cards.some(({ family }) => family) ? 'family' : 'colour'}, and its picture, which lies in the folder “pictures”.
# To add a card, copy a line and give it another name; its words go under the same name in ${language}.yaml.
${cards.some(({ facts }) => facts?.['link']) ? '# Each “link” is printed as a QR code: put your own in its place.\n' : ''}pieces:
${cards.map((card, index) => `  ${cardName(index)}: ${cardLine(card, words[index])}\n`).join('')}`

function tableLines({ name }: TableFile, [first]: readonly Card[]): string {
  const { kind, accent } = first ?? {}
  return `# Each row of the table is a card; change it in a spreadsheet program, and the cards follow.
pieces:
  from: ${inline({ file: name, kind, accent })}
`
}

function cardLine({ picture, ...card }: Card, words: CardWords | undefined): string {
  const named = words?.picture ?? picture
  return inline({ ...card, picture: named && pictureName(named) })
}

/** Values as a group on one line. */
const inline = (values: Values): string =>
  `{ ${renderEntries(groupEdits(edits([], values)), { flow: true, blocks: false })} }`

/** Where a picture lies in the folder of the deck, under a clean name. */
export function pictureName(picture: string): string {
  const { name, ext } = parse(picture)
  return `pictures/${folderName(name) ?? 'picture'}${ext.toLowerCase()}`
}

/** The files of words of a new deck by their languages: that of the deck, and those that a table has translations in. */
export function wordsTexts(
  deck: NewDeck,
  starter: Starter,
  words: readonly CardWords[],
): ReadonlyMap<string, string> {
  const tags = new Set(words.flatMap(({ translated = {} }) => Object.keys(translated)))
  const others = Array.from(tags, (language): readonly [string, string] => {
    const own = words.map(({ slots, translated = {} }) => ({
      slots: { ...asToWrite(slots), ...translated[language] },
    }))
    return [language, wordsText({ ...deck, language, title: TO_WRITE }, starter, own)]
  })
  return new Map([[deck.language, wordsText(deck, starter, words)], ...others])
}

/** Slots whose words are still to be written. */
const asToWrite = (slots: Slots): Slots =>
  Object.fromEntries(Object.keys(slots).map((slot) => [slot, TO_WRITE]))

/** A file of words of a new deck. */
function wordsText(
  { title, language, cards }: NewDeck,
  starter: Starter,
  words: readonly CardWords[],
): string {
  const isForeign = 'count' in cards && !inLanguage(language, starter.words)
  const pieces = words.flatMap(({ slots }, index) => edits([cardName(index)], slots))
  const families = familiesOf(newCards(cards, starter), starter).map(
    ([family, { name }]) => {
      const own = inLanguage(language, name) ?? inEnglish(name)
      return `  ${family}: ${inline({ name: own })}\n`
    },
  )
  return `${schemaLine('words')}
# The words of this deck in ${fullName(language)}. What stands before a “:” stays as it is; write your own after it.
# A line that begins with “- ” is a point of a list, and **stars** make words bold.
${isForeign ? `# These first ones are English: put words in ${fullName(language)} in their place.\n` : ''}
deck:
${lines(edits([], { title }))}
${families.length > 0 ? `families:\n${families.join('')}\n` : ''}${pieces.length > 0 ? `pieces:\n${lines(pieces)}` : ''}`
}

/** Texts as the lines of a group. */
const lines = (texts: readonly TextEdit[]): string =>
  indented(renderEntries(groupEdits(texts), { flow: false, blocks: true }), 2)

/** Texts by their names; some are groups of texts. */
type Values = Readonly<
  Record<string, string | Readonly<Record<string, string>> | undefined>
>

const edits = (name: readonly string[], values: Values): readonly TextEdit[] =>
  Object.entries(values).flatMap(([slot, value]) => {
    if (value === undefined) return []
    if (typeof value === 'object') return edits([...name, slot], value)
    // A text of several lines ends its last one, as people write it.
    const written = /\n.*[^\n]$/.test(value) ? `${value}\n` : value
    return [{ path: [...name, slot], value: written }]
  })
