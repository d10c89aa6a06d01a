const MARKED = /^( {0,12})([A-Za-z])([.)]) (?=\S)/

/** Markdown with its lettered lists turned into numbered ones, and the lines where such a list begins. */
export interface Unlettered {
  readonly text: string
  readonly upper: ReadonlySet<number>
  readonly lower: ReadonlySet<number>
}

/**
 * Markdown knows no lettered lists, authors do. A line that begins with `A. ` begins one only when a line
 * with `B. ` follows at the same indent, so that “A. Jansen” stays a name.
 */
export function unletter(text: string): Unlettered {
  const lines = text.split('\n')
  const upper = new Set<number>()
  const lower = new Set<number>()
  for (let index = 0; index < lines.length; index++) {
    const first = MARKED.exec(lines[index] ?? '')
    const letter = first?.[2]
    if (letter !== 'A' && letter !== 'a') continue
    const items = itemsFrom(lines, index, first?.[1] ?? '')
    if (items.length < 2) continue
    ;(letter === 'A' ? upper : lower).add(index)
    for (const [position, line] of items.entries()) {
      lines[line] = (lines[line] ?? '').replace(MARKED, `$1${position + 1}$3 `)
    }
    index = items.at(-1) ?? index
  }
  return { text: lines.join('\n'), upper, lower }
}

/** The lines that carry on the list: the next letter each time, nothing between but deeper or blank lines. */
function itemsFrom(lines: readonly string[], start: number, indent: string): number[] {
  const items = [start]
  const first = (lines[start] ?? '').charCodeAt(indent.length)
  for (let index = start + 1; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const marked = MARKED.exec(line)
    if (marked?.[1] === indent && marked[2]?.charCodeAt(0) === first + items.length)
      items.push(index)
    else if (line.trim() !== '' && !line.startsWith(`${indent} `)) break
  }
  return items
}
