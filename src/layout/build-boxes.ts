import type { ResolvedPiece, ResolvedText } from '../language/resolved.ts'
import { didYouMean } from '../problems/suggest.ts'
import type { BoxRules, TemplateBox } from '../template/box.ts'
import type { BlockRules } from '../template/text-style.ts'
import type { BoxContent, SideBox, TextContent } from './box-tree.ts'
import type { SideContext } from './context.ts'
import type { SetNotes } from './notes.ts'
import { paragraphsOf } from './paragraphs.ts'
import { boxStyle, innerStyle } from './styles.ts'
import type { ComputedStyle } from './styles.ts'

/** Puts a piece's words and pictures into the boxes of a template. */
export function buildBoxes(
  template: TemplateBox,
  piece: ResolvedPiece,
  context: SideContext,
): SideBox {
  const rules = applyOverrides(template, context)
  const children = (template.children ?? []).filter((child) =>
    isWanted(child, piece, context),
  )
  const content = contentOf(rules, piece, context)
  return {
    rules,
    name: rules.name ?? rules.text ?? rules.picture ?? 'box',
    content,
    children: children.map((child) => buildBoxes(child, piece, context)),
  }
}

/** The rules for this format: those of the box, of landscape sides, of the format by name. */
function applyOverrides(
  template: TemplateBox,
  { landscape, format }: SideContext,
): TemplateBox {
  const { landscape: wide, formats, ...rules } = template
  const named: BoxRules = formats?.[format] ?? {}
  return { ...rules, ...(landscape ? wide : {}), ...named }
}

const isWanted = (
  box: TemplateBox,
  piece: ResolvedPiece,
  context: SideContext,
): boolean =>
  box.optional !== true ||
  ((box.text === undefined || piece.slots.has(box.text)) &&
    (box.picture !== 'piece' || context.piecePictures.has(piece.id)))

function contentOf(
  rules: TemplateBox,
  piece: ResolvedPiece,
  context: SideContext,
): BoxContent {
  if (rules.flow === true) return { kind: 'flow' }
  if (rules.picture !== undefined) return pictureOf(rules.picture, piece, context)
  if (rules.text === undefined) return { kind: 'none' }
  const words = piece.slots.get(rules.text)
  if (words && words.blocks.length > 0)
    return textOf(rules, { slot: rules.text, words }, piece, context)
  reportMissing(rules.text, piece, context)
  return { kind: 'none' }
}

function pictureOf(name: string, piece: ResolvedPiece, context: SideContext): BoxContent {
  const own = name === 'piece'
  const picture = own
    ? context.piecePictures.get(piece.id)
    : context.templatePictures.get(name)
  // A picture that is named and not there has been reported when it was read.
  if (!picture) return { kind: 'none' }
  const alternative = own ? piece.alternative : undefined
  return { kind: 'picture', picture, ...(alternative !== undefined && { alternative }) }
}

function textOf(
  rules: TemplateBox,
  { slot, words }: { slot: string; words: ResolvedText },
  piece: ResolvedPiece,
  context: SideContext,
): TextContent {
  const style = boxStyle(rules, context)
  const blocks = mergeBlocks(context.theme.blocks, rules.blocks)
  const elements = paragraphsOf(words, style, { context, rules: blocks })
  return {
    kind: 'text',
    slot,
    style,
    pour: { elements, notes: setNotes(piece, style, { context, rules: blocks }) },
  }
}

/** The rules of a box add to those of the theme, part by part. */
export function mergeBlocks(theme: BlockRules, own: BlockRules | undefined): BlockRules {
  const merged: Record<string, object | undefined> = { ...theme }
  for (const [part, rules] of Object.entries(own ?? {}))
    merged[part] = { ...merged[part], ...rules }
  return merged
}

/** The footnotes of a piece, set as small list items with their number as the marker. */
export function setNotes(
  piece: ResolvedPiece,
  base: ComputedStyle,
  { context, rules }: { context: SideContext; rules: BlockRules },
): SetNotes {
  const style = innerStyle(
    rules.note ?? { fontSize: { value: 0.8, unit: 'em' } },
    base,
    context,
  )
  const byNumber = piece.notes.flatMap((note, index) => {
    const [paragraph] = paragraphsOf(note, style, { context, rules })
    if (!paragraph) return []
    const mark = String(index + 1)
    const marker = {
      text: context.setter([{ text: mark, style }], { hyphenate: false }),
      style,
      hang: NOTE_INDENT * style.scale,
    }
    const numbered = {
      ...paragraph,
      start: NOTE_INDENT * style.scale,
      marker,
      role: 'note' as const,
      words: `${mark} ${paragraph.words}`,
    }
    return [
      [index + 1, { ...numbered, before: 0, after: NOTE_GAP * style.scale }] as const,
    ]
  })
  return { byNumber: new Map(byNumber), none: { height: 0, placed: [] } }
}

/** Room for the number before a note, and between notes, in em of the note. */
const NOTE_INDENT = 1.2
const NOTE_GAP = 0.35

function reportMissing(
  slot: string,
  piece: ResolvedPiece,
  { report, language }: SideContext,
): void {
  const hint = didYouMean(slot, piece.slots.keys())
  report({
    code: 'missing-words',
    severity: 'error',
    message: `“${piece.id}” has no words for “${slot}” in ${language}.`,
    hint: hint ?? `Add “${slot}: …” to “${piece.id}”.`,
    span: piece.wordsSpan,
  })
}
