import { toMm } from '../geometry/length.ts'
import { spanOf } from '../problems/suggest.ts'
import type { TextContent } from './box-tree.ts'
import type { LayoutContext } from './context.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Overset } from './side.ts'

/** Says which text does not fit where, and by how much. */
export function reportOverset(
  { content, size, by, lines, wide }: Overset,
  side: string,
  format: string,
  { report, language }: LayoutContext,
): void {
  const [first] = content.pour.elements
  const millimetres = Math.max(0.1, toMm(by)).toFixed(1)
  const amount = wide
    ? 'a word is wider than its line'
    : `the text is ${millimetres} mm (${lines} ${lines === 1 ? 'line' : 'lines'}) too long`
  report({
    code: 'overset',
    severity: 'error',
    message: `“${content.slot}” on ${side} (${language}) does not fit ${format}: ${amount}, at its smallest size of ${size} pt.`,
    hint: 'Shorten the text, choose a larger format, or give it more room in the template.',
    ...(first && { span: first.from }),
  })
}

/** Says which characters no font has. */
export function reportMissingGlyphs(
  content: TextContent,
  side: string,
  context: LayoutContext,
): void {
  const { elements, notes } = content.pour
  for (const paragraph of [...elements, ...notes.byNumber.values()])
    reportMissingIn(paragraph, `“${content.slot}” on ${side}`, context)
}

/** Says which characters of a paragraph no font has; each once. */
export function reportMissingIn(
  paragraph: Paragraph,
  where: string,
  { report, language }: LayoutContext,
): void {
  const seen = new Set<string>()
  for (const { grapheme, codePoints } of paragraph.text.missing) {
    if (seen.has(grapheme)) continue
    seen.add(grapheme)
    report({
      code: 'glyph-missing',
      severity: 'error',
      message: `No font has “${grapheme}” (${codePoints.join(' ')}), in ${where} (${language}).`,
      hint: 'Use another character, or put a font that has it into assets/fonts of your project.',
      span: spanOf(grapheme, { span: paragraph.from, raw: paragraph.raw }),
    })
  }
}
