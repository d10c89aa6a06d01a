import { createRequire } from 'node:module'

import { addressesIn } from '../../base/text/address.ts'
import { OBJECT } from '../../base/text/icon.ts'
import { telephonesIn } from '../../base/text/telephone.ts'
import type { TextRange } from '../../base/text/text-range.ts'
import type { HyphenPoint } from './hyphenation.ts'
import { readLanguageTag } from './language-tag.ts'

/** A place where a line may end. */
export interface BreakOpportunity {
  /** The first UTF-16 unit of the next line. */
  readonly position: number
  /** A newline stands here, so the line has to end. */
  readonly forced: boolean
  /** A hyphen has to be printed. */
  readonly hyphen: boolean
  /** The penalty for ending here, on the scale of the costs in `lines.ts`. */
  readonly cost: number
}

const NEWLINE = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g
const SOFT_HYPHEN = '\u00ad'

/**
 * Where lines may end without hyphenation, by UAX #14 with the exceptions of typographers. The last one is the end of
 * the text; an empty text has none.
 */
export function breakOpportunities(
  written: string,
  languageTag = 'und',
): readonly BreakOpportunity[] {
  const text = written.replaceAll(OBJECT, SIGN)
  const { language } = readLanguageTag(languageTag)
  const addresses = addressesIn(text)
  const found = new Map<number, BreakOpportunity>()
  const add = (
    position: number,
    kind: 'space' | 'hyphen' | 'newline',
    cost = 0,
  ): void => {
    const [forced, hyphen] = [kind === 'newline', kind === 'hyphen']
    found.set(position, { position, forced, hyphen, cost })
  }
  for (const position of [
    ...standardBreaks(text),
    ...southEastAsianBreaks(text, addresses),
  ])
    if (!holdsTogether(text, position, language))
      add(position, text[position - 1] === SOFT_HYPHEN ? 'hyphen' : 'space')
  for (const { start, end } of addresses) {
    for (let inside = start + 1; inside < end; inside += 1) found.delete(inside)
    for (const [offset, cost] of addressBreaks(text.slice(start, end)))
      add(start + offset, 'space', cost)
  }
  for (const { start, end } of telephonesIn(text))
    for (let inside = start + 1; inside < end; inside += 1)
      if (found.has(inside)) add(inside, 'space', TELEPHONE)
  for (const { index } of written.matchAll(OBJECTS)) add(index + 1, 'space', IN_ROW)
  for (const match of text.matchAll(NEWLINE))
    add(match.index + match[0].length, 'newline')
  if (text !== '') add(text.length, 'newline')
  return Array.from(found.values()).toSorted((a, b) => a.position - b.position)
}

/** The penalty for a break in a telephone number: more than for another line, so that it is broken only if it is too wide. */
const TELEPHONE = 2e3

/** A drawing is to lines what an asterisk is: it holds to the letters that it touches, and not to Chinese characters. */
const SIGN = '*'

/** A drawing that touches another one behind it, and the penalty for parting them. */
const OBJECTS = new RegExp(`${OBJECT}(?=${OBJECT})`, 'g')
const IN_ROW = 2e3

/** Text in Latin, Greek or Cyrillic, with the punctuation that `EUROPEAN_BREAK` knows. */
const EUROPEAN =
  /^[\n !-_a-z\u00a0-\u00b3\u00b5-\u024f\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2013\u2014\u2018-\u201e\u2022\u2026\u202f\u2039\u203a\u20ac\u2190-\u2193]*$/

/** Ends where a line may: behind a sign, or spaces with no opening bracket before and no punctuation after them. */
const EUROPEAN_BREAK = /(?<!^|[ \n([„‚¿¡]) +(?![ \n)\]!?;:,./]|$)|[-/–—\u00ad](?=\S)/g

function europeanBreaks(text: string): readonly number[] {
  return Array.from(text.matchAll(EUROPEAN_BREAK)).flatMap(({ index, 0: match }) => {
    const position = index + match.length
    return match.endsWith(' ') || mayFollowSign(match, text.charAt(position))
      ? [position]
      : []
  })
}

const mayFollowSign = (sign: string, next: string): boolean =>
  isLetter(next) || (isDash(sign) && (isDigit(next) || '([„‚“‘«'.includes(next)))

/** The library is right for every script, but takes 20 ms to start, a third of what a Dutch deck needs. */
const standardBreaks = (text: string): readonly number[] =>
  EUROPEAN.test(text) ? europeanBreaks(text) : unicodeBreaks(text)

interface LineBreaker {
  nextBreak(): { readonly position: number } | null
}

type CreateLineBreaker = new (text: string) => LineBreaker

let lineBreaker: CreateLineBreaker | undefined

function loadLineBreaker(): CreateLineBreaker {
  const require = createRequire(import.meta.url)
  const loaded: CreateLineBreaker = require('linebreak')
  return loaded
}

function unicodeBreaks(text: string): readonly number[] {
  lineBreaker ??= loadLineBreaker()
  const breaker = new lineBreaker(text)
  const positions: number[] = []
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    positions.push(next.position)
  return [
    ...positions,
    ...Array.from(text.matchAll(AROUND_QUOTATION), ({ index }) => index),
  ]
}

/**
 * Between Chinese or Japanese and a quotation in it, but after an opening bracket: UAX #14 held curly quotation marks to
 * both sides until its rule LB19a of 2024, which the library does not know.
 */
const AROUND_QUOTATION =
  /(?<=[\u3001-\u9fff\uff01-\uff1f])(?<!\p{Ps})(?=[“‘])|(?<=[”’])(?=[\u3001-\u9fff\uff01-\uff1f])/gu

const THAI_LAO_BURMESE_KHMER = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+/g

let words: Intl.Segmenter | undefined

/** These scripts write no spaces; UAX #14 leaves them to a dictionary, and takes an address among them for a letter. */
function southEastAsianBreaks(
  text: string,
  addresses: readonly TextRange[],
): readonly number[] {
  const breaks = Array.from(text.matchAll(THAI_LAO_BURMESE_KHMER)).flatMap(
    ({ index, 0: range }) => {
      words ??= new Intl.Segmenter('und', { granularity: 'word' })
      const starts = Array.from(words.segment(range), (word) => index + word.index)
      return starts.slice(1)
    },
  )
  const edges = addresses.flatMap(({ start, end }) => [
    ...(SOUTH_EAST_ASIAN.test(text.charAt(start - 1)) ? [start] : []),
    ...(SOUTH_EAST_ASIAN.test(text.charAt(end)) ? [end] : []),
  ])
  return [...breaks, ...edges]
}

const SOUTH_EAST_ASIAN = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/

const isDash = (character: string): boolean => character === '–' || character === '—'
const isSpace = (character: string): boolean => character === '' || /\s/.test(character)
const isLetter = (character: string): boolean => /\p{L}/u.test(character)
const isDigit = (character: string): boolean => /\p{Nd}/u.test(character)

/**
 * Signs that end a sentence, repeat a word or abbreviate it, and never begin a line: those of Thai, Lao, Tibetan,
 * Burmese, Khmer, Hindi, Ethiopic and Mongolian, the small and repeated kana, and the punctuation of Chinese and
 * Japanese.
 */
const NEVER_FIRST = new Set(
  '\u0e2f\u0e46\u0e5a\u0e5b\u0eaf\u0ec6\u0f0b\u0f0d\u0f0e\u0f0f\u0f11\u0f12\u0f14\u104a\u104b\u104c\u104d\u104f' +
    '\u17d4\u17d5\u17d6\u17d7\u17d8\u17da\u0964\u0965\u1361\u1362\u1363\u1364\u1365\u1366\u1367\u1368\u1802\u1803' +
    'ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶー々〻ゝゞヽヾ、。，．・：；？！）」』】〕〉》｝］〟～〜',
)

/** Pronouns that French puts behind a verb, and what is held to a demonstrative: `n'est-ce`, `a-t-il`, `celui-là`. */
const FRENCH_ENCLITIC =
  /^(?:ce|on|ils?|elles?|je|tu|nous|vous|t|y|en|les?|la|lui|leur|moi|toi|ci|là)(?![\p{L}\p{M}])/iu

/** The letters around a hyphen that are looked at. */
const NEAR = 8

/** Whether a break that UAX #14 allows would look wrong. */
function holdsTogether(text: string, position: number, language: string): boolean {
  const earlier = text.charAt(position - 2)
  const before = text.charAt(position - 1)
  const after = text.charAt(position)
  if (NEVER_FIRST.has(after)) return true
  // A dash ends a line rather than begin one, unless it opens something: `—dijo él—`.
  if (isDash(after)) return !isSpace(before) || isSpace(text.charAt(position + 1))
  if (isDash(before)) return isSpace(earlier) || (isDigit(earlier) && isDigit(after))
  // `-tje`, `/home` and `--` are no compounds.
  if (before === '-' || before === '/') {
    if (!/[\p{L}\p{M}\p{N})\]’”]/u.test(earlier)) return true
    return before === '-' && holdsHyphen(text, position, language)
  }
  return false
}

/** Whether a hyphen stands by a single letter (`e-mail`, `plan-B`), or before a French pronoun. */
function holdsHyphen(text: string, position: number, language: string): boolean {
  const before = text.slice(Math.max(0, position - 3), position)
  const after = text.slice(position, position + NEAR)
  return (
    /^(?:^|[^\p{L}\p{M}\p{N}-])\p{L}-$/u.test(before) ||
    /^\p{L}(?![\p{L}\p{M}\p{N}-])/u.test(after) ||
    (language === 'fr' && FRENCH_ENCLITIC.test(after))
  )
}

/** The penalty for a break whose sign a reader may not take for part of the address. */
const UNCLEAR = 0.3

/** The scheme and the host of a web address, or all of a mail address. */
const HOST = /^(?:[a-z][a-z\d+.-]*:\/\/)?[^/?#]*/i

/** The penalty for a break within a host: more than for another line, so that it is broken only if it is too wide. */
const WITHIN_HOST = 2e3

/** Where an address may be broken, without a hyphen, and at what cost. */
function addressBreaks(address: string): readonly (readonly [number, number])[] {
  const host = HOST.exec(address)?.[0].length ?? 0
  const breaks: [number, number][] = []
  for (let offset = 1; offset < address.length; offset += 1) {
    const before = address.charAt(offset - 1)
    const after = address.charAt(offset)
    const endsPart = before === '/' && after !== '/' && address[offset - 2] !== '/'
    if (endsPart || '?#&'.includes(after)) breaks.push([offset, 0])
    else if (before === '-' || '.@_'.includes(after))
      breaks.push([offset, offset < host ? WITHIN_HOST : UNCLEAR])
  }
  return [...breaks, ...partBreaks(address)]
}

/** The penalty for a break within a part of an address: more than for some lines, so that it is taken if all else is too wide. */
const WITHIN_PART = 4e3

/** The least letters of a part that may be broken, and of each piece. */
const LONG_PART = /[\p{L}\p{N}]{13,}/gu
const LEAST_PIECE = 4

/** Where the long parts of an address may be broken, without a hyphen. */
const partBreaks = (address: string): readonly (readonly [number, number])[] =>
  Array.from(address.matchAll(LONG_PART)).flatMap(({ index, 0: part }) =>
    Array.from(
      { length: part.length - 2 * LEAST_PIECE + 1 },
      (_, place): [number, number] => [index + LEAST_PIECE + place, WITHIN_PART],
    ),
  )

/** Opportunities without those at soft hyphens. */
export const withoutHyphenation = (
  opportunities: readonly BreakOpportunity[],
): readonly BreakOpportunity[] => opportunities.filter(({ hyphen }) => !hyphen)

/** Opportunities and those of hyphenation, where there is none yet. */
export function withHyphenation(
  opportunities: readonly BreakOpportunity[],
  hyphens: readonly HyphenPoint[],
): readonly BreakOpportunity[] {
  const taken = new Set(opportunities.map(({ position }) => position))
  const breaks = hyphens
    .filter(({ position }) => !taken.has(position))
    .map(({ position, cost }) => ({ position, forced: false, hyphen: true, cost }))
  return [...opportunities, ...breaks].toSorted((a, b) => a.position - b.position)
}
