import { toMm } from '../../base/geometry/length.ts'
import { replaceControls } from '../../base/problems/display.ts'
import { excerpt } from '../../base/problems/excerpt.ts'
import { repeated } from '../../base/problems/problem.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { spanOf } from '../../base/problems/suggest.ts'
import { freeFontFor } from '../../base/text/fonts-to-find.ts'
import type { MissingGlyph } from '../text/coverage.ts'
import type { UnjoinedSequence } from '../text/emoji-sequence.ts'
import { scriptOf } from '../text/language-tag.ts'
import { scriptOfCharacter, scriptsIn } from '../text/script.ts'
import type { TextContent } from './boxes/box-tree.ts'
import type { LayoutContext } from './context.ts'
import type { Overset } from './fit/tried-side.ts'
import { paragraphsIn } from './story/story.ts'
import type { Paragraph, TextStory } from './story/story.ts'

/** A side of a card of a kind. */
interface CardSide {
  /** The name of its frame: `welcome front`. */
  readonly name: string
  /** `front` or `back`. */
  readonly side: string
  readonly kind: string
}

/** Reports a text of a card that does not fit; the same slot of many cards of a kind is one problem, on whatever format. */
export function reportOversetCard(
  overset: Overset,
  { name, side, kind }: CardSide,
  format: string,
  context: LayoutContext,
): void {
  const { slot, by } = overset
  const card = name.slice(0, -` ${side}`.length)
  const told = by > 0 ? `${card} (${linesOver(overset)})` : card
  const report: Report = (problem) =>
    context.report({
      ...repeated(problem, JSON.stringify([kind, side, slot]), told),
      about: { format, side: name },
    })
  const subject = `“${slot}” on ${name}`
  reportOverset(overset, { subject, side: name }, format, { ...context, report })
}

/** Why words stay larger than `minFontSize`: a note or an attribution among them keeps to it. */
function smallWords({ size, style: { sizing } }: Overset): string {
  return size > sizing.least + SAME
    ? ` Its smallest words, such as notes, are then set in ${sizing.least} pt; with “fontSize: 1em” for them under “blocks” the others get as small.`
    : ''
}

/** Sizes are quarters of a point. */
const SAME = 0.01

/** What a text that does not fit stands on: the beginning of the message, and the name of its side. */
interface OversetPlace {
  readonly subject: string
  readonly side: string
}

/** Reports a text that does not fit, and by how much; the same one on several formats or folds, or with other terms, is one problem. */
export function reportOverset(
  overset: Overset,
  { subject, side }: OversetPlace,
  format: string,
  { report, wording, language }: Pick<LayoutContext, 'report' | 'wording' | 'language'>,
): void {
  const { story, size, by, wideWord, tallBox } = overset
  const holder = paragraphsIn(story.elements).find(({ text }) =>
    text.text.includes(wideWord ?? ''),
  )
  const place = holder && { span: holder.from, raw: holder.raw }
  const amounts = [
    ...(by > 0 ? [tooLong(overset)] : []),
    ...(wideWord === undefined ? [] : [`“${excerpt(wideWord)}” is wider than its line`]),
  ]
  const why = tallBox
    ? `the box “${excerpt(tallBox.name)}” is so high that it ends ${overBy(by)} mm too low, whatever the words.`
    : `${amounts.join(', and ')}, even at its smallest size of ${size} pt.`
  const message = `${subject} (${wording}) does not fit ${format}: ${why}`
  report({
    code: 'overset',
    severity: 'error',
    message,
    hint: tallBox
      ? 'In the template, give the boxes that stand below each other less “height”, or let them give way: “flexShrink: 1”.'
      : wideWord === undefined
        ? `Shorten the text, choose a larger format, or give it more room in the template.${smallWords(overset)}`
        : 'Write \\- where the word may be broken, choose a larger format, or give it more room in the template.',
    about: { format },
    cause: {
      key: `${subject} ${language}`,
      badness: by,
      message,
      occurrences: [{ side, format, language, terms: wording }],
    },
    ...(place && { span: by > 0 ? place.span : spanOf(wideWord ?? '', place) }),
    ...(tallBox?.origin.at && { span: tallBox.origin.at }),
  })
}

function tooLong(overset: Overset): string {
  return `it is ${overBy(overset.by)} mm (${linesOver(overset)}) too long`
}

/** In millimetres, at least 0.1. */
const overBy = (by: number): string => Math.max(0.1, toMm(by)).toFixed(1)

function linesOver({ style, size, by }: Overset): string {
  const lines = Math.max(1, Math.ceil(by / (style.lineHeight * size) - 0.001))
  return lines === 1 ? '1 line' : `${lines} lines`
}

/** Reports the characters of a story and its notes that no font has, and emoji that come out as their parts. */
export function reportMissingGlyphs(
  { elements, notes }: TextStory,
  where: string,
  context: LayoutContext,
): void {
  const at = `in ${where} (${context.wording})`
  const atNote = `in a note (${context.wording})`
  for (const paragraph of paragraphsIn(elements)) reportGlyphsOf(paragraph, at, context)
  for (const paragraph of notes.byNumber.values())
    reportGlyphsOf(paragraph, atNote, context)
}

/** Reports the same of a text box; signs that stand in the template itself, as in `★ {fact.stars}`, once and there. */
export function reportMissingGlyphsOf(
  { story, where, origin: { text = '', span } }: TextContent,
  context: LayoutContext,
): void {
  const { language, report } = context
  const isOfTemplate = ({ lacking }: Problem): boolean =>
    text.includes('{') && (lacking?.characters.some((one) => text.includes(one)) ?? false)
  reportMissingGlyphs(story, where, {
    ...context,
    report: (problem) =>
      isOfTemplate(problem)
        ? report({
            ...problem,
            span,
            repeats: undefined,
            onceBy: JSON.stringify([span, problem.lacking?.characters, language]),
          })
        : report(problem),
  })
}

function reportGlyphsOf(
  { text, initial, marker, from, raw }: Paragraph,
  where: string,
  { report, language }: LayoutContext,
): void {
  const texts = [
    ...(initial ? [initial.text] : []),
    text,
    ...(marker?.look.kind === 'text' ? [marker.look.text] : []),
  ]
  if (texts.every(({ missing, unjoined }) => missing.length + unjoined.length === 0))
    return
  const problems = [
    ...texts.flatMap(({ missing }) =>
      missing.map((one) => missingGlyph(one, where, one.language ?? language)),
    ),
    ...texts.flatMap(({ unjoined }) => unjoined.map((one) => unjoinedEmoji(one, where))),
  ]
  const seen = new Set<string>()
  for (const { grapheme, problem } of problems) {
    if (seen.has(grapheme)) continue
    seen.add(grapheme)
    report({ ...problem, span: spanOf(grapheme, { span: from, raw }) })
  }
}

interface GlyphProblem {
  readonly grapheme: string
  readonly problem: Problem
}

function missingGlyph(
  { grapheme, codePoints, pictured }: MissingGlyph,
  where: string,
  language: string,
): GlyphProblem {
  const sign = `“${excerpt(grapheme)}” (${codePoints.join(' ')})`
  const font = pictured?.split(/[\\/]/).at(-1)
  const message =
    font === undefined
      ? `No font has ${sign}, ${where}.`
      : `“${replaceControls(font)}” has ${sign} only as a colour picture, without an outline, ${where}.`
  const hint =
    font === undefined
      ? missingHint(grapheme, language)
      : 'Use another character, a picture, or a font whose emoji are outlines in one colour, such as Noto Emoji.'
  const lacking = { characters: [excerpt(grapheme)], message, language }
  return {
    grapheme,
    problem: repeated(
      { code: 'glyph-missing', severity: 'error', message, hint, lacking },
      grapheme,
      where,
    ),
  }
}

/** What to do about a character that no font has: which font has it, or what to type in place of one that none has. */
function missingHint(grapheme: string, language: string): string {
  if (/^[\uE000-\uF8FF]/.test(grapheme))
    return 'It has a meaning in one font only, such as Wingdings in Word: delete it, or type the sign that is meant.'
  if (/^\p{Extended_Pictographic}/u.test(grapheme))
    return 'Delete it, or use a sign that is printed, such as ✓, → or ♥.'
  const script = fontScript(grapheme, language)
  if (script !== undefined && isNamedScript(script))
    return `Put a font that has it into assets/fonts of your project, such as ${freeFontFor(script)}.`
  const font = /^\p{Sm}/u.test(grapheme) ? 'Math' : 'Symbols2'
  return /^\p{S}/u.test(grapheme)
    ? `Use another character, or put a font that has it into assets/fonts of your project, such as NotoSans${font}-Regular.ttf from fonts.google.com.`
    : 'Use another character, or put a font that has it into assets/fonts of your project.'
}

/** The script that names a font for a character: Chinese characters have the shapes of their language. */
function fontScript(grapheme: string, language: string): string | undefined {
  const script = scriptOfCharacter(String.fromCodePoint(grapheme.codePointAt(0) ?? 0))
  const ofLanguage = scriptOf(language)
  const isIn = script !== undefined && scriptsIn(ofLanguage).includes(script)
  return isIn ? ofLanguage : script
}

/** Whether a script is one of its own, not the code for what scripts share or nobody knows. */
const isNamedScript = (script: string): boolean => !script.startsWith('Z')

const unjoinedEmoji = (
  { grapheme, parts }: UnjoinedSequence,
  where: string,
): GlyphProblem => ({
  grapheme,
  problem: {
    code: 'glyph-missing',
    severity: 'warning',
    message: `“${excerpt(grapheme)}” comes out as ${excerpt(parts.join(' '))}, ${where}: its font has no sign for the whole.`,
    hint: 'Use an emoji of a single sign, a picture, or a font that has this one.',
  },
})
