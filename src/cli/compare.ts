import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { excerpt } from '../base/problems/excerpt.ts'
import { collectProblems } from '../base/problems/problem.ts'
import type { Problem } from '../base/problems/problem.ts'
import { optimise } from '../build/optimise.ts'
import { renderWith } from '../compare/compare-sides.ts'
import { compareStates } from '../compare/compare-states.ts'
import type { DeckState } from '../compare/compare-states.ts'
import { openRaster } from '../compare/raster/raster.ts'
import { reportFacts, reportHtml } from '../compare/report.ts'
import { printComparison } from './compare-output.ts'
import type { CompareOutcome } from './compare-output.ts'
import { openReport } from './compare-report.ts'
import type { ReportFile } from './compare-report.ts'
import { deckOf, stateOf } from './compare-sides.ts'
import { findSubject } from './compare-subject.ts'
import type { BeforeAfter, CompareRun, Subject } from './compare-subject.ts'
import { EXIT } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import { withCleanUp, withTemporaryFolder } from './temporary-folder.ts'

/**
 * Compares two states of a deck, and writes a report. Its exit codes are those of `diff`: 0 where nothing changed, 1
 * where something did, 2 where there was an error.
 */
export async function runCompare(run: CompareRun): Promise<ExitCode> {
  // Pixels by the million are worth V8's optimiser, which is off for commands that end at once.
  optimise()
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
  const isSilent = flags.quiet === true || flags.json === true
  const progress = isSilent ? (): void => undefined : context.terminal.progress
  const subjects = { before, after }
  const deck = flags.deck ?? (await deckOf(subjects))
  const raster = await openRaster()
  const { report } = collected.besides
  const state = (when: keyof BeforeAfter<Subject>): Promise<DeckState> => {
    const options = { raster, report: collected[when].report, progress }
    return stateOf(subjects[when], { subjects, flags, deck, date: context.date }, options)
  }
  const states = [await state('before'), await state('after')] as const
  if (hasErrors(collected)) return undefined
  progress('Comparing…')
  const compared = await compareStates(...states, { raster, report })
  for (const when of ['before', 'after'] as const)
    if (!compared.pairs.some((pair) => pair[when]))
      collected[when].report(nothingIn(subjects[when]))
  const labels = { title: deck ?? after.label, before: before.label, after: after.label }
  const facts = await reportFacts(compared, labels, renderWith(raster, report))
  if (hasErrors(collected)) return undefined
  const isWritten = await file.write(reportHtml(facts, context.packageRoot))
  return isWritten ? { compared, path: file.path } : undefined
}

const hasErrors = ({ before, after, besides }: CollectedProblems): boolean =>
  [before, after, besides].some(({ problems }) => problems.some(isError))

const isError = ({ severity }: Problem): boolean => severity === 'error'

const nothingIn = ({ label }: Subject): Problem => ({
  code: 'usage',
  severity: 'error',
  message: `There is nothing to compare in “${excerpt(label)}”.`,
  hint: 'Name the same deck, language and format as it was built with, by -d, -l and -f.',
})
