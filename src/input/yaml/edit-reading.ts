import { collectProblems } from '../../base/problems/problem.ts'
import type { Problem } from '../../base/problems/problem.ts'
import { readSource } from './read.ts'
import type { SourceValue } from './value.ts'

/** What a file says, and the errors in it. */
export interface Reading {
  /** Undefined where the file is empty or cannot be read. */
  readonly value: SourceValue | undefined
  readonly errors: readonly Problem[]
}

/** Reads a file of words as every build reads it. */
export function readWhole(contents: string, file = ''): Reading {
  const { problems, report } = collectProblems()
  const value = readSource(file, contents, report)
  return { value, errors: problems.filter(({ severity }) => severity === 'error') }
}
