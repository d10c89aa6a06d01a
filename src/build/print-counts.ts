import type { Deck } from '../input/deck/deck.ts'
import type { BuildRequest } from './request.ts'

/** How often a piece is to be printed. */
export interface PrintCount {
  readonly piece: string
  readonly times: number
}

/** How often each piece of a deck is wanted: its quantity, times the copies of the deck. */
export const wantedTimes = (
  { pieces }: Deck,
  { copies }: Pick<BuildRequest, 'copies'>,
): ReadonlyMap<string, number> =>
  new Map(pieces.map(({ id, quantity }) => [id, quantity * copies]))
