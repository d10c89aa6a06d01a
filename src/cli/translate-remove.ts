import { replaceControls } from '../base/problems/display.ts'
import { collectProblems } from '../base/problems/problem.ts'
import { languageRemoval } from '../build/remove-language.ts'
import { changeFiles } from '../input/project/change-files.ts'
import { openProject } from '../input/project/project.ts'
import type { CliContext } from './context.ts'
import type { ExitCode } from './exit-code.ts'
import { tagOf } from './language-of.ts'
import type { TranslateFlags } from './translate-options.ts'
import { printResult } from './translate-output.ts'

/** Removes a language from a deck, and prints where its words are kept. */
export async function runRemove(
  named: string,
  flags: TranslateFlags,
  context: CliContext,
): Promise<ExitCode> {
  const language = tagOf(named)
  const { problems, report } = collectProblems()
  const project = await openProject(context.folder, context.packageRoot)
  const removal = await languageRemoval({ deck: flags.deck, language }, project, report)
  const removed =
    removal && (await changeFiles(removal.changes, report)) ? removal : undefined
  return printResult(
    {
      problems,
      texts: project.texts,
      data: { language, ...(removed && { file: removed.file, kept: removed.kept }) },
      lines: removed
        ? [
            `Removed: ${language}. Its words are in ${replaceControls(removed.kept)}: called ${replaceControls(removed.file)} again, they are back.`,
          ]
        : [],
    },
    flags,
    context,
  )
}
