import { readFile, readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'

import type { FileType } from './answers.ts'
import type { PageFile } from './page-routes.ts'

const TYPES: ReadonlyMap<string, FileType> = new Map([
  ['.html', 'html'],
  ['.js', 'js'],
  ['.css', 'css'],
  ['.svg', 'svg'],
])

/** The files of the page as they were built, by the paths at which they are served. */
export async function readPageFiles(
  folder: string,
): Promise<ReadonlyMap<string, PageFile>> {
  const names = await readdir(folder)
  const files = names.flatMap((name) => {
    const type = TYPES.get(extname(name))
    return type ? [{ name, type }] : []
  })
  return new Map(
    await Promise.all(
      files.map(async ({ name, type }) => {
        const bytes = await readFile(join(folder, name))
        return [name === 'index.html' ? '/' : `/${name}`, { type, bytes }] as const
      }),
    ),
  )
}
