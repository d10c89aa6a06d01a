import type { RoomFact } from '../build/rooms.ts'
import type { SizeFact } from '../build/sizes.ts'
import { tableLines } from './table.ts'

/** The smallest text in points, a row for each language and a column for each format. */
export function sizeLines(sizes: readonly SizeFact[]): readonly string[] {
  const formats = [...new Set(sizes.map(({ format }) => format))]
  const rows = new Map<string, Map<string, string>>()
  for (const { language, terms, format, smallestText } of sizes) {
    const name = [language, ...terms].join(' ')
    const row = rows.get(name) ?? new Map<string, string>()
    rows.set(name, row.set(format, smallestText.toFixed(2)))
  }
  return tableLines([
    ['Smallest text, pt', ...formats],
    ...Array.from(rows, ([name, row]) => [
      name,
      ...formats.map((format) => row.get(format) ?? ''),
    ]),
  ])
}

/** So many sides with the least room are shown, unless all are asked for. */
const SHOWN = 20

/** How much longer the words of each side could be, the tightest first. */
export function roomLines(rooms: readonly RoomFact[], all: boolean): readonly string[] {
  const sorted = rooms.toSorted((one, other) => one.millimetres - other.millimetres)
  const shown = all ? sorted : sorted.slice(0, SHOWN)
  const more = sorted.length - shown.length
  return [
    ...tableLines([
      ['Room left, lines', 'mm', 'side', 'slot', 'language', 'format', 'term'],
      ...shown.map(({ lines, millimetres, side, slot, language, format, terms }) => [
        String(lines),
        millimetres.toFixed(1),
        side,
        slot,
        language,
        format,
        terms.join(' '),
      ]),
    ]),
    ...(more > 0 ? [`… and ${more} sides with more room; --all shows each.`] : []),
  ]
}
