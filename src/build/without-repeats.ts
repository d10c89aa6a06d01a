import type { Report } from '../base/problems/problem.ts'

/**
 * Passes each problem on once. A deck is laid out for every format, front and back, and what is wrong with its words
 * would be told each time.
 */
export function withoutRepeats(report: Report): Report {
  const told = new Set<string>()
  return (problem) => {
    const { code, message, span, cause } = problem
    const key = JSON.stringify([code, message, span, cause?.occurrences])
    if (told.has(key)) return
    told.add(key)
    report(problem)
  }
}
