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
  const accepted = (translated && (await acceptIn(translated, request, report))) ?? []
  const counted = accepted.length === 1 ? 'one text' : `${accepted.length} texts`
  return printResult(
    {
      problems,
      texts: project.texts,
      data: { language: request.language, accepted },
      lines:
        accepted.length === 0
          ? []
          : [`Accepted: ${counted} of ${request.language ?? ''}.`],
    },
    flags,
    context,
  )
}

/** The names of the accepted texts; undefined if nothing was written. */
async function acceptIn(
  translated: TranslatedDeck,
  { language: tag, names }: AcceptRequest,
  report: Report,
): Promise<readonly string[] | undefined> {
  const language = chooseTranslated(tag, translated, report)
  if (language === undefined || !requireOwnDeck(translated, report)) return undefined
  const translation = await openTranslation(translated, language, report)
  if (!translation) return undefined
  const accepted = accept(translation, names, report)
  const isSaved =
    accepted.names.length === 0 || (await saveLock(accepted.lock, translated, report))
  return isSaved ? accepted.names : undefined
}
