import type { StructureElement } from '../../frame/frame.ts'
import type { Block, ResolvedText } from '../../language/resolved.ts'
import type { ComputedStyle } from '../type/computed-style.ts'
import { colorOf, innerStyle, points } from '../type/styles.ts'
import { elementIn, setParagraph } from './paragraph.ts'
import type { SlotContext, ParentBlock } from './paragraph.ts'
import { saysSomething, setMarker } from './set-marker.ts'
import { setTable } from './set-table.ts'
import type { Marker, QuotationBackground, TextElement } from './story.ts'

/** The paragraphs of a text, flat, in reading order. */
export function paragraphsOf(
  text: ResolvedText,
  base: ComputedStyle,
  { within, ...own }: Omit<SlotContext, 'source'> & Pick<ParentBlock, 'within'>,
): readonly TextElement[] {
  const slot: SlotContext = { ...own, source: text }
  const parent = { style: base, start: 0, end: 0, ...(within && { within }) }
  return setBlocks(text.blocks, parent, slot)
}

function setBlocks(
  blocks: readonly Block[],
  parent: ParentBlock,
  slot: SlotContext,
): readonly TextElement[] {
  return blocks.flatMap((block, index): readonly TextElement[] => {
    switch (block.kind) {
      case 'heading': {
        const rules = slot.rules[`heading${block.level}`]
        const heading = { role: 'heading', level: block.level } as const
        const extra = { ...heading, readAs: heading, keepWithNext: true }
        return [setParagraph(block.inlines, rules, parent, { slot, ...extra })]
      }
      case 'paragraph': {
        const keepWithNext = ['list', 'table'].includes(blocks[index + 1]?.kind ?? '')
        return [
          setParagraph(block.inlines, slot.rules.paragraph, parent, {
            slot,
            keepWithNext,
            ...(slot.isTitle === true && !parent.role && { readAs: TITLE }),
            ...(index === 0 && !parent.role && { initialLines: slot.initialLines ?? 1 }),
          }),
        ]
      }
      case 'list':
        return setList(block, parent, slot)
      case 'quotation':
        return setQuotation(block, parent, slot)
      case 'table':
        return [setTable(block, parent, slot)]
    }
  })
}

/** What the words are that a piece is called by. */
const TITLE = { role: 'heading', level: 0 } as const

/** The least space between a marker and its text, in em of the list. */
const MARKER_GAP = 0.35

function setList(
  list: Extract<Block, { kind: 'list' }>,
  parent: ParentBlock,
  slot: SlotContext,
): readonly TextElement[] {
  const { list: rules } = slot.rules
  const { context } = slot
  const style = innerStyle(rules, parent.style, context)
  const em = { scale: 0, em: style.scale }
  // The template may leave out bullets only.
  const hangs = rules?.listStyleType !== 'none' || list.items.some(saysSomething)
  const markers = list.items.map((item) =>
    setMarker(item, slot.rules, { style, context }),
  )
  const widest = Math.max(...markers.map(({ width }) => width))
  const least = points(rules?.indent ?? { value: 1.4, unit: 'em' }, em)
  const indent = hangs ? Math.max(least, widest + MARKER_GAP * style.scale) : 0
  const inner: ParentBlock = {
    ...parent,
    style,
    start: parent.start + indent,
    role: 'list-item',
  }
  const [firstItem] = list.items
  const element = elementIn(parent, { role: 'list', marker: firstItem?.marker ?? '' })
  return list.items.flatMap((item, index) => {
    const within: StructureElement = { role: 'list-item', within: element }
    const paragraphs = setBlocks(item.blocks, { ...inner, within }, slot)
    const [first, ...rest] = paragraphs
    const marker = markers[index]
    if (!first || !marker) return []
    const label: StructureElement = { role: 'label', words: item.marker, within }
    const { look, style: own } = marker
    const hanging: Marker = { look, style: own, hang: indent, element: label }
    const before = points(index === 0 ? rules?.spaceBefore : rules?.gap, em)
    const words = `${item.marker} ${first.words}`
    return [{ ...first, before, ...(hangs && { marker: hanging, words }) }, ...rest]
  })
}

function setQuotation(
  quotation: Extract<Block, { kind: 'quotation' }>,
  parent: ParentBlock,
  slot: SlotContext,
): readonly TextElement[] {
  const { context, rules } = slot
  const own = rules.quotation
  const style = innerStyle(own, parent.style, context)
  const em = { scale: 0, em: style.scale }
  const picture =
    own?.picture === undefined ? undefined : context.templatePictures.get(own.picture)
  const panel: QuotationBackground = {
    padding: points(own?.padding, em),
    radius: points(own?.borderRadius, em),
    ...(own?.backgroundColor !== undefined && {
      color: colorOf(own.backgroundColor, context),
    }),
    ...(picture && { picture }),
    pictureColor: colorOf(own?.pictureColor ?? 'accent', context),
  }
  const inner: ParentBlock = {
    style,
    start: parent.start + panel.padding + (picture ? QUOTE_INDENT * style.scale : 0),
    end: parent.end + panel.padding,
    panel,
    role: 'quotation',
    within: elementIn(parent, { role: 'quotation' }),
  }
  const paragraphs = [...setBlocks(quotation.blocks, inner, slot)]
  if (quotation.attribution) {
    const last = paragraphs.pop()
    if (last) paragraphs.push({ ...last, keepWithNext: true })
    paragraphs.push(
      setParagraph(quotation.attribution, rules.attribution, inner, { slot }),
    )
  }
  return withSpace(paragraphs, points(own?.spaceBefore, em), points(own?.spaceAfter, em))
}

/** The space of a hanging quotation mark, in em. */
const QUOTE_INDENT = 1.7

const withSpace = (
  paragraphs: readonly TextElement[],
  before: number,
  after: number,
): readonly TextElement[] =>
  paragraphs.map((paragraph, index) => ({
    ...paragraph,
    ...(index === 0 && { before }),
    ...(index === paragraphs.length - 1 && { after: Math.max(paragraph.after, after) }),
  }))
