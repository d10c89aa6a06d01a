import { extname, join, resolve } from 'node:path'

import { harmless } from '../base/problems/display.ts'
import { collectProblems } from '../base/problems/problem.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { openTranslated, openTranslation } from '../build/translated-deck.ts'
import type { TranslatedDeck } from '../build/translated-deck.ts'
import { leadsOut } from '../input/project/links.ts'
import { exists, openProject, readText, shown } from '../input/project/project.ts'
import type { Project } from '../input/project/project.ts'
import { writeText } from '../input/project/write-file.ts'
import { toCsv } from '../translation/csv.ts'
import { exportTexts } from '../translation/export.ts'
import { toPo } from '../translation/po.ts'
import { chooseTranslated } from './choose-translated.ts'
import type { CliContext } from './context.ts'
import type { ExitCode } from './exit-code.ts'
import { EXCHANGE_FORMATS } from './translate-options.ts'
import type { ExchangeFormat, TranslateFlags } from './translate-options.ts'
import { printResult } from './translate-output.ts'

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
      lines: written ? [`${harmless(written.file)}: ${written.texts} texts.`] : [],
    },
    flags,
    context,
  )
}

async function write(
  translated: TranslatedDeck,
  { lang = [], as = 'po', output, force = false }: TranslateFlags,
  report: Report,
): Promise<{ readonly file: string; readonly texts: number } | undefined> {
  const { project, deck } = translated
  const language = chooseTranslated(lang[0], translated, report)
  const translation =
    language === undefined
      ? undefined
      : await openTranslation(translated, language, report)
  if (!translation || language === undefined) return undefined
  const exchange = exportTexts(translation)
  const text = as === 'po' ? toPo(exchange) : toCsv(exchange)
  const path = resolve(project.from, output ?? `${deck.name}-${language}.${as}`)
  const file = shown(project, path)
  if (isProjects(path, project) && !isExchange(path)) {
    report(projectsOwn(file, as))
    return undefined
  }
  const isThere = force && (await exists(path))
  const before = isThere ? await readText(project, path, report) : undefined
  if (isThere && before === undefined) return undefined
  const ifThere = 'Choose another name with -o, or replace it with --force.'
  const isWritten = await writeText({ path, shown: file, text, before, ifThere }, report)
  return isWritten ? { file, texts: exchange.units.length } : undefined
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
  EXCHANGE_FORMATS.some((one) => extname(path).toLowerCase() === `.${one}`)

const projectsOwn = (file: string, as: ExchangeFormat): Problem => ({
  code: 'output',
  severity: 'error',
  message: `“${harmless(file)}” lies among the files of the project and would be taken for one of them, so nothing was written.`,
  hint: `Choose another place with -o, or a name that ends in .${as}.`,
})
