import type { Slots } from '../input/deck/deck.ts'
import type { Finding } from './finding.ts'
import type { Translation } from './translation.ts'

/** The texts of a translation that its source has not. Whole texts for other terms may be in any language. */
export const extraTexts = ({ source, words }: Translation): readonly Finding[] => {
  const without = (path: string, from: Slots | undefined, to: Slots) =>
    Array.from(to)
      .filter(([slot]) => !from?.has(slot))
      .map(([slot, { span }]): Finding => ({
        kind: 'extra',
        severity: 'warning',
        name: `${path}.${slot}`,
        says: `stands in no place of ${source.language}`,
        span,
      }))
  return [
    ...without('deck', source.deck, words.deck),
    ...[...words.pieces].flatMap(([id, slots]) =>
      without(`pieces.${id}`, source.pieces.get(id), slots),
    ),
    ...without('notes', source.notes, words.notes),
  ]
}
