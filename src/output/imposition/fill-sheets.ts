import type { CardFrames } from './cards.ts'

/** Copies of one card that follow each other on a sheet. */
interface Run {
  readonly card: CardFrames
  readonly count: number
}

/** The cards of a sheet in the order of its cells. */
export type Filling = readonly CardFrames[]

/**
 * Fills sheets with cards, each as often as it is wanted, in their order. Sheets with the same cards are one array, so
 * that thousands cost little more than a few.
 */
export function fillSheets(
  cards: readonly CardFrames[],
  perSheet: number,
): readonly Filling[] {
  const known = new Map<string, Filling>()
  const sheets: Filling[] = []
  let runs: Run[] = []
  const close = (): void => {
    const key = runs.map(({ card, count }) => `${card.id} ${count}`).join('\n')
    const filling =
      known.get(key) ??
      runs.flatMap(({ card, count }) => Array.from({ length: count }, () => card))
    known.set(key, filling)
    sheets.push(filling)
    runs = []
  }
  let room = perSheet
  for (const card of cards)
    for (let left = card.quantity; left > 0;) {
      const count = Math.min(left, room)
      runs.push({ card, count })
      left -= count
      room -= count
      if (room > 0) continue
      close()
      room = perSheet
    }
  if (runs.length > 0) close()
  return sheets
}
