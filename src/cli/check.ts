import { draftProblem } from '../build/draft-problem.ts'
import type { CliContext } from './context.ts'
import { exitCodeOf } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import { limitLines, slackLines, sizeLines } from './fit-tables.ts'
import { demandsApproval, requestOf } from './options.ts'
import type { Flags } from './options.ts'
import { runTask } from './run-task.ts'
import { countProblems, problemsData, showProblems } from './show-problems.ts'
import type { Outcome } from './task.ts'
import type { Terminal } from './terminal.ts'

/** Lays out every language, format and term unless flags choose some, and prints all problems. */
export async function runCheck(
  deck: string | undefined,
  flags: Flags,
  context: CliContext,
): Promise<ExitCode> {
  const { terminal, date } = context
  const silent = flags.quiet === true || flags.json === true
  const progress = silent ? () => undefined : terminal.progress
  const scope = { lang: flags.lang ?? ['all'], format: flags.format ?? ['all'] }
  const request = {
    ...requestOf(deck, { ...flags, ...scope }, date),
    everyTerm: flags.term === undefined,
  }
  const outcome = await runTask({ work: 'check', request }, context, progress)
  progress('')
  const draft =
    flags.release === true && !demandsApproval(flags)
      ? draftProblem(outcome.drafts, true)
      : undefined
  const problems = [...(draft ? [draft] : []), ...outcome.problems]
  const checked = { ...outcome, problems }
  if (flags.json === true) terminal.data(outcomeData(checked))
  else printOutcome(checked, flags, terminal)
  return exitCodeOf(problems)
}

const outcomeData = ({
  sizes,
  limits,
  approvals,
  slack: rooms,
  problems,
  texts,
}: Outcome): object => ({
  ok: exitCodeOf(problems) === 0,
  sizes,
  limits,
  approvals,
  rooms,
  problems: problemsData(problems, texts),
})

function printOutcome(
  { sizes, limits, approvals, slack: rooms, problems, texts }: Outcome,
  { quiet = false, all = false }: Flags,
  terminal: Terminal,
): void {
  showProblems(problems, texts, { terminal, quiet })
  if (quiet) return
  if (exitCodeOf(problems) === 0)
    for (const line of [
      ...sizeLines(sizes),
      '',
      ...limitLines(limits, all),
      ...slackLines(rooms, all),
      ...approvalLines(approvals),
    ])
      terminal.out(line)
  const counted = countProblems(problems)
  terminal.err(counted === '' ? terminal.color.green('Everything fits.') : `${counted}.`)
}

/** How many texts are approved, where people approve texts one by one. */
function approvalLines(approvals: Outcome['approvals']): readonly string[] {
  if (approvals.every(({ approved }) => approved === 0)) return []
  const counts = approvals.map(
    ({ language, approved, texts }) => `${language} ${approved} of ${texts}`,
  )
  return [
    '',
    `Texts that somebody who speaks the language has approved: ${counts.join(', ')}.`,
  ]
}
