import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'

import { collectProblems } from '../base/problems/problem.ts'
import type { Problem } from '../base/problems/problem.ts'
import { compareSides } from '../compare/compare-sides.ts'
import { openRaster } from '../compare/raster/raster.ts'
import { COMPARED_DPI, reportPictures } from '../compare/report-pictures.ts'
import type { RenderSideAt } from '../compare/report-pictures.ts'
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
 * where something did, 2 where there was trouble.
 */
export async function runCompare(comparing: CompareRun): Promise<ExitCode> {
  // Pixels by the million are worth V8's optimiser, which is off for commands that end at once.
  setFlagsFromString('--opt')
  return withTemporaryFolder((rooms) => compareIn(rooms, comparing))
}

/** Takes problems of each of the two, since files of theirs may have the same name, and those of the comparison itself. */
interface CollectedProblems extends BeforeAfter<Collected> {
  readonly besides: Collected
}
type Collected = ReturnType<typeof collectProblems>

async function compareIn(rooms: string, comparing: CompareRun): Promise<ExitCode> {
  const told = {
    before: collectProblems(),
    after: collectProblems(),
    besides: collectProblems(),
  }
  const { names, world, environment } = comparing
  const find = async (when: keyof BeforeAfter<string>): Promise<Subject | undefined> => {
    const room = join(rooms, when)
    await mkdir(room)
    return findSubject(names[when], { world, environment, room }, told[when].report)
  }
  const path = resolve(world.folder, comparing.flags.output ?? 'compare.html')
  const place = await openReport(path, told.besides.report)
  let subjects: BeforeAfter<Subject | undefined> = { before: undefined, after: undefined }
  const outcome =
    place &&
    (await withCleanUp(place.close, async () => {
      subjects = { before: await find('before'), after: await find('after') }
      return compareSubjects(subjects, { ...told, place }, comparing)
    }))
  world.terminal.progress('')
  const problems = {
    before: told.before.problems.filter(isError),
    after: told.after.problems.filter(isError),
    besides: told.besides.problems.filter(isError),
  }
  printComparison({ outcome, subjects, problems }, comparing)
  if (!outcome) return EXIT.usage
  const { pairs } = outcome.compared
  return pairs.some(({ state }) => state !== 'same') ? EXIT.problems : EXIT.fine
}

/** Undefined where something is wrong with one of the two, or the report cannot be written. */
async function compareSubjects(
  { before, after }: BeforeAfter<Subject | undefined>,
  { place, ...told }: CollectedProblems & { readonly place: ReportFile },
  { flags, world }: CompareRun,
): Promise<CompareOutcome | undefined> {
  if (!before || !after) return undefined
  const raster = await openRaster()
  const isSilent = flags.quiet === true || flags.json === true
  const progress = isSilent ? (): void => undefined : world.terminal.progress
  const subjects = { before, after }
  const sides = await sidesOfBoth(subjects, told, { flags, world, raster, progress })
  const { report } = told.besides
  const isWell = (): boolean =>
    [told.before, told.after, told.besides].every(
      ({ problems }) => !problems.some(isError),
    )
  if (!isWell()) return undefined
  progress('Comparing…')
  const look: RenderSideAt = ({ picture: { file, page } }, dpi) =>
    raster.renderPage(file, page, dpi, report)
  const compared = await compareSides(sides.before, sides.after, (side) =>
    look(side, COMPARED_DPI),
  )
  const pictures = await reportPictures(compared.pairs, look)
  if (!isWell()) return undefined
  const labels = { before: before.label, after: after.label }
  const text = reportHtml({ title: sides.title, ...labels, compared, pictures })
  return (await place.write(text)) ? { compared, path: place.path } : undefined
}

const isError = ({ severity }: Problem): boolean => severity === 'error'
