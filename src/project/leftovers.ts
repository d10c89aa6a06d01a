import { closeSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { entriesOf } from './temporary.ts'

/**
 * Removes what earlier versions of cardpress left when they were killed: `x.pdf.2847561902` beside `x.pdf`, the
 * beginning of a PDF or all of it. Looks into some folders and into those beside them, which are the other languages of
 * the deck.
 */
export function clearLeftovers(folders: readonly string[]): void {
  const decks = new Set(folders.map((folder) => dirname(folder)))
  const beside = [...decks].flatMap((deck) =>
    entriesOf(deck).flatMap((one) => (one.isDirectory() ? join(deck, one.name) : [])),
  )
  for (const folder of new Set([...folders, ...beside])) clearIn(folder)
}

/** The names were made with a hash of 32 bits: of 100,000 of them two have fewer than six digits. */
const LEFTOVER = /^(.+\.pdf)\.([1-9]\d{5,9})$/

function clearIn(folder: string): void {
  const files = entriesOf(folder).filter((entry) => entry.isFile())
  const names = new Set(files.map(({ name }) => name))
  for (const name of names) {
    const [, of = '', number = ''] = LEFTOVER.exec(name) ?? []
    if (
      names.has(of) &&
      !isTime(number, join(folder, name)) &&
      isOurs(join(folder, name))
    )
      rmSync(join(folder, name), { force: true })
  }
}

/** Whether a number is the day (20261130) or the second (1796000000) of somebody's backup. */
function isTime(number: string, path: string): boolean {
  const [, year, month, day] = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(number) ?? []
  if (year !== undefined)
    return !Number.isNaN(Date.parse(`${year}-${month ?? ''}-${day ?? ''}`))
  return Math.abs(Number(number) * 1000 - modified(path)) < WEEK
}

const WEEK = 7 * 24 * 60 * 60 * 1000

function modified(path: string): number {
  return statSync(path).mtimeMs
}

/** How PDFs of cardpress begin; a file that was killed before anything was written is empty. */
const BEGINNING = Buffer.from('%PDF-1.6\n%\u00ff\u00ff\u00ff\u00ff\n', 'latin1')

function isOurs(path: string): boolean {
  try {
    const file = openSync(path, 'r')
    try {
      const found = Buffer.alloc(BEGINNING.length)
      const length = readSync(file, found, 0, found.length, 0)
      return found.subarray(0, length).equals(BEGINNING.subarray(0, length))
    } finally {
      closeSync(file)
    }
  } catch {
    return false
  }
}
