import type { Report } from '../base/problems/problem.ts'
import type { Deck } from '../input/deck/deck.ts'
import { chooseNamed } from '../input/project/choose.ts'
import type { LaidOutDeck } from './lay-out-words.ts'

/** A laid-out deck with only the pieces that were asked for; all of them where none was named. */
export function selectPieces(
  laidOut: LaidOutDeck,
  asked: readonly string[],
  deck: Deck,
  report: Report,
): LaidOutDeck {
  if (asked.length === 0) return laidOut
  const known = new Map(deck.pieces.map(({ id }) => [id, id]))
  const choices = asked.map((value) => ({ value }))
  const kept = chooseNamed(
    choices,
    known,
    { code: 'unknown-piece', what: 'piece' },
    report,
  )
  return {
    ...laidOut,
    cards: laidOut.cards.map((cards) => ({
      ...cards,
      frames: cards.frames.filter(({ id }) => kept.includes(id)),
    })),
    leaflets: laidOut.leaflets.filter(({ id }) => kept.includes(id)),
  }
}
