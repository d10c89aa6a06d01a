import type { PairFacts } from '../../preview/protocol/comparison.ts'
import type { Area, Side } from '../../preview/protocol/side.ts'
import { selectSide } from '../sides.ts'
import type { State } from '../state/state.ts'
import { pictureExtent } from '../zoom/scale.ts'

/** The side that a pair is about: as it is now, or as it was where it is gone. */
export const sideOfPair = ({ before, after }: PairFacts): Side | undefined =>
  after ?? before

/** How to look at a pair. */
export function lookAtPair(pair: PairFacts): Partial<State> {
  const side = sideOfPair(pair)
  return side ? selectSide(side) : {}
}

/** The pair of a side; else the first one, which comes first because it changed. */
export const pairOf = (
  pairs: readonly PairFacts[],
  { piece, side }: Pick<State, 'piece' | 'side'>,
): PairFacts | undefined =>
  pairs.find((pair) => {
    const own = sideOfPair(pair)
    return own?.piece === piece && own.side === side
  }) ?? pairs[0]

/** Pairs in their order, those together of which the same changed. */
export function alikePairs<P extends Pick<PairFacts, 'state' | 'words'>>(
  pairs: readonly P[],
): readonly (readonly P[])[] {
  const groups: P[][] = []
  for (const pair of pairs) {
    const group = groups.at(-1)
    const [first] = group ?? []
    const isAlike = first?.state === 'changed' && first.words === pair.words
    if (group && isAlike) group.push(pair)
    else groups.push([pair])
  }
  return groups
}

/** The changed pair after a pair (before it with −1), the first after the last; undefined where none changed. */
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

/** The picture of a side, in millimetres of its trim. */
export const pictureArea = (side: Side): Area => ({
  x: -side.margin,
  y: -side.margin,
  ...pictureExtent(side),
})
