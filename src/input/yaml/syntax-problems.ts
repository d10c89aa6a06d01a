import type { Problem } from '../../base/problems/problem.ts'

/** A problem without its span. */
export type UnplacedProblem = Omit<Problem, 'span'>

/** An error of the YAML itself. */
export const syntaxError = (message: string, hint?: string): UnplacedProblem => ({
  code: 'yaml-syntax',
  severity: 'error',
  message,
  ...(hint !== undefined && { hint }),
})

/** A warning about valid YAML that loses some of the text. */
export const lostWords = (message: string, hint: string): UnplacedProblem => ({
  ...syntaxError(message, hint),
  severity: 'warning',
})

/** A file beyond a limit. */
export const overLimit = (message: string, hint?: string): UnplacedProblem => ({
  ...syntaxError(message, hint),
  code: 'yaml-limit',
})

/** The hint for a text that YAML reads as syntax. */
export const QUOTE_IT =
  'If it is text, put all of it between double quotes, or on the next lines, indented, after a “|”.'

/** A value whose first character is YAML syntax. */
export const signAtStart = (sign: string): UnplacedProblem =>
  syntaxError(`A value that begins with “${sign}” is not read as text.`, QUOTE_IT)

/** A quotation mark or bracket without its partner. */
export const neverClosed = (sign: string): UnplacedProblem =>
  syntaxError(
    `This ${sign} is opened and never closed.`,
    sign === "'"
      ? 'Close it; if it is an apostrophe, put the whole text between double quotes.'
      : `Close it. ${QUOTE_IT}`,
  )
