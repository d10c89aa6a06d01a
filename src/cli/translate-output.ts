import type { Problem } from '../base/problems/problem.ts'
import type { CliContext } from './context.ts'
import { exitCodeOf } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import { countProblems, problemsData, showProblems } from './show-problems.ts'
import type { TranslateFlags } from './translate-options.ts'

/** The result of a command. */
export interface CommandResult {
  readonly problems: readonly Problem[]
  /** The texts of files, by the path in spans. */
  readonly texts: ReadonlyMap<string, string>
  /** For JSON. */
  readonly data: object
  /** The result as text. */
  readonly lines: readonly string[]
}

/** How many texts, and forms of terms where there are any: `37 texts and 16 forms of terms`. */
export const countedTexts = ({
  texts,
  forms,
}: {
  readonly texts: number
  readonly forms: number
}): string =>
  forms === 0 ? `${texts} texts` : `${texts} texts and ${forms} forms of terms`

/** Prints a result in the form that the flags ask for; returns its exit code. */
export function printResult(
  { problems, texts, data, lines }: CommandResult,
  { json = false, quiet = false }: Pick<TranslateFlags, 'json' | 'quiet'>,
  { terminal }: CliContext,
): ExitCode {
  const code = exitCodeOf(problems)
  if (json) {
    terminal.data({ ok: code === 0, ...data, problems: problemsData(problems, texts) })
    return code
  }
  showProblems(problems, texts, { terminal, quiet })
  if (quiet) return code
  for (const line of lines) terminal.out(line)
  const counted = countProblems(problems)
  const paint = code === 0 ? terminal.color.yellow : terminal.color.red
  if (counted !== '') terminal.err(paint(`${counted}.`))
  return code
}
