import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { usesOf } from '../../src/base/problems/code-frame.ts'
import { collectProblems } from '../../src/base/problems/problem.ts'
import type { Problem, Report } from '../../src/base/problems/problem.ts'
import { composeLayout } from '../../src/input/template/compose-layout.ts'
import { composeTheme } from '../../src/input/template/compose-theme.ts'
import { decodeLayout, readLayout } from '../../src/input/template/layouts.ts'
import type { KindLayout } from '../../src/input/template/layouts.ts'
import { mergePalettes } from '../../src/input/template/merge-palettes.ts'
import { decodeTheme, readTheme } from '../../src/input/template/theme.ts'
import type { Theme, WrittenTheme } from '../../src/input/template/theme.ts'
import { readSource } from '../../src/input/yaml/read.ts'
import type { SourceValue } from '../../src/input/yaml/value.ts'
import { told } from '../deck/told.ts'

/** What came of a file, and its problems as a user reads them. */
export interface Read<T> {
  readonly value: T | undefined
  readonly problems: readonly string[]
}

/** Reads a text as `theme.yaml`, whose colours are in inks and in sRGB. */
export function themeOf(text: string): Read<Theme> {
  const { problems, report } = collectProblems()
  const value = completed(readTheme('theme.yaml', text, report), report)
  return { value, problems: told(problems, text) }
}

/** A theme with the colours that are written in inks and in sRGB. */
function completed(theme: WrittenTheme | undefined, report: Report): Theme | undefined {
  const colors = mergePalettes(
    { template: theme ? [theme.palette] : [], own: [] },
    report,
  )
  const palette = new Map(
    [...colors].flatMap(([name, { cmyk, srgb }]) =>
      cmyk && srgb ? [[name, { cmyk, srgb }] as const] : [],
    ),
  )
  return theme && { ...theme, palette, paletteSpans: new Map() }
}

/** Reads a text as the layout of a kind. */
export function layoutOf(text: string): Read<KindLayout> {
  const { problems, report } = collectProblems()
  const value = readLayout('kind.yaml', text, report)
  return { value, problems: told(problems, text) }
}

/** Files of a template: the theme, the layout of a kind in each of its layers (the base first), and parts. */
export interface Layers {
  readonly lengths?: Readonly<Record<string, string>>
  readonly kinds: readonly [string, ...string[]]
  readonly parts?: Readonly<Record<string, string>>
}

/** The layout that files of a template make together; problems name the file as well. */
export function composedOf({
  kinds,
  parts = {},
  lengths = {},
}: Layers): Read<KindLayout> {
  const { problems, report } = collectProblems()
  const texts = new Map<string, string>()
  const sourceOf = (file: string, text: string): SourceValue => {
    texts.set(file, text)
    const source = readSource(file, text, report)
    if (!source) throw new Error(`${file} cannot be read`)
    return source
  }
  const names = Object.keys(parts)
  const sources = new Map(
    names.map((name) => [name, sourceOf(`parts/${name}.yaml`, parts[name] ?? '')]),
  )
  const [base, ...others] = kinds
  const composed = composeLayout(
    [
      sourceOf('kind.yaml', base),
      ...others.map((text, index) => sourceOf(`kind-${index + 1}.yaml`, text)),
    ],
    { parts: { names, sources }, lengths: new Map(Object.entries(lengths)), report },
  )
  const value = decodeLayout(composed, report)
  return { value, problems: problems.map((problem) => toldIn(problem, texts)) }
}

/** The theme that files make together, that of the template that is extended first. */
export function composedThemeOf([base, ...others]: readonly [
  string,
  ...string[],
]): Read<Theme> {
  const { problems, report } = collectProblems()
  const texts = new Map<string, string>()
  const sourceOf = (text: string, index: number): SourceValue => {
    const file = `theme-${index}.yaml`
    texts.set(file, text)
    const source = readSource(file, text, report)
    if (!source) throw new Error(`${file} cannot be read`)
    return source
  }
  const later = others.map((text, index) => sourceOf(text, index + 1))
  const written = decodeTheme(composeTheme([sourceOf(base, 0), ...later]), report)
  const value = completed(written, report)
  return { value, problems: problems.map((problem) => toldIn(problem, texts)) }
}

/** A problem as a user reads it, with its file and where the part is used that it is in. */
function toldIn(problem: Problem, texts: ReadonlyMap<string, string>): string {
  const { span } = problem
  const [line = ''] = told([problem], texts.get(span?.file ?? '') ?? '')
  const uses = span ? usesOf(span, texts).map((use) => ` used in ${use}`) : []
  return [`${span?.file}: ${line}`, ...uses].join('')
}

/** What is read, where there is nothing wrong with it. */
export function fine<T>({ value, problems }: Read<T>): T {
  if (value === undefined || problems.length > 0) throw new Error(problems.join('\n'))
  return value
}

const folder = join(import.meta.dirname, '../../templates/samenleerwijzer')

const NO_LAYOUTS = ['theme.yaml', 'starter.yaml']

/** The theme and the layouts that cardpress ships. */
export const shippedTheme = (): Theme =>
  fine(themeOf(readFileSync(join(folder, 'theme.yaml'), 'utf8')))

export const shippedLayouts = (): ReadonlyMap<string, KindLayout> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml') && !NO_LAYOUTS.includes(name))
      .map((name) => [
        name.replace('.yaml', ''),
        fine(layoutOf(readFileSync(join(folder, name), 'utf8'))),
      ]),
  )
