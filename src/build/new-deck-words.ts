import type { Starter } from '../input/template/starter.ts'
import { slotsOfCard } from './card-slots.ts'
import type { CardText, Slots } from './card-text.ts'
import { countOf } from './wanted-deck.ts'
import type { NewDeck } from './wanted-deck.ts'

/** The name of a card of a new deck. */
export const cardName = (index: number): string => `card-${index + 1}`

/** The words of a card, by slot, and the name of the file of a picture that is to come. */
export interface CardWords {
  readonly slots: Slots
  readonly picture?: string | undefined
  /** Its words in other languages, by their tags. */
  readonly translated?: Readonly<Record<string, Slots>>
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
    const text = texts[index] && withoutLink(texts[index], kinds[index % kinds.length])
    const { alt, ...slots } = text ? slotsOfCard(text, like, spare) : like
    const { picture = isNamed ? undefined : pictures[index], described } = pictureOf(text)
    // The description that the starter has is of its own picture.
    const isOfStarter = picture === undefined && (own || !text)
    const said = described ?? (isOfStarter ? alt : undefined)
    const others = text ? slots : like
    const translated = text?.translated && translations(text.translated, like, spare)
    return {
      slots: said === undefined ? slots : { ...others, alt: said },
      picture,
      ...(translated && { translated }),
    }
  })
}

type Card = Starter['cards'][number]

/** The address that a text has for the link of a card; undefined where the card prints none, or the text has other words there. */
export function linkOf(
  text: CardText | undefined,
  { facts = {} }: Partial<Card>,
): string | undefined {
  const link = text?.named?.['link']
  return link !== undefined && 'link' in facts && /^\S+\.\S+$/.test(link)
    ? link
    : undefined
}

/** A text without what is printed as the link of its card. */
function withoutLink(text: CardText, card: Card | undefined): CardText {
  if (linkOf(text, card ?? {}) === undefined) return text
  const { link: _, ...named } = text.named ?? {}
  return { ...text, named }
}

/** Translations of a card in the slots of another one. */
const translations = (
  translated: Readonly<Record<string, Slots>>,
  like: Slots,
  spare: string | undefined,
): Readonly<Record<string, Slots>> =>
  Object.fromEntries(
    Object.entries(translated).map(([tag, { title: heading = '', alt, ...named }]) => {
      const { alt: _, ...slots } = slotsOfCard({ heading, lines: [], named }, like, spare)
      return [tag, { ...slots, ...(alt !== undefined && { alt }) }]
    }),
  )

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
export const inLanguage = <T>(
  language: string,
  byLanguage: Readonly<Record<string, T>>,
): T | undefined => byLanguage[language] ?? byLanguage[language.replace(/-.*/, '')]

/** What a starter has in English, or else in its first language. */
export const inEnglish = <T>(byLanguage: Readonly<Record<string, T>>): T | undefined =>
  byLanguage['en'] ?? Object.values(byLanguage)[0]
