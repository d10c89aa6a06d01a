import { quotesOf } from './quotes.ts'
import type { Quotes } from './quotes.ts'

const NO_BREAK_SPACE = '\u00A0'
const NARROW_NO_BREAK_SPACE = '\u202F'
const APOSTROPHE = '\u2019'

/** Words that begin with an apostrophe, so that it is no opening quote: ’t, ’s avonds, ’n keer. */
const LEADING_APOSTROPHE: Readonly<Record<string, RegExp>> = {
  nl: /^'(?:t|n|s|k|m|r|er|ie|em|tis)(?!\p{L})/iu,
  en: /^'(?:tis|twas|til|em|cause|\d\ds)(?!\p{L})/iu,
}

const DECADE = /^'\d\d(?!\d)/

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
  /** Whether a quote was opened and never closed. */
  readonly unclosed: boolean
}

/**
 * Sets quotes, apostrophes, dashes, ellipses and non-breaking spaces as a language does. It works on a
 * whole paragraph without its markup, unit by unit, so that markup keeps its place.
 */
export function typographic(text: string, language: string): Typographic {
  const units = text.split('')
  const unclosed = setQuotes(text, language, units)
  setDashes(text, units)
  setSpaces(text, language, units)
  return { units, unclosed }
}

function setQuotes(text: string, language: string, units: string[]): boolean {
  const base = language.split('-')[0] ?? language
  const quotes = quotesOf(language)
  const open: string[] = []
  for (const { index } of text.matchAll(/["']/g)) {
    const quote = text.charAt(index)
    units[index] = isApostrophe(text, index, base)
      ? APOSTROPHE
      : matchQuote(quote, opensAt(text, index), open, quotes)
  }
  return open.length > 0
}

const isWord = (character: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(character)

const opensAt = (text: string, index: number): boolean =>
  (index === 0 || /[\s([{\u2013\u2014/„“‘‚«‹"'¿¡]/.test(text.charAt(index - 1))) &&
  /^\S/.test(text.slice(index + 1, index + 2))

function isApostrophe(text: string, index: number, base: string): boolean {
  if (text.charAt(index) !== "'") return false
  const between =
    index > 0 && isWord(text.charAt(index - 1)) && isWord(text.charAt(index + 1))
  const rest = text.slice(index, index + 8)
  const leads = LEADING_APOSTROPHE[base]?.test(rest) === true || DECADE.test(rest)
  return between || (leads && opensAt(text, index))
}

/** Keeps the stack of open quotes, and gives the sign for this one. */
function matchQuote(
  quote: string,
  opens: boolean,
  open: string[],
  quotes: Quotes,
): string {
  const closes = open.at(-1) === quote
  if (opens && !closes) {
    open.push(quote)
    return open.length % 2 === 1 ? quotes.outer[0] : quotes.inner[0]
  }
  if (!closes) return quote === "'" ? APOSTROPHE : quotes.outer[opens ? 0 : 1]
  const outer = open.length % 2 === 1
  open.pop()
  return outer ? quotes.outer[1] : quotes.inner[1]
}

const EN_DASH = '\u2013'

function setDashes(text: string, units: string[]): void {
  for (const { index, 0: dots } of text.matchAll(/\.{3,}/g))
    replace(units, index, dots.length, '…')
  for (const { index } of text.matchAll(/(?<!-)--(?!-)/g))
    replace(units, index, 2, EN_DASH)
  for (const { index } of text.matchAll(/(?<= )-(?= )/g)) units[index] = EN_DASH
  // 10-12 is a range, 06-12345678 and 2024-05-01 are not.
  for (const { index, 0: range } of text.matchAll(
    /(?<![\d-])\d{1,4}-\d{1,4}(?![\d-])/g,
  )) {
    if (!range.startsWith('0')) units[index + range.indexOf('-')] = EN_DASH
  }
}

function replace(units: string[], index: number, length: number, by: string): void {
  units[index] = by
  units.fill('', index + 1, index + length)
}

function setSpaces(text: string, language: string, units: string[]): void {
  const base = language.split('-')[0] ?? language
  const bind = (index: number, by = NO_BREAK_SPACE): void => {
    if (text.charAt(index) === ' ') units[index] = by
  }
  for (const { index, 0: found } of text.matchAll(
    /\d (?:%|‰|°|€|km|cm|mm|m|kg|g|min|uur)(?![\p{L}])/gu,
  ))
    bind(index + found.indexOf(' '))
  for (const { index, 0: found } of text.matchAll(/(?:€|§|p\.|nr\.|blz\.) (?=\d)/g))
    bind(index + found.length - 1)
  for (const { index } of text.matchAll(/ (?=[–—-] )/g)) bind(index)
  for (const { index } of text.matchAll(BOUND_WORDS[base] ?? /(?!)/g)) bind(index + 1)
  if (base === 'fr') setFrenchSpaces(text, units)
}

/** French: a narrow space before ; ! ? and inside guillemets, a full one before a colon. */
function setFrenchSpaces(text: string, units: string[]): void {
  for (const { index, 0: sign } of text.matchAll(/[;!?:»]/g)) {
    const before = text.charAt(index - 1)
    const space = sign === ':' ? NO_BREAK_SPACE : NARROW_NO_BREAK_SPACE
    if (before === ' ' || before === NO_BREAK_SPACE) units[index - 1] = space
    else if (sign !== ':' && isWord(before)) units[index] = space + sign
  }
  for (const { index } of text.matchAll(/«/g)) {
    if (text.charAt(index + 1) === ' ') units[index + 1] = NARROW_NO_BREAK_SPACE
    else units[index] = `«${NARROW_NO_BREAK_SPACE}`
  }
}
