import { excerpt } from '../../../base/problems/excerpt.ts'
import type { DeckPicture } from '../../../input/drawings/deck-picture.ts'
import { qrCode } from '../../../input/drawings/qr-code.ts'
import type { TemplateBox } from '../../../input/template/box.ts'
import type { BlockRules } from '../../../input/template/text-style.ts'
import { mergeBlocks } from '../../../input/template/theme-defaults.ts'
import { isPattern, patternCode } from '../../language/fill-values.ts'
import { plainText } from '../../language/resolved.ts'
import type { ResolvedPiece, ResolvedText } from '../../language/resolved.ts'
import type { SideContext } from '../context.ts'
import { perContext } from '../per-context.ts'
import { smallestSize } from '../story/readable-size.ts'
import { paragraphsOf } from '../story/set-blocks.ts'
import { calledNotes, setNotes } from '../story/set-notes.ts'
import type { TextStory } from '../story/story.ts'
import type { BoxStyle, ComputedStyle } from '../type/computed-style.ts'
import { lookNumber } from '../type/look-number.ts'
import { boxStyle, points } from '../type/styles.ts'
import type { BoxContent, TextContent } from './box-tree.ts'
import { reportedAsWords, reportMissing } from './missing-words.ts'

/** What a box holds of a piece: words, a picture, a QR code, or nothing. Words that are missing are reported. */
export function contentOf(
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

/** The picture of a name: that of the piece, or that of the template. */
export const pictureFor = (
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
    smallest: smallestSize(style, story),
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
