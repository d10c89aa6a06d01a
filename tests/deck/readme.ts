import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** A page of documentation. */
export const pageOf = (path: string): string => readFileSync(join(root, path), 'utf8')

/** The examples of a page in YAML or SVG. */
const blocksIn = (page: string): readonly string[] =>
  [...page.matchAll(/^( *)```(?:yaml|svg)\n([^]*?)^ *```$/gm)].map(
    ([, indent = '', block = '']) => block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  )

const pathOf = (block: string): string | undefined =>
  /^(?:#|<!--) ((?:content|templates)\/\S+)/.exec(block)?.[1]

/** The example files of a page, by the path that their first line names. */
export const examplesIn = (page: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    blocksIn(page).flatMap((block): [string, string][] => {
      const path = pathOf(block)
      return path === undefined ? [] : [[path, block]]
    }),
  )

/** The examples of a page that are a part of a file of a deck. */
export const partsIn = (page: string): readonly string[] =>
  blocksIn(page).filter((block) => pathOf(block) === undefined)

/** The rows of all tables of a page, cell by cell, without their code marks. */
export const rowsIn = (page: string): readonly (readonly string[])[] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) =>
      line
        .slice(2, -2)
        .split(/(?<!\\) \| /)
        .map((cell) => cell.trim()),
    )
