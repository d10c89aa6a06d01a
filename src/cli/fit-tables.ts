import type { SizeFact } from '../build/sizes.ts'
import type { SlackFact } from '../build/slack.ts'
import { tableLines } from './table.ts'

/** The smallest text in points, a row for each language and a column for each format; terms only where they differ. */
export function sizeLines(sizes: readonly SizeFact[]): readonly string[] {
  const formats = [...new Set(sizes.map(({ format }) => format))]
  const rows = new Map<string, Map<string, string>>()
  const usual = new Map<string, string>()
  for (const { language, terms, format, smallestText } of sizes) {
    const size = smallestText.toFixed(2)
    if (terms.length === 0) usual.set(`${language} ${format}`, size)
    else if (usual.get(`${language} ${format}`) === size) continue
    const name = [language, ...terms].join(' ')
    const row = rows.get(name) ?? new Map<string, string>()
    rows.set(name, row.set(format, size))
  }
  return tableLines([
    ['Smallest text, pt', ...formats],
    ...Array.from(rows, ([name, row]) => [
      name,
      ...formats.map((format) => row.get(format) ?? ''),
    ]),
  ])
}

/** The number of sides that are shown unless all are requested. */
const MOST_ROWS = 20

/**
 * How much longer the words of each side could be, the tightest first; with the term that leaves the least room, or with
 * every term if all are requested.
 */
export function slackLines(facts: readonly SlackFact[], all: boolean): readonly string[] {
  const sorted = facts.toSorted((one, other) => one.millimetres - other.millimetres)
  const rows = all ? sorted : tightestTerms(sorted)
  const shown = all ? rows : rows.slice(0, MOST_ROWS)
  const more = rows.length - shown.length
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

/** The first row of each side, language and format. */
function tightestTerms(sorted: readonly SlackFact[]): readonly SlackFact[] {
  const first = new Map<string, SlackFact>()
  for (const room of sorted) {
    const key = JSON.stringify([room.side, room.language, room.format])
    if (!first.has(key)) first.set(key, room)
  }
  return [...first.values()]
}
