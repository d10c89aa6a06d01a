import type { Deck } from '../input/deck/deck.ts'
import type { BuildRequest } from './request.ts'

/** How often to print a piece. */
export interface PrintCount {
  readonly piece: string
  readonly times: number
}

/** The copies wanted of each piece: its quantity, times the copies of the deck. */
export const wantedTimes = (
  { pieces }: Deck,
  { copies }: Pick<BuildRequest, 'copies'>,
): ReadonlyMap<string, number> =>
  new Map(pieces.map(({ id, quantity }) => [id, quantity * copies]))

/**
 * A line that says how often to print each piece of press files: `Print fox 3 times; all others once.`; undefined if
 * once is enough for all.
 */
export function printLine(counts: readonly PrintCount[]): string | undefined {
  const pieces = new Map(counts.map(({ piece, times }) => [piece, times]))
  const groups = new Map<number, string[]>()
  for (const [piece, times] of pieces) {
    const same = groups.get(times)
    if (same) same.push(piece)
    else groups.set(times, [piece])
  }
  const sorted = [...groups].toSorted(([one], [other]) => one - other)
  const [[times] = [1]] = sorted
  if (groups.size < 2 && times === 1) return undefined
  return `The press files hold each piece once. Print ${
    groups.size === 1 ? `each ${often(times)}` : listed(sorted)
  }.`
}

type Groups = readonly (readonly [number, readonly string[]])[]

/** Every group by its names except the largest, which is “all others”. */
function listed(groups: Groups): string {
  const most = Math.max(...groups.map(([, pieces]) => pieces.length))
  const rest = most > 1 && groups.find(([, pieces]) => pieces.length === most)
  const named = groups
    .filter((group) => group !== rest)
    .map(([times, pieces]) => `${pieces.join(', ')} ${often(times)}`)
  return [...named, ...(rest ? [`all others ${often(rest[0])}`] : [])].join('; ')
}

const often = (times: number): string => (times === 1 ? 'once' : `${times} times`)
