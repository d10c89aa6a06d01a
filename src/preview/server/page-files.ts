import { readFile, readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'

import type { FileType } from './responses.ts'
import type { Route } from './routes.ts'

const TYPES: ReadonlyMap<string, FileType> = new Map([
  ['.html', 'html'],
  ['.js', 'js'],
  ['.css', 'css'],
  ['.svg', 'svg'],
])

/** Reads the built files of the page, by the paths at which they are served. */
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

/** A built file of the page. */
export interface PageFile {
  readonly type: FileType
  readonly bytes: Uint8Array
}

/** A route for each file of the page; in its HTML, the token replaces `__TOKEN__`. */
export const pageRoutes = (
  page: ReadonlyMap<string, PageFile>,
  token: string,
): readonly Route[] =>
  [...page].map(([path, { type, bytes }]) => {
    const sent = type === 'html' ? withToken(bytes, token) : bytes
    return { method: 'GET', path, handle: () => ({ status: 200, type, bytes: sent }) }
  })

const withToken = (html: Uint8Array, token: string): Uint8Array =>
  Buffer.from(Buffer.from(html).toString().replaceAll('__TOKEN__', token))
