import { listNames } from '../base/problems/list-names.ts'
import type { SizeLimitFact } from '../build/size-limits.ts'
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

/** The number of limits, and of the sides of each, that are shown unless all are requested. */
const MOST_LIMITS = 8
const MOST_TIGHT = 12

/**
 * Which cards keep the words of others small, the costliest first, with what to cut of each; and an empty line. Those that
 * only keep words from growing are left out unless all are requested.
 */
export function limitLines(
  limits: readonly SizeLimitFact[],
  all: boolean,
): readonly string[] {
  const counted = all ? limits : limits.filter(({ isShrunk }) => isShrunk)
  const sorted = withLanguages(costliestTerms(counted))
  if (sorted.length === 0) return []
  const shown = all ? sorted : sorted.slice(0, MOST_LIMITS)
  const more = sorted.length - shown.length
  return [
    ...shown.flatMap((limit) => [limitLine(limit), `  ${cutList(limit, all)}`]),
    ...(more > 0 ? [`… and ${more} more such limits; --all shows each.`] : []),
    '',
  ]
}

/** The costliest first; of terms that lead to the same limit, the costliest. */
function costliestTerms(limits: readonly SizeLimitFact[]): readonly SizeLimitFact[] {
  const sorted = limits.toSorted((one, other) => costOf(other) - costOf(one))
  const first = new Map<string, SizeLimitFact>()
  for (const limit of sorted) {
    const { language, format, slot, tight } = limit
    const key = JSON.stringify([language, format, slot, tight.map(({ side }) => side)])
    if (!first.has(key)) first.set(key, limit)
  }
  return [...first.values()]
}

/** A limit, and every language with its terms that has it. */
interface ShownLimit extends SizeLimitFact {
  readonly wordings: readonly string[]
}

/** The same limit in several languages, such as that of a fact, once. */
function withLanguages(limits: readonly SizeLimitFact[]): readonly ShownLimit[] {
  const shown = new Map<string, ShownLimit>()
  for (const limit of limits) {
    const { language, terms, ...same } = limit
    const key = JSON.stringify(same)
    const wording = [language, ...terms].join(' ')
    const wordings = [...(shown.get(key)?.wordings ?? []), wording]
    shown.set(key, { ...limit, wordings })
  }
  return [...shown.values()]
}

const costOf = ({ others, size, without }: SizeLimitFact): number =>
  others * (without - size)

function limitLine(limit: ShownLimit): string {
  const { slot, tight, others, size, upTo, othersSize, without } = limit
  const where = `(${listNames(limit.wordings)}, ${limit.format})`
  const isOne = tight.length === 1
  const cards = `${tight.length} of ${tight.length + others} cards`
  if (othersSize === without)
    return `${cards} ${isOne ? 'has' : 'have'} “${slot}” at ${upTo > size ? `${size} to ${upTo}` : size} pt, the other ${others} at ${without} pt ${where}. For that size, cut:`
  return `${cards} ${isOne ? 'holds' : 'hold'} “${slot}” of the other ${others} at ${othersSize} pt ${where}; without ${isOne ? 'it' : 'them'} ${without} pt. Cut:`
}

function cutList({ tight }: SizeLimitFact, all: boolean): string {
  const shown = all ? tight : tight.slice(0, MOST_TIGHT)
  const more = tight.length - shown.length
  const cuts = shown.map(({ side, lines, wideWord }) =>
    [
      side,
      ...(lines > 0 ? [`${lines} ${lines === 1 ? 'line' : 'lines'}`] : []),
      ...(wideWord === undefined ? [] : [`“${wideWord}”, which is too wide`]),
    ].join(' '),
  )
  return [...cuts, ...(more > 0 ? [`and ${more} more`] : [])].join(', ')
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
