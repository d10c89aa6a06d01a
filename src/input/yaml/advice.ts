import type { ErrorCode } from 'yaml'

import { plain } from '../../base/problems/plain.ts'
import { QUOTE_IT, signAtStart, syntaxError } from './complaint.ts'
import type { Complaint } from './complaint.ts'

/** An error in yaml's own words. */
export interface ParserError {
  readonly code: ErrorCode
  readonly message: string
}

/** Enough of a line to see what was meant. */
const MOST_UNITS = 200

/** What to tell the user about the errors of a line. */
export interface Advice {
  readonly complaint: Complaint
  /** Where in the line its value begins, if the whole value is at fault. */
  readonly from?: number
}

/** Finds what to say about the errors of one line; the first rule that applies speaks for all of them. */
export function adviceFor(errors: readonly ParserError[], line: string): Advice {
  const start = line.slice(0, MOST_UNITS)
  const clues: Clues = {
    codes: new Set(errors.map(({ code }) => code)),
    words: errors.map(({ message }) => message).join('\n'),
    line: start,
    value: start.replace(BEFORE_VALUE, ''),
  }
  for (const rule of RULES) {
    const complaint = rule(clues)
    if (!complaint) continue
    const from = start.length - clues.value.length
    return VALUE_RULES.has(rule) ? { complaint, from } : { complaint }
  }
  const words = plain(errors[0]?.message ?? 'unknown')
  return { complaint: syntaxError(`YAML cannot read this: ${words}.`, QUOTE_IT) }
}

/** Indentation, the dashes of list items and the name before a value. */
const BEFORE_VALUE = /^\s*(?:-\s+)*(?:[^\s:#"'{[*&!|>%@`][^:]*:\s+)?/

interface Clues {
  readonly codes: ReadonlySet<ErrorCode>
  /** The messages of the parser, one a line. */
  readonly words: string
  readonly line: string
  /** The line from where its value begins. */
  readonly value: string
}

type Rule = (clues: Clues) => Complaint | undefined

export const TAB = syntaxError(
  'This line is indented with a tab.',
  'Indent with spaces: two for each level.',
)

/** The same of this line and of others below it. */
export const manyTabs = (others: number): Complaint =>
  syntaxError(
    `This line is indented with a tab, and so ${others === 1 ? 'is one more' : `are ${others} more`} below it.`,
    'Indent with spaces: two for each level. Editors can be told to type them for the Tab key.',
  )

const tab: Rule = ({ codes, line }) =>
  codes.has('TAB_AS_INDENT') || /^ *\t/.test(line) ? TAB : undefined

const escape: Rule = ({ codes }) => {
  if (!codes.has('BAD_DQ_ESCAPE')) return undefined
  return syntaxError(
    'This backslash means nothing between double quotes.',
    'Write two backslashes, or put the text between single quotes.',
  )
}

const blockHeader: Rule = ({ value, words }) => {
  if (!/^[|>]/.test(value)) return undefined
  const sign = value.charAt(0)
  if (/header includes extra|Not a YAML token/.test(words))
    return syntaxError(
      `Nothing may stand after “${sign}” on its line.`,
      'Begin the text on the next line, indented.',
    )
  return undefined
}

const blockIndent: Rule = ({ words }) => {
  if (!words.includes('Block scalar')) return undefined
  return syntaxError(
    'The text under “|” or “>” must be indented.',
    'Begin each of its lines with two spaces more than the line of its name.',
  )
}

const signFirst: Rule = ({ value }) =>
  /^(?:[*&!%@`,]|\?\s)/.test(value) ? signAtStart(value.charAt(0)) : undefined

const signInside: Rule = ({ words }) => {
  const sign = /cannot start with .*([,%|>@`])$/m.exec(words)?.[1]
  return sign === undefined ? undefined : signAtStart(sign)
}

const mark: Rule = ({ codes, words }) =>
  MARK_CODES.some((code) => codes.has(code)) ||
  words.includes('anchors must be separated')
    ? syntaxError('A “&” or “*” here is not read as text.', QUOTE_IT)
    : undefined

const MARK_CODES = [
  'BAD_ALIAS',
  'ALIAS_PROPS',
  'MULTIPLE_ANCHORS',
  'BAD_PROP_ORDER',
] as const

const bracketFirst: Rule = ({ value, words }) =>
  words.includes('at node end') && /^[{[]/.test(value)
    ? signAtStart(value.charAt(0))
    : undefined

const textAfterQuote: Rule = ({ value, words }) => {
  if (!words.includes('at node end') || !/^["']/.test(value)) return undefined
  return syntaxError(
    'The text goes on after its closing quotation mark.',
    value.startsWith('"')
      ? 'Write \\" for a quotation mark within the text, or put the text on the next lines, indented, after a “|”.'
      : "Write '' for an apostrophe within the text, or put the whole text between double quotes.",
  )
}

const brackets: Rule = ({ codes, words }) => {
  if (!codes.has('BLOCK_IN_FLOW') && !/flow[ -](?:map|seq)/i.test(words)) return undefined
  return ODD_BRACKETS
}

export const ODD_BRACKETS = syntaxError(
  'The brackets here do not pair up, or a “,” between them is missing or too many.',
  `A list in one line is written [a, b, c]. ${QUOTE_IT}`,
)

const dash: Rule = ({ words }) => {
  if (!/block-seq|block sequence|sequence item/i.test(words)) return undefined
  return syntaxError(
    'A list item (“- ”) cannot stand here.',
    'Give each item a line of its own, and begin all items of a list in the same column.',
  )
}

const secondColon: Rule = ({ codes }) => {
  if (codes.has('KEY_OVER_1024_CHARS'))
    return syntaxError(
      'A “: ” in this long text makes YAML take its beginning for a name.',
      QUOTE_IT,
    )
  if (!codes.has('BLOCK_AS_IMPLICIT_KEY') || !codes.has('MULTILINE_IMPLICIT_KEY'))
    return undefined
  return syntaxError(
    'The next line is indented as if it belonged to this text.',
    'Let both begin in the same column.',
  )
}

const colonInside: Rule = ({ codes }) =>
  codes.has('BLOCK_AS_IMPLICIT_KEY')
    ? syntaxError('This value has a “: ” in it.', QUOTE_IT)
    : undefined

const noColon: Rule = ({ codes, words, line }) => {
  if (!codes.has('MULTILINE_IMPLICIT_KEY') && !words.includes('Implicit map keys'))
    return undefined
  return syntaxError('This line has no name with “: ” after it.', hintForName(line))
}

function hintForName(line: string): string {
  if (/^\s*[\w-]+:\S/.test(line)) return 'Put a space after the “:”.'
  if (/^\s*-[^\s-]/.test(line)) return 'Put a space after the “-”.'
  const [, name = '', sign] = /^\s*([\w-]+)\s*([=;：])/.exec(line) ?? []
  return sign === undefined
    ? 'Write “name: text”, or indent the line if it belongs to the text above it.'
    : `After a name stands “:” and a space, not “${sign}”: write “${name}: …”.`
}

const column: Rule = ({ codes }) => {
  if (!codes.has('BAD_INDENT') && !codes.has('UNEXPECTED_TOKEN')) return undefined
  return OUT_OF_LINE
}

export const OUT_OF_LINE = syntaxError(
  'This line does not fit the lines above it.',
  'Lines that belong together begin in the same column; indent with two spaces for each level.',
)

const note: Rule = ({ words }) => {
  if (!words.includes('Comments must be separated')) return undefined
  return syntaxError('There must be a space before “#”.', QUOTE_IT)
}

const RULES: readonly Rule[] = [
  tab,
  escape,
  blockHeader,
  blockIndent,
  signFirst,
  signInside,
  mark,
  bracketFirst,
  textAfterQuote,
  brackets,
  dash,
  secondColon,
  colonInside,
  noColon,
  note,
  column,
]

const VALUE_RULES: ReadonlySet<Rule> = new Set([signFirst, bracketFirst, colonInside])
