import { positionOf } from '../../src/base/problems/code-frame.ts'
import type { Problem } from '../../src/base/problems/problem.ts'

/** Problems as a user reads them: severity, code, line and marked characters, what is wrong, what to do. */
export const told = (problems: readonly Problem[], text: string): readonly string[] =>
  problems.map(({ severity, code, message, hint, span }) => {
    const marked = span && text.slice(span.start, span.end).split('\n')[0]
    const place = span ? `${positionOf(span, text).line} [${marked}]` : 'nowhere'
    return [
      `${severity} ${code} ${place}`,
      message,
      ...(hint === undefined ? [] : [hint]),
    ].join(' / ')
  })
