import { isAbsolute, relative } from 'node:path'

import type { DrawnFile } from '../build/draw.ts'
import { draftProblem } from '../build/reviews.ts'
import { collectProblems } from '../problems/problem.ts'
import type { Problem, Report } from '../problems/problem.ts'
import { writeOutput } from '../project/output.ts'
import { exitCodeOf } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import { requestOf } from './options.ts'
import type { Flags } from './options.ts'
import { perform } from './perform.ts'
import { countProblems, problemsData, tellProblems } from './show-problems.ts'
import type { Terminal } from './terminal.ts'
import type { World } from './world.ts'

/** Builds, and tells how it went. */
export async function runBuild(
  deck: string | undefined,
  flags: Flags,
  world: World,
): Promise<ExitCode> {
  const { terminal, folder, date } = world
  const silent = flags.quiet === true || flags.json === true
  const progress = silent ? () => undefined : terminal.progress
  const request = requestOf(deck, flags, date)
  const made = await perform({ work: 'make', request }, world, progress)
  const { problems, report } = collectProblems()
  const draft = draftProblem(made.drafts, flags.release === true)
  for (const problem of [...(draft ? [draft] : []), ...made.problems]) report(problem)
  const written = flags.dryRun !== true
  const files =
    exitCodeOf(problems) === 0
      ? await write(made.files, { written, progress, report })
      : []
  progress('')
  const built = { files, problems, texts: made.texts, written, folder }
  if (flags.json === true) terminal.out(JSON.stringify(outcomeData(built), undefined, 2))
  else tellOutcome(built, flags.quiet === true, terminal)
  return exitCodeOf(problems)
}

interface Writing {
  readonly written: boolean
  readonly progress: (doing: string) => void
  readonly report: Report
}

/** Writes all files, or none where one cannot be written. */
async function write(
  files: readonly DrawnFile[],
  { written, progress, report }: Writing,
): Promise<readonly DrawnFile[]> {
  if (!written || files.length === 0) return files
  progress(`Writing ${files.length} files…`)
  return (await writeOutput(files, report)) ? files : []
}

interface Built {
  readonly files: readonly DrawnFile[]
  readonly problems: readonly Problem[]
  readonly texts: ReadonlyMap<string, string>
  readonly written: boolean
  readonly folder: string
}

const outcomeData = ({ files, problems, texts, written }: Built): object => ({
  ok: exitCodeOf(problems) === 0,
  written: written && files.length > 0,
  files: files.map(({ path, pages, bytes }) => ({ path, pages, bytes: bytes.length })),
  problems: problemsData(problems, texts),
})

function tellOutcome(
  { files, problems, texts, written, folder }: Built,
  quiet: boolean,
  terminal: Terminal,
): void {
  const { color } = terminal
  tellProblems(problems, texts, { terminal, quiet })
  if (quiet) return
  for (const file of files) terminal.out(fileLine(file, folder, terminal))
  const counted = countProblems(problems)
  if (files.length === 0)
    terminal.err(color.red(`${counted || 'Nothing to make'}. Nothing was written.`))
  else if (!written) terminal.err(`${files.length} files would be written.`)
  else if (counted !== '') terminal.err(color.yellow(`${counted}.`))
}

const WIDE = 72

function fileLine(
  { path, pages, bytes }: DrawnFile,
  folder: string,
  { outColor }: Terminal,
): string {
  const near = relative(folder, path)
  const shown = isAbsolute(path) && near.startsWith('..') ? path : near
  const counted = `${pages} pages`.padStart(10)
  return `${shown.padEnd(WIDE)} ${outColor.dim(`${counted} ${Math.ceil(bytes.length / 1024)} KB`)}`
}
