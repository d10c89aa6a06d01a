import { nameOfCharacter } from '../../base/problems/character-name.ts'
import { excerpt } from '../../base/problems/excerpt.ts'
import { QUOTE_IT, syntaxError } from './syntax-problems.ts'
import type { UnplacedProblem } from './syntax-problems.ts'

/** The problem with the name before a “:”; an undefined name is a list, a group or an alias. */
export function nameProblem(
  name: string | undefined,
  taken: ReadonlyMap<string, unknown>,
): UnplacedProblem | undefined {
  if (name === undefined)
    return syntaxError('A name before “:” must be text, not a list or a group.', QUOTE_IT)
  if (name === '') return syntaxError('The name before this “:” is missing.', QUOTE_IT)
  if (FORBIDDEN.has(name))
    return {
      code: 'forbidden-key',
      severity: 'error',
      message: `The name “${name}” cannot be used.`,
      hint: 'Choose another name.',
    }
  if (!taken.has(name)) return undefined
  return {
    code: 'duplicate-key',
    severity: 'error',
    message: `The name “${excerpt(name)}” is used twice here.`,
    hint: 'Remove one of the two, or rename it.',
  }
}

/** Names of properties that every JavaScript object has. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Invisible characters around a name, which are left out of it. */
export const signAroundName = (sign: string): UnplacedProblem => ({
  ...syntaxError(
    `An invisible character stands beside this name (${nameOfCharacter(sign)}). It is left out.`,
    'Delete it, or type the name again.',
  ),
  severity: 'warning',
})

/** What is left of a name that was pasted with spaces and invisible characters around it. */
export const trimName = (name: string): string => name.replace(AROUND_NAME, '')

const AROUND_NAME = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu

/** A name with white space around it. */
export const SPACE_AROUND_NAME: UnplacedProblem = syntaxError(
  'There is a space around this name that is not an ordinary one.',
  'Delete it, and indent with ordinary spaces.',
)
