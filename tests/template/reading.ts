import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { readLayout } from '../../src/input/template/layouts.ts'
import type { KindLayout } from '../../src/input/template/layouts.ts'
import { readTheme } from '../../src/input/template/theme.ts'
import type { Theme } from '../../src/input/template/theme.ts'
import { told } from '../deck/told.ts'

/** What came of a file, and its problems as a user reads them. */
export interface Read<T> {
  readonly value: T | undefined
  readonly problems: readonly string[]
}

/** Reads a text as `theme.yaml`. */
export function themeOf(text: string): Read<Theme> {
  const { problems, report } = collectProblems()
  const value = readTheme('theme.yaml', text, report)
  return { value, problems: told(problems, text) }
}

/** Reads a text as the layout of a kind. */
export function layoutOf(text: string): Read<KindLayout> {
  const { problems, report } = collectProblems()
  const value = readLayout('kind.yaml', text, report)
  return { value, problems: told(problems, text) }
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
