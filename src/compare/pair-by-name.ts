/** Something with a name, before and after; one of the two may be missing. */
export interface SidePair<T> {
  readonly name: string
  readonly before?: T
  readonly after?: T
}

/**
 * Pairs items by name, and those of one name by their order. In the order of `after`; an item that is only in `before`
 * keeps its place behind its predecessor.
 */
export function pairByName<T extends { readonly name: string }>(
  before: readonly T[],
  after: readonly T[],
): readonly SidePair<T>[] {
  const [old, now] = [numbered(before), numbered(after)]
  const gone = new Map<string | undefined, T[]>()
  let last: string | undefined
  for (const [key, one] of old) {
    if (now.has(key)) last = key
    else gone.set(last, [...(gone.get(last) ?? []), one])
  }
  const removed = (key: string | undefined): readonly SidePair<T>[] =>
    (gone.get(key) ?? []).map((one) => ({ name: one.name, before: one }))
  return [
    ...removed(undefined),
    ...[...now].flatMap(([key, one]) => {
      const partner = old.get(key)
      return [
        { name: one.name, ...(partner && { before: partner }), after: one },
        ...removed(key),
      ]
    }),
  ]
}

/** By name and how often that was there before. */
function numbered<T extends { readonly name: string }>(
  all: readonly T[],
): ReadonlyMap<string, T> {
  const counts = new Map<string, number>()
  return new Map(
    all.map((one) => {
      const count = counts.get(one.name) ?? 0
      counts.set(one.name, count + 1)
      return [`${count} ${one.name}`, one]
    }),
  )
}
