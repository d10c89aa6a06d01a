import { isAbsolute, relative } from 'node:path'

import { replaceControls } from '../base/problems/display.ts'
import { collectProblems } from '../base/problems/problem.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { draftProblem } from '../build/draft-problem.ts'
import { printLine } from '../build/print-counts.ts'
import { withoutRepeats } from '../build/without-repeats.ts'
import { placeStaged } from '../input/project/output.ts'
import { openStaging } from '../input/project/staging.ts'
import type { StagingFolder } from '../input/project/staging.ts'
import type { CliContext } from './context.ts'
import { exitCodeOf } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import { demandsApproval, requestOf, flagsWithoutEffect } from './options.ts'
import type { Flags } from './options.ts'
import { runTask } from './run-task.ts'
import { countProblems, problemsData, showProblems } from './show-problems.ts'
import type { BuiltFile, Outcome } from './task.ts'
import { withCleanUp } from './temporary-folder.ts'
import type { Terminal } from './terminal.ts'

/** Builds a deck, and prints the files and problems. */
export async function runBuild(
  deck: string | undefined,
  flags: Flags,
  context: CliContext,
): Promise<ExitCode> {
  const { terminal, folder } = context
  const silent = flags.quiet === true || flags.json === true
  const progress = silent ? () => undefined : terminal.progress
  const { problems, report } = collectProblems()
  const run = { deck, flags, context, progress, report: withoutRepeats(report) }
  const made = flags.dryRun === true ? await stageFiles(run) : await stageAndPlace(run)
  progress('')
  const built = { ...made, problems, written: flags.dryRun !== true, folder }
  if (flags.json === true) terminal.data(outcomeData(built))
  else printOutcome(built, flags.quiet === true, terminal)
  return exitCodeOf(problems)
}

/** A build, and where its progress and problems go. */
interface BuildRun {
  readonly deck: string | undefined
  readonly flags: Flags
  readonly context: CliContext
  readonly progress: (doing: string) => void
  readonly report: Report
}

/** The files of a build. */
type BuildResult = Pick<Outcome, 'files' | 'refused' | 'texts'> & {
  /** Older files that could not be replaced, although others of this build are in place. */
  readonly left: readonly BuiltFile[]
}

const NOTHING: BuildResult = { files: [], refused: [], left: [], texts: new Map() }

/** Makes all files in a staging folder, if there is one: none of a language with an error. */
async function stageFiles(
  { deck, flags, context, progress, report }: BuildRun,
  staging?: StagingFolder,
): Promise<BuildResult> {
  const request = requestOf(deck, flags, context.date)
  flagsWithoutEffect(request).forEach(report)
  const made = await runTask({ work: 'make', request, staging }, context, progress)
  const draft = demandsApproval(flags)
    ? undefined
    : draftProblem(made.drafts, flags.release === true)
  const problems = [...(draft ? [draft] : []), ...made.problems]
  for (const problem of problems) report(problem)
  const { files, refused, texts } = made
  return { files, refused, left: [], texts }
}

/** Makes all files, and moves them into place. */
async function stageAndPlace(run: BuildRun): Promise<BuildResult> {
  const { deck, flags, context, progress, report } = run
  const { output } = requestOf(deck, flags, context.date)
  const staging = openStaging(output, context.folder, report)
  if (!staging) return NOTHING
  return withCleanUp(staging.close, async () => {
    const { folder } = staging
    const made = await stageFiles(run, { folder, output })
    if (made.files.length === 0) return made
    progress(`Writing ${made.files.length} files…`)
    const waiting = made.files.flatMap(({ temporary, ...file }) =>
      temporary === undefined ? [] : { ...file, temporary },
    )
    const folders = { from: context.folder, output, others: [context.folder] }
    const files = placeStaged(waiting, folders, report)
    const left = files.length === 0 ? [] : waiting.filter((file) => !files.includes(file))
    return { ...made, files, left }
  })
}

interface BuildOutcome extends BuildResult {
  readonly problems: readonly Problem[]
  readonly written: boolean
  readonly folder: string
}

const outcomeData = ({
  files,
  refused,
  left,
  problems,
  texts,
  written,
}: BuildOutcome): object => ({
  ok: exitCodeOf(problems) === 0,
  written: written && files.length > 0,
  files: files.map(({ path, pages, size, toPrint }) => ({
    path,
    pages,
    bytes: size,
    ...(toPrint.length > 0 && { toPrint }),
  })),
  ...(refused.length > 0 && { refused }),
  ...(left.length > 0 && { left: left.map(({ path }) => path) }),
  problems: problemsData(problems, texts),
})

function printOutcome(
  { files, refused, left, problems, texts, written, folder }: BuildOutcome,
  quiet: boolean,
  terminal: Terminal,
): void {
  const { color } = terminal
  showProblems(problems, texts, { terminal, quiet })
  if (quiet) return
  for (const file of files) terminal.out(fileLine(file, folder, terminal))
  const print = printLine(files.flatMap(({ toPrint }) => toPrint))
  if (print !== undefined) terminal.out(print)
  const counted = countProblems(problems)
  if (files.length === 0)
    terminal.err(color.red(`${counted || 'Nothing to make'}. Nothing was written.`))
  else if (!written) terminal.err(`${files.length} files would be written.`)
  else if (refused.length > 0)
    terminal.err(color.red(`${counted}. Nothing was written in ${refused.join(', ')}.`))
  else if (left.length > 0)
    terminal.err(
      color.red(
        `${counted}. ${files.length} of ${files.length + left.length} files are new, the others are as they were.`,
      ),
    )
  else if (counted !== '') terminal.err(color.yellow(`${counted}.`))
}

/** Columns for the path of a file. */
const PATH_WIDTH = 72

function fileLine(
  { path, pages, size }: BuiltFile,
  folder: string,
  { outColor }: Terminal,
): string {
  const near = relative(folder, path)
  const shown = isAbsolute(path) && near.startsWith('..') ? path : near
  const counted = `${pages} pages`.padStart(10)
  return `${replaceControls(shown).padEnd(PATH_WIDTH)} ${outColor.dim(`${counted} ${Math.ceil(size / 1024)} KB`)}`
}
