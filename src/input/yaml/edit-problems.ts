import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem, Span } from '../../base/problems/problem.ts'
import { overLimit } from './syntax-problems.ts'
import { MOST_LEVELS } from './tokens.ts'
import type { SourceValue } from './value.ts'

/** The problem of a name whose value should be a group, so that a text can be written into it. */
export const mustBeGroup = (
  path: readonly string[],
  found: SourceValue | undefined,
): Problem => ({
  code: 'wrong-value',
  severity: 'error',
  message: `${nameOf(path)} must be a group of “name: text” lines, not ${wordFor(found)}.`,
  span: found?.span,
})

/** The problem of a name whose value is a list or a group, where a text is to be written. */
export const mustBeText = (path: readonly string[], found: SourceValue): Problem => ({
  code: 'wrong-value',
  severity: 'error',
  message: `${nameOf(path)} must be text, not ${wordFor(found)}.`,
  span: found.span,
})

/** The problem of a text to be written into a group that is only repeated by an alias. */
export const isRepeated = (path: readonly string[], span: Span): Problem => ({
  code: 'wrong-value',
  severity: 'error',
  message: `${nameOf(path)} repeats another group by “*”, so no text can be written into it.`,
  hint: 'Write the group out here, in place of the “*” and the word after it.',
  span,
})

/** The problem of a name without the “:” after which a text could stand. */
export const hasNoColon = (path: readonly string[], span: Span): Problem => ({
  code: 'yaml-syntax',
  severity: 'error',
  message: `${nameOf(path)} has no “:” after it, so no text can be written there.`,
  hint: 'Put a “:” after the name.',
  span,
})

/** The problem of a text that would be nested too deeply to be read. */
export const isTooDeep = (path: readonly string[]): Problem =>
  overLimit(
    `${nameOf(path)} cannot be written: more than ${MOST_LEVELS} names lead to it.`,
  )

/** The problem of a text or a name that no file can hold. */
export const cannotBeWritten = (path: readonly string[], reason: Problem): Problem => ({
  code: reason.code,
  severity: 'error',
  message: `${nameOf(path)} cannot be written. ${reason.message}`,
  hint: reason.hint,
})

/** The problem of a file that does not read back as it should. */
export const NOT_EDITABLE: Problem = {
  code: 'yaml-syntax',
  severity: 'error',
  message: 'This file is written in a way that cannot be edited safely.',
  hint: 'Change the text in a text editor.',
}

function nameOf(path: readonly string[]): string {
  return path.length === 0 ? 'This file' : `“${excerpt(path.join('.'))}”`
}

function wordFor(value: SourceValue | undefined): string {
  if (value?.kind === 'map') return 'a group'
  return value?.kind === 'list' ? 'a list' : 'text'
}
