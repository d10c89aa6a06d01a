import { addressesIn } from '../../base/text/address.ts'
import { OBJECT } from '../../base/text/icon.ts'
import { telephonesIn } from '../../base/text/telephone.ts'
import type { TextRange } from '../../base/text/text-range.ts'
import { baseLanguage } from './base-language.ts'
import { latinDigits } from './digits.ts'
import { setQuotes } from './set-quotes.ts'
import type { UnpairedQuote } from './set-quotes.ts'

const NO_BREAK_SPACE = '\u00A0'
const NARROW_NO_BREAK_SPACE = '\u202F'
const EN_DASH = '–'
const EM_DASH = '—'
const MINUS = '−'

/** One-letter words that must not end a line. */
const BOUND_WORDS: Readonly<Record<string, RegExp>> = {
  pl: /(?<![\p{L}\p{M}])[aiouwz] (?=\S)/giu,
  cs: /(?<![\p{L}\p{M}])[aiouwzkvs] (?=\S)/giu,
  sk: /(?<![\p{L}\p{M}])[aiouwzkvs] (?=\S)/giu,
  uk: /(?<![\p{L}\p{M}])[зйуваоі] (?=\S)/giu,
  be: /(?<![\p{L}\p{M}])[аійоўуз] (?=\S)/giu,
  ru: /(?<![\p{L}\p{M}])[авикосу] (?=\S)/giu,
}

/** A line of text with its typographic characters. */
export interface Typographic {
  /** The replacement of each UTF-16 unit of the line: empty, itself, or longer. */
  readonly units: readonly string[]
  /** The first straight quote that is unpaired. */
  readonly unpaired: UnpairedQuote | undefined
}

/**
 * Sets quotes, apostrophes, dashes, ellipses and non-breaking spaces as a language does. It works on a whole
 * paragraph without its markup, unit by unit, so that markup keeps its place. Addresses and `asWritten` stay as they are.
 */
export function typographic(
  text: string,
  language: string,
  asWritten: readonly TextRange[] = [],
): Typographic {
  const units = text.split('')
  const unpaired = setQuotes(text, language, units)
  setDots(text, units)
  setDashes(text, units)
  setSpaces(text, language, units)
  for (const { start, end } of [...addressesIn(text), ...asWritten])
    for (let index = start; index < end; index += 1) units[index] = text.charAt(index)
  return { units, unpaired }
}

/** A line of text as a language sets it. */
export const typographicText = (text: string, language: string): string =>
  typographic(text, language).units.join('')

function replace(units: string[], index: number, length: number, by: string): void {
  units[index] = by
  units.fill('', index + 1, index + length)
}

function setDots(text: string, units: string[]): void {
  for (const { index, 0: dots } of text.matchAll(/\.{3,}/g))
    replace(units, index, dots.length, '…')
}

function setDashes(text: string, units: string[]): void {
  for (const { index, 0: run } of text.matchAll(/-{2,}/g)) {
    const dash = DASHES[run.length]
    if (dash !== undefined) replace(units, index, run.length, dash)
  }
  for (const { index } of text.matchAll(/(?<= )-(?= )/g)) units[index] = EN_DASH
  for (const { index } of text.matchAll(NEGATIVE)) units[index] = MINUS
  if (!/[\d\u0660-\u19FF]-[\d\u0660-\u19FF]/.test(text)) return
  const telephones = telephonesIn(text)
  for (const { index, 0: found } of text.matchAll(RANGE)) {
    const isInTelephone = telephones.some(
      ({ start, end }) => start <= index && index < end,
    )
    if (isInTelephone || NO_RANGE.test(inLatin(found))) continue
    units[index + found.indexOf('-')] = EN_DASH
  }
}

/** The sign of a number below zero: -5, (-5), = -5; in 10 -12 it may be a dash. */
const NEGATIVE = /(?<=^|[\s([=<>≤≥×÷·])(?<!\p{Nd}\s)-(?=\p{Nd})/gu

const DASHES: Readonly<Record<number, string>> = { 2: EN_DASH, 3: EM_DASH }

/** A number up to 9999, or one with its thousands apart. */
const NUMBER = '(?:\\p{Nd}{1,3}(?:[ .,\u00a0\u202f]\\p{Nd}{3})+|\\p{Nd}{1,4})'
const RANGE = new RegExp(`(?<![\\p{L}\\p{Nd}-])${NUMBER}-${NUMBER}(?![\\p{Nd}-])`, 'gu')

const inLatin = (range: string): string =>
  range.replaceAll(/[^\d-]/g, (digit) => latinDigits(digit) ?? digit)

/** 06-1234 and 555-1234 are telephone numbers, 2024-05 is a month. */
const NO_RANGE = /^0\d|-0\d|^\d{3}-\d{4}$/

function setSpaces(text: string, language: string, units: string[]): void {
  const words = BOUND_WORDS[baseLanguage(language)]
  for (const pattern of words ? [...BOUND, words] : BOUND)
    for (const { index, 0: found } of text.matchAll(pattern)) {
      const space = index + found.length - 1
      if (text.charAt(space) === ' ') units[space] = NO_BREAK_SPACE
    }
  if (baseLanguage(language) === 'fr') setFrenchSpaces(text, language, units)
}

const UNITS = `${OBJECT}|%|‰|°C?|€|zł|грн|₴|₺|₽|kr|Kč|Ft|km|cm|mm|m|kg|mg|g|ml|l|h|min|uur|Uhr|км|см|мм|м|кг|г|хв|год`
const ABBREVIATIONS =
  'p|pp|pag|pág|págs|nr|Nr|no|No|núm|ca|blz|S|s|str|c|с|стор|art|Art|Abb|afb|fig'

/** Spaces that must not end a line. Without \p{L}, which V8 takes long to compile. */
const BOUND = [
  new RegExp(`(?<=\\d) (?=(?:${UNITS})(?:[\\s\\d.,;:!?)\\]"'…”’»›–/-]|$))`, 'g'),
  new RegExp(`(?<=[€£$§№°º±≈≤≥]|(?:^|[\\s("'«“„])(?:${ABBREVIATIONS})\\.) (?=\\d)`, 'g'),
  // 10 000
  /(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))/g,
  // z. B., J. R.
  /(?<=(?:^|[\s("'«“„])[^\s\d.]\.) (?=[^\s\d.]\.)/g,
  // Dashes, and signs between words: 3 · 4
  / (?=(?:[–—·|/-]|-{2,3}) )/g,
  // Marks that end a sentence or a part of it in Hindi and Ethiopic, when they are written with a space.
  / (?=[।॥።፣፤፥፦፧])/g,
]

/**
 * French: a narrow space before ; ! ? and inside guillemets, a full one before a colon. In Canada there is none
 * before ; ! ?, but one that is typed holds (Office québécois de la langue française).
 */
function setFrenchSpaces(text: string, language: string, units: string[]): void {
  const isCanadian = language === 'fr-CA'
  for (const { index, 0: sign } of text.matchAll(/[;!?:](?![\p{L}\p{N}])/gu)) {
    const before = text.charAt(index - 1)
    const space = sign === ':' ? NO_BREAK_SPACE : NARROW_NO_BREAK_SPACE
    if (SPACES.test(before)) units[index - 1] = space
    else if (!ENDS_WORDS.test(before)) continue
    else if (sign === ':' ? ENDS_LINE.test(text.charAt(index + 1)) : !isCanadian)
      units[index] = space + sign
  }
  for (const [index, unit] of units.entries()) {
    const inwards = unit === '«' ? index + 1 : unit === '»' ? index - 1 : -1
    if (inwards < 0) continue
    if (SPACES.test(text.charAt(inwards))) units[inwards] = NARROW_NO_BREAK_SPACE
    else
      units[index] =
        unit === '«' ? `«${NARROW_NO_BREAK_SPACE}` : `${NARROW_NO_BREAK_SPACE}»`
  }
}

const SPACES = /^[ \u00A0\u202F]$/

/** Characters after which ; ! ? take a space if none is typed; `?!` stays together. */
const ENDS_WORDS = new RegExp(`[\\p{L}\\p{M}\\p{N})\\]"'”’»…%${OBJECT}]`, 'u')

/** What follows a colon that is punctuation, not part of a time or an address. */
const ENDS_LINE = /^[\s"«“]?$/
