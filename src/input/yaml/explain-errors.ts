import type { ErrorCode } from 'yaml'

import { excerpt } from '../../base/problems/excerpt.ts'
import { QUOTE_IT, signAtStart, syntaxError } from './syntax-problems.ts'
import type { UnplacedProblem } from './syntax-problems.ts'

/** An error as the `yaml` parser reports it. */
export interface ParserError {
  readonly code: ErrorCode
  readonly message: string
}

/** Enough of a line to see what was meant. */
const MOST_UNITS = 200

/** The problem that explains the errors of a line. */
export interface ErrorExplanation {
  readonly problem: UnplacedProblem
  /** Where in the line its value begins, if the span is the whole value. */
  readonly from?: number
}

/** Explains the errors of one line as one problem, by the first rule that applies. */
export function explainErrors(
  errors: readonly ParserError[],
  line: string,
): ErrorExplanation {
  const start = line.slice(0, MOST_UNITS)
  const context: ErrorContext = {
    codes: new Set(errors.map(({ code }) => code)),
    words: errors.map(({ message }) => message).join('\n'),
    line: start,
    value: start.replace(BEFORE_VALUE, ''),
  }
  for (const rule of RULES) {
    const problem = rule(context)
    if (!problem) continue
    const from = start.length - context.value.length
    return VALUE_RULES.has(rule) ? { problem, from } : { problem }
  }
  const words = excerpt(errors[0]?.message ?? 'unknown')
  return { problem: syntaxError(`YAML cannot read this: ${words}.`, QUOTE_IT) }
}

/** Indentation, the dashes of list items and the name before a value. */
const BEFORE_VALUE = /^\s*(?:-\s+)*(?:[^\s:#"'{[*&!|>%@`][^:]*:\s+)?/

interface ErrorContext {
  readonly codes: ReadonlySet<ErrorCode>
  /** The messages of the parser, one a line. */
  readonly words: string
  readonly line: string
  /** The line from where its value begins. */
  readonly value: string
}

type ErrorRule = (context: ErrorContext) => UnplacedProblem | undefined

export const TAB_INDENT = syntaxError(
  'This line is indented with a tab.',
  'Indent with spaces: two for each level.',
)

/** A tab in this line, and in others below it. */
export const manyTabIndents = (others: number): UnplacedProblem =>
  syntaxError(
    `This line is indented with a tab, and so ${others === 1 ? 'is one more' : `are ${others} more`} below it.`,
    'Indent with spaces: two for each level. Editors can be told to type them for the Tab key.',
  )

const tabIndent: ErrorRule = ({ codes, line }) =>
  codes.has('TAB_AS_INDENT') || /^ *\t/.test(line) ? TAB_INDENT : undefined

const escape: ErrorRule = ({ codes }) => {
  if (!codes.has('BAD_DQ_ESCAPE')) return undefined
  return syntaxError(
    'YAML cannot read this backslash between double quotes.',
    'Write two backslashes, or put the text between single quotes.',
  )
}

const blockHeader: ErrorRule = ({ value, words }) => {
  if (!/^[|>]/.test(value)) return undefined
  const sign = value.charAt(0)
  if (/header includes extra|Not a YAML token/.test(words))
    return syntaxError(
      `Nothing may stand after “${sign}” on its line.`,
      'Begin the text on the next line, indented.',
    )
  return undefined
}

const blockIndent: ErrorRule = ({ words }) => {
  if (!words.includes('Block scalar')) return undefined
  return syntaxError(
    'The text under “|” or “>” must be indented.',
    'Begin each of its lines with two spaces more than the line of its name.',
  )
}

const signFirst: ErrorRule = ({ value }) =>
  /^(?:[*&!%@`,]|\?\s)/.test(value) ? signAtStart(value.charAt(0)) : undefined

const signInside: ErrorRule = ({ words }) => {
  const sign = /cannot start with .*([,%|>@`])$/m.exec(words)?.[1]
  return sign === undefined ? undefined : signAtStart(sign)
}

const anchorInText: ErrorRule = ({ codes, words }) =>
  ANCHOR_CODES.some((code) => codes.has(code)) ||
  words.includes('anchors must be separated')
    ? syntaxError('A “&” or “*” here is not read as text.', QUOTE_IT)
    : undefined

const ANCHOR_CODES = [
  'BAD_ALIAS',
  'ALIAS_PROPS',
  'MULTIPLE_ANCHORS',
  'BAD_PROP_ORDER',
] as const

const bracketFirst: ErrorRule = ({ value, words }) =>
  words.includes('at node end') && /^[{[]/.test(value)
    ? signAtStart(value.charAt(0))
    : undefined

const textAfterQuote: ErrorRule = ({ value, words }) => {
  if (!words.includes('at node end') || !/^["']/.test(value)) return undefined
  return syntaxError(
    'The text goes on after its closing quotation mark.',
    value.startsWith('"')
      ? 'Write \\" for a quotation mark within the text, or put the text on the next lines, indented, after a “|”.'
      : "Write '' for an apostrophe within the text, or put the whole text between double quotes.",
  )
}

const brackets: ErrorRule = ({ codes, words }) => {
  if (!codes.has('BLOCK_IN_FLOW') && !/flow[ -](?:map|seq)/i.test(words)) return undefined
  return UNMATCHED_BRACKETS
}

export const UNMATCHED_BRACKETS = syntaxError(
  'The brackets here do not pair up, or a “,” between them is missing or too many.',
  `A list in one line is written [a, b, c]. ${QUOTE_IT}`,
)

const listItem: ErrorRule = ({ words }) => {
  if (!/block-seq|block sequence|sequence item/i.test(words)) return undefined
  return syntaxError(
    'A list item (“- ”) cannot stand here.',
    'Give each item a line of its own, and begin all items of a list in the same column.',
  )
}

const secondColon: ErrorRule = ({ codes }) => {
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

const colonInside: ErrorRule = ({ codes }) =>
  codes.has('BLOCK_AS_IMPLICIT_KEY')
    ? syntaxError('This value has a “: ” in it.', QUOTE_IT)
    : undefined

const noColon: ErrorRule = ({ codes, words, line }) => {
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

const misaligned: ErrorRule = ({ codes }) => {
  if (!codes.has('BAD_INDENT') && !codes.has('UNEXPECTED_TOKEN')) return undefined
  return MISALIGNED
}

export const MISALIGNED = syntaxError(
  'This line does not fit the lines above it.',
  'Lines that belong together begin in the same column; indent with two spaces for each level.',
)

const commentSpace: ErrorRule = ({ words }) => {
  if (!words.includes('Comments must be separated')) return undefined
  return syntaxError('There must be a space before “#”.', QUOTE_IT)
}

const RULES: readonly ErrorRule[] = [
  tabIndent,
  escape,
  blockHeader,
  blockIndent,
  signFirst,
  signInside,
  anchorInText,
  bracketFirst,
  textAfterQuote,
  brackets,
  listItem,
  secondColon,
  colonInside,
  noColon,
  commentSpace,
  misaligned,
]

const VALUE_RULES: ReadonlySet<ErrorRule> = new Set([
  signFirst,
  bracketFirst,
  colonInside,
])
