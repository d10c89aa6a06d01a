import type { PrintCount } from './print-counts.ts'

/**
 * One line that says how often each piece of press files is to be printed: `Print fox 3 times; all others once.`;
 * undefined where once is enough for all.
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

/** Every group by name, but the largest, which is the rest. */
function listed(groups: Groups): string {
  const most = Math.max(...groups.map(([, pieces]) => pieces.length))
  const rest = most > 1 && groups.find(([, pieces]) => pieces.length === most)
  const named = groups
    .filter((group) => group !== rest)
    .map(([times, pieces]) => `${pieces.join(', ')} ${often(times)}`)
  return [...named, ...(rest ? [`all others ${often(rest[0])}`] : [])].join('; ')
}

const often = (times: number): string => (times === 1 ? 'once' : `${times} times`)
