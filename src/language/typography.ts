import { addressesIn } from './addresses.ts'
import { baseLanguage } from './base-language.ts'
import { setQuotes } from './set-quotes.ts'
import type { LoneQuote } from './set-quotes.ts'

const NO_BREAK_SPACE = '\u00A0'
const NARROW_NO_BREAK_SPACE = '\u202F'
const EN_DASH = '–'
const EM_DASH = '—'

/** One-letter words that must not end a line. */
const BOUND_WORDS: Readonly<Record<string, RegExp>> = {
  pl: /(?<![\p{L}\p{M}])[aiouwz] (?=\S)/giu,
  cs: /(?<![\p{L}\p{M}])[aiouwzkvs] (?=\S)/giu,
  sk: /(?<![\p{L}\p{M}])[aiouwzkvs] (?=\S)/giu,
  uk: /(?<![\p{L}\p{M}])[зйуваоі] (?=\S)/giu,
}

/** What typography makes of a line of text. */
export interface Typographic {
  /** For each UTF-16 unit of the line: what stands there now (nothing, itself, or more). */
  readonly units: readonly string[]
  /** A straight quote without its fellow. */
  readonly lone: LoneQuote | undefined
}

/**
 * Sets quotes, apostrophes, dashes, ellipses and non-breaking spaces as a language does. It works on a whole
 * paragraph without its markup, unit by unit, so that markup keeps its place. Addresses stay as they are.
 */
export function typographic(text: string, language: string): Typographic {
  const units = text.split('')
  const lone = setQuotes(text, language, units)
  setDots(text, units)
  setDashes(text, units)
  setSpaces(text, baseLanguage(language), units)
  for (const { start, end } of addressesIn(text))
    for (let index = start; index < end; index += 1) units[index] = text.charAt(index)
  return { units, lone }
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
  for (const { index, 0: found } of text.matchAll(RANGE))
    if (!NO_RANGE.test(found)) units[index + found.indexOf('-')] = EN_DASH
}

const DASHES: Readonly<Record<number, string>> = { 2: EN_DASH, 3: EM_DASH }

const RANGE = /(?<![\p{L}\d-])\d{1,4}-\d{1,4}(?![\d-])/gu

/** 06-1234 and 555-1234 are telephone numbers, 2024-05 is a month. */
const NO_RANGE = /^0\d|-0\d|^\d{3}-\d{4}$/

function setSpaces(text: string, base: string, units: string[]): void {
  const bind = (index: number): void => {
    if (text.charAt(index) === ' ') units[index] = NO_BREAK_SPACE
  }
  for (const { index } of text.matchAll(
    /(?<=\d) (?=(?:%|‰|°|€|km|cm|mm|m|kg|g|min|uur)(?!\p{L}))/gu,
  ))
    bind(index)
  for (const { index } of text.matchAll(/(?<=[€£$§]|\b(?:p|nr|blz)\.) (?=\d)/g))
    bind(index)
  for (const { index } of text.matchAll(/ (?=(?:[–—-]|-{2,3}) )/g)) bind(index)
  for (const { index } of text.matchAll(BOUND_WORDS[base] ?? NOTHING)) bind(index + 1)
  if (base === 'fr') setFrenchSpaces(text, units)
}

const NOTHING = /(?!)/g

/** French: a narrow space before ; ! ? and inside guillemets, a full one before a colon. */
function setFrenchSpaces(text: string, units: string[]): void {
  for (const { index, 0: sign } of text.matchAll(/[;!?:](?![\p{L}\p{N}])/gu)) {
    const before = text.charAt(index - 1)
    const space = sign === ':' ? NO_BREAK_SPACE : NARROW_NO_BREAK_SPACE
    if (SPACES.test(before)) units[index - 1] = space
    else if (sign !== ':' && ENDS_WORDS.test(before)) units[index] = space + sign
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

/** What ; ! ? may follow directly and must not; `?!` stays together. */
const ENDS_WORDS = /[\p{L}\p{M}\p{N})\]"'”’»…%]/u
