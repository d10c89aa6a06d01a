import type { DeckPicture } from '../assets/deck-picture.ts'
import type { Color } from '../color/color.ts'
import type { Role } from '../frame/frame.ts'
import { inlineText } from '../language/resolved.ts'
import type { Block, Inline, ResolvedText } from '../language/resolved.ts'
import type { Span } from '../problems/problem.ts'
import type { BlockRules, TextStyleRules } from '../template/text-style.ts'
import { naturalWidth } from '../text/lines.ts'
import type { PreparedText } from '../text/paragraph.ts'
import type { SideContext } from './context.ts'
import { styleInlines } from './set-text.ts'
import type { InlineStyle, MarkupStyles } from './set-text.ts'
import { colorOf, innerStyle, points } from './styles.ts'
import type { ComputedStyle } from './styles.ts'

/** A paragraph ready to be broken at any size; distances in em of the text box. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: PreparedText<InlineStyle>
  readonly style: ComputedStyle
  readonly before: number
  readonly after: number
  /** Insets from the edge where lines begin, and from the other one. */
  readonly start: number
  readonly end: number
  /** The sign that hangs before the first line. */
  readonly marker?: Marker
  /** The coloured ground that this paragraph shares with its neighbours of the same quotation. */
  readonly panel?: Panel
  /** Never the last thing of a region. */
  readonly keepWithNext: boolean
  /** The footnotes that it refers to. */
  readonly notes: readonly NoteCall[]
  readonly role: Role
  readonly level?: number
  readonly words: string
  readonly from: Span
  readonly raw: string
}

/** Where a text refers to a footnote: the note's number, and the UTF-16 unit at which its mark stands. */
interface NoteCall {
  readonly number: number
  readonly at: number
}

/** The sign before a list item or a note. */
interface Marker {
  readonly text: PreparedText<InlineStyle>
  readonly style: ComputedStyle
  /** How far before the words it starts, in em of the text box. */
  readonly hang: number
}

/** The ground of a quotation; distances in em of the text box. */
export interface Panel {
  readonly color?: Color
  readonly padding: number
  readonly radius: number
  readonly picture?: DeckPicture
  readonly pictureColor: Color
}

/** What the words of a slot are set with. */
interface Setting {
  readonly context: SideContext
  readonly rules: BlockRules
  readonly source: { readonly span: Span; readonly raw: string }
}

/** Surroundings that a block takes over from the block that it stands in. */
interface Surroundings {
  readonly style: ComputedStyle
  readonly start: number
  readonly end: number
  readonly panel?: Panel
  readonly role?: Role
}

/** The paragraphs of a slot's words, flat, in reading order. */
export function paragraphsOf(
  text: ResolvedText,
  base: ComputedStyle,
  { context, rules }: { context: SideContext; rules: BlockRules },
): readonly Paragraph[] {
  const setting: Setting = { context, rules, source: text }
  return setBlocks(text.blocks, { style: base, start: 0, end: 0 }, setting)
}

function setBlocks(
  blocks: readonly Block[],
  around: Surroundings,
  setting: Setting,
): readonly Paragraph[] {
  return blocks.flatMap((block, index): readonly Paragraph[] => {
    switch (block.kind) {
      case 'heading': {
        const rules = setting.rules[`heading${block.level}`]
        const extra = { role: 'heading' as const, level: block.level, keepWithNext: true }
        return [setParagraph(block.inlines, rules, around, { setting, ...extra })]
      }
      case 'paragraph': {
        const keepWithNext = blocks[index + 1]?.kind === 'list'
        return [
          setParagraph(block.inlines, setting.rules.paragraph, around, {
            setting,
            keepWithNext,
          }),
        ]
      }
      case 'list':
        return setList(block, around, setting)
      case 'quotation':
        return setQuotation(block, around, setting)
    }
  })
}

interface ParagraphExtra {
  readonly setting: Setting
  readonly role?: Role
  readonly level?: number
  readonly keepWithNext?: boolean
}

type SpacedRules = NonNullable<BlockRules['paragraph']>

function setParagraph(
  inlines: readonly Inline[],
  rules: SpacedRules | undefined,
  around: Surroundings,
  { setting, role, level, keepWithNext = false }: ParagraphExtra,
): Paragraph {
  const { context, source } = setting
  const style = innerStyle(rules, around.style, context)
  const stretches = styleInlines(inlines, markupStyles(style, setting))
  const em = { scale: 0, em: style.scale }
  return {
    kind: 'paragraph',
    text: context.setter(stretches, { hyphenate: style.hyphenate && !style.balance }),
    style,
    before: points(rules?.spaceBefore, em),
    after: points(rules?.spaceAfter, em),
    start: around.start,
    end: around.end,
    ...(around.panel && { panel: around.panel }),
    keepWithNext,
    notes: noteCalls(inlines),
    role: role ?? around.role ?? 'paragraph',
    ...(level !== undefined && { level }),
    words: inlineText(inlines),
    from: source.span,
    raw: source.raw,
  }
}

function noteCalls(inlines: readonly Inline[]): readonly NoteCall[] {
  const calls: NoteCall[] = []
  let at = 0
  for (const inline of inlines) {
    if (inline.kind === 'note') calls.push({ number: inline.number, at })
    at += inline.kind === 'note' ? inline.mark.length : inline.text.length
  }
  return calls
}

function markupStyles(plain: ComputedStyle, { context, rules }: Setting): MarkupStyles {
  const styleOf = (
    own: TextStyleRules | undefined,
    around: ComputedStyle,
  ): ComputedStyle => ({ ...innerStyle(own, around, context), scale: plain.scale })
  const strong = styleOf(rules.strong ?? { fontWeight: 700 }, plain)
  return {
    plain,
    strong,
    emphasis: styleOf(rules.emphasis ?? { fontStyle: 'italic' }, plain),
    both: styleOf(rules.emphasis ?? { fontStyle: 'italic' }, strong),
    link: (around) => styleOf(rules.link, around),
  }
}

function setList(
  list: Extract<Block, { kind: 'list' }>,
  around: Surroundings,
  setting: Setting,
): readonly Paragraph[] {
  const { list: rules, marker } = setting.rules
  const style = innerStyle(rules, around.style, setting.context)
  const em = { scale: 0, em: style.scale }
  const hangs = rules?.listStyleType !== 'none'
  const indent = hangs ? points(rules?.indent ?? { value: 1.4, unit: 'em' }, em) : 0
  const markerStyle = innerStyle(marker, style, setting.context)
  const inner: Surroundings = {
    ...around,
    style,
    start: around.start + indent,
    role: 'list-item',
  }
  return list.items.flatMap((item, index) => {
    const paragraphs = setBlocks(item.blocks, inner, setting)
    const [first, ...rest] = paragraphs
    if (!first) return []
    const stretches = [{ text: item.marker, style: markerStyle }]
    const hanging: Marker = {
      text: setting.context.setter(stretches, { hyphenate: false }),
      style: markerStyle,
      hang: indent,
    }
    const before = points(index === 0 ? rules?.spaceBefore : rules?.gap, em)
    const words = `${item.marker} ${first.words}`
    return [{ ...first, before, ...(hangs && { marker: hanging, words }) }, ...rest]
  })
}

function setQuotation(
  quotation: Extract<Block, { kind: 'quotation' }>,
  around: Surroundings,
  setting: Setting,
): readonly Paragraph[] {
  const { context, rules } = setting
  const own = rules.quotation
  const style = innerStyle(own, around.style, context)
  const em = { scale: 0, em: style.scale }
  const picture =
    own?.picture === undefined ? undefined : context.templatePictures.get(own.picture)
  const panel: Panel = {
    padding: points(own?.padding, em),
    radius: points(own?.borderRadius, em),
    ...(own?.backgroundColor !== undefined && {
      color: colorOf(own.backgroundColor, context),
    }),
    ...(picture && { picture }),
    pictureColor: colorOf(own?.pictureColor ?? 'accent', context),
  }
  const inner: Surroundings = {
    style,
    start: around.start + panel.padding + (picture ? QUOTE_INDENT * style.scale : 0),
    end: around.end + panel.padding,
    panel,
    role: 'quotation',
  }
  const paragraphs = [...setBlocks(quotation.blocks, inner, setting)]
  if (quotation.attribution) {
    const last = paragraphs.pop()
    if (last) paragraphs.push({ ...last, keepWithNext: true })
    paragraphs.push(
      setParagraph(quotation.attribution, rules.attribution, inner, { setting }),
    )
  }
  return withSpace(paragraphs, points(own?.spaceBefore, em), points(own?.spaceAfter, em))
}

/** The room that a hanging quotation mark takes, in em. */
const QUOTE_INDENT = 1.7

const withSpace = (
  paragraphs: readonly Paragraph[],
  before: number,
  after: number,
): readonly Paragraph[] =>
  paragraphs.map((paragraph, index) => ({
    ...paragraph,
    ...(index === 0 && { before }),
    ...(index === paragraphs.length - 1 && { after }),
  }))

/** The width of the text of a paragraph set on one line, insets included, in em of the text box. */
export const widthOnOneLine = (paragraph: Paragraph): number =>
  naturalWidth(paragraph.text) * paragraph.style.scale + paragraph.start + paragraph.end
