import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** A page of documentation. */
export const pageOf = (path: string): string => readFileSync(join(root, path), 'utf8')

/** The example files of a page, by the path that their first line names. */
export function examplesIn(page: string): Readonly<Record<string, string>> {
  const blocks = page.matchAll(/^( *)```(?:yaml|svg)\n([^]*?)^ *```$/gm)
  const files = [...blocks].flatMap(([, indent = '', block = '']): [string, string][] => {
    const text = block.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
    const path = /^(?:#|<!--) ((?:content|templates)\/\S+)/.exec(text)?.[1]
    return path === undefined ? [] : [[path, text]]
  })
  return Object.fromEntries(files)
}

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
