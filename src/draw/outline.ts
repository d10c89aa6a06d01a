import type { Path, PathStep } from '../geometry/path.ts'
import { decimal } from './decimal.ts'

/** The operators that lay out a path, to be painted or clipped to. */
export const outline = (path: Path): string => path.map(operator).join('\n')

const OPERATORS = { M: 'm', L: 'l', C: 'c', Z: 'h' }

const operator = ([kind, ...numbers]: PathStep): string =>
  [...numbers.map((number) => decimal(number)), OPERATORS[kind]].join(' ')
