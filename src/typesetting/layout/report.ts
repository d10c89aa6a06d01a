import { toMm } from '../../base/geometry/length.ts'
import { plain } from '../../base/problems/plain.ts'
import { spanOf } from '../../base/problems/suggest.ts'
import type { LayoutContext } from './context.ts'
import type { Paragraph, TextStory } from './story.ts'
import type { Overset } from './tried-side.ts'

/** Reports a text that does not fit, and by how much; `subject` begins the message. */
export function reportOverset(
  overset: Overset,
  subject: string,
  format: string,
  { report, wording }: LayoutContext,
): void {
  const { story, size, by, wideWord } = overset
  const holder = story.elements.find(({ text }) => text.text.includes(wideWord ?? ''))
  const place = holder && { span: holder.from, raw: holder.raw }
  const amounts = [
    ...(by > 0 ? [tooLong(overset)] : []),
    ...(wideWord === undefined ? [] : [`“${plain(wideWord)}” is wider than its line`]),
  ]
  report({
    code: 'overset',
    severity: 'error',
    message: `${subject} (${wording}) does not fit ${format}: ${amounts.join(', and ')}, even at its smallest size of ${size} pt.`,
    hint:
      wideWord === undefined
        ? 'Shorten the text, choose a larger format, or give it more room in the template.'
        : 'Write \\- where the word may be broken, choose a larger format, or give it more room in the template.',
    about: { format },
    ...(place && { span: by > 0 ? place.span : spanOf(wideWord ?? '', place) }),
  })
}

function tooLong({ style, size, by }: Overset): string {
  const lines = Math.max(1, Math.ceil(by / (style.lineHeight * size) - 0.001))
  const millimetres = Math.max(0.1, toMm(by)).toFixed(1)
  return `it is ${millimetres} mm (${lines} ${lines === 1 ? 'line' : 'lines'}) too long`
}

/** Reports the characters of a story and its notes that no font has. */
export function reportMissingGlyphs(
  { elements, notes }: TextStory,
  where: string,
  context: LayoutContext,
): void {
  for (const paragraph of elements) reportMissingIn(paragraph, where, context)
  for (const paragraph of notes.byNumber.values())
    reportMissingIn(paragraph, 'a note', context)
}

function reportMissingIn(
  { text, marker, from, raw }: Paragraph,
  where: string,
  { report, wording }: LayoutContext,
): void {
  const seen = new Set<string>()
  for (const { grapheme, codePoints } of [
    ...text.missing,
    ...(marker?.text.missing ?? []),
  ]) {
    if (seen.has(grapheme)) continue
    seen.add(grapheme)
    const message = `No font has “${plain(grapheme)}” (${codePoints.join(' ')}), in ${where} (${wording}).`
    report({
      code: 'glyph-missing',
      severity: 'error',
      message,
      hint: 'Use another character, or put a font that has it into assets/fonts of your project.',
      span: spanOf(grapheme, { span: from, raw }),
      lacking: { characters: [plain(grapheme)], message },
    })
  }
}
