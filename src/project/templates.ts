import { join } from 'node:path'

import type { Deck, Text } from '../content/deck.ts'
import { readFolds } from '../format/folds.ts'
import type { Fold } from '../format/folds.ts'
import { readFormats } from '../format/formats.ts'
import type { Format } from '../format/formats.ts'
import { readSheets } from '../format/papers.ts'
import type { Sheets } from '../format/papers.ts'
import { plain } from '../problems/plain.ts'
import type { Report } from '../problems/problem.ts'
import { didYouMean } from '../problems/suggest.ts'
import { readLayout } from '../template/layouts.ts'
import type { KindLayout } from '../template/layouts.ts'
import { readTheme } from '../template/theme.ts'
import type { Theme } from '../template/theme.ts'
import { locate, namesIn, readKnown } from './project.ts'
import type { Project } from './project.ts'

/** A theme and the layouts of the kinds of pieces. */
export interface Template {
  readonly name: string
  readonly folder: string
  readonly theme: Theme
  readonly kinds: ReadonlyMap<string, KindLayout>
}

/** Formats, papers and folds: the data that every deck may use. */
export interface PrintData {
  readonly formats: ReadonlyMap<string, Format>
  readonly folds: ReadonlyMap<string, Fold>
  readonly sheets: Sheets
}

/** Reads a file of data from `templates/`, the user's own where there is one. */
async function loadData<T>(
  project: Project,
  name: string,
  read: (file: string, contents: string, report: Report) => T,
  report: Report,
): Promise<T> {
  const file = await locate(project, join('templates', name))
  const data =
    file === undefined ? undefined : await readKnown(project, file, read, report)
  return data ?? read(name, '', report)
}

/** Reads the formats, papers and folds. */
export async function loadPrintData(
  project: Project,
  report: Report,
): Promise<PrintData> {
  const [formats, folds, sheets] = await Promise.all([
    loadData(project, 'formats.yaml', readFormats, report),
    loadData(project, 'folds.yaml', readFolds, report),
    loadData(project, 'sheets.yaml', readSheets, report),
  ])
  return { formats, folds, sheets }
}

/** Reads the template that a deck names, with the layouts of the kinds that the deck has. */
export async function loadTemplate(
  project: Project,
  deck: Deck,
  report: Report,
): Promise<Template | undefined> {
  const name = deck.template.value
  const themeFile = /^[\w-]+$/.test(name)
    ? await locate(project, join('templates', name, 'theme.yaml'))
    : undefined
  if (themeFile === undefined) {
    await reportUnknownTemplate(project, deck.template, report)
    return undefined
  }
  const folder = join(themeFile, '..')
  const theme = await readKnown(project, themeFile, readTheme, report)
  const kinds = await loadKinds(project, deck, folder, report)
  return theme && { name, folder, theme, kinds }
}

async function reportUnknownTemplate(
  project: Project,
  { value, span }: Text,
  report: Report,
): Promise<void> {
  const folders = await Promise.all(
    project.roots.map((root) => namesIn(join(root, 'templates'))),
  )
  const known = folders.flat().filter((name) => !name.includes('.'))
  const hint = didYouMean(value, known)
  report({
    code: 'unknown-template',
    severity: 'error',
    message: `There is no template “${plain(value)}”.`,
    ...(hint !== undefined && { hint }),
    span,
  })
}

async function loadKinds(
  project: Project,
  deck: Deck,
  folder: string,
  report: Report,
): Promise<ReadonlyMap<string, KindLayout>> {
  const files = (await namesIn(folder)).filter(
    (name) => name.endsWith('.yaml') && name !== 'theme.yaml',
  )
  const known = files.map((name) => name.slice(0, -'.yaml'.length))
  const wanted = new Map(deck.pieces.map((piece) => [piece.kind.value, piece.kind]))
  const kinds = await Promise.all(
    [...wanted].map(async ([kind, text]): Promise<readonly [string, KindLayout][]> => {
      if (!known.includes(kind)) {
        const hint = didYouMean(kind, known)
        report({
          code: 'unknown-template',
          severity: 'error',
          message: `The template has no kind of piece “${plain(kind)}”.`,
          ...(hint !== undefined && { hint }),
          span: text.span,
        })
        return []
      }
      const file = join(folder, `${kind}.yaml`)
      const layout = await readKnown(project, file, readLayout, report)
      return layout ? [[kind, layout]] : []
    }),
  )
  return new Map(kinds.flat())
}
