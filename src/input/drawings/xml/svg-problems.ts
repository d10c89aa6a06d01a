import type {
  ProblemCode,
  Report,
  Severity,
  Span,
} from '../../../base/problems/problem.ts'

/** Reports a problem of a picture; a hint that is slow to find may be a function. */
type ReportOne = (at: Span, message: string, hint: string | (() => string)) => void

/** The problems of one vector picture; each message is reported once. */
export interface SvgProblems {
  /** The file is not what it says it is. */
  readonly broken: ReportOne
  /** The file is valid, but holds something that cannot be printed. */
  readonly unsupported: ReportOne
  /** The picture will look a little different. */
  readonly different: ReportOne
  /** The picture is printed otherwise than on a screen, and as well as paper can. */
  readonly noted: ReportOne
  /** Whether there was an error. */
  readonly failed: () => boolean
  /** Whether enough was reported. */
  readonly enough: () => boolean
}

/** The most problems of a picture that are reported. */
const MOST = 12

/** How often they may be found, repetitions included. */
const MOST_OFTEN = 200

/** Starts an empty list for one picture. */
export function svgProblems(report: Report): SvgProblems {
  const reported = new Set<string>()
  let count = 0
  let failed = false

  const tell =
    (code: ProblemCode, severity: Severity): ReportOne =>
    (span, message, hint) => {
      if (severity === 'error') failed = true
      count += 1
      if (reported.has(message) || reported.size >= MOST) return
      reported.add(message)
      const advice = typeof hint === 'string' ? hint : hint()
      report({ code, severity, message, hint: advice, span })
    }

  return {
    broken: tell('picture-broken', 'error'),
    unsupported: tell('picture-unsupported', 'error'),
    different: tell('picture-unsupported', 'warning'),
    noted: tell('picture-effects', 'note'),
    failed: () => failed,
    enough: () => reported.size >= MOST || count >= MOST_OFTEN,
  }
}

/** Tells that a drawing moves, which paper does not. */
export const reportMovement = (span: Span, problems: SvgProblems): void =>
  problems.noted(
    span,
    'The picture moves (animation); it is printed as it is without that.',
    'If something is missing in print, export one moment of it as plain SVG.',
  )

/** Tells that a layer adds its light to what is under it, which no ink does. */
export const reportAddedLight = (span: Span, problems: SvgProblems): void =>
  problems.noted(
    span,
    'A layer of the picture adds light (plus-lighter), which PDF does not know; it is printed as “screen”, which is a little less light.',
    'Choose “screen” in the drawing program to see there what is printed.',
  )
