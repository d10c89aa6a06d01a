import { parse } from 'node:path'

import { fullName } from '../base/text/language-name.ts'
import type { Starter } from '../input/template/starter.ts'
import { indented, renderEntries } from '../input/yaml/edit-render.ts'
import { schemaLine } from '../input/yaml/schema-line.ts'
import { groupEdits } from '../input/yaml/text-edit.ts'
import type { TextEdit } from '../input/yaml/text-edit.ts'
import { slotsOfCard } from './card-slots.ts'
import type { CardText } from './card-text.ts'
import { folderName } from './folder-name.ts'

/** A deck to begin. */
export interface NewDeck {
  /** The folder of the project; it is made if it is not there. */
  readonly folder: string
  /** Its title, such as `Our garden`. */
  readonly title: string
  /** The name of its folder under `content`; by default made of its title. */
  readonly name?: string
  /** The tag of the language that it is written in. */
  readonly language: string
  readonly template: string
  /** By default that of the template's starter. */
  readonly format?: string | undefined
  readonly cards: NewCards
  /** The names of the files of pictures that are still to come: a card each, unless its words name pictures. */
  readonly pictures?: readonly string[]
}

/** The cards of a new deck: 1 to 999 of the template's, one for each of some texts, or those of a table. */
export type NewCards =
  | { readonly count: number }
  | { readonly texts: readonly CardText[] }
  | { readonly table: TableFile }

/** A table whose columns a deck reads as they are, and the name of its file in the deck. */
export interface TableFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The number of cards that stand in files of YAML. */
export const countOf = (cards: NewCards): number =>
  'count' in cards ? cards.count : 'texts' in cards ? cards.texts.length : 0

/** The most cards that a deck can begin with. */
export const MOST_CARDS = 999

/** Whether a text is such a number of cards. */
export const isCardCount = (cards: string): boolean =>
  /^\d{1,3}$/.test(cards.trim()) && Number(cards) > 0

type Card = Starter['cards'][number]

/** The cards of a new deck. Those with words of somebody's own have the colours of the starter, but not its families and facts. */
export function newCards(
  wanted: NewCards,
  { cards, families }: Starter,
): readonly Card[] {
  const count = 'table' in wanted ? 1 : countOf(wanted)
  const likes = Array.from({ length: Math.ceil(count / cards.length) }, () => cards)
  return likes
    .flat()
    .slice(0, count)
    .map((card) => {
      if ('count' in wanted) return card
      const { family, facts: _, ...own } = card
      return { accent: families[family ?? '']?.accent, ...own }
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

const cardName = (index: number): string => `card-${index + 1}`

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

/** The words of a card, by slot, and the name of the file of a picture that is to come. */
export interface CardWords {
  readonly slots: Readonly<Record<string, string>>
  readonly picture?: string | undefined
}

/** The names of the files that are still to come for cards, by card. */
export const namedPictures = (words: readonly CardWords[]): ReadonlyMap<string, string> =>
  new Map(
    words.flatMap(({ picture }, index) => (picture ? [[cardName(index), picture]] : [])),
  )

/** The words of the cards of a new deck; in English where the starter has none in its language. */
export function cardWords(
  { language, cards, pictures = [] }: NewDeck,
  { words, cards: kinds }: Starter,
): readonly CardWords[] {
  const own = inLanguage(language, words)
  const all = own ?? inEnglish(words) ?? []
  const spare = spareSlot(all)
  const texts = 'texts' in cards ? cards.texts : []
  const isNamed = texts.some((text) => pictureOf(text).picture !== undefined)
  return Array.from({ length: countOf(cards) }, (_, index) => {
    const like = all[(index % kinds.length) % all.length] ?? {}
    const text = texts[index]
    const { alt, ...slots } = text ? slotsOfCard(text, like, spare) : like
    const { picture = isNamed ? undefined : pictures[index], described } = pictureOf(text)
    // The description that the starter has is of its own picture.
    const isOfStarter = picture === undefined && (own || !text)
    const said = described ?? (isOfStarter ? alt : undefined)
    const others = text ? slots : like
    return { slots: said === undefined ? slots : { ...others, alt: said }, picture }
  })
}

/** The name of the file that a text has for the picture of its card, without folders, and what the picture shows. */
function pictureOf({ named = {} }: Partial<CardText> = {}): {
  readonly picture: string | undefined
  readonly described: string | undefined
} {
  const { picture = '', alt } = named
  if (picture === '') return { picture: undefined, described: alt }
  const file = picture.split(/[\\/]/).at(-1) ?? ''
  return /\.[A-Za-z]{3,4}$/.test(file)
    ? { picture: file, described: alt }
    : { picture: undefined, described: alt ?? picture }
}

/** A slot that some cards of a starter have and others do not. */
const spareSlot = (cards: Starter['words'][string]): string | undefined =>
  cards
    .flatMap((card) => Object.keys(card))
    .find((slot) => slot !== 'alt' && cards.some((card) => !(slot in card)))

/** What a starter has in a language, or in the one that it is a variety of. */
const inLanguage = <T>(
  language: string,
  byLanguage: Readonly<Record<string, T>>,
): T | undefined => byLanguage[language] ?? byLanguage[language.replace(/-.*/, '')]

const inEnglish = <T>(byLanguage: Readonly<Record<string, T>>): T | undefined =>
  byLanguage['en'] ?? Object.values(byLanguage)[0]

/** The file of words of a new deck. */
export function wordsText(
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
