import { isAbsolute, relative } from 'node:path'

import type { DrawnFile } from '../build/draw.ts'
import { openWorkshop } from '../build/workshop.ts'
import { build } from '../pipeline.ts'
import { collectProblems } from '../problems/problem.ts'
import type { Problem } from '../problems/problem.ts'
import { recall } from '../project/precompiled.ts'
import { openProject } from '../project/project.ts'
import { exitCodeOf } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import { requestOf } from './options.ts'
import type { Flags } from './options.ts'
import { countProblems, problemsData, tellProblems } from './show-problems.ts'
import type { Terminal } from './terminal.ts'
import type { World } from './world.ts'

/** Builds, and tells how it went. */
export async function runBuild(
  deck: string | undefined,
  flags: Flags,
  { terminal, folder, packageRoot, precompiled, date }: World,
): Promise<ExitCode> {
  const { problems, report } = collectProblems()
  const project = await openProject(folder, packageRoot)
  recall(project, packageRoot, precompiled)
  const quiet = flags.quiet === true || flags.json === true
  const progress = quiet ? () => undefined : terminal.progress
  const place = { project, workshop: openWorkshop(project, report) }
  const write = flags.dryRun !== true
  const speaking = { report, progress, write }
  const files = await build(requestOf(deck, flags, date), place, speaking)
  progress('')
  const outcome = { files, problems, texts: project.texts, written: write, folder }
  if (flags.json === true)
    terminal.out(JSON.stringify(outcomeData(outcome), undefined, 2))
  else tellOutcome(outcome, flags.quiet === true, terminal)
  return exitCodeOf(problems)
}

interface Outcome {
  readonly files: readonly DrawnFile[]
  readonly problems: readonly Problem[]
  readonly texts: ReadonlyMap<string, string>
  readonly written: boolean
  readonly folder: string
}

const outcomeData = ({ files, problems, texts, written }: Outcome): object => ({
  ok: exitCodeOf(problems) === 0,
  written: written && files.length > 0,
  files: files.map(({ path, pages, bytes }) => ({ path, pages, bytes: bytes.length })),
  problems: problemsData(problems, texts),
})

function tellOutcome(
  { files, problems, texts, written, folder }: Outcome,
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
