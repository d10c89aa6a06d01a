/** The most names that are listed, unless there is room for more. */
const MOST = 4

/** Some names, the first few of many: `a, b, c and 9 more`. */
export function listNames(names: readonly string[], most = MOST): string {
  const shown = names.slice(0, names.length > most ? most - 1 : most)
  const more = names.length - shown.length
  const [last = ''] = shown.slice(-1)
  if (more > 0) return `${shown.join(', ')} and ${more} more`
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${last}` : last
}
