import { iconNamesIn } from '../base/text/icon.ts'
import type { Terms, Text } from '../input/deck/deck.ts'
import { readMarkdown } from '../typesetting/language/markdown.ts'
import { isPieceName } from '../typesetting/language/piece-values.ts'
import {
  placeholdersIn,
  replacePlaceholders,
} from '../typesetting/language/placeholder.ts'
import type { Block, Inline } from '../typesetting/language/resolved.ts'
import { lowered } from '../typesetting/language/term-problems.ts'

/** The markup of a text: all that a translation should keep besides the words. */
export interface Markup {
  /** The names of the terms that it uses. */
  readonly terms: ReadonlySet<string>
  /** The ids of its footnote marks. */
  readonly notes: ReadonlySet<string>
  /** The addresses of its links. */
  readonly links: ReadonlySet<string>
  /** The names of its drawings. */
  readonly icons: ReadonlySet<string>
  /** How many of each other element it has. */
  readonly counts: Readonly<Record<Counted, number>>
}

/** The elements that are counted. */
export const COUNTED = [
  'heading',
  'quotation',
  'list',
  'list item',
  'row',
  'emphasis',
  'strong',
] as const
export type Counted = (typeof COUNTED)[number]

/** The markup of a text that is Markdown. */
export function markupOf(text: Text, { language, terms }: MarkupContext): Markup {
  const notes = new Set<string>()
  const numberOf = (id: string): number => notes.add(id).size
  // Terms come in before Markdown is read, so the signs within their braces are none of it.
  const value = replacePlaceholders(text.value, () => 'x')
  const blocks = readMarkdown(
    { ...text, value },
    { language, notes: { numberOf, ids: [], known: [] }, report: () => undefined },
  )
  const all = blocks.flatMap(withInner)
  const inlines = all.flatMap((block) => inlinesOf(block).filter(beginsMarkup))
  const spans = inlines.flatMap((one) => (one.kind === 'text' ? [one] : []))
  return {
    terms: new Set(termsIn(text, terms)),
    notes,
    links: new Set(spans.flatMap(({ href }) => href ?? [])),
    icons: new Set(iconNamesIn(value)),
    counts: {
      ...countsOf(all),
      emphasis: spans.filter((one) => one.emphasis).length,
      strong: spans.filter((one) => one.strong).length,
    },
  }
}

/** The markup of plain text, such as the description of a picture: it has placeholders only. */
export const plainMarkup = (
  text: Text,
  { terms }: Pick<MarkupContext, 'terms'>,
): Markup => ({
  terms: new Set(termsIn(text, terms)),
  notes: new Set(),
  links: new Set(),
  icons: new Set(),
  counts: { ...countsOf([]), emphasis: 0, strong: 0 },
})

/** The language of a text, and the terms that its placeholders may name. */
interface MarkupContext {
  readonly language: string
  readonly terms: Terms
}

/** The names of the terms that a text uses, and of what it prints of its piece; a capital at the beginning is one of the sentence. */
const termsIn = ({ value }: Text, terms: Terms): readonly string[] =>
  placeholdersIn(value).map(({ name, forms }) => {
    const small = terms.has(name) ? name : lowered(name)
    return isPieceName(small) && !terms.has(small) ? [small, ...forms].join('.') : small
  })

/** A block, and the blocks inside it. */
function withInner(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'table':
      return [block]
    case 'list':
      return [block, ...block.items.flatMap(({ blocks }) => blocks.flatMap(withInner))]
    case 'quotation':
      return [block, ...block.blocks.flatMap(withInner)]
  }
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.inlines
    case 'list':
      return []
    case 'quotation':
      return block.attribution ?? []
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flat())
  }
}

/** Whether an inline is no more than the words before it in another language: translations mark others than the source. */
const beginsMarkup = (
  inline: Inline,
  index: number,
  inlines: readonly Inline[],
): boolean => {
  const before = inlines[index - 1]
  return !(
    before?.kind === 'text' &&
    inline.kind === 'text' &&
    before.language !== inline.language &&
    before.emphasis === inline.emphasis &&
    before.strong === inline.strong &&
    before.href === inline.href
  )
}

function countsOf(
  blocks: readonly Block[],
): Omit<Markup['counts'], 'emphasis' | 'strong'> {
  const count = (kind: Block['kind']): number =>
    blocks.filter((block) => block.kind === kind).length
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
  return {
    heading: count('heading'),
    quotation: count('quotation'),
    list: count('list'),
    'list item': items.length,
    row: blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])).length,
  }
}
