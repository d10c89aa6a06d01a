import { collectProblems } from '../base/problems/problem.ts'
import type { Report } from '../base/problems/problem.ts'
import { openTranslated, openTranslation, saveLock } from '../build/translated-deck.ts'
import type { TranslatedDeck } from '../build/translated-deck.ts'
import { requireOwnDeck } from '../input/project/decks.ts'
import { openProject } from '../input/project/project.ts'
import { approve, withdraw } from '../translation/approvals.ts'
import { chooseTranslated } from './choose-translated.ts'
import type { CliContext } from './context.ts'
import type { ExitCode } from './exit-code.ts'
import type { TranslateFlags } from './translate-options.ts'
import { printResult } from './translate-output.ts'

/** The texts to approve, and the name to do it with; or whether approvals are taken back. */
export interface ApproveFlags extends TranslateFlags {
  readonly by?: string
  readonly withdraw?: boolean
}

/** Approves translations in the name of somebody who speaks the language, or takes that back, and prints how many. */
export async function runApprove(
  names: readonly string[],
  flags: ApproveFlags,
  context: CliContext,
): Promise<ExitCode> {
  const { problems, report } = collectProblems()
  const project = await openProject(context.folder, context.packageRoot)
  const translated = await openTranslated(flags.deck, project, report)
  const language = translated && chooseTranslated(flags.lang?.[0], translated, report)
  const approved =
    translated && language !== undefined
      ? await approveIn({ translated, language, names }, flags, context, report)
      : []
  const counted = approved.length === 1 ? 'one text' : `${approved.length} texts`
  const done = flags.withdraw === true ? 'No longer approved' : 'Approved'
  return printResult(
    {
      problems,
      texts: project.texts,
      data: { language, approved },
      lines: approved.length === 0 ? [] : [`${done}: ${counted} of ${language ?? ''}.`],
    },
    flags,
    context,
  )
}

/** What is to be approved. */
interface Chosen {
  readonly translated: TranslatedDeck
  readonly language: string
  readonly names: readonly string[]
}

/** The names of the texts whose approvals are written; none where nothing was. */
async function approveIn(
  { translated, language, names }: Chosen,
  flags: ApproveFlags,
  { today }: CliContext,
  report: Report,
): Promise<readonly string[]> {
  if (!requireOwnDeck(translated, report)) return []
  const translation = await openTranslation(translated, language, report)
  if (!translation) return []
  const result =
    flags.withdraw === true
      ? withdraw(translation, names, report)
      : approve(translation, names, { by: flags.by ?? '', on: today }, report)
  const isSaved =
    result.names.length === 0 || (await saveLock(result.lock, translated, report))
  return isSaved ? result.names : []
}
