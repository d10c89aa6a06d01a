import type { FileType } from './answers.ts'
import type { Route } from './routes.ts'

/** A file of the page, built ahead. */
export interface PageFile {
  readonly type: FileType
  readonly bytes: Uint8Array
}

/** A route for each file of the page; its HTML is given the token in place of `__TOKEN__`. */
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
