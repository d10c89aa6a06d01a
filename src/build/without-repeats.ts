import type { Report } from '../base/problems/problem.ts'

/**
 * Passes each problem on once. A deck is laid out for every format, front and back, and what is wrong with its words
 * would be told each time. Of problems with the same `onceBy`, only the first is passed on.
 */
export function withoutRepeats(report: Report): Report {
  const told = new Set<string>()
  return (problem) => {
    const { code, message, span, cause, onceBy } = problem
    const key = onceBy ?? JSON.stringify([code, message, span, cause?.occurrences])
    if (told.has(key)) return
    told.add(key)
    report(problem)
  }
}
