import { resolve } from 'node:path'

import { excerpt } from '../base/problems/excerpt.ts'
import { collectProblems } from '../base/problems/problem.ts'
import type { Report } from '../base/problems/problem.ts'
import { remarksToKeep } from '../build/keep-remarks.ts'
import type { KeptRemarks } from '../build/keep-remarks.ts'
import { displayPath, openProject, readText } from '../input/project/project.ts'
import type { Project } from '../input/project/project.ts'
import { writeText } from '../input/project/write-file.ts'
import type { CliContext } from './context.ts'
import type { ExitCode } from './exit-code.ts'
import type { ReviewFlags } from './review-make.ts'
import { printResult } from './translate-output.ts'

/** Keeps the remarks of a file that came back beside the texts that they are about, and prints how many. */
export async function runReviewRead(
  file: string,
  flags: ReviewFlags,
  context: CliContext,
): Promise<ExitCode> {
  const { problems, report } = collectProblems()
  const project = await openProject(context.folder, context.packageRoot)
  const kept = await keepRemarks(file, project, report)
  const counted = kept?.added === 1 ? 'one remark' : `${kept?.added ?? 0} remarks`
  return printResult(
    {
      problems,
      texts: project.texts,
      data: { ...kept },
      lines: kept
        ? [
            `Kept: ${counted} of ${excerpt(kept.by)} on ${kept.language}. cardpress check -l ${kept.language} shows them, and the desk does beside each text.`,
          ]
        : [],
    },
    flags,
    context,
  )
}

/** Undefined, with problems, where the file holds no remarks or the lock cannot be written. */
async function keepRemarks(
  file: string,
  project: Project,
  report: Report,
): Promise<Pick<KeptRemarks, 'language' | 'by' | 'added'> | undefined> {
  const path = resolve(project.from, file)
  const text = await readText(project, path, report)
  const kept =
    text === undefined
      ? undefined
      : await remarksToKeep(text, displayPath(project, path), project, report)
  if (!kept || (kept.lock && !(await writeText(kept.lock, report)))) return undefined
  const { language, by, added } = kept
  return { language, by, added }
}
