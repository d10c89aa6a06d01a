import { pt } from '../../base/geometry/length.ts'
import { excerpt } from '../../base/problems/excerpt.ts'
import { repeated } from '../../base/problems/problem.ts'
import type { Problem } from '../../base/problems/problem.ts'
import { suggest } from '../../base/problems/suggest.ts'
import { whereToWrite } from '../../base/problems/table-place.ts'
import { isPhotograph } from '../../input/drawings/deck-picture.ts'
import type { DeckPicture } from '../../input/drawings/deck-picture.ts'
import { qrCode } from '../../input/drawings/qr-code.ts'
import type { BoxRules, TemplateBox } from '../../input/template/box.ts'
import type { BlockRules } from '../../input/template/text-style.ts'
import { mergeBlocks } from '../../input/template/theme-defaults.ts'
import { holds } from '../../input/template/when.ts'
import type { When } from '../../input/template/when.ts'
import type { BoxOrigin } from '../frame/frame.ts'
import {
  isPattern,
  lackingIn,
  missingValue,
  patternCode,
} from '../language/fill-values.ts'
import { plainText } from '../language/resolved.ts'
import type { ResolvedPiece, ResolvedText } from '../language/resolved.ts'
import type { BoxContent, SideBox, TextContent } from './box-tree.ts'
import type { BoxStyle, ComputedStyle } from './computed-style.ts'
import type { SideContext } from './context.ts'
import { inheritRules } from './inherit-rules.ts'
import type { InheritedRules } from './inherit-rules.ts'
import { lookNumber } from './look-number.ts'
import { perContext } from './per-context.ts'
import { paragraphsOf } from './set-blocks.ts'
import { calledNotes, setNotes } from './set-notes.ts'
import { smallestSize } from './side.ts'
import type { TextStory } from './story.ts'
import { boxStyle, points } from './styles.ts'

/** Builds the boxes of a side: those of its template, with the text and pictures of a piece. */
export function buildBoxes(
  template: TemplateBox,
  piece: ResolvedPiece,
  context: SideContext,
  around: Surroundings = {},
): SideBox {
  const own = applyOverrides(template, piece, context)
  const rules = inheritRules(own, around.rules ?? {}, context)
  const origin = originOf(rules, context, around)
  const inner = { rules, ...(origin.safe !== undefined && { safe: origin.safe }) }
  const content = contentOf(rules, template.like ?? template, piece, context)
  const children = (template.children ?? []).filter((child) =>
    isWanted(child, piece, context),
  )
  return {
    rules,
    name: origin.name,
    origin,
    isEmptied: template.children !== undefined && children.length === 0,
    content,
    children: children.map((child) => buildBoxes(child, piece, context, inner)),
  }
}

/** What a box has of those around it. */
interface Surroundings extends Pick<BoxOrigin, 'safe'> {
  readonly rules?: InheritedRules
}

/** What messages need of a box; its safe area holds for its descendants as well. */
function originOf(
  { name, text, picture, qr, line, span, safe: own, decoration }: TemplateBox,
  context: SideContext,
  around: Pick<BoxOrigin, 'safe'>,
): BoxOrigin {
  const safe = own ? pt(points(own, context)) : around.safe
  return {
    name: name ?? text ?? picture ?? qr ?? (line ? 'line' : 'box'),
    ...(text !== undefined && { slot: text }),
    ...(span && { at: span }),
    ...(safe !== undefined && { safe }),
    ...(decoration === true && { isDecoration: true }),
  }
}

/**
 * The rules of a box for this format and piece: its own, then those for landscape, then those for the format by name, then
 * those whose conditions are met.
 */
function applyOverrides(
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

const isWanted = (
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

const hasWords = ({ slots }: ResolvedPiece, slot: string): boolean =>
  (slots.get(slot)?.blocks.length ?? 0) > 0

/** The most letters and signs of few words: three short lines on a card. */
const FEW = 80

/** Whether a slot has few words; letters of Chinese, Japanese and Korean, which say more and are wider, count twice. */
function isShort(piece: ResolvedPiece, slot: string): boolean {
  if (!hasWords(piece, slot)) return false
  const words = plainText(piece.slots.get(slot)?.blocks ?? [])
  return words.length + (words.match(WIDE)?.length ?? 0) <= FEW
}

const WIDE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu

function contentOf(
  rules: TemplateBox,
  origin: TemplateBox,
  piece: ResolvedPiece,
  context: SideContext,
): BoxContent {
  if (rules.flow === true) return { kind: 'flow' }
  if (rules.picture !== undefined) return pictureOf(rules.picture, piece, context)
  if (rules.qr !== undefined) return codeOf(rules.qr, rules, piece, context)
  if (rules.text === undefined) return { kind: 'none' }
  const words = piece.slots.get(rules.text)
  if (!words) {
    if (!reportedAsWords(rules.text, origin, piece, context))
      reportMissing(rules.text, piece, context)
    return { kind: 'none' }
  }
  const content = textOf(rules, { slot: rules.text, words, origin }, piece, context)
  // Text with nothing to print has been reported when it was read.
  return content.story.elements.length > 0 ? content : { kind: 'none' }
}

/** The QR code of a slot, or of a text with what is known of the piece; of a fact exactly as deck.yaml has it. */
function codeOf(
  slot: string,
  { errorCorrection: level = 'M', quietZone = QUIET_ZONE }: TemplateBox,
  piece: ResolvedPiece,
  context: SideContext,
): BoxContent {
  const words = piece.slots.get(slot)
  if (!words) {
    reportMissing(slot, piece, context)
    return { kind: 'none' }
  }
  const alternative = isPattern(slot)
    ? patternCode(slot, piece.values)
    : plainText(words.blocks).trim()
  const code = qrCode(alternative, { level, quietZone })
  if (code)
    return {
      kind: 'picture',
      picture: { kind: 'vector', vector: code.vector },
      modules: code.modules,
      alternative,
    }
  context.report({
    code: 'qr-code',
    severity: 'error',
    message: `“${excerpt(slot)}” of ${piece.id} is too long for a QR code.`,
    hint: 'Use a shorter text: an address is best below 100 characters.',
    span: words.span,
  })
  return { kind: 'none' }
}

/** The empty space that readers want around a QR code, in modules (ISO/IEC 18004). */
const QUIET_ZONE = 4

function pictureOf(name: string, piece: ResolvedPiece, context: SideContext): BoxContent {
  const picture = pictureFor(name, piece, context)
  // A missing picture has been reported when it was read.
  if (!picture) return { kind: 'none' }
  // Pictures of the template are decoration.
  const alternative = piece.alternatives.get(name)
  return { kind: 'picture', picture, ...(alternative !== undefined && { alternative }) }
}

const pictureFor = (
  name: string,
  { id }: ResolvedPiece,
  { piecePictures, templatePictures }: SideContext,
): DeckPicture | undefined =>
  piecePictures.get(id)?.get(name) ?? templatePictures.get(name)

function textOf(
  rules: TemplateBox,
  { slot, words, origin }: { slot: string; words: ResolvedText; origin: TemplateBox },
  piece: ResolvedPiece,
  context: SideContext,
): TextContent {
  const style = boxStyle(rules, context)
  const blocks = rules.blocks ? mergedBlocks(rules.blocks, context) : context.theme.blocks
  const inner = { context, rules: blocks }
  const isTitle = isTitleOf(piece, slot, context)
  const story = cachedStory({ piece, slot, isTitle, style, ...inner }, () => {
    const elements = paragraphsOf(words, style, {
      ...inner,
      initialLines: style.initialLines,
      isTitle,
    })
    return { elements, notes: setNotes(calledNotes(elements, piece), style, inner) }
  })
  const own = piece.own.has(slot) || isPattern(slot)
  return {
    kind: 'text',
    slot,
    where: own ? `“${slot}” of ${piece.id}` : `“${slot}” of the whole deck`,
    origin,
    look: JSON.stringify([rules.style, style.sizing]),
    style,
    story,
    smallest: smallestSize({ style, story }),
    ...columnsOf(rules, context),
  }
}

/** The slots that hold what a piece is called. */
const TITLES = new Set(['title', 'name'])

/** Whether a slot holds what a piece is called; that of the whole deck is, on the back of a card, no title of the card. */
const isTitleOf = (
  { own }: ResolvedPiece,
  slot: string,
  { side }: SideContext,
): boolean => TITLES.has(slot) && (own.has(slot) || side !== 'back')

/** A style without the range of sizes, which does not matter to a story, as distances there are in em. */
const lookOf = perContext((style: BoxStyle): ComputedStyle => {
  const { sizing: _, fill: __, gridStep: ___, ...look } = style
  return look
})

function columnsOf(
  { columns: count = 1, columnGap }: TemplateBox,
  context: SideContext,
): Pick<TextContent, 'columns'> {
  if (count === 1) return {}
  return { columns: { count, ...(columnGap && { gap: points(columnGap, context) }) } }
}

/** The rules of a box add to those of the theme, part by part. */
const mergedBlocks = perContext((own: BlockRules, { theme }) =>
  mergeBlocks(theme.blocks, own),
)

/** Reports words that stand in a layout where the name of a slot belongs; whether they do. */
function reportedAsWords(
  slot: string,
  { span }: TemplateBox,
  { own }: ResolvedPiece,
  { report }: SideContext,
): boolean {
  if (
    isPattern(slot) ||
    !/[\s:.!?]/.test(slot) ||
    suggest(slot, own.keys()) !== undefined
  )
    return false
  report({
    code: 'missing-words',
    severity: 'error',
    message: `“text” is the name of a slot, and “${excerpt(slot)}” looks like words.`,
    hint: 'Write them under a name in the folder “words” of the template, such as “heading: …” in words/en.yaml, and that name here.',
    span,
    onceBy: `words ${slot}`,
  })
  return true
}

function reportMissing(
  slot: string,
  piece: ResolvedPiece,
  { report, language }: SideContext,
): void {
  if (isPattern(slot)) {
    for (const name of lackingIn(slot, piece.values))
      report({
        ...missingValue(name, { piece, values: piece.values, language }),
        span: piece.span,
      })
    return
  }
  const near = suggest(slot, piece.own.keys())
  const shown = excerpt(slot)
  const problem: Problem = {
    code: 'missing-words',
    severity: 'error',
    message: `“${piece.id}” has no words for “${shown}” in ${language}.`,
    hint:
      near === undefined
        ? whereToWrite(
            piece.wordsSpan,
            `${shown}.${language}`,
            `Add “${shown}: …” under “${piece.id}”.`,
          )
        : `Should “${excerpt(near)}” be called “${shown}”?`,
    span: piece.wordsSpan,
  }
  report(repeated(problem, `${slot} ${language}`, piece.id))
}

interface StoryKey {
  readonly piece: ResolvedPiece
  readonly slot: string
  readonly isTitle: boolean
  readonly style: BoxStyle
  readonly rules: BlockRules
  readonly context: SideContext
}

/** The story of a slot as it was set for another format, or set now. */
function cachedStory(
  { piece, slot, isTitle, style, rules, context }: StoryKey,
  set: () => TextStory,
): TextStory {
  const looks = [lookNumber(lookOf(style, context)), lookNumber(rules)]
  const key = JSON.stringify([slot, isTitle, context.accent, ...looks])
  const stories = context.stories.get(piece) ?? new Map<string, TextStory>()
  context.stories.set(piece, stories)
  const story = stories.get(key) ?? set()
  stories.set(key, story)
  return story
}
