import type { JSX } from 'preact'

import type { ProblemFacts } from '../../preview/protocol/problem.ts'
import type { Side } from '../../preview/protocol/side.ts'
import { marksOf, shortly } from './marked.ts'

/** What is wrong on a side, outlined where it shows; the list of problems says more. */
export function Marks({
  side,
  problems,
}: {
  readonly side: Side
  readonly problems: readonly ProblemFacts[]
}): JSX.Element {
  const share = (length: number, whole: number): string =>
    `${(100 * length) / (whole + 2 * side.margin)}%`
  return (
    <div class="marks" aria-hidden="true">
      {marksOf(side, problems).map(({ problem, x, y, width, height }) => (
        <div
          class="mark"
          data-severity={problem.severity}
          style={{
            left: share(x + side.margin, side.trim.width),
            top: share(y + side.margin, side.trim.height),
            width: share(width, side.trim.width),
            height: share(height, side.trim.height),
          }}
        >
          <span>{shortly(problem.message)}</span>
        </div>
      ))}
    </div>
  )
}
