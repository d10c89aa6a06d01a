import { join } from 'node:path'

import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import type { Deck, Piece, Slots, Text } from '../deck/deck.ts'
import { isLanguageTag } from '../deck/language-tag.ts'
import { readTemplateWords } from '../deck/read-template-words.ts'
import { readFolds } from '../format/folds.ts'
import type { Fold } from '../format/folds.ts'
import { readFormats } from '../format/formats.ts'
import type { Format } from '../format/formats.ts'
import { readSheets } from '../format/papers.ts'
import type { Sheets } from '../format/papers.ts'
import { THEME_FILE } from '../template/compose-theme.ts'
import type { KindLayout } from '../template/layouts.ts'
import { readStarter, STARTER_FILE } from '../template/starter.ts'
import type { Starter } from '../template/starter.ts'
import type { Theme } from '../template/theme.ts'
import { loadLayout, loadOverride } from './load-layout.ts'
import type { LayoutParts } from './load-layout.ts'
import { withPalette } from './load-palette.ts'
import { locate, namesIn, readCached } from './project.ts'
import type { Project } from './project.ts'
import { loadLayers, templateNames, themeOf } from './template-layers.ts'

/** A theme and the layouts of the kinds of pieces. */
export interface Template {
  readonly name: string
  /** Its own folder, then those of the templates that it extends. */
  readonly folders: readonly string[]
  readonly theme: Theme
  /** The layouts of the kinds that the deck uses. */
  readonly kinds: ReadonlyMap<string, KindLayout>
  /** The layouts of pieces that change that of their kind, by piece id. */
  readonly overridden: ReadonlyMap<string, KindLayout>
  /** The names of all kinds that the template has. */
  readonly kindNames: readonly string[]
  /** The words that it brings along, by language and slot. */
  readonly words: ReadonlyMap<string, Slots>
  /** What its slots and kinds are called, by language: `slot.needs`, `kind.method`. */
  readonly names: ReadonlyMap<string, Slots>
}

/** The layout of a piece: that of its kind, or its own change of it. */
export const layoutFor = (
  { id, kind }: Pick<Piece, 'id' | 'kind'>,
  { kinds, overridden }: Pick<Template, 'kinds' | 'overridden'>,
): KindLayout | undefined => overridden.get(id) ?? kinds.get(kind.value)

/** All layouts of a deck. */
export const layoutsIn = ({
  kinds,
  overridden,
}: Pick<Template, 'kinds' | 'overridden'>): readonly KindLayout[] => [
  ...kinds.values(),
  ...overridden.values(),
]

/** Formats, papers and folds: the data that every deck may use. */
export interface PrintData {
  readonly formats: ReadonlyMap<string, Format>
  readonly folds: ReadonlyMap<string, Fold>
  readonly sheets: Sheets
}

/** Reads the formats, papers and folds of the package; those of the user are added or replace them. */
export async function loadPrintData(
  project: Project,
  report: Report,
): Promise<PrintData> {
  const [formats, folds, sheets] = await Promise.all([
    loadData(project, 'formats.yaml', readFormats, report),
    loadData(project, 'folds.yaml', readFolds, report),
    loadData(project, 'sheets.yaml', readSheets, report),
  ])
  return {
    formats: merged(formats),
    folds: merged(folds),
    sheets: {
      papers: merged(sheets.map(({ papers }) => papers)),
      words: merged(sheets.map(({ words }) => words)),
    },
  }
}

/** Reads a data file from every `templates/` that has it, the one of the package first. */
async function loadData<T>(
  project: Project,
  name: string,
  read: (file: string, contents: string, report: Report) => T,
  report: Report,
): Promise<readonly T[]> {
  const found = await Promise.all(
    project.roots.toReversed().map(async (root) => {
      const folder = join(root, 'templates')
      // Listed, so that a folder that cannot be read is reported once, not for each file in it.
      const isThere = (await namesIn(folder)).includes(name)
      return isThere ? readCached(project, join(folder, name), read, report) : undefined
    }),
  )
  return found.flatMap((data) => (data === undefined ? [] : [data]))
}

/** All entries; of two with the same name the later one counts. */
const merged = <T>(maps: readonly ReadonlyMap<string, T>[]): ReadonlyMap<string, T> =>
  new Map(maps.flatMap((map) => [...map]))

/** Reads the template that a deck names, with the layouts of the kinds that the deck has. */
export async function loadTemplate(
  project: Project,
  deck: Deck,
  report: Report,
): Promise<Template | undefined> {
  const layers = await loadLayers(project, deck.template, report)
  const written = layers && themeOf(layers, report)
  if (!layers) return undefined
  const files = layers.map(({ theme: { source } }) => source.span.file).toReversed()
  const theme = written && (await withPalette(written, { project, deck, files }, report))
  const folders = layers.map(({ folder }) => folder)
  const names = await Promise.all(folders.map(kindsIn))
  const kindNames = [...new Set(names.flat())]
  const kinds = await loadKinds(project, deck, { folders, kindNames, theme }, report)
  const overridden = await loadOverrides(project, deck, { folders, theme, kinds }, report)
  const words = await Promise.all(
    folders.map((folder) => loadTemplateWords(project, folder, report)),
  )
  return (
    theme && {
      name: deck.template.value,
      folders,
      theme,
      kinds,
      overridden,
      kindNames,
      ...namesApart(mergedWords(words)),
    }
  )
}

/** What begins the names of slots and kinds among the words of a template; those are not printed. */
const NAME = /^(?:slot|kind)\./

const namesApart = (all: Template['words']): Pick<Template, 'words' | 'names'> => {
  const those = (isName: boolean): Template['words'] =>
    new Map(
      Array.from(all, ([language, slots]) => [
        language,
        new Map([...slots].filter(([slot]) => NAME.test(slot) === isName)),
      ]),
    )
  return { words: those(false), names: those(true) }
}

/** The words of a template and of those that it extends, its own first. */
function mergedWords(layers: readonly Template['words'][]): Template['words'] {
  const all = new Map<string, Slots>()
  for (const [language, slots] of layers.toReversed().flatMap((words) => [...words]))
    all.set(language, new Map([...(all.get(language) ?? []), ...slots]))
  return all
}

async function loadTemplateWords(
  project: Project,
  folder: string,
  report: Report,
): Promise<ReadonlyMap<string, Slots>> {
  const inside = join(folder, 'words')
  const languages = (await namesIn(inside)).flatMap((name) => {
    const tag = name.replace(/\.yaml$/, '')
    return tag !== name && isLanguageTag(tag) ? [tag] : []
  })
  const read = languages.map(async (tag): Promise<readonly [string, Slots][]> => {
    const file = join(inside, `${tag}.yaml`)
    const slots = await readCached(project, file, readTemplateWords, report)
    return slots ? [[tag, slots]] : []
  })
  return new Map((await Promise.all(read)).flat())
}

/** The template of a new deck where none is chosen. */
export const MAIN_TEMPLATE = 'samenleerwijzer'

/** The templates that a new deck can begin with, by name: those that have a starter. */
export async function loadStarters(
  project: Project,
  report: Report,
): Promise<ReadonlyMap<string, Starter>> {
  const names = await templateNames(project)
  const found = await Promise.all(
    [...new Set([MAIN_TEMPLATE, ...names])].map(
      async (name): Promise<readonly [string, Starter][]> => {
        const file = await locate(project, join('templates', name, STARTER_FILE))
        const starter = file && (await readCached(project, file, readStarter, report))
        return starter ? [[name, starter]] : []
      },
    ),
  )
  return new Map(found.flat())
}

async function kindsIn(folder: string): Promise<readonly string[]> {
  const names = await namesIn(folder)
  return names.flatMap((name) =>
    name.endsWith('.yaml') && name !== THEME_FILE && name !== STARTER_FILE
      ? [name.slice(0, -'.yaml'.length)]
      : [],
  )
}

async function loadKinds(
  project: Project,
  { pieces }: Deck,
  { kindNames, ...parts }: Pick<Template, 'kindNames'> & LayoutParts,
  report: Report,
): Promise<ReadonlyMap<string, KindLayout>> {
  const used = new Map(pieces.map(({ kind }) => [kind.value, kind]))
  const kinds = await Promise.all(
    [...used].map(async ([kind, text]): Promise<readonly [string, KindLayout][]> => {
      if (!kindNames.includes(kind)) {
        report(unknownKind(text, kindNames))
        return []
      }
      const layout = await loadLayout(project, kind, parts, report)
      return layout ? [[kind, layout]] : []
    }),
  )
  return new Map(kinds.flat())
}

async function loadOverrides(
  project: Project,
  { pieces }: Deck,
  { kinds, ...parts }: Pick<Template, 'kinds'> & LayoutParts,
  report: Report,
): Promise<Template['overridden']> {
  const read = pieces.map(
    async ({ id, kind, override }): Promise<readonly [string, KindLayout][]> => {
      const layout = override && kinds.get(kind.value)
      if (!layout) return []
      const own = await loadOverride(project, { layout, override }, parts, report)
      return own ? [[id, own]] : []
    },
  )
  return new Map((await Promise.all(read)).flat())
}

const unknownKind = ({ value, span }: Text, known: readonly string[]): Problem => ({
  code: 'unknown-template',
  severity: 'error',
  message: `The template has no kind of piece “${excerpt(value)}”.`,
  hint: didYouMean(value, known),
  span,
})
