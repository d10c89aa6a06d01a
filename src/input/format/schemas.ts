import * as v from 'valibot'

import { mm, parseLength, roundedMm } from '../../base/geometry/length.ts'
import type { Length } from '../../base/geometry/length.ts'
import { excerpt } from '../../base/problems/excerpt.ts'

/** Longer than any sheet of a deck. */
const LONGEST = mm(2000)

/** A length in a data file (`3mm`, `1.5cm`, `0.25in`, `12pt`), within bounds that are included. */
export function length({
  least = mm(0),
  most = LONGEST,
}: {
  readonly least?: Length
  readonly most?: Length
} = {}): v.GenericSchema<string, Length> {
  const read = (found: string): Length | string => {
    const value = parseLength(found)
    return value === undefined
      ? unreadable(found)
      : (outOfBounds(value, least, most) ?? value)
  }
  return readBy(read, `must be one length, such as ${exampleOf(ABSOLUTE)}`)
}

/**
 * A text that is read by a function, which answers with what is wrong (to follow its name) where it cannot, and with
 * undefined where the text says that there is nothing; `otherwise` says it of a list or a group.
 */
export const readBy = <T extends object | number | undefined>(
  read: (text: string) => T | string,
  otherwise?: string,
): v.GenericSchema<string, T> =>
  v.pipe(
    v.string(otherwise),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const value = read(dataset.value)
      if (typeof value !== 'string') return value
      addIssue({ message: value })
      return NEVER
    }),
  )

/** What is wrong with a length outside its bounds, to follow its name; undefined if nothing is. */
function outOfBounds(value: number, least: number, most: number): string | undefined {
  if (value < least) return `must be ${formatMm(least)} or more`
  return value > most ? `must be ${formatMm(most)} or less` : undefined
}

const formatMm = (points: number): string => `${roundedMm(points)}mm`

const EXAMPLES = { mm: '3mm', pt: '12pt', in: '0.25in', em: '0.7em', '%': '60%' }

/** A unit as it is written after a number. */
export type WrittenUnit = keyof typeof EXAMPLES

const ABSOLUTE: readonly WrittenUnit[] = ['mm', 'pt', 'in']

/** What is wrong with a length that cannot be read, to follow its name; `units` are those that it may have. */
export function unreadable(found: string, units = ABSOLUTE): string {
  const text = found.trim()
  if (/^-?\d+(?:\.\d+)?$/.test(text))
    return `needs a unit: write ${either(units.map((unit) => `${text}${unit}`))}`
  if (/^-?\d+,\d+/.test(text)) return `needs a point: write ${text.replace(',', '.')}`
  if (/^(?:calc|min|max|clamp|var)\(/.test(text))
    return `must be one length, such as ${exampleOf(units)}: nothing is reckoned here, but “flexGrow: 1” with “flexBasis: 0” shares out the room, and “lengths” of the theme gives lengths names`
  const [, pixels] = /^(-?\d+(?:\.\d+)?) ?px$/.exec(text) ?? []
  if (pixels !== undefined && units.includes('pt'))
    return `must be in ${either(units)}: a pixel of CSS is 0.75pt, so write ${Math.round(Number(pixels) * 75) / 100}pt`
  return `must be a length with a unit, such as ${exampleOf(units)}, not “${excerpt(text)}”`
}

/** Lengths in some units, for messages. */
export const exampleOf = (units: readonly WrittenUnit[]): string =>
  either(units.map((unit) => EXAMPLES[unit]))

/** “a, b or c”. */
export const either = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' or ')

/** The name of a format, fold or paper. It becomes part of file names, so it is limited to what every system accepts. */
export const name = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9][a-z0-9-]{0,39}$/,
    'may hold small letters (a–z), digits and hyphens only, and begins with a letter or digit',
  ),
)
