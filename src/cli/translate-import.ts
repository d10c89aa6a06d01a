import { join } from 'node:path'

import { replaceControls } from '../base/problems/display.ts'
import { excerpt } from '../base/problems/excerpt.ts'
import { collectProblems } from '../base/problems/problem.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { lockFile, openTranslated, openTranslation } from '../build/translated-deck.ts'
import { changeFiles } from '../input/project/change-files.ts'
import { deckNames, requireOwnDeck } from '../input/project/decks.ts'
import { displayPath, exists, openProject, readText } from '../input/project/project.ts'
import type { Project } from '../input/project/project.ts'
import { textChange } from '../input/project/write-file.ts'
import { isTermForm } from '../translation/import-terms.ts'
import { importTexts } from '../translation/import.ts'
import type { ImportResult, TextChange } from '../translation/import.ts'
import type { CliContext } from './context.ts'
import type { ExitCode } from './exit-code.ts'
import type { Terminal } from './terminal.ts'
import { deckFor, languageFor } from './translate-destination.ts'
import type { TranslateFlags } from './translate-options.ts'
import { countedTexts, printResult } from './translate-output.ts'
import { readReturned } from './translate-returned.ts'
import type { ReturnedFile } from './translate-returned.ts'

/** The result of importing a file, its language, and whether it was written. */
interface ImportedFile {
  readonly language: string
  readonly result: ImportResult
  readonly isWritten: boolean
}

/** Imports a file that a translator sent back, and prints what changes. */
export async function runImport(
  file: string,
  flags: TranslateFlags,
  context: CliContext,
): Promise<ExitCode> {
  const { problems, report } = collectProblems()
  const project = await openProject(context.folder, context.packageRoot)
  const returned = await readReturned(file, flags, project, report)
  const imported = returned && (await importFile(returned, flags, project, report))
  return printResult(
    {
      problems,
      texts: project.texts,
      data: dataOf(imported),
      lines: imported ? linesOf(imported, returned.texts, context) : [],
    },
    flags,
    context,
  )
}

const dataOf = (imported: ImportedFile | undefined): object => {
  const { changes = [], accepted = [] } = imported?.result ?? {}
  return {
    language: imported?.language,
    isWritten: imported?.isWritten ?? false,
    changed: changes.map(({ name }) => name),
    changes: changes.map(({ name, before, after }) => ({ name, before, after })),
    accepted,
  }
}

function linesOf(
  { language, result: { changes, accepted }, isWritten }: ImportedFile,
  returned: ReturnedFile['texts'],
  { terminal }: Pick<CliContext, 'terminal'>,
): readonly string[] {
  const forms = returned.filter(isTermForm).length
  const summary = `${countedTexts({ texts: returned.length - forms, forms })} for ${language}`
  if (isWritten)
    return [`${summary}: ${changes.length} changed, ${accepted.length} accepted.`]
  return [
    ...changeLines(changes, terminal),
    `${summary}: ${changes.length} would change, ${accepted.length} would be accepted. Nothing was written.`,
  ]
}

/** Writes the texts into the file of words, and the lock; undefined, with problems, if they cannot be imported. */
async function importFile(
  returned: ReturnedFile,
  flags: TranslateFlags,
  project: Project,
  report: Report,
): Promise<ImportedFile | undefined> {
  const chosen = deckFor(returned, flags, await deckNames(project), report)
  const translated = chosen && (await openTranslated(chosen.name, project, report))
  const tag = flags.lang?.[0]
  const language = translated && languageFor(returned, tag, translated, report)
  if (!translated || language === undefined || !requireOwnDeck(translated, report))
    return undefined
  const opened = await openTranslation(translated, language, report)
  const path = join(translated.deck.folder, `${language}.yaml`)
  const words = displayPath(project, path)
  // Words of a table are changed in a file beside it, which goes before it.
  const isNew = translated.deck.tableWords.has(language) && !(await exists(path))
  const before = isNew ? undefined : await readText(translated.project, path, report)
  const contents = isNew ? BESIDE_TABLE : before
  if (!opened || contents === undefined) return undefined
  const translation = isNew
    ? { ...opened, words: { ...opened.words, file: words } }
    : opened
  const found = collectProblems()
  const result = importTexts(returned.texts, translation, contents, found.report)
  const isRefused = result && changesTooMuch(result) && flags.force !== true
  if (isRefused) report(tooManyChanges(result, language, flags.dryRun === true))
  // Other problems of a wrong file are of no interest.
  if (isRefused && flags.dryRun !== true) return undefined
  found.problems.forEach(report)
  if (!result) return undefined
  // The spans of problems with imported texts refer to the file as it will be.
  project.texts.set(words, result.contents)
  const imported = { language, result }
  if (flags.dryRun === true) return { ...imported, isWritten: false }
  const within = project.from
  const output = { path, shown: words, text: result.contents, before, within }
  const lock = lockFile(result.lock, translated)
  const isWritten = await changeFiles(
    [...(result.contents === contents ? [] : [output]), ...(lock ? [lock] : [])].map(
      textChange,
    ),
    report,
  )
  return isWritten ? { ...imported, isWritten } : undefined
}

/** A file of words for what is not as in the table, whose words count as approved. */
const BESIDE_TABLE = 'review: approved\n'

const overwritten = ({ changes }: ImportResult): number =>
  changes.filter(({ wasAccepted }) => wasAccepted).length

/** Whether more than half of the accepted texts would change: most likely it is the wrong file. */
const changesTooMuch = (result: ImportResult): boolean =>
  overwritten(result) * 2 > result.acceptedBefore

const tooManyChanges = (
  result: ImportResult,
  language: string,
  isDryRun: boolean,
): Problem => ({
  code: 'output',
  severity: isDryRun ? 'warning' : 'error',
  message: `${overwritten(result)} of the ${result.acceptedBefore} texts of ${language} that were accepted would change${isDryRun ? '' : ', so nothing was written'}.`,
  hint: isDryRun
    ? 'Is it the right file? Without --dry-run, it is imported only with --force.'
    : 'Is it the right file? --dry-run shows what would change, and --force imports it.',
})

/** Changes of words, text by text: its name, the removed lines and the added lines. */
const changeLines = (
  changes: readonly TextChange[],
  { outColor }: Pick<Terminal, 'outColor'>,
): readonly string[] =>
  changes.flatMap(({ name, before, after }) => [
    outColor.bold(excerpt(name)),
    ...textLines(before).map((line) => outColor.red(`  - ${line}`)),
    ...textLines(after).map((line) => outColor.green(`  + ${line}`)),
    '',
  ])

const textLines = (text: string | undefined): readonly string[] =>
  text === undefined || text.trim() === ''
    ? []
    : text.trimEnd().split('\n').map(replaceControls)
