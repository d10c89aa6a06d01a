import type { Problem, Report } from './problem.ts'

/**
 * Runs some work and passes on at most `most` of its problems of each code and severity. Where there are more, one
 * last problem says how many.
 */
export function limitProblems<T>(
  most: number,
  report: Report,
  work: (report: Report) => T,
): T {
  const kinds = new Map<string, { count: number; last: Problem }>()
  const result = work((problem) => {
    const kind = `${problem.code} ${problem.severity}`
    const count = (kinds.get(kind)?.count ?? 0) + 1
    kinds.set(kind, { count, last: problem })
    if (count <= most) report(problem)
  })
  for (const { count, last } of kinds.values()) {
    if (count <= most) continue
    const { code, severity, span } = last
    const more =
      count - most === 1 ? 'is one more problem' : `are ${count - most} more problems`
    report({ code, severity, message: `There ${more} like this.`, ...(span && { span }) })
  }
  return result
}
