import { replaceControls } from '../base/problems/display.ts'
import { collectProblems } from '../base/problems/problem.ts'
import { fullName } from '../base/text/language-name.ts'
import { addLanguage } from '../build/add-language.ts'
import type { AddedLanguage } from '../build/add-language.ts'
import type { LettersFact } from '../build/letters.ts'
import { openProject } from '../input/project/project.ts'
import type { CliContext } from './context.ts'
import type { ExitCode } from './exit-code.ts'
import { tagOf } from './language-of.ts'
import type { TranslateFlags } from './translate-options.ts'
import { printResult } from './translate-output.ts'

/** Adds a language to a deck: writes its file of words, and prints which fonts it will use. */
export async function runAdd(
  named: string,
  flags: TranslateFlags,
  context: CliContext,
): Promise<ExitCode> {
  const language = tagOf(named)
  const { problems, report } = collectProblems()
  const project = await openProject(context.folder, context.packageRoot)
  const ifThere = `cardpress translate status -l ${language} shows what is left to do in it.`
  const request = { deck: flags.deck, language, ifThere }
  const added = await addLanguage(request, project, report)
  return printResult(
    {
      problems,
      texts: project.texts,
      data: { language, ...added },
      lines: added ? linesOf(language, added) : [],
    },
    flags,
    context,
  )
}

function linesOf(
  language: string,
  { file, texts, letters }: AddedLanguage,
): readonly string[] {
  return [
    `${replaceControls(file)}: ${texts} ${texts === 1 ? 'text' : 'texts'} to translate into ${fullName(language)}.`,
    ...(letters ? [lettersLine(letters)] : []),
    `Then: cardpress translate status -l ${language}`,
  ]
}

function lettersLine({ direction, script, families }: LettersFact): string {
  const printed =
    families.length === 0
      ? 'for which there is no font here'
      : `printed in ${new Intl.ListFormat('en').format(families)}`
  return `It is written from ${direction} in the ${script} script, ${printed}.`
}
