import { excerpt } from '../base/problems/excerpt.ts'
import { COUNTED } from './markup.ts'
import type { Counted, Markup } from './markup.ts'

/** A difference between the markup of a translation and that of its source. */
export interface MarkupDifference {
  /** A warning is for what a language may have its own way with. */
  readonly severity: 'error' | 'warning'
  /** To follow a name: `lacks the footnote mark “[^time]”`. */
  readonly says: string
}

/** The differences between the markup of a translation and that of its source. */
export const differencesBetween = (
  source: Markup,
  translation: Markup,
): readonly MarkupDifference[] => [
  ...inSets(source.notes, translation.notes, (id) => `the footnote mark “[^${id}]”`),
  ...inLinks(source.links, translation.links),
  ...inSets(source.icons, translation.icons, (name) => `“:${name}:”`).map(asWarning),
  ...inSets(source.terms, translation.terms, (name) => `“{${name}}”`).map(asWarning),
  ...COUNTED.flatMap((what) => inCounts(what, source, translation)),
]

/** A language may say “they” where another one has to repeat the term or the drawing. */
const asWarning = ({ says }: MarkupDifference): MarkupDifference => ({
  severity: 'warning',
  says,
})

const inSets = (
  wanted: ReadonlySet<string>,
  found: ReadonlySet<string>,
  shown: (name: string) => string,
): readonly MarkupDifference[] => [
  ...without(wanted, found).map((name) => error(`lacks ${shown(excerpt(name))}`)),
  ...without(found, wanted).map((name) =>
    error(`has ${shown(excerpt(name))}, which its source does not have`),
  ),
]

const error = (says: string): MarkupDifference => ({ severity: 'error', says })

const without = (
  some: ReadonlySet<string>,
  others: ReadonlySet<string>,
): readonly string[] => [...some].filter((one) => !others.has(one))

/** A page may have another address in another language; a link that is gone is a mistake. */
function inLinks(
  source: ReadonlySet<string>,
  translation: ReadonlySet<string>,
): readonly MarkupDifference[] {
  const differences = inSets(source, translation, (address) => `the link to “${address}”`)
  return source.size === translation.size ? differences.map(asWarning) : differences
}

function inCounts(
  what: Counted,
  source: Markup,
  translation: Markup,
): readonly MarkupDifference[] {
  const [wanted, found] = [source.counts[what], translation.counts[what]]
  if (wanted === found) return []
  const says = `has ${counted(found, what)}, and its source ${counted(wanted, what)}`
  return [{ severity: 'warning', says }]
}

function counted(number: number, what: Counted): string {
  const { one, more } = NAMES[what]
  return number === 0 ? `no ${more}` : number === 1 ? `one ${one}` : `${number} ${more}`
}

const NAMES: Readonly<Record<Counted, { readonly one: string; readonly more: string }>> =
  {
    heading: { one: 'heading', more: 'headings' },
    quotation: { one: 'quotation', more: 'quotations' },
    list: { one: 'list', more: 'lists' },
    'list item': { one: 'item of a list', more: 'items of lists' },
    row: { one: 'row of a table', more: 'rows of tables' },
    emphasis: { one: 'place with *emphasis*', more: 'places with *emphasis*' },
    strong: { one: 'place with **strong** words', more: 'places with **strong** words' },
  }
