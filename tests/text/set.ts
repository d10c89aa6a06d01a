import { setLine } from '../../src/typesetting/text/line.ts'
import type { SetLine } from '../../src/typesetting/text/line.ts'
import { breakLines } from '../../src/typesetting/text/lines.ts'
import type { LineOptions } from '../../src/typesetting/text/lines.ts'
import { prepareText } from '../../src/typesetting/text/paragraph.ts'
import type {
  ParagraphOptions,
  PreparedText,
} from '../../src/typesetting/text/paragraph.ts'
import type { TextStyle } from '../../src/typesetting/text/style.ts'
import { body } from './faces.ts'

const dutch: ParagraphOptions = { language: 'nl', direction: 'ltr', hyphenate: false }

/** A paragraph in the project's text face, in Dutch and not hyphenated unless told otherwise. */
export const prepare = (
  text: string,
  options: Partial<ParagraphOptions> = {},
  style: TextStyle = body,
): PreparedText<TextStyle> => prepareText([{ text, style }], { ...dutch, ...options })

/** The same in Arabic. */
export const prepareArabic = (text: string, style?: TextStyle): PreparedText<TextStyle> =>
  prepare(text, { language: 'ar', direction: 'rtl' }, style)

/** A paragraph broken and set. */
export const setLines = (
  text: PreparedText<TextStyle>,
  width = 1e6,
  options: LineOptions = {},
): readonly SetLine<TextStyle>[] =>
  breakLines(text, width, options).map((line) => setLine(text, line))

/** What is copied from a line if a reader takes its glyphs from left to right. */
export const copied = ({ runs }: SetLine<TextStyle>): string =>
  runs
    .flatMap(({ glyphs }) => glyphs.map(({ text }) => text))
    .join('')
    .replaceAll('\u200b', '')
