import { MAIN_PICTURE } from './deck.ts'
import type { Deck, Piece, Text } from './deck.ts'

/**
 * The picture files of a piece and of its family, by the names that templates use: `piece` and `family` for the main
 * ones, `piece.icon` and `family.icon` for others; and `back`, that of the common back.
 */
export function namedPictures(
  { picture, pictures, family, back: ownBack }: Piece,
  { families, back }: Pick<Deck, 'families' | 'back'>,
): ReadonlyMap<string, Text> {
  const own = families.find(({ id }) => id === family?.value)
  return new Map([
    ...(picture ? [['piece', picture] as const] : []),
    ...(ownBack === 'common' && back?.picture ? [['back', back.picture] as const] : []),
    ...Array.from(pictures, ([name, file]) => [`piece.${name}`, file] as const),
    ...Array.from(
      own?.pictures ?? [],
      ([name, file]) =>
        [name === MAIN_PICTURE ? 'family' : `family.${name}`, file] as const,
    ),
  ])
}

/** Whether the name of a picture in a template stands for one that pieces or their families have. */
export const isOfPiece = (name: string): boolean => /^(?:piece|family)(?:\.|$)/.test(name)
