import { excerpt } from '../base/problems/excerpt.ts'
import { isSpreadsheetError } from '../base/text/spreadsheet-error.ts'

/** Something that a spreadsheet program wrote over a text. */
export interface SpreadsheetDamage {
  /** To follow “it came as”. */
  readonly what: string
  readonly hint: string
}

/** The two texts that a spreadsheet held beside each other, the source as the deck has it. */
export interface TextPair {
  readonly source: string
  readonly translation: string
  /** The languages of the two. */
  readonly languages: readonly string[]
}

/** What a spreadsheet program wrote over a translation; undefined if a person may have written it. */
export function spreadsheetDamage(pair: TextPair): SpreadsheetDamage | undefined {
  const text = pair.translation.trim()
  // Nothing that a spreadsheet makes is longer.
  if (text === '' || text.length > 40 || text === pair.source.trim()) return undefined
  const shown = excerpt(text)
  if (isSpreadsheetError(text) && !pair.source.trim().startsWith('#'))
    return { what: `“${shown}”, an error of a spreadsheet`, hint: WRITE_AGAIN }
  if (isMadeDate(text, pair))
    return {
      what: `“${shown}”, a date that a spreadsheet made of it`,
      hint: AS_TEXT,
    }
  return undefined
}

const WRITE_AGAIN =
  'Type the words into its cell again, as text: without “=” at the start.'

const AS_TEXT =
  'Set the column to “Text” in the spreadsheet before you write or open it, and write the words again.'

/** A day, a month and a year in any order, with or without a time: `2-1-2026`, `2026-01-02 00:00:00`, `02.01.26`. */
const NUMERIC_DATE =
  /^(?:\d{1,2}([-/.])\d{1,2}\1\d{4}|\d{4}([-/.])\d{1,2}\2\d{1,2}|\d{2}([-/.])\d{2}\3\d{2})\.?(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?$/

/** A day and a month, or a month and a year, as cells show them: `2-Jan`, `02. Jan`, `jan-26`, `Jan 26`. */
const NAMED_DATE =
  /^(?:\d{1,2}([-/.]|\. | )(?<after>\p{L}[\p{L}\p{M}]{1,8})\.?|(?<before>\p{L}[\p{L}\p{M}]{1,8})\.?([-/. ])\d{2}(?:\d{2})?)(?:[-/. ]+\d{2}(?:\d{2})?)?$/u

/** As cells show them in Chinese, Japanese and Korean: `1月2日`. */
const CJK_DATE = /^(?:\d{4}[年년] ?)?\d{1,2}[月월] ?\d{1,2}[日일]$/

/** How a date is kept in a cell, in days since 1900: the years 2009 to 2064. */
const DAY_NUMBER = /^[45]\d{4}$/

/** Whether a translation is a date while its source, as people write texts, is none. */
function isMadeDate(text: string, { source, languages }: TextPair): boolean {
  const from = source.trim()
  const isPlainSource = from !== '' && !/\p{L}/u.test(from)
  if (isNumericDate(from) || isNamedDate(from, languages)) return false
  if (isNumericDate(text)) return !yearsIn(text).some((year) => from.includes(year))
  if (DAY_NUMBER.test(text)) return isPlainSource && /\d\D+\d/.test(from)
  // A person who writes a date out translates words: “the first of May” becomes “1 May”, and “1/5” does not.
  const isJoined = /\d[-/]\p{L}|\p{L}[-/]\d/u.test(text)
  return (isPlainSource || isJoined) && isNamedDate(text, languages)
}

const isNumericDate = (text: string): boolean => NUMERIC_DATE.test(text)

const yearsIn = (text: string): readonly string[] => text.match(/\d{4}/g) ?? []

function isNamedDate(text: string, languages: readonly string[]): boolean {
  if (CJK_DATE.test(text)) return true
  const { after, before } = NAMED_DATE.exec(text)?.groups ?? {}
  const month = after ?? before
  return month !== undefined && isMonth(month, languages)
}

/** Whether a word begins like a month in one of some languages or in English; a spreadsheet speaks that of the computer. */
function isMonth(word: string, languages: readonly string[]): boolean {
  const beginning = folded(word).slice(0, 3)
  return [...languages, 'en'].some((language) =>
    monthsIn(language).some((name) => name.startsWith(beginning)),
  )
}

/** The names of months in a language, short and long. */
const monthsIn = (language: string): readonly string[] =>
  (['short', 'long'] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat([language, 'en'], { month, timeZone: 'UTC' })
    return Array.from({ length: 12 }, (_, index) =>
      folded(format.format(Date.UTC(2026, index, 1))),
    )
  })

/** Without capitals and accents, which the short names of months have or lack. */
const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
