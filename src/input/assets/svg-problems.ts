import type { ProblemCode, Report, Span } from '../../base/problems/problem.ts'

/** Reports one thing about a picture; a hint that takes time to find comes as a function. */
type ReportOne = (at: Span, message: string, hint: string | (() => string)) => void

/** What is wrong with one vector picture; each sentence is told once, however often it is true. */
export interface SvgProblems {
  /** The file is not what it says it is. */
  readonly broken: ReportOne
  /** The file is right, but holds what cannot be printed. */
  readonly unsupported: ReportOne
  /** The picture will look a little different. */
  readonly different: ReportOne
  /** Whether anything stands in the way of using the picture. */
  readonly failed: () => boolean
  /** Whether so much was told that more would not help. */
  readonly enough: () => boolean
}

/** More problems of one picture than these are not told. */
const MOST = 12

/** How often they may be found, repetitions included. */
const MOST_OFTEN = 200

/** Starts an empty list for one picture. */
export function svgProblems(report: Report): SvgProblems {
  const told = new Set<string>()
  let count = 0
  let failed = false

  const tell =
    (code: ProblemCode, severity: 'error' | 'warning'): ReportOne =>
    (span, message, hint) => {
      if (severity === 'error') failed = true
      count += 1
      if (told.has(message) || told.size >= MOST) return
      told.add(message)
      const advice = typeof hint === 'string' ? hint : hint()
      report({ code, severity, message, hint: advice, span })
    }

  return {
    broken: tell('picture-broken', 'error'),
    unsupported: tell('picture-unsupported', 'error'),
    different: tell('picture-unsupported', 'warning'),
    failed: () => failed,
    enough: () => told.size >= MOST || count >= MOST_OFTEN,
  }
}
