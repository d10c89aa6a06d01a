import type { Problem } from '../base/problems/problem.ts'
import { DEFAULT_REQUEST, TARGETS } from '../build/request.ts'
import type { BuildRequest, Target } from '../build/request.ts'

/** The flags that only one target looks at, and whether a request has them. */
const FLAGS: readonly {
  readonly flag: string
  readonly target: Target
  readonly isSet: (request: BuildRequest) => boolean
}[] = [
  { flag: '--repeat', target: 'press', isSet: ({ repeat }) => repeat },
  { flag: '--marks', target: 'press', isSet: ({ marks }) => marks },
  {
    flag: '--paper',
    target: 'sheets',
    isSet: ({ paper }) => paper !== DEFAULT_REQUEST.paper,
  },
  {
    flag: '--flip',
    target: 'sheets',
    isSet: ({ flip }) => flip !== DEFAULT_REQUEST.flip,
  },
]

/** Warnings of the flags that do nothing for the targets that are made. */
export const idleFlags = (request: BuildRequest): readonly Problem[] =>
  FLAGS.filter(
    ({ target, isSet }) => isSet(request) && !request.targets.includes(target),
  ).map(({ flag, target }) => ({
    code: 'usage',
    severity: 'warning',
    message: `“${flag}” does nothing here: it is for ${target}, and only ${TARGETS.filter((one) => request.targets.includes(one)).join(', ')} is made.`,
    hint: `Leave it out, or add -t ${target}.`,
  }))
