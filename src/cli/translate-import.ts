import { join } from 'node:path'

import { collectProblems } from '../base/problems/problem.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { lockFile, openTranslated, openTranslation } from '../build/translated-deck.ts'
import { changeFiles } from '../input/project/change-files.ts'
import { deckNames } from '../input/project/decks.ts'
import { isOwn } from '../input/project/own-deck.ts'
import { openProject, readText, shown } from '../input/project/project.ts'
import type { Project } from '../input/project/project.ts'
import { textChange } from '../input/project/write-text.ts'
import { takeIn } from '../translation/import.ts'
import type { TakenIn } from '../translation/import.ts'
import type { CliContext } from './context.ts'
import type { ExitCode } from './exit-code.ts'
import { changeLines } from './translate-changes.ts'
import { deckFor, languageFor } from './translate-destination.ts'
import { tell } from './translate-output.ts'
import { readReturned } from './translate-returned.ts'
import type { Returned } from './translate-returned.ts'
import type { TranslateFlags } from './translate.ts'

/** What came of a file, for whom it was, and whether it was written down. */
interface Imported {
  readonly language: string
  readonly taken: TakenIn
  readonly isWritten: boolean
}

/** Takes in the texts of a file that a translator sent back, and tells what changes. */
export async function runImport(
  file: string,
  flags: TranslateFlags,
  world: CliContext,
): Promise<ExitCode> {
  const { problems, report } = collectProblems()
  const project = await openProject(world.folder, world.packageRoot)
  const returned = await readReturned(file, flags, project, report)
  const imported = returned && (await take(returned, flags, project, report))
  return tell(
    {
      problems,
      texts: project.texts,
      data: dataOf(imported),
      lines: imported ? linesOf(imported, returned.texts.length, world) : [],
    },
    flags,
    world,
  )
}

const dataOf = (imported: Imported | undefined): object => {
  const { changes = [], accepted = [] } = imported?.taken ?? {}
  return {
    language: imported?.language,
    isWritten: imported?.isWritten ?? false,
    changed: changes.map(({ name }) => name),
    changes: changes.map(({ name, before, after }) => ({ name, before, after })),
    accepted,
  }
}

function linesOf(
  { language, taken: { changes, accepted }, isWritten }: Imported,
  count: number,
  { terminal }: Pick<CliContext, 'terminal'>,
): readonly string[] {
  const came = `${count} texts came in for ${language}`
  if (isWritten)
    return [`${came}: ${changes.length} changed, ${accepted.length} accepted.`]
  return [
    ...changeLines(changes, terminal),
    `${came}: ${changes.length} would change, ${accepted.length} would be accepted. Nothing was written.`,
  ]
}

/** Writes the texts into the file of words, and the lock; undefined (and problems) where they cannot come in. */
async function take(
  returned: Returned,
  flags: TranslateFlags,
  project: Project,
  report: Report,
): Promise<Imported | undefined> {
  const chosen = deckFor(returned, flags, await deckNames(project), report)
  const translated = chosen && (await openTranslated(chosen.name, project, report))
  const asked = flags.lang?.[0]
  const language = translated && languageFor(returned, asked, translated, report)
  if (!translated || language === undefined || !isOwn(translated, report))
    return undefined
  const translation = await openTranslation(translated, language, report)
  const path = join(translated.deck.folder, `${language}.yaml`)
  const words = shown(project, path)
  const before = await readText(translated.project, path, report)
  if (!translation || before === undefined) return undefined
  const found = collectProblems()
  const taken = takeIn(returned.texts, translation, before, found.report)
  const isRefused = taken && changesMuch(taken) && flags.force !== true
  if (isRefused) report(muchChanges(taken, language, flags.dryRun === true))
  // Of the wrong file nothing else is worth telling.
  if (isRefused && flags.dryRun !== true) return undefined
  found.problems.forEach(report)
  if (!taken) return undefined
  // Problems of texts that came in lie in the file as it is now, or as it would be.
  project.texts.set(words, taken.contents)
  const imported = { language, taken }
  if (flags.dryRun === true) return { ...imported, isWritten: false }
  const within = project.from
  const output = { path, shown: words, text: taken.contents, before, within }
  const lock = lockFile(taken.lock, translated)
  const isWritten = await changeFiles(
    [...(taken.contents === before ? [] : [output]), ...(lock ? [lock] : [])].map(
      textChange,
    ),
    report,
  )
  return isWritten ? { ...imported, isWritten } : undefined
}

const overwritten = ({ changes }: TakenIn): number =>
  changes.filter(({ wasAccepted }) => wasAccepted).length

/** Whether more than half of the texts that somebody has accepted would be other ones: most likely it is another file. */
const changesMuch = (taken: TakenIn): boolean =>
  overwritten(taken) * 2 > taken.acceptedBefore

const muchChanges = (taken: TakenIn, language: string, isDryRun: boolean): Problem => ({
  code: 'output',
  severity: isDryRun ? 'warning' : 'error',
  message: `${overwritten(taken)} of the ${taken.acceptedBefore} texts of ${language} that were accepted would change${isDryRun ? '' : ', so nothing was written'}.`,
  hint: isDryRun
    ? 'Is it the right file? Without --dry-run, it is taken in only with --force.'
    : 'Is it the right file? --dry-run shows what would change, and --force takes it in.',
})
