import { graphemesOf, replaceControls } from './display.ts'

/** The most graphemes of a quotation in a message. */
const MOST_GRAPHEMES = 60

/** The most UTF-16 units, for a text that piles accents on one letter. */
const MOST_UNITS = 240

/** Words in printable ASCII, as most names are: nothing to replace. */
const PRINTABLE = /^(?:[!-~]+ )*[!-~]+$/

/** A text of the user's for a message: on one line, shortened, without control characters. */
export function excerpt(text: string): string {
  if (text.length <= MOST_GRAPHEMES && PRINTABLE.test(text)) return text
  const line = text
    .slice(0, MOST_UNITS * 4)
    .replace(/\s+/g, ' ')
    .trim()
  const graphemes = graphemesOf(replaceControls(line.slice(0, MOST_UNITS)))
  const whole = line.length <= MOST_UNITS && text.length <= MOST_UNITS * 4
  return whole && graphemes.length <= MOST_GRAPHEMES
    ? graphemes.join('')
    : `${graphemes
        .slice(0, MOST_GRAPHEMES - 1)
        .join('')
        .trimEnd()}…`
}
