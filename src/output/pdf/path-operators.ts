import type { Path, PathStep } from '../../base/geometry/path.ts'
import { decimal } from './decimal.ts'
import { memoize } from './memoize.ts'

/** The operators that construct a path, to be painted or clipped to. */
export const pathOperators: (path: Path) => string = memoize((path) =>
  path.map(operator).join('\n'),
)

function operator(step: PathStep): string {
  switch (step[0]) {
    case 'M':
      return `${decimal(step[1])} ${decimal(step[2])} m`
    case 'L':
      return `${decimal(step[1])} ${decimal(step[2])} l`
    case 'C':
      return `${decimal(step[1])} ${decimal(step[2])} ${decimal(step[3])} ${decimal(step[4])} ${decimal(step[5])} ${decimal(step[6])} c`
    case 'Z':
      return 'h'
  }
}
