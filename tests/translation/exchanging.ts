import { array, boolean, constantFrom, nat, oneof, record, uniqueArray } from 'fast-check'
import type { Arbitrary } from 'fast-check'

import { collectProblems } from '../../src/base/problems/problem.ts'
import type { Problem, Report } from '../../src/base/problems/problem.ts'
import type {
  Exchange,
  ExchangeUnit,
  ReturnedUnit,
} from '../../src/translation/exchange.ts'

/** Pieces of text that formats of tables and of catalogues, and spreadsheets, give a meaning of their own. */
const SIGNS =
  String.raw`= + - @ ＝ ＋ － ＠ ' " "" \ \n , ; #~ #, { {client.pl} %s __proto__ name مرحبا ሰላም 👩‍👩‍👧`
    .split(' ')
    .concat(
      '\t',
      '\r',
      '\n',
      '\n\n',
      ' ',
      '\u00a0',
      '\ufeff',
      '\u2028',
      '\u200f',
      'msgid "x"',
    )

/** Any text that a deck can hold: neither zeros nor the mark of a lost character, which no YAML file may have. */
export const anyText = (least = 0): Arbitrary<string> =>
  array(
    oneof(
      { weight: 2, arbitrary: constantFrom(...SIGNS) },
      nat(0x7f).map((code) => String.fromCodePoint(code)),
      nat(0x10ffff).map((code) => String.fromCodePoint(code)),
    ),
    { minLength: least, maxLength: 12 },
  ).map((parts) => parts.join('').replace(/[\0\ufffd\p{Cs}]/gu, '*'))

/** Units with names that differ. */
export const anyUnits = (
  text: (least?: number) => Arbitrary<string>,
): Arbitrary<readonly ExchangeUnit[]> =>
  uniqueArray(
    record(
      {
        name: oneof(
          text(1),
          constantFrom('pieces.a.title', '__proto__', 'toString', '12'),
        ),
        source: text(1),
        translation: text(),
        isStale: boolean(),
        note: text(),
        before: text(),
      },
      { requiredKeys: ['name', 'source', 'translation', 'isStale'] },
    ),
    { selector: ({ name }) => name, maxLength: 8 },
  )

/** The texts of a small deck in Dutch for a translator into German. */
export const exchangeOf = (units: readonly ExchangeUnit[]): Exchange => ({
  deck: 'samenleerwijzer',
  source: 'nl',
  language: 'de',
  units,
})

/** A unit that is translated and fine, but for what is given. */
export const unit = (given: Partial<ExchangeUnit> = {}): ExchangeUnit => ({
  name: 'pieces.welcome.title',
  source: 'Welkom',
  translation: 'Willkommen',
  isStale: false,
  ...given,
})

/** What comes back of a unit, its place left out. */
export const back = ({
  name,
  source,
  translation,
  isStale,
}: Omit<ReturnedUnit, 'span'>): object => ({
  name,
  source,
  translation,
  isStale,
})

/** Reads a file that came back. */
export function receive(
  read: (text: string, file: string, report: Report) => readonly ReturnedUnit[],
  text: string,
): { received: readonly object[]; spans: readonly string[]; problems: Problem[] } {
  const { problems, report } = collectProblems()
  const received = read(text, 'deck-de', report)
  return {
    received: received.map(back),
    spans: received.map(({ span }) => text.slice(span.start, span.end)),
    problems,
  }
}

/** Problems as `code: message | marked characters @line`. */
export const told = (text: string, problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, message, span }) => {
    const { file, start, end } = span!
    const line = text.slice(0, start).split(/\r\n?|\n/).length
    return `${code}: ${message} | ${text.slice(start, end)} @${file}:${line}`
  })
