import { collectProblems } from '../../base/problems/problem.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'

/** What was made of some values, and what there was to say of it. */
interface Made {
  readonly from: readonly unknown[]
  readonly value: unknown
  readonly problems: readonly Problem[]
}

const known = new WeakMap<object, Made>()

/**
 * What is made of some values, made anew only when one of them is another one than before; its warnings are reported each
 * time. It is kept with the first of them. What had an error is made again.
 */
export function madeOnce<T>(
  from: readonly [object, ...unknown[]],
  make: (report: Report) => T,
  report: Report,
): T {
  const [first] = from
  const before = known.get(first)
  if (
    before?.from.length === from.length &&
    before.from.every((one, index) => one === from[index])
  ) {
    before.problems.forEach(report)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is made of a value is always of one type
    return before.value as T
  }
  const { problems, report: collect } = collectProblems()
  const value = make(collect)
  problems.forEach(report)
  if (!problems.some(({ severity }) => severity === 'error'))
    known.set(first, { from, value, problems })
  return value
}
