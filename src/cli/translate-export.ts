import { extname, join, resolve } from 'node:path'

import { positionOf } from '../base/problems/code-frame.ts'
import { replaceControls } from '../base/problems/display.ts'
import { collectProblems } from '../base/problems/problem.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { openTranslated, openTranslation } from '../build/translated-deck.ts'
import type { TranslatedDeck } from '../build/translated-deck.ts'
import { leadsOut } from '../input/project/links.ts'
import { exists, openProject, readText, displayPath } from '../input/project/project.ts'
import type { Project } from '../input/project/project.ts'
import { writeText } from '../input/project/write-file.ts'
import { toCsv } from '../translation/csv.ts'
import type { Exchange } from '../translation/exchange.ts'
import { exportTemplate, exportTexts } from '../translation/export.ts'
import type { PlaceOf } from '../translation/export.ts'
import { isTermForm } from '../translation/import-terms.ts'
import { toPo } from '../translation/po.ts'
import { chooseTranslated } from './choose-translated.ts'
import type { CliContext } from './context.ts'
import type { ExitCode } from './exit-code.ts'
import { EXPORT_FORMATS } from './translate-options.ts'
import type { ExportFormat, TranslateFlags } from './translate-options.ts'
import { countedTexts, printResult } from './translate-output.ts'

/** Writes the texts of a language, with their source, to a file for other programs. */
export async function runExport(
  flags: TranslateFlags,
  context: CliContext,
): Promise<ExitCode> {
  const { problems, report } = collectProblems()
  const project = await openProject(context.folder, context.packageRoot)
  const translated = await openTranslated(flags.deck, project, report)
  const written = translated && (await write(translated, flags, report))
  return printResult(
    {
      problems,
      texts: project.texts,
      data: { ...written },
      lines: written
        ? [`${replaceControls(written.file)}: ${countedTexts(written)}.`]
        : [],
    },
    flags,
    context,
  )
}

async function write(
  translated: TranslatedDeck,
  flags: TranslateFlags,
  report: Report,
): Promise<WrittenFile | undefined> {
  const { project, deck } = translated
  const { as = 'po', output, force = false } = flags
  const exchange = await exchangeFor(translated, flags, report)
  if (!exchange) return undefined
  const text = as === 'csv' ? toCsv(exchange) : toPo(exchange)
  const name = [deck.name, exchange.language].filter(Boolean).join('-')
  const path = resolve(project.from, output ?? `${name}.${as}`)
  const file = displayPath(project, path)
  if (isProjects(path, project) && !isExchange(path)) {
    report(projectsOwn(file, as))
    return undefined
  }
  const isThere = force && (await exists(path))
  const before = isThere ? await readText(project, path, report) : undefined
  if (isThere && before === undefined) return undefined
  const ifThere = 'Choose another name with -o, or replace it with --force.'
  const isWritten = await writeText({ path, shown: file, text, before, ifThere }, report)
  const forms = exchange.units.filter(isTermForm).length
  return isWritten ? { file, texts: exchange.units.length - forms, forms } : undefined
}

/** A file that was written: how many texts and forms of terms it has. */
interface WrittenFile {
  readonly file: string
  readonly texts: number
  readonly forms: number
}

/** What goes to translators: a language, or a template for any. */
async function exchangeFor(
  translated: TranslatedDeck,
  { lang = [], as = 'po' }: TranslateFlags,
  report: Report,
): Promise<Exchange | undefined> {
  const { project, deck, source } = translated
  const placeOf: PlaceOf = ({ span }) =>
    `${span.file}:${positionOf(span, project.texts.get(span.file) ?? '').line}`
  if (as === 'pot') {
    if (lang.length > 0) report(FOR_ANY_LANGUAGE)
    return exportTemplate(deck.name, source, placeOf)
  }
  const language = chooseTranslated(lang[0], translated, report)
  if (language === undefined) return undefined
  const translation = await openTranslation(translated, language, report)
  return translation && exportTexts(translation, placeOf)
}

const FOR_ANY_LANGUAGE: Problem = {
  code: 'usage',
  severity: 'warning',
  message: '“-l” does nothing here: a template (pot) is for any language.',
  hint: 'Leave it out, or write --as po for a file of that language.',
}

/** The folders from which a project is read: its decks, templates and fonts. */
const OWN_FOLDERS = ['content', 'templates', 'assets']

/** Whether a path, with links followed, lies among the files of a project. */
const isProjects = (path: string, { roots }: Project): boolean =>
  !leadsOut(
    path,
    roots.flatMap((root) => OWN_FOLDERS.map((folder) => join(root, folder))),
  )

const isExchange = (path: string): boolean =>
  EXPORT_FORMATS.some((one) => extname(path).toLowerCase() === `.${one}`)

const projectsOwn = (file: string, as: ExportFormat): Problem => ({
  code: 'output',
  severity: 'error',
  message: `“${replaceControls(file)}” lies among the files of the project and would be taken for one of them, so nothing was written.`,
  hint: `Choose another place with -o, or a name that ends in .${as}.`,
})
