/** A function of objects that never change, computed once for each: a deck draws the same art on many pages. */
export function memoize<K extends object>(
  compute: (key: K) => string,
): (key: K) => string {
  const known = new WeakMap<K, string>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = compute(key)
    known.set(key, value)
    return value
  }
}
