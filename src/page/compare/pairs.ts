import type { PairFacts } from '../../preview/protocol/comparison.ts'
import type { Side } from '../../preview/protocol/side.ts'
import { lookAt } from '../sides.ts'
import type { State } from '../state/state.ts'
import { pictureExtent } from '../zoom/scale.ts'
import type { Extent } from '../zoom/scale.ts'

/** The side that a pair is about: as it is now, or as it was where it is gone. */
const sideOfPair = ({ before, after }: PairFacts): Side | undefined => after ?? before

/** How to look at a pair. */
export function lookAtPair(pair: PairFacts): Partial<State> {
  const side = sideOfPair(pair)
  return side ? lookAt(side) : {}
}

/** Which pair is looked at: that of the side which was named, else the first, which is one that changed. */
export const pairOf = (
  pairs: readonly PairFacts[],
  { piece, side }: Pick<State, 'piece' | 'side'>,
): PairFacts | undefined =>
  pairs.find((pair) => {
    const own = sideOfPair(pair)
    return own?.piece === piece && own.side === side
  }) ?? pairs[0]

/** The changed pair after (or with −1 before) the one that is looked at, round again; undefined where none changed. */
export function nextChange(
  pairs: readonly PairFacts[],
  pair: PairFacts | undefined,
  by: 1 | -1,
): PairFacts | undefined {
  const changed = pairs.filter(({ state }) => state !== 'same')
  const at = pair ? changed.indexOf(pair) : -1
  const next = at === -1 ? (by === 1 ? 0 : changed.length - 1) : at + by
  return changed[(next + changed.length) % changed.length]
}

/** Sides that lie on each other with the corners of their trims together, in millimetres. */
export interface Stack {
  readonly extent: Extent
  /** How far the picture of each lies from the top left corner of the stack, across and down. */
  readonly insets: readonly number[]
  /** How far the corner of the trims lies from it. */
  readonly origin: number
}

/** Lays sides on each other: what one has more than another reaches out. */
export function stackOf(sides: readonly Side[]): Stack {
  const origin = Math.max(0, ...sides.map(({ margin }) => margin))
  const insets = sides.map(({ margin }) => origin - margin)
  const reach = (way: keyof Extent): number =>
    Math.max(0, ...sides.map((side) => origin - side.margin + pictureExtent(side)[way]))
  return { origin, insets, extent: { width: reach('width'), height: reach('height') } }
}
