import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'

import { collectProblems } from '../base/problems/problem.ts'
import type { Problem } from '../base/problems/problem.ts'
import { compareSides, renderWith } from '../compare/compare-sides.ts'
import { openRaster } from '../compare/raster/raster.ts'
import { reportPictures } from '../compare/report-pictures.ts'
import { reportHtml } from '../compare/report.ts'
import type { BeforeAfter, CompareRun } from './compare-options.ts'
import { printComparison } from './compare-output.ts'
import type { CompareOutcome } from './compare-output.ts'
import { openReport } from './compare-report.ts'
import type { ReportFile } from './compare-report.ts'
import { sidesOfBoth } from './compare-sides.ts'
import { findSubject } from './compare-subject.ts'
import type { Subject } from './compare-subject.ts'
import { EXIT } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import { withCleanUp, withTemporaryFolder } from './temporary-folder.ts'

/**
 * Compares two states of a deck, and writes a report. Its exit codes are those of `diff`: 0 where nothing changed, 1
 * where something did, 2 where there was an error.
 */
export async function runCompare(run: CompareRun): Promise<ExitCode> {
  // Pixels by the million are worth V8's optimiser, which is off for commands that end at once.
  setFlagsFromString('--opt')
  return withTemporaryFolder((tempDir) => compareIn(tempDir, run))
}

/** The problems of each state, whose files may have the same names, and those of the comparison itself. */
interface CollectedProblems extends BeforeAfter<Collected> {
  readonly besides: Collected
}
type Collected = ReturnType<typeof collectProblems>

async function compareIn(tempDir: string, run: CompareRun): Promise<ExitCode> {
  const collected = {
    before: collectProblems(),
    after: collectProblems(),
    besides: collectProblems(),
  }
  const { names, context, environment } = run
  const find = async (when: keyof BeforeAfter<string>): Promise<Subject | undefined> => {
    const folder = join(tempDir, when)
    await mkdir(folder)
    return findSubject(
      names[when],
      { context, environment, tempDir: folder },
      collected[when].report,
    )
  }
  const path = resolve(context.folder, run.flags.output ?? 'compare.html')
  const file = await openReport(path, collected.besides.report)
  let subjects: BeforeAfter<Subject | undefined> = { before: undefined, after: undefined }
  const outcome =
    file &&
    (await withCleanUp(file.close, async () => {
      subjects = { before: await find('before'), after: await find('after') }
      return compareSubjects(subjects, { ...collected, file }, run)
    }))
  context.terminal.progress('')
  const problems = {
    before: collected.before.problems.filter(isError),
    after: collected.after.problems.filter(isError),
    besides: collected.besides.problems.filter(isError),
  }
  printComparison({ outcome, subjects, problems }, run)
  if (!outcome) return EXIT.usage
  const { pairs } = outcome.compared
  return pairs.some(({ state }) => state !== 'same') ? EXIT.problems : EXIT.fine
}

/** Undefined where something is wrong with one of the two, or the report cannot be written. */
async function compareSubjects(
  { before, after }: BeforeAfter<Subject | undefined>,
  { file, ...collected }: CollectedProblems & { readonly file: ReportFile },
  { flags, context }: CompareRun,
): Promise<CompareOutcome | undefined> {
  if (!before || !after) return undefined
  const raster = await openRaster()
  const isSilent = flags.quiet === true || flags.json === true
  const progress = isSilent ? (): void => undefined : context.terminal.progress
  const subjects = { before, after }
  const sides = await sidesOfBoth(subjects, collected, {
    flags,
    context,
    raster,
    progress,
  })
  const { report } = collected.besides
  const isFine = (): boolean =>
    [collected.before, collected.after, collected.besides].every(
      ({ problems }) => !problems.some(isError),
    )
  if (!isFine()) return undefined
  progress('Comparing…')
  const render = renderWith(raster, report)
  const compared = await compareSides(sides.before, sides.after, render)
  const pictures = await reportPictures(compared.pairs, render)
  if (!isFine()) return undefined
  const labels = { before: before.label, after: after.label }
  const text = reportHtml({ title: sides.title, ...labels, compared, pictures })
  return (await file.write(text)) ? { compared, path: file.path } : undefined
}

const isError = ({ severity }: Problem): boolean => severity === 'error'
