import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { toMm } from '../../src/base/geometry/length.ts'
import { collectProblems } from '../../src/base/problems/problem.ts'
import type { Report } from '../../src/base/problems/problem.ts'
import { told } from '../deck/told.ts'

type Reader<T> = (file: string, contents: string, report: Report) => T

/** Reads a text as a file of data: what came of it, and the problems as a user reads them. */
export function readAs<T>(
  read: Reader<T>,
  text: string,
): { value: T; problems: readonly string[] } {
  const { problems, report } = collectProblems()
  const value = read('data.yaml', text, report)
  return { value, problems: told(problems, text) }
}

/** Reads a file that cardpress ships. */
export function readShipped<T>(read: Reader<T>, name: string): T {
  const { value, problems } = readAs(
    read,
    readFileSync(join(import.meta.dirname, '../../templates', name), 'utf8'),
  )
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return value
}

/** A length in millimetres, to a hundredth. */
export const inMm = (length: number): number => Number(toMm(length).toFixed(2))
