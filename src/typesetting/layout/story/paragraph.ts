import type { Span } from '../../../base/problems/problem.ts'
import type { BlockRules, TextStyleRules } from '../../../input/template/text-style.ts'
import type { Role, StructureElement } from '../../frame/frame.ts'
import { inlineText } from '../../language/resolved.ts'
import type { Inline } from '../../language/resolved.ts'
import { naturalWidth } from '../../text/lines.ts'
import type { SideContext } from '../context.ts'
import type { ComputedStyle, StyledText } from '../type/computed-style.ts'
import { styleForLetters } from '../type/style-for-letters.ts'
import { innerStyle, points } from '../type/styles.ts'
import { widthOfInitial } from './initial-size.ts'
import { partsOf } from './paragraph-parts.ts'
import { withInitial } from './set-initial.ts'
import { styleInlines } from './set-text.ts'
import type { MarkupStyles } from './set-text.ts'
import type { NoteCall, QuotationBackground, Paragraph, TextElement } from './story.ts'
import { naturalTableWidth } from './table-rows.ts'
import { transformText } from './transform-text.ts'

/** What the words of a slot are set with: rules, context, and where they come from. */
export interface SlotContext {
  readonly context: SideContext
  readonly rules: BlockRules
  readonly source: { readonly span: Span; readonly raw: string }
  /** How many lines high the first letter of the words is to be. */
  readonly initialLines?: number
  /** Whether they are what the piece is called. */
  readonly isTitle?: boolean
}

/** What a block inherits from the block around it; insets in em of the text box. */
export interface ParentBlock {
  readonly style: ComputedStyle
  readonly start: number
  readonly end: number
  readonly panel?: QuotationBackground
  readonly role?: Role
  /** The list item, quotation or row that it is in. */
  readonly within?: StructureElement
}

/** An element in that of the block around it. */
export const elementIn = (
  { within }: Pick<ParentBlock, 'within'>,
  element: StructureElement,
): StructureElement => ({ ...element, ...(within && { within }) })

/** What else `setParagraph` takes. */
interface ParagraphOptions {
  readonly slot: SlotContext
  readonly role?: Role
  readonly level?: number
  /** What it is read as; a paragraph if absent. */
  readonly readAs?: Pick<StructureElement, 'role' | 'level'>
  readonly keepWithNext?: boolean
  /** How many lines high its first letter is to be. */
  readonly initialLines?: number
}

type SpacedRules = NonNullable<BlockRules['paragraph']>

/** Sets words with their markup as one paragraph; distances come out in em of the text box. */
export function setParagraph(
  inlines: readonly Inline[],
  rules: SpacedRules | undefined,
  parent: ParentBlock,
  {
    slot,
    role,
    level,
    readAs = { role: 'paragraph' },
    keepWithNext = false,
    initialLines = 1,
  }: ParagraphOptions,
): Paragraph {
  const { context, source } = slot
  const words = inlineText(inlines)
  const inner = innerStyle(rules, parent.style, context)
  const style = styleForLetters(inner, words, context)
  const element = elementIn(parent, { ...readAs, words })
  const parts = partsOf(inlines, element)
  const styled = styleInlines(inlines, markupStyles(style, slot), context.icons)
  const inParts = parts ? styled.map((text, part) => ({ ...text, part })) : styled
  const styledTexts = transformText(inParts, context.language)
  const em = { scale: 0, em: style.scale }
  const paragraph: Paragraph = {
    kind: 'paragraph',
    text: context.setter(styledTexts, { hyphenate: style.hyphenate }),
    style,
    before: points(rules?.spaceBefore, em),
    after: points(rules?.spaceAfter, em),
    start: parent.start,
    end: parent.end,
    marker: undefined,
    background: parent.panel,
    keepWithNext,
    notes: noteCalls(inlines, styledTexts),
    role: role ?? parent.role ?? 'paragraph',
    level,
    element,
    ...(parts && { parts }),
    words,
    from: source.span,
    raw: source.raw,
  }
  const { initial } = slot.rules
  return withInitial(paragraph, styledTexts, { initialLines, rules: initial, context })
}

function noteCalls(
  inlines: readonly Inline[],
  styledTexts: readonly StyledText[],
): readonly NoteCall[] {
  const calls: NoteCall[] = []
  let at = 0
  for (const [index, inline] of inlines.entries()) {
    if (inline.kind === 'note') calls.push({ number: inline.number, at })
    at += styledTexts[index]?.text.length ?? 0
  }
  return calls
}

function markupStyles(
  plain: ComputedStyle,
  { context, rules }: SlotContext,
): MarkupStyles {
  const styleOf = (
    own: TextStyleRules | undefined,
    around: ComputedStyle,
  ): ComputedStyle => ({ ...innerStyle(own, around, context), scale: plain.scale })
  return {
    plain,
    strong: (around) => styleOf(rules.strong ?? { fontWeight: 700 }, around),
    emphasis: (around) => styleOf(rules.emphasis ?? { fontStyle: 'italic' }, around),
    link: (around) => styleOf(rules.link, around),
  }
}

/** The room that the initial of a paragraph takes from its lines, in em of the paragraph; 0 if it has none. */
export const initialWidth = ({ initial, style }: Paragraph): number =>
  initial ? widthOfInitial(initial, style.lineHeight) : 0

/** The width of an element with each paragraph on one line, insets included, in em of the text box. */
export const widthOnOneLine = (element: TextElement): number =>
  element.kind === 'table'
    ? naturalTableWidth(element)
    : (naturalWidth(element.text) + initialWidth(element)) * element.style.scale +
      element.start +
      element.end
