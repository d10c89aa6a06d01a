import { collectProblems } from '../../src/base/problems/problem.ts'
import { openEngines } from '../../src/build/engines.ts'
import { buildFiles } from '../../src/build/pipeline.ts'
import { buildRequest } from '../../src/build/request.ts'
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
  const request = buildRequest({ targets: ['press'], output, date: new Date(0) })
  return async (other) => {
    const reporter = { report, progress: () => undefined }
    const staging = openStaging(output, packageRoot, report)
    const staged = await buildFiles(
      { ...request, ...other },
      { project, engines },
      reporter,
      (file, context) => staging && stageFile(staging, file, context.report),
    )
    const files = placeStaged(
      staged.files,
      { from: packageRoot, output, others: [] },
      report,
    )
    staging?.close()
    if (files.length === 0) throw new Error(JSON.stringify(problems))
    return files.filter(({ path }) => path.endsWith('press.pdf')).length
  }
}
