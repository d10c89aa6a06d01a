import { collectProblems } from '../../src/base/problems/problem.ts'
import { openEngines } from '../../src/build/engines.ts'
import { make } from '../../src/build/pipeline.ts'
import type { BuildRequest } from '../../src/build/request.ts'
import { placeStaged } from '../../src/input/project/output.ts'
import { openProject } from '../../src/input/project/project.ts'
import { openStaging, stageFile } from '../../src/input/project/staging.ts'

/**
 * Opens the package's own project; gives what builds it once more for the press, in Dutch and A6 where nothing else is
 * asked for, and tells how many files of cards were written.
 */
export async function openRebuild(
  packageRoot: string,
  output: string,
): Promise<(other?: Partial<BuildRequest>) => Promise<number>> {
  const { problems, report } = collectProblems()
  const project = await openProject(packageRoot, packageRoot)
  const engines = await openEngines(project, report)
  const request = {
    deck: undefined,
    languages: [],
    formats: [],
    targets: ['press' as const],
    terms: [],
    everyTerm: false,
    strict: false,
    paper: 'a4',
    flip: 'long' as const,
    pieces: [],
    copies: 1,
    repeat: false,
    bleed: undefined,
    marks: false,
    output,
    date: new Date(0),
  }
  return async (other) => {
    const speaking = { report, progress: () => undefined }
    const staging = openStaging(output, report)
    const staged = await make(
      { ...request, ...other },
      { project, engines },
      speaking,
      (file, tell) => staging && stageFile(staging.folder, file, tell),
    )
    const files = placeStaged(staged.files, { output, others: [] }, report)
    staging?.close()
    if (files.length === 0) throw new Error(JSON.stringify(problems))
    return files.filter(({ path }) => path.endsWith('press.pdf')).length
  }
}
