import { draftProblem } from '../build/reviews.ts'
import type { CliContext } from './context.ts'
import { exitCodeOf } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import { roomLines, sizeLines } from './fit-tables.ts'
import { requestOf } from './options.ts'
import type { Flags } from './options.ts'
import { runTask } from './run-task.ts'
import { countProblems, problemsData, tellProblems } from './show-problems.ts'
import type { Outcome } from './task.ts'
import type { Terminal } from './terminal.ts'

/** Lays out every language, format and term that was not narrowed down, and tells all problems in one go. */
export async function runCheck(
  deck: string | undefined,
  flags: Flags,
  world: CliContext,
): Promise<ExitCode> {
  const { terminal, date } = world
  const silent = flags.quiet === true || flags.json === true
  const progress = silent ? () => undefined : terminal.progress
  const wide = { lang: flags.lang ?? ['all'], format: flags.format ?? ['all'] }
  const request = {
    ...requestOf(deck, { ...flags, ...wide }, date),
    everyTerm: flags.term === undefined,
  }
  const outcome = await runTask({ work: 'check', request }, world, progress)
  progress('')
  const draft = flags.release === true ? draftProblem(outcome.drafts, true) : undefined
  const problems = [...(draft ? [draft] : []), ...outcome.problems]
  const told = { ...outcome, problems }
  if (flags.json === true) terminal.data(outcomeData(told))
  else tellOutcome(told, flags, terminal)
  return exitCodeOf(problems)
}

const outcomeData = ({ sizes, rooms, problems, texts }: Outcome): object => ({
  ok: exitCodeOf(problems) === 0,
  sizes,
  rooms,
  problems: problemsData(problems, texts),
})

function tellOutcome(
  { sizes, rooms, problems, texts }: Outcome,
  { quiet = false, all = false }: Flags,
  terminal: Terminal,
): void {
  tellProblems(problems, texts, { terminal, quiet })
  if (quiet) return
  if (exitCodeOf(problems) === 0)
    for (const line of [...sizeLines(sizes), '', ...roomLines(rooms, all)])
      terminal.out(line)
  const counted = countProblems(problems)
  terminal.err(counted === '' ? terminal.color.green('Everything fits.') : `${counted}.`)
}
