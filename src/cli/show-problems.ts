import { codeFrame, positionOf, usesOf } from '../base/problems/code-frame.ts'
import { replaceControls } from '../base/problems/display.ts'
import { limitProblems } from '../base/problems/limit-problems.ts'
import { othersOf } from '../base/problems/merge-repeats.ts'
import { inOrder } from '../base/problems/problem.ts'
import type { Problem } from '../base/problems/problem.ts'
import type { Terminal } from './terminal.ts'

/** A problem as text: the message, its place with a code frame, and the hint. */
function describeProblem(
  { severity, message, hint, span }: Problem,
  texts: ReadonlyMap<string, string>,
  { color }: Pick<Terminal, 'color'>,
): string {
  const shown = replaceControls(message)
  const paint = severity === 'error' ? color.red : color.yellow
  const lines = [
    severity === 'note'
      ? `${color.cyan('note:')} ${shown}`
      : `${color.bold(paint(`${severity}:`))} ${color.bold(shown)}`,
  ]
  const text = span && texts.get(span.file)
  if (span && text !== undefined) {
    const { line, column } = positionOf(span, text)
    const frame = codeFrame(span, text)
    const place = frame === '' ? '' : `:${line}:${column}`
    lines.push(color.cyan(`  ${replaceControls(span.file)}${place}`))
    if (frame !== '') lines.push(indent(frame))
  } else if (span) {
    lines.push(color.cyan(`  ${replaceControls(span.file)}`))
  }
  for (const use of span ? usesOf(span, texts) : [])
    lines.push(color.cyan(`  used in ${use}`))
  if (hint !== undefined) lines.push(`  ${color.green('hint:')} ${replaceControls(hint)}`)
  return `${lines.join('\n')}\n`
}

const indent = (frame: string): string => frame.replaceAll(/^/gm, '  ')

/** The most problems of one code that are printed: nobody reads more before fixing those. */
const MOST_PRINTED = 50

/** Prints problems on the terminal, of one code at most some and how many more there are; if quiet, only errors. */
export function showProblems(
  problems: readonly Problem[],
  texts: ReadonlyMap<string, string>,
  { terminal, quiet }: { terminal: Terminal; quiet: boolean },
): void {
  const print = (problem: Problem): void =>
    terminal.err(describeProblem(problem, texts, terminal))
  limitProblems(MOST_PRINTED, print, (limited) => {
    for (const problem of inOrder(problems))
      if (!quiet || problem.severity === 'error') limited(problem)
  })
}

/** Problems as data for JSON; lines and columns count from 1. */
export const problemsData = (
  problems: readonly Problem[],
  texts: ReadonlyMap<string, string>,
): readonly object[] => inOrder(problems).map((problem) => problemData(problem, texts))

function problemData(problem: Problem, texts: ReadonlyMap<string, string>): object {
  const { code, severity, message, hint, span } = problem
  const text = span && texts.get(span.file)
  const place = span && text !== undefined ? positionOf(span, text) : {}
  const uses = span ? usesOf(span, texts) : []
  const others = othersOf(problem).map((one) => problemData(one, texts))
  return {
    code,
    severity,
    message,
    hint,
    ...(span && { file: span.file, ...place }),
    ...(uses.length > 0 && { usedIn: uses }),
    ...(others.length > 0 && { others }),
  }
}

/** The number of errors and warnings: `2 errors, 1 warning`. Notes do not count. */
export function countProblems(problems: readonly Problem[]): string {
  const count = (severity: 'error' | 'warning'): string => {
    const number = problems.filter((problem) => problem.severity === severity).length
    return number === 0 ? '' : `${number} ${severity}${number === 1 ? '' : 's'}`
  }
  return [count('error'), count('warning')].filter(Boolean).join(', ')
}
