import type { Span } from '../base/problems/problem.ts'
import { isToWrite } from '../base/text/to-write.ts'
import type { Slots, Text, Words } from '../input/deck/deck.ts'

/** One text to translate. */
export interface Unit {
  /** The way to it in a file of words: `pieces`, `welcome`, `title`. */
  readonly path: readonly string[]
  /** In the language that the others are translated from. */
  readonly source: Text
  /** In the other language; undefined where it is missing. */
  readonly translation: Text | undefined
}

/**
 * The texts of a deck with their translations, in the order of the source's file. Texts that the source itself has no
 * words for are left out.
 */
export function unitsOf(source: Words, words: Words | undefined): readonly Unit[] {
  return [
    ...pair(['deck'], source.deck, words?.deck),
    ...[...source.pieces].flatMap(([id, slots]) =>
      pair(['pieces', id], slots, words?.pieces.get(id)),
    ),
    ...[...source.families].flatMap(([id, slots]) =>
      pair(['families', id], slots, words?.families.get(id)),
    ),
    ...pair(['notes'], source.notes, words?.notes),
  ]
}

const pair = (path: readonly string[], from: Slots, to?: Slots): readonly Unit[] =>
  Array.from(from)
    .filter(([, text]) => isFilled(text))
    .map(([slot, text]) => ({
      path: [...path, slot],
      source: text,
      translation: to?.get(slot),
    }))

/** Whether a text holds any words, and not only a sign that they are to be written. */
export const isFilled = (text: Text | undefined): text is Text =>
  text !== undefined && text.value.trim() !== '' && !isToWrite(text.value)

/** The name of a unit for people and machines: `pieces.welcome.title`. */
export const nameOf = ({ path }: Pick<Unit, 'path'>): string => path.join('.')

/** Where a translation stands, or where it belongs: its piece in the file, or the file. */
export function unitSpan(
  { path, translation }: Pick<Unit, 'path' | 'translation'>,
  { file, pieceSpans }: Words,
): Span {
  const [group, id = ''] = path
  const piece = group === 'pieces' ? pieceSpans.get(id) : undefined
  return translation?.span ?? piece ?? { file, start: 0, end: 0 }
}
