const MARKED = /^( {0,12})([A-Za-z])(?=[.)] {1,4}\S)/

/** What begins a block of its own and so ends the item above it. */
const BEGINS_BLOCK = /^ *(?:[-+*>] |#{1,6} |\d{1,9}[.)] )/

/** Markdown with its lettered lists turned into numbered ones, and the lines where such a list begins. */
export interface Unlettered {
  readonly text: string
  /** The first letter of each list by its line, counted from 0: `A` or `a`. */
  readonly lists: ReadonlyMap<number, string>
}

/**
 * Markdown knows no lettered lists, authors do. A line that begins with `A. ` begins one only when an item with
 * `B. ` follows at the same indent, so that “A. Jansen” stays a name.
 */
export function unletter(text: string): Unlettered {
  const lines = text.split('\n')
  const lists = new Map<number, string>()
  for (let index = 0; index < lines.length; index += 1) {
    const [, indent = '', letter] = MARKED.exec(lines[index] ?? '') ?? []
    if (letter !== 'A' && letter !== 'a') continue
    const items = itemsFrom(lines, index, indent)
    if (items.length === 1) continue
    lists.set(index, letter)
    // Markdown counts by itself; one digit for one letter keeps every line as long as it was.
    for (const item of items) {
      const line = lines[item] ?? ''
      lines[item] = `${indent}1${line.slice(indent.length + 1)}`
    }
  }
  return { text: lines.join('\n'), lists }
}

/** The lines where items of a list begin: the next letter each time, nothing between but what belongs to an item. */
function itemsFrom(lines: readonly string[], start: number, indent: string): number[] {
  const items = [start]
  const first = (lines[start] ?? '').charCodeAt(indent.length)
  let afterBlank = false
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    const marked = MARKED.exec(line)
    const isBlank = line.trim() === ''
    const isDeeper = line.startsWith(`${indent} `)
    if (marked?.[1] === indent) {
      if (marked[2]?.charCodeAt(0) !== first + items.length) break
      items.push(index)
    } else if (!isBlank && !isDeeper && (afterBlank || BEGINS_BLOCK.test(line))) break
    afterBlank = isBlank
  }
  return items
}
