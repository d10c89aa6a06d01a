import { execFileSync } from 'node:child_process'

/** What an independent program says; its complaints count as failures. */
export const said = (program: string, ...options: readonly string[]): string =>
  execFileSync(program, options, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, TZ: 'UTC' },
  })

/** The words of a page, in the order in which they were written; a form feed ends a page. */
export const pagesOf = (pdf: string): readonly string[] =>
  said('pdftotext', '-raw', pdf, '-').split('\f').slice(0, -1)
