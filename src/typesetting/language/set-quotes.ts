import { baseLanguage } from './base-language.ts'
import { apostropheAfter, hebrewSign, isClosedAfter } from './hebrew-signs.ts'
import { primeAt, primesIn } from './primes.ts'
import { quotesOf } from './quotes.ts'

/** A straight quotation mark that neither opens nor closes a pair. */
export interface UnpairedQuote {
  /** Where it stands in the text. */
  readonly index: number
  readonly is: 'never closed' | 'never opened'
}

/** Words that begin with an apostrophe, so that it is no opening quote: ’t, ’s avonds, rock ’n’ roll. */
const LEADING_APOSTROPHE: Readonly<Record<string, RegExp>> = {
  nl: /^'(?:[tsnkmr]|[TSNKMR]|er|ie|em)(?![\p{L}'])/u,
  li: /^'(?:[tsnkmr]|ne?n?|[TSNKMR])(?![\p{L}'])/u,
  fy: /^'(?:[tsnkme]|[TSNKME])(?![\p{L}'])/u,
  nds: /^'(?:[tsnk]|ne?n?|[TSNK])(?![\p{L}'])/u,
  af: /^'[nt](?![\p{L}'])/iu,
  en: /^'(?:tis|twas|twere|twill|til|em|cause|bout|round|neath|kay|n(?='))(?!\p{L})/iu,
  de: /^'(?:s|ne?n?)(?![\p{L}'])/u,
  lb: /^'[tn](?![\p{L}'])/u,
  it: /^'(?:st[aieo]|n[ao]?|ndrangheta)(?![\p{L}'])/iu,
  cy: /^'(?:[rnmuwiy]|ma|na|dw|dwi|di|da|de|chi|th)(?![\p{L}'])/iu,
}

/** ’68, ’90s; not the number between quotes '68'. */
const DECADE = /^'\p{Nd}\p{Nd}(?!\p{Nd}|'(?![\p{L}\p{N}]))/u

/** ’n’ between two words, in whatever language they are borrowed: rock ’n’ roll. */
const AND =
  /(?<=(?:^|[^\p{L}])(?:rock|drum|mix|pick|fish|plug|cash|cut|hit|hop|r) ?)'n'(?= ?\p{L})/giu

/** The most UTF-16 units that are looked at to classify a quote. */
const LOOK_AHEAD = 12

/**
 * Puts the quotation marks and apostrophes of a language in place of straight ones, in the units of a text; returns
 * the first one that is unpaired.
 */
export function setQuotes(
  text: string,
  language: string,
  units: string[],
): UnpairedQuote | undefined {
  const { outer, inner } = quotesOf(language)
  const base = baseLanguage(language)
  const open: Quote[] = []
  let unpaired: UnpairedQuote | undefined
  let closed: number | undefined
  const certain = certainSigns(text)
  for (const { index, 0: sign } of text.matchAll(/["']/g)) {
    const quote: Quote = { sign, index }
    const level = closes(quote, text, open)
    const fixed =
      certain.get(index) ??
      primeAt(text, index, level !== undefined) ??
      hebrewSign(text, index)
    if (fixed !== undefined) {
      units[index] = fixed
    } else if (isApostrophe(quote, text, base) || endsQuoted(quote, text, closed)) {
      units[index] = apostropheAfter(text, index)
    } else if (level !== undefined) {
      const dropped = open[level + 1]
      if (dropped) unpaired ??= { index: dropped.index, is: 'never closed' }
      open.length = level
      closed = index
      units[index] = (level % 2 === 0 ? outer : inner)[1]
    } else if (opens(quote, text)) {
      units[index] = (open.length % 2 === 0 ? outer : inner)[0]
      open.push(quote)
    } else if (sign === '"') {
      units[index] = outer[1]
      unpaired ??= { index, is: 'never opened' }
    } else {
      units[index] = apostropheAfter(text, index)
    }
  }
  const [left] = open
  return unpaired ?? (left && { index: left.index, is: 'never closed' })
}

/** Straight quotes whose meaning does not depend on the quotes around them: primes, and the ’n’ of rock ’n’ roll. */
function certainSigns(text: string): ReadonlyMap<number, string> {
  const ands = [...text.matchAll(AND)].flatMap(({ index }) => [index, index + 2])
  return new Map([...primesIn(text), ...ands.map((at) => [at, '’'] as const)])
}

interface Quote {
  readonly sign: string
  readonly index: number
}

/** Which of the open quotes this one closes, counted from the outermost; undefined where it closes none. */
function closes(
  { sign, index }: Quote,
  text: string,
  open: readonly Quote[],
): number | undefined {
  const last = open.length - 1
  if (open[last]?.sign === sign)
    return sign === '"' && opensInside(text, index) ? undefined : last
  const around = sign === '"' && !opensAt(text, index) && open[last - 1]?.sign === sign
  return around ? last - 1 : undefined
}

/** In "He said "yes" to me" the second quote opens, though one like it is open. */
const opensInside = (text: string, index: number): boolean =>
  (/^[\s([]$/.test(text.charAt(index - 1)) && isWord(text.charAt(index + 1))) ||
  opensBehindPrefix(text, index)

/** A double quote between spaces opens where it closes nothing; such a single one is an apostrophe. */
const opens = ({ sign, index }: Quote, text: string): boolean =>
  opensAt(text, index) ||
  opensUnspaced(text, index) ||
  (sign === '"' &&
    (/^\s?$/.test(text.charAt(index - 1)) || opensBehindPrefix(text, index)))

/** Arabic, Hebrew and Ethiopic write prefixes onto a word in quotes: بـ"نعم". */
const opensBehindPrefix = (text: string, index: number): boolean =>
  PREFIXING.test(text.charAt(index - 1)) &&
  isWord(text.charAt(index + 1)) &&
  isClosedAfter(text, index)

/** In scripts without spaces a quote opens if it closes nothing and a word follows. */
const opensUnspaced = (text: string, index: number): boolean =>
  (isUnspaced(text.charAt(index - 1)) ||
    (text.charAt(index) === '"' && isUnspaced(text.charAt(index + 1)))) &&
  BEGINS_QUOTED.test(text.slice(index + 1, index + 3))

/** A word, or what stands before one; not the commas and full stops of East Asia. */
const BEGINS_QUOTED = /^(?:[\p{L}\p{M}\p{N}]|[([{<"'“‘«…—〈《「『【〔〖（［｛])/u

/** A letter or sign of Thai, Lao, Tibetan, Burmese, Khmer or East Asia; Korean writes particles onto what is quoted. */
const isUnspaced = (character: string): boolean =>
  /[\u0E00-\u0FFF\u1000-\u109F\u1100-\u11FF\u1780-\u17FF\u1950-\u19FF\u1A20-\u1AAF\u2E80-\u9FFF\uA9E0-\uA9FF\uAA60-\uAA7F\uAC00-\uD7AF\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF9F]/.test(
    character,
  )

const PREFIXING = /[\u0590-\u06FF\u0750-\u077F\u1200-\u139F]/

const AFTER_THESE = /^[\s([{\u2013\u2014/„“‘‚«‹"'¿¡=\u05BE-]?$/

const opensAt = (text: string, index: number): boolean =>
  AFTER_THESE.test(text.charAt(index - 1)) && /^\S$/.test(text.charAt(index + 1))

const isWord = (character: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(character)

/** In "Ankara"'da the ending follows the quotation. */
function endsQuoted(
  { sign, index }: Quote,
  text: string,
  closed: number | undefined,
): boolean {
  const after = text.charAt(index + 1)
  return sign === "'" && closed === index - 1 && isWord(after) && !isUnspaced(after)
}

function isApostrophe({ sign, index }: Quote, text: string, base: string): boolean {
  if (sign !== "'") return false
  const before = text.charAt(index - 1)
  const after = text.charAt(index + 1)
  if (isWord(before) && isWord(after)) return !isUnspaced(before) && !isUnspaced(after)
  const rest = text.slice(index, index + LOOK_AHEAD)
  const leads = LEADING_APOSTROPHE[base]?.test(rest) === true || DECADE.test(rest)
  return leads && opensAt(text, index)
}
