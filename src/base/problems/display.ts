/** Characters that could move a terminal's cursor, hide text or reverse its direction. */
const HARMFUL = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** A line of the user's text that is safe to show: harmful characters become U+FFFD, a tab four spaces. */
export const replaceControls = (line: string): string =>
  line.replaceAll('\t', '    ').replaceAll('\ufeff', '').replace(HARMFUL, '\ufffd')

/** Text in which each UTF-16 unit is a grapheme. */
const PLAIN = /^[ -~]*$/

let segmenter: Intl.Segmenter | undefined

/** The graphemes (user-perceived characters) of a text. */
export function graphemesOf(text: string): readonly string[] {
  if (PLAIN.test(text)) return text.split('')
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** A whole number as English groups it: `1,000,000`. `toLocaleString` would take 15 ms to load the rules of a language. */
export const grouped = (number: number): string =>
  String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')

/** East Asian wide and fullwidth forms, and characters that are pictures by default (UAX #11, UTS #51). */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|^\p{Emoji_Presentation}|\ufe0f/u

const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]+$/u

/** The columns that a grapheme takes in a terminal: 0, 1 or 2. */
export function columnsOf(grapheme: string): number {
  if (WITHOUT_WIDTH.test(grapheme)) return 0
  return WIDE.test(grapheme) ? 2 : 1
}
