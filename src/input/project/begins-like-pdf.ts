import { closeSync, openSync, readSync } from 'node:fs'

/** Whether a file is a PDF as far as its beginning tells. So is an empty one, which something made that failed then. */
export function beginsLikePdf(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const beginning = Buffer.alloc(5)
    const length = readSync(file, beginning, 0, 5, 0)
    return length === 0 || beginning.toString('latin1') === '%PDF-'
  } finally {
    closeSync(file)
  }
}
