import { collectProblems } from '../base/problems/problem.ts'
import type { Report } from '../base/problems/problem.ts'
import { openTranslated, openTranslation, saveLock } from '../build/translated-deck.ts'
import type { TranslatedDeck } from '../build/translated-deck.ts'
import { requireOwnDeck } from '../input/project/decks.ts'
import { openProject } from '../input/project/project.ts'
import { accept } from '../translation/accept.ts'
import { chooseTranslated } from './choose-translated.ts'
import type { CliContext } from './context.ts'
import type { ExitCode } from './exit-code.ts'
import type { TranslateFlags } from './translate-options.ts'
import { printResult } from './translate-output.ts'

/** The texts to accept: those of a language with these names, or all of them. */
export interface AcceptRequest {
  readonly language: string | undefined
  readonly names: readonly string[]
}

/** Accepts translations for the current source in the lock, and prints how many. */
export async function runAccept(
  request: AcceptRequest,
  flags: TranslateFlags,
  context: CliContext,
): Promise<ExitCode> {
  const { problems, report } = collectProblems()
  const project = await openProject(context.folder, context.packageRoot)
  const translated = await openTranslated(flags.deck, project, report)
  const language = translated && chooseTranslated(request.language, translated, report)
  const accepted =
    translated && language !== undefined
      ? await acceptIn(translated, { language, names: request.names }, report)
      : []
  const counted = accepted.length === 1 ? 'one text' : `${accepted.length} texts`
  return printResult(
    {
      problems,
      texts: project.texts,
      data: { language, accepted },
      lines: accepted.length === 0 ? [] : [`Accepted: ${counted} of ${language ?? ''}.`],
    },
    flags,
    context,
  )
}

/** The names of the accepted texts; none where nothing was written. */
async function acceptIn(
  translated: TranslatedDeck,
  { language, names }: AcceptRequest & { readonly language: string },
  report: Report,
): Promise<readonly string[]> {
  if (!requireOwnDeck(translated, report)) return []
  const translation = await openTranslation(translated, language, report)
  if (!translation) return []
  const accepted = accept(translation, names, report)
  const isSaved =
    accepted.names.length === 0 || (await saveLock(accepted.lock, translated, report))
  return isSaved ? accepted.names : []
}
