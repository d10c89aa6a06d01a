import { firstPlaces, nextPlaces } from './alphabets.ts'
import { latinDigits } from './digits.ts'
import { parseBlocks } from './parser.ts'
import type { Token } from './parser.ts'

/** A line that may be an item: its indent, and the letters or digits before the sign. */
const MARKED = /^( {0,12})([^\s\d.)]{1,9})(?=[.)] {1,4}\S)/

/** What begins a block of its own and so ends the item above it. */
const BEGINS_BLOCK = /^ *(?:[-+*>] |#{1,6} |\d{1,9}[.)] )/

/** Lines of Markdown as tokens, with lists by letters and by digits of other scripts among them. */
export interface Lettered {
  readonly tokens: readonly Token[]
  /** What stood before each item of such a list, without the sign behind it, by its line, counted from 0. */
  readonly marks: ReadonlyMap<number, string>
}

/**
 * Markdown knows no lists but those by Latin digits, authors do. A line that begins with `A. ` begins one only when
 * an item with `B. ` follows at the same indent, so that “A. Jansen” stays a name.
 */
export function parseLettered(text: string): Lettered {
  const written = text.split('\n')
  const { lines, marks } = unletter(written)
  const tokens = parseBlocks(lines.join('\n'))
  if (marks.size === 0) return { tokens, marks }
  const items = new Set(tokens.flatMap(lineOfItem))
  const wrong = [...marks.keys()].filter((line) => !items.has(line))
  if (wrong.length === 0) return { tokens, marks }
  // Too far to the right, say, or in the midst of a sentence.
  for (const line of wrong) lines[line] = written[line] ?? ''
  return { tokens: parseBlocks(lines.join('\n')), marks }
}

const lineOfItem = ({ type, map }: Token): readonly number[] =>
  type === 'list_item_open' && map ? [map[0]] : []

/** The lines with such lists turned into numbered ones. */
function unletter(written: readonly string[]): {
  lines: string[]
  marks: Map<number, string>
} {
  const lines = [...written]
  const marks = new Map<number, string>()
  // Letters of one item are one digit, so that three spaces are enough to go on below it.
  const mark = (index: number, { indent, sign }: Marked, digits: string): void => {
    marks.set(index, sign)
    lines[index] =
      indent + digits + (lines[index] ?? '').slice(indent.length + sign.length)
  }
  for (const [index, line] of lines.entries()) {
    const marked = markedOf(line)
    const digits = marked && latinDigits(marked.sign)
    if (marked && digits !== undefined) mark(index, marked, digits)
  }
  for (let index = 0; index < lines.length; index += 1) {
    const first = markedOf(lines[index] ?? '')
    const items = first ? itemsFrom(lines, index, first) : []
    if (items.length < 2) continue
    for (const item of items) {
      const marked = markedOf(lines[item] ?? '')
      if (marked) mark(item, marked, '1')
    }
  }
  return { lines, marks }
}

interface Marked {
  readonly indent: string
  readonly sign: string
}

function markedOf(line: string): Marked | undefined {
  const [, indent, sign] = MARKED.exec(line) ?? []
  return indent === undefined || sign === undefined ? undefined : { indent, sign }
}

/** The lines where items of a list begin: the next letter each time, nothing between but what belongs to an item. */
function itemsFrom(
  lines: readonly string[],
  start: number,
  { indent, sign }: Marked,
): number[] {
  let places = firstPlaces(sign)
  if (places.length === 0) return []
  const items = [start]
  let afterBlank = false
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    const marked = markedOf(line)
    const isBlank = line.trim() === ''
    const isDeeper = line.startsWith(`${indent} `)
    const next = marked?.indent === indent ? nextPlaces(places, marked.sign) : []
    if (next.length > 0) {
      places = next
      items.push(index)
    } else if (marked?.indent === indent && marked.sign.length === 1) break
    else if (!isBlank && !isDeeper && (afterBlank || BEGINS_BLOCK.test(line))) break
    afterBlank = isBlank
  }
  return items
}
