import { join } from 'node:path'

import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import type { Text } from '../deck/deck.ts'
import { composeTheme, THEME_FILE } from '../template/compose-theme.ts'
import { decodeTheme } from '../template/theme.ts'
import type { WrittenTheme } from '../template/theme.ts'
import { readSource } from '../yaml/read.ts'
import { textAt } from '../yaml/value-path.ts'
import type { SourceValue } from '../yaml/value.ts'
import { madeOnce } from './made-once.ts'
import { exists, namesIn, readCached } from './project.ts'
import type { Project } from './project.ts'

/** A file of a template: as it is written or, where the package holds it decoded, as it is used if nothing is added to it. */
export type TemplateFile<T> = { readonly source: SourceValue } | T

/** A template, or one that it extends. */
interface TemplateLayer {
  readonly folder: string
  readonly theme: TemplateFile<WrittenTheme>
}

/** The template that a deck names and those that it extends, in this order; undefined, with a problem, if there is none. */
export async function loadLayers(
  project: Project,
  named: Text,
  report: Report,
): Promise<Layers | undefined> {
  const first = await loadLayer(project, named, [], report)
  if (!first) return undefined
  const layers: [TemplateLayer, ...TemplateLayer[]] = [first]
  for (;;) {
    const base = textAt(layers.at(-1)?.theme.source ?? first.theme.source, ['extends'])
    if (!base) return layers
    // oxlint-disable-next-line no-await-in-loop -- a file says which one comes next
    const layer = await loadLayer(project, base, layers, report)
    if (!layer) return layers
    layers.push(layer)
  }
}

type Layers = readonly [TemplateLayer, ...TemplateLayer[]]

async function loadLayer(
  project: Project,
  named: Text,
  extending: readonly TemplateLayer[],
  report: Report,
): Promise<TemplateLayer | undefined> {
  const name = named.value
  const folders = /^[\w-]+$/.test(name)
    ? project.roots.map((root) => join(root, 'templates', name))
    : []
  const before = extending.map(({ folder }) => folder)
  // A template of the user's may extend that of the package with the same name.
  const own = folders.findIndex((folder) => folder === before.at(-1))
  const folder = await firstWithTheme(folders.slice(own + 1))
  if (folder === undefined || before.includes(folder)) {
    const names = await templateNames(project)
    report(
      own !== -1 || folder !== undefined
        ? extendsItself(named)
        : names.includes(name)
          ? noTheme(named)
          : unknownTemplate(named, names),
    )
    return undefined
  }
  const theme = await readCached(
    project,
    join(folder, THEME_FILE),
    readFile<WrittenTheme>,
    report,
  )
  return theme && { folder, theme }
}

async function firstWithTheme(folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders)
    // oxlint-disable-next-line no-await-in-loop -- the first root wins, so they are tried in turn
    if (await exists(join(folder, THEME_FILE))) return folder
  return undefined
}

/** Reads a file of a template as it is written. */
export function readFile<T>(
  file: string,
  contents: string,
  report: Report,
): TemplateFile<T> | undefined {
  const source = readSource(file, contents, report)
  return source && { source }
}

/** The theme of a template and those that it extends. */
export function themeOf(layers: Layers, report: Report): WrittenTheme | undefined {
  const [own] = layers
  if (layers.length === 1 && 'palette' in own.theme) return own.theme
  const sources = layers.map(({ theme }) => theme.source)
  return madeOnce(
    [own.theme.source, ...sources],
    (tell) => {
      const [base = own.theme.source, ...others] = sources.toReversed()
      return decodeTheme(composeTheme([base, ...others]), tell)
    },
    report,
  )
}

/** The names of all templates. */
export async function templateNames(project: Project): Promise<readonly string[]> {
  const folders = await Promise.all(
    project.roots.map((root) => namesIn(join(root, 'templates'))),
  )
  return [...new Set(folders.flat())].filter((name) => !name.includes('.'))
}

const unknownTemplate = ({ value, span }: Text, known: readonly string[]): Problem => ({
  code: 'unknown-template',
  severity: 'error',
  message: `There is no template “${excerpt(value)}”.`,
  hint: didYouMean(value, known),
  span,
})

const noTheme = ({ value, span }: Text): Problem => ({
  code: 'unknown-template',
  severity: 'error',
  message: `The template “${excerpt(value)}” has no theme.yaml.`,
  hint: `Add one to templates/${excerpt(value)}; “extends: samenleerwijzer” in it is a good start.`,
  span,
})

const extendsItself = ({ value, span }: Text): Problem => ({
  code: 'unknown-template',
  severity: 'error',
  message: `The template “${excerpt(value)}” is extended by itself.`,
  hint: 'Name the template that it is a variant of.',
  span,
})
