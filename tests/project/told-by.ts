import { collectProblems } from '../../src/base/problems/problem.ts'
import type { Report } from '../../src/base/problems/problem.ts'
import type { Project } from '../../src/input/project/project.ts'

/** Does something with a project; what comes of it, and the problems as `severity code file:characters: message / hint`. */
export async function toldBy<T>(
  project: Project,
  act: (report: Report) => Promise<T>,
): Promise<{ value: T; problems: readonly string[] }> {
  const { problems, report } = collectProblems()
  const value = await act(report)
  return {
    value,
    problems: problems.map(({ severity, code, message, hint, span }) => {
      const marked = span && project.texts.get(span.file)?.slice(span.start, span.end)
      const place = span ? ` ${span.file} [${marked}]` : ''
      return `${severity} ${code}${place}: ${message}${hint === undefined ? '' : ` / ${hint}`}`
    }),
  }
}
