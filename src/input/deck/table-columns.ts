import { excerpt } from '../../base/problems/excerpt.ts'
import { repeated } from '../../base/problems/problem.ts'
import type { Problem, Report, Span } from '../../base/problems/problem.ts'
import type { SourceText } from '../yaml/value.ts'
import type { Slots, Text } from './deck.ts'
import { isLanguageTag } from './language-tag.ts'
import { ID } from './table.ts'

/** What the columns of a table are for, by their headings; undefined for those of no use. */
export type Uses = ReadonlyMap<string, Column | undefined>

/** Columns that are keys of a piece in deck.yaml. */
const KEYS = [
  'kind',
  'family',
  'accent',
  'picture',
  'back',
  'focus',
  'fit',
  'mirror',
  'quantity',
  'size',
  'folds',
]

/** What a column is for. */
type Column =
  | { readonly for: 'id' | 'nothing' }
  | { readonly for: 'key'; readonly key: string }
  | { readonly for: 'facts' | 'pictures'; readonly key: string }
  | { readonly for: 'words'; readonly slot: string; readonly language: string }

/** A heading without the capital that spreadsheets like to begin it with. */
const asInYaml = (name: string): string =>
  name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())

function columnOf(name: string): Column | undefined {
  const small = name.toLowerCase()
  if (name.startsWith('#')) return { for: 'nothing' }
  if (small === ID) return { for: 'id' }
  if (KEYS.includes(small)) return { for: 'key', key: small }
  const [group = '', ...rest] = name.split('.')
  const key = rest.join('.')
  if (key === '') return undefined
  if (/^facts?$/.test(group)) return { for: 'facts', key }
  if (/^pictures?$/.test(group)) return { for: 'pictures', key }
  const language = (rest.at(-1) ?? '').replace(/^[A-Z]{2,3}$/, (tag) => tag.toLowerCase())
  const slot = [group, ...rest.slice(0, -1)].join('.')
  return isLanguageTag(language) ? { for: 'words', slot, language } : undefined
}

/** The uses of columns, of which some may be named otherwise (`columns:`); those that cannot be used are reported. */
export function usesOf(
  columns: readonly SourceText[],
  renamed: Slots,
  report: Report,
): Uses {
  const names = new Map(Array.from(renamed, ([name, heading]) => [heading.value, name]))
  const found = new Set(columns.map(({ value }) => value.trim()))
  for (const heading of renamed.values())
    if (!found.has(heading.value)) report(noColumn(heading, found))
  const uses = new Map<string, Column | undefined>()
  const problems: Problem[] = []
  for (const heading of columns) {
    const name = heading.value.trim()
    const use = columnOf(names.get(name) ?? asInYaml(name))
    if (!use) problems.push(repeated(unusedColumn(heading), 'column', excerpt(name)))
    if (uses.has(name) && use?.for !== 'nothing') problems.push(sameHeading(heading))
    uses.set(name, use)
  }
  // Without ids this may be no row of headings at all, of which nothing else can be said.
  const hasIds = [...uses.values()].some((use) => use?.for === 'id')
  if (hasIds) problems.forEach(report)
  // A column that “columns” names and that is not there was told of already.
  else if (columns[0] && !renamed.has(ID)) report(noIds(columns[0].span))
  return uses
}

const unusedColumn = ({ value, span }: SourceText): Problem => ({
  code: 'unknown-key',
  severity: 'warning',
  message: `The column “${excerpt(value.trim())}” is not used.`,
  hint: `Name it “title.en” for words (slot and language), “fact.cost” for a fact, or one of: id, ${KEYS.join(', ')}. Or begin its heading with #.`,
  span,
})

const sameHeading = ({ value, span }: SourceText): Problem => ({
  code: 'duplicate-key',
  severity: 'error',
  message: `Two columns have the heading “${excerpt(value.trim())}”.`,
  hint: 'Name one of them otherwise, or begin its heading with #.',
  span,
})

const noColumn = ({ value, span }: Text, known: ReadonlySet<string>): Problem => ({
  code: 'unknown-key',
  severity: 'error',
  message: `The table has no column “${excerpt(value)}”.`,
  hint: `It has: ${[...known].map((one) => excerpt(one)).join(', ')}.`,
  span,
})

const noIds = (span: Span): Problem => ({
  code: 'missing-key',
  severity: 'error',
  message: 'The table has no column “id”, which names the card of each row.',
  hint: 'Its first row names the columns. Add one with a name of its own in each row, or say which column has such names: “columns: { id: … }”.',
  span,
})
