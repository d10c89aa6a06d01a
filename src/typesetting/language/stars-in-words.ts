import type { MarkdownIt as Parser } from 'markdown-it'

/**
 * Lets a parser leave stars within words alone: `2*3*4`, `Klient*innen und Schüler*innen`. Two stars mark part of a
 * word where both pairs stand in it, as in `**samen**werken`. Three underscores and more are a line to write on.
 *
 * Scripts that put no spaces between words, or write prefixes onto them, keep the rules of CommonMark.
 */
export function keepStarsInWords(parser: Parser): void {
  parser.inline.State = class extends parser.inline.State {
    override scanDelims(
      start: number,
      canSplitWord: boolean,
    ): ReturnType<InstanceType<Parser['inline']['State']>['scanDelims']> {
      const run = super.scanDelims(start, canSplitWord)
      const { src } = this
      const sign = src.charAt(start)
      if (sign === '_' && run.length > 2)
        return { ...run, can_open: false, can_close: false }
      const end = start + run.length
      if (sign !== '*' || !isWithinWord(src, start, end)) return run
      const isPair = run.length > 1 && !isBetweenDigits(src, start, end)
      return {
        ...run,
        can_open: run.can_open && isPair && CLOSES.test(src.slice(end, end + LOOK)),
        can_close:
          run.can_close &&
          isPair &&
          OPENED.test(src.slice(Math.max(0, start - LOOK), start)),
      }
    }
  }
}

/** The most units of a word that are looked at. */
const LOOK = 80

/** Stars in what is left of the word, and in what of it came before. */
const CLOSES = /^\S*\*\*/
const OPENED = /\*\*\S*$/

const isWithinWord = (text: string, start: number, end: number): boolean =>
  IN_WORD.test(text.charAt(start - 1)) && IN_WORD.test(text.charAt(end))

const isBetweenDigits = (text: string, start: number, end: number): boolean =>
  DIGIT.test(text.charAt(start - 1)) && DIGIT.test(text.charAt(end))

const DIGIT = /\p{N}/u

/** A digit, or a letter of Latin, Greek, Cyrillic, Armenian or Georgian. */
const IN_WORD =
  /[\p{N}A-Za-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u0588\u10A0-\u10FF\u1C80-\u1CBF\u1E00-\u1FFF\u2C00-\u2DDF\uA640-\uA7FF]/u
