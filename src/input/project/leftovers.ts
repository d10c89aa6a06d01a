import { closeSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

import { entriesOf } from './temporary.ts'

/**
 * Removes files that earlier versions of cardpress left when they were killed: `x.pdf.2847561902` beside `x.pdf`, with
 * the beginning of a PDF or all of it. Searches some folders and their siblings, the other languages of the deck.
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
  // The folder is that of a language within that of a deck; its files begin with both names.
  const beginning = `${basename(dirname(folder))}-${basename(folder)}-`
  for (const name of names) {
    const [, of = '', number = ''] = LEFTOVER.exec(name) ?? []
    if (names.has(of) || of.startsWith(beginning))
      removeLeftover(join(folder, name), number)
  }
}

function removeLeftover(path: string, number: string): void {
  try {
    if (!isTime(number, statSync(path).mtimeMs) && beginsLikePdf(path)) rmSync(path)
  } catch {
    // It does no harm, or another build has removed it.
  }
}

const WEEK = 7 * 24 * 60 * 60 * 1000

/** Whether a number is a date (20261130) or a Unix time (1796000000) near the file's own, as in a backup. */
function isTime(number: string, modified: number): boolean {
  const [, year, month, day] = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(number) ?? []
  if (year !== undefined)
    return !Number.isNaN(Date.parse(`${year}-${month ?? ''}-${day ?? ''}`))
  return Math.abs(Number(number) * 1000 - modified) < WEEK
}

/** Whether a file begins like a PDF. An empty file counts: a program that failed may have left it. */
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
