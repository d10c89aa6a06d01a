import type { Report } from '../base/problems/problem.ts'

/**
 * Passes each problem on once: a deck is laid out for every format, so a problem of its words comes once for each. Of
 * problems with the same `onceBy`, only the first is passed on; a fault of a part of a template is told where it is used first.
 */
export function withoutRepeats(report: Report): Report {
  const reported = new Set<string>()
  return (problem) => {
    const { code, message, span, cause, onceBy } = problem
    const place = span && [span.file, span.start, span.end]
    const key = onceBy ?? JSON.stringify([code, message, place, cause?.occurrences])
    if (reported.has(key)) return
    reported.add(key)
    report(problem)
  }
}
