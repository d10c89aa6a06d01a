import { collectProblems } from '../base/problems/problem.ts'
import { importTable } from '../build/import-table.ts'
import { openProject } from '../input/project/project.ts'
import type { CliContext } from './context.ts'
import type { ExitCode } from './exit-code.ts'
import type { Flags } from './options.ts'
import { printResult } from './translate-output.ts'

/** Makes YAML of the table of a deck, and prints what was written. */
export async function runImportTable(
  deck: string | undefined,
  flags: Flags,
  context: CliContext,
): Promise<ExitCode> {
  const { problems, report } = collectProblems()
  const project = await openProject(context.folder, context.packageRoot)
  const made = await importTable(deck, project, report)
  const lines = made
    ? [
        `${made.pieces} pieces of ${made.table} are in YAML now, and the table is no longer read. Written:`,
        ...made.files.map((file) => `  ${file}`),
      ]
    : []
  const data = { ...made }
  return printResult({ problems, texts: project.texts, data, lines }, flags, context)
}
