import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect } from 'vitest'

import { main } from '../../src/cli/main.ts'
import { ROOT } from './run.ts'

/** Files of the small deck. */
export const LOCK = 'content/small/translations-lock.yaml'
export const EN = 'content/small/en.yaml'

/** Runs a command of `translate` in this process; words in it are apart by spaces, and `_` is a space in a word. */
export async function translate(line: string, folder: string) {
  const said = { out: '', err: '' }
  const code = await main(
    ['translate', ...line.split(' ').filter(Boolean).map(withSpaces)],
    {
      folder,
      packageRoot: ROOT,
      precompiled: undefined,
      version: '1.2.3',
      environment: {},
      stdout: { write: (text) => (said.out += text) },
      stderr: { write: (text) => (said.err += text) },
    },
  )
  expect(said.err).not.toMatch(/\n\s+at /)
  return { code, ...said }
}

const withSpaces = (word: string): string => word.replaceAll('_', ' ')

/** What a file of a project holds. */
export const read = (folder: string, path: string): string =>
  readFileSync(join(folder, path), 'utf8')

/** The row of a language in the table, by the heads of its columns. */
export function rowOf(language: string, out: string): Readonly<Record<string, string>> {
  const [head = '', ...rows] = out.split('\n')
  const row = rows.find((one) => one.startsWith(`${language} `)) ?? ''
  const columns = [...head.matchAll(/\S+(?: \S+)*/g)]
  const ends = columns.map(({ 0: name, index }) => index + name.length)
  const cells = columns.map(({ 0: name }, index): [string, string] => [
    name,
    row
      .slice(
        index < 2 ? (columns[index]?.index ?? 0) : ends[index - 1],
        index === 0 ? columns[1]?.index : ends[index],
      )
      .trim(),
  ])
  return Object.fromEntries(cells.filter(([, cell]) => cell !== ''))
}
