import { isPhotograph } from '../../../input/drawings/deck-picture.ts'
import type { BoxRules, TemplateBox } from '../../../input/template/box.ts'
import { holds } from '../../../input/template/when.ts'
import type { When } from '../../../input/template/when.ts'
import { isPattern, lackingIn } from '../../language/fill-values.ts'
import { plainText } from '../../language/resolved.ts'
import type { ResolvedPiece } from '../../language/resolved.ts'
import type { SideContext } from '../context.ts'
import { perContext } from '../per-context.ts'
import { pictureFor } from './box-content.ts'

/**
 * The rules of a box for this format and piece: its own, then those for landscape, then those for the format by name, then
 * those whose conditions are met.
 */
export function applyOverrides(
  template: TemplateBox,
  piece: ResolvedPiece,
  context: SideContext,
): TemplateBox {
  const all = rulesFor(template, context)
  const met = (template.cases ?? []).filter(({ when }) => isMet(when, piece, context))
  return met.reduce<TemplateBox>((before, own) => ({ ...before, ...own }), all)
}

const rulesFor = perContext((template: TemplateBox, context): TemplateBox => {
  const { landscape: wide, formats, cases: _, ...rules } = template
  const named: BoxRules = formats?.[context.format] ?? {}
  return { ...rules, ...(context.landscape ? wide : {}), ...named }
})

/** Whether the conditions of a template are met by a piece on a side. */
const isMet = (
  when: When | undefined,
  piece: ResolvedPiece,
  context: SideContext,
): boolean =>
  holds(when, {
    family: piece.family?.value,
    kind: piece.kind,
    format: context.format,
    side: context.side,
    language: context.language,
    has: (name) =>
      hasWords(piece, name) || pictureFor(name, piece, context) !== undefined,
    isShort: (slot) => isShort(piece, slot),
    isPhotograph: (name) => isPhotograph(pictureFor(name, piece, context)),
  })

/** Whether a box is there for a piece: its conditions are met and, if it is optional, there is something in it. */
export const isWanted = (
  box: TemplateBox,
  piece: ResolvedPiece,
  context: SideContext,
): boolean =>
  isMet(box.when, piece, context) &&
  (box.optional !== true ||
    ((box.text === undefined || hasWords(piece, box.text)) &&
      (box.qr === undefined || hasWords(piece, box.qr)) &&
      (box.picture === undefined ||
        pictureFor(box.picture, piece, context) !== undefined)))

/** Whether a piece has words for a slot, or a fact or a word of its family, be it shown by itself or within a text only. */
const hasWords = ({ slots, values }: ResolvedPiece, slot: string): boolean => {
  const words = slots.get(slot)
  return words
    ? words.blocks.length > 0
    : isPattern(slot) && lackingIn(slot, values).length === 0
}

/** The most letters and signs of few words: three short lines on a card. */
const FEW = 80

/** Whether a slot has few words; letters of Chinese, Japanese and Korean, which say more and are wider, count twice. */
function isShort(piece: ResolvedPiece, slot: string): boolean {
  if (!hasWords(piece, slot)) return false
  const words = plainText(piece.slots.get(slot)?.blocks ?? [])
  return words.length + (words.match(WIDE)?.length ?? 0) <= FEW
}

const WIDE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu
