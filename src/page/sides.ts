import type { Side } from '../preview/protocol/side.ts'
import type { State } from './state/state.ts'

/** The selected side; where it does not exist, the first side of the piece, or of all. */
export function sideOf(
  sides: readonly Side[],
  { piece, side }: Pick<State, 'piece' | 'side'>,
): Side | undefined {
  const own = sides.filter((one) => one.piece === piece)
  return own.find((one) => one.side === side) ?? own[0] ?? sides[0]
}

/** All sides of the piece that a side belongs to. */
export const sidesOfPiece = (sides: readonly Side[], side: Side): readonly Side[] =>
  sides.filter(({ piece }) => piece === side.piece)

/** The state that selects a side. */
export const selectSide = ({ piece, side }: Side): Pick<State, 'piece' | 'side'> => ({
  piece,
  side,
})

/** The next side of the same piece, the first after the last. */
export function flippedSide(sides: readonly Side[], side: Side): Side {
  const own = sidesOfPiece(sides, side)
  return own[(own.indexOf(side) + 1) % own.length] ?? side
}

/** The pieces in their order, each once. */
export const piecesOf = (sides: readonly Side[]): readonly string[] => [
  ...new Set(sides.map(({ piece }) => piece)),
]

/** A side of the piece a number of steps further on, at most the first or last: the side of the same name if there is one. */
export function steppedSide(sides: readonly Side[], side: Side, by: number): Side {
  const pieces = piecesOf(sides)
  const at = pieces.indexOf(side.piece) + by
  const piece = pieces[Math.min(Math.max(at, 0), pieces.length - 1)] ?? side.piece
  return sideOf(sides, { piece, side: side.side }) ?? side
}
