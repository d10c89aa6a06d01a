import Papa from 'papaparse'

import type { Random } from '../random.ts'
import type { Mutated } from './bytes.ts'
import { mutateLines } from './lines.ts'
import { variedWords } from './words.ts'

type Change = (
  text: string,
  random: Random,
) => readonly [text: string, what: string] | undefined

/** Changes the entries of a PO file: their texts, names and flags, and the header. */
export const mutatePo = (contents: Buffer, random: Random): Mutated =>
  mutateText(contents, random, PO_CHANGES)

/** Changes the rows and cells of a CSV file, and how it is written. */
export const mutateCsv = (contents: Buffer, random: Random): Mutated =>
  mutateText(contents, random, CSV_CHANGES)

function mutateText(
  contents: Buffer,
  random: Random,
  changes: readonly (readonly [weight: number, Change])[],
): Mutated {
  const changed = random.weighted(changes)(contents.toString(), random)
  return changed
    ? { contents: Buffer.from(changed[0]), what: changed[1] }
    : mutateLines(contents, random)
}

/** Puts something else in the place of one of the matches of a pattern. */
function replaceOne(
  text: string,
  pattern: RegExp,
  random: Random,
  replace: (match: RegExpExecArray) => string,
): string | undefined {
  const match = random.pick([...text.matchAll(pattern)])
  return (
    match &&
    text.slice(0, match.index) +
      replace(match) +
      text.slice(match.index + match[0].length)
  )
}

/** One of the records that a separator divides: gone, twice, or elsewhere. */
const moveRecord =
  (separator: string): Change =>
  (text, random) => {
    const records = text.split(separator)
    const at = random.whole(0, records.length - 1)
    const record = records[at]!
    const without = records.toSpliced(at, 1)
    const how = random.pick(['gone', 'twice', 'first'])
    const changed =
      how === 'gone'
        ? without
        : how === 'twice'
          ? records.toSpliced(at, 0, record)
          : [record, ...without]
    return [changed.join(separator), `record ${at} ${how}`]
  }

const escaped = (words: string): string => JSON.stringify(words).slice(1, -1)

/** What a translator did: other words in the place of some. */
const translate: Change = (text, random) => {
  const changed = replaceOne(
    text,
    /^msgstr "(.*)"$/gm,
    random,
    ([, words = '']) => `msgstr "${escaped(variedWords(words, random))}"`,
  )
  return changed === undefined ? undefined : [changed, 'other words in a msgstr']
}

const ENTRY_LINES = [
  '#, fuzzy',
  '#, c-format, fuzzy',
  '#~ msgid "old"',
  '#| msgid "before"',
  'msgctxt "pieces.hare.name"',
  'msgid ""',
  'msgid "unclosed',
  'msgid_plural "many"',
  'msgstr[0] "one"',
  'msgstr[99] "many"',
  'domain "x"',
  '"loose text\\n"',
  'msgstr "\\x41\\777\\q"',
  'msgstr "a\\',
  '# \u202e',
  'x',
  "msgstr 'single'",
] as const

const addLine: Change = (text, random) => {
  const lines = text.split('\n')
  const at = random.whole(0, lines.length)
  const line = random.pick(ENTRY_LINES)
  return [
    lines.toSpliced(at, 0, line).join('\n'),
    `${JSON.stringify(line)} as line ${at + 1}`,
  ]
}

const HEADERS = [
  'Language: nl',
  'Language: en_GB',
  'Language: ../x',
  'Language: ',
  'Content-Type: text/plain; charset=UTF-16',
  'Content-Type: text/plain; charset=x-nothing',
  'Plural-Forms: nplurals=99; plural=n/0;',
  'Project-Id-Version: other',
  'X: \\u0007',
  ': ',
  'no colon',
] as const

const changeHeader: Change = (text, random) => {
  const header = random.pick(HEADERS)
  const changed = replaceOne(
    text,
    /^"([\w-]+): .*\\n"$/gm,
    random,
    () => `"${header}\\n"`,
  )
  return changed === undefined
    ? undefined
    : [changed, `the header ${JSON.stringify(header)}`]
}

const PO_CHANGES: readonly (readonly [weight: number, Change])[] = [
  [8, translate],
  [2, moveRecord('\n\n')],
  [2, addLine],
  [2, changeHeader],
  [2, () => undefined],
]

const CELLS = [
  '=1+1',
  '#REF!',
  '#NAME?',
  '#VALUE!',
  '+49 30 1',
  '-1',
  '@a',
  '\t',
  '2026-11-29',
  '1,5',
  '""',
  '"',
  'a\nb',
  '\0',
  'nl',
  'en',
  'pieces.hare.name',
  '../x',
] as const

/** Where the translation stands in a row: what a translator changes. */
const TRANSLATION = 2

/** Changes the rows of a table, which is then written anew. */
const onRows =
  (change: (rows: string[][], random: Random) => string): Change =>
  (text, random) => {
    const { data: rows } = Papa.parse<string[]>(text)
    if (rows.length < 2) return undefined
    const what = change(rows, random)
    return [Papa.unparse(rows), what]
  }

const changeCell = onRows((rows, random) => {
  const row = random.whole(0, rows.length - 1)
  const cells = rows[row]!
  const at = random.chance(0.8) ? TRANSLATION : random.whole(0, cells.length - 1)
  cells[at] = random.chance(0.7)
    ? variedWords(cells[at] ?? '', random)
    : random.pick(CELLS)
  return `row ${row + 1} has ${JSON.stringify(cells[at]).slice(0, 60)}`
})

/** A row gone, or twice, or another in its place. */
const moveRow = onRows((rows, random) => {
  const at = random.whole(1, rows.length - 1)
  const row = rows[at]!
  const other = random.pick(rows)!
  rows.splice(at, 1, ...random.pick([[], [row, row], [other], [other, row]]))
  return `row ${at + 1} moved`
})

/** A cell too many, or too few, somewhere or everywhere. */
const changeColumns = onRows((rows, random) => {
  const at = random.whole(0, rows.length - 1)
  const column = random.whole(0, 4)
  const isMore = random.chance(0.5)
  const which = random.chance(0.7) ? rows : [rows[at]!]
  for (const row of which) row.splice(column, isMore ? 0 : 1, ...(isMore ? ['more'] : []))
  return `${isMore ? 'one more' : 'no'} cell at column ${column} of ${which.length} rows`
})

/** As another program would have saved it. */
const saveAgain: Change = (text, random) =>
  random.weighted<() => readonly [string, string]>([
    [1, () => [text.replaceAll(',', ';'), 'semicolons']],
    [1, () => [text.replaceAll(',', '\t'), 'tabs']],
    [
      1,
      () => [
        `sep=;\n${text.replaceAll(',', ';')}`,
        'a line that names the sign between cells',
      ],
    ],
    [
      1,
      () => [
        `\uFEFF${text.replaceAll('\n', '\r\n')}`,
        'a byte order mark and line ends of Windows',
      ],
    ],
    [1, () => [text.replaceAll('"', ''), 'no quotes']],
    [1, () => [text.replaceAll('\n', '\r'), 'line ends of old Macs']],
  ])()

const CSV_CHANGES: readonly (readonly [weight: number, Change])[] = [
  [8, changeCell],
  [1, moveRow],
  [1, changeColumns],
  [3, saveAgain],
  [1, () => undefined],
]
