import type { Frame, Group } from '../typesetting/frame/frame.ts'
import { itemsOfKind } from '../typesetting/frame/walk.ts'
import { sidesOfCard } from './lay-out-words.ts'
import type { LaidOutDeck } from './lay-out-words.ts'

/** The smallest text of a deck in a language on a format, in points. */
export interface SizeFact {
  readonly language: string
  /** The terms that are not the defaults. */
  readonly terms: readonly string[]
  /** A card format, or a leaflet and its fold. */
  readonly format: string
  readonly smallestText: number
}

/** The smallest text of each format and each leaflet of a laid-out deck that has text. */
export const sizesOf = ({
  language,
  terms,
  cards,
  leaflets,
}: LaidOutDeck): readonly SizeFact[] =>
  [
    ...cards.map(({ format, frames }) => ({
      format: format.name,
      sides: frames.flatMap(sidesOfCard),
    })),
    ...leaflets.map(({ id, fold, outside, inside }) => ({
      format: `${id} ${fold.name}`,
      sides: [outside, inside],
    })),
  ].flatMap(({ format, sides }): readonly SizeFact[] => {
    const smallestText = sides.reduce(
      (least, side) => Math.min(least, smallestOn(side)),
      Number.POSITIVE_INFINITY,
    )
    return Number.isFinite(smallestText)
      ? [{ language, terms, format, smallestText }]
      : []
  })

function smallestOn(frame: Frame): number {
  let smallest = Number.POSITIVE_INFINITY
  for (const { item } of itemsOfKind(frame, 'group'))
    smallest = Math.min(smallest, sizeOfWords(item))
  return smallest
}

/** The size of the words of a paragraph, ignoring its footnote marks, which are smaller on purpose. */
function sizeOfWords({ items }: Group): number {
  const sizes = items.flatMap((item) => (item.kind === 'glyphs' ? [item.size] : []))
  return sizes.reduce<number>(
    (most, size) => Math.max(most, size),
    sizes.length === 0 ? Number.POSITIVE_INFINITY : 0,
  )
}
