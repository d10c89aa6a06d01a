import type { MarkdownIt as Parser } from 'markdown-it'

/**
 * Lets a parser leave stars within words alone: `2*3*4`, `Klient*innen und Schüler*innen`. Two stars mark part of a
 * word where both pairs stand in it, as in `**samen**werken`, and end with a sign before a word, as in `**Note:**so`, to
 * which CommonMark is blind. Three underscores and more are a line to write on.
 *
 * Scripts that put no spaces between words, or write prefixes onto them, keep the rules of CommonMark.
 */
export function keepStarsInWords(parser: Parser): void {
  parser.inline.State = class extends parser.inline.State {
    /** Whether a pair of stars has opened strong words that are not closed yet. */
    isStrong = false

    override scanDelims(
      start: number,
      canSplitWord: boolean,
    ): ReturnType<InstanceType<Parser['inline']['State']>['scanDelims']> {
      const run = super.scanDelims(start, canSplitWord)
      const { src } = this
      const sign = src.charAt(start)
      if (sign === '_' && run.length > 2)
        return { ...run, can_open: false, can_close: false }
      if (sign !== '*') return run
      const does = effectOf(run, src, start, this.isStrong)
      if (run.length === 2)
        this.isStrong = this.isStrong ? !does.can_close : does.can_open
      return { ...run, ...does }
    }
  }
}

interface Effect {
  readonly can_open: boolean
  readonly can_close: boolean
}

/** What a run of stars does; CommonMark has said what it may do. */
function effectOf(
  run: Effect & { readonly length: number },
  text: string,
  start: number,
  isStrong: boolean,
): Effect {
  const { can_open, can_close } = run
  const end = start + run.length
  if (run.length === 2 && isStrong && isBehindSign(text, start, end))
    return { can_open: false, can_close: true }
  if (!isWithinWord(text, start, end)) return { can_open, can_close }
  const isPair = run.length > 1 && !isBetweenDigits(text, start, end)
  return {
    can_open: can_open && isPair && CLOSES.test(text.slice(end, end + LOOK)),
    can_close:
      can_close && isPair && OPENED.test(text.slice(Math.max(0, start - LOOK), start)),
  }
}

/** The most units of a word that are looked at. */
const LOOK = 80

/** Stars in what is left of the word, and in what of it came before. */
const CLOSES = /^\S*\*\*/
const OPENED = /\*\*\S*$/

const isWithinWord = (text: string, start: number, end: number): boolean =>
  IN_WORD.test(text.charAt(start - 1)) && IN_WORD.test(text.charAt(end))

/** Whether stars stand between the last sign of some words, which is no opening bracket, and a letter. */
const isBehindSign = (text: string, start: number, end: number): boolean =>
  LAST_SIGN.test(text.slice(Math.max(0, start - 2), start)) &&
  LETTER.test(text.charAt(end))

const LAST_SIGN = /\S(?!\p{Ps})[\p{P}\p{S}]$/u
const LETTER = /\p{L}/u

const isBetweenDigits = (text: string, start: number, end: number): boolean =>
  DIGIT.test(text.charAt(start - 1)) && DIGIT.test(text.charAt(end))

const DIGIT = /\p{N}/u

/** A digit, or a letter of Latin, Greek, Cyrillic, Armenian or Georgian. */
const IN_WORD =
  /[\p{N}A-Za-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u0588\u10A0-\u10FF\u1C80-\u1CBF\u1E00-\u1FFF\u2C00-\u2DDF\uA640-\uA7FF]/u
