import { lstat, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'

import { harmless } from '../problems/display.ts'
import type { Problem, Report } from '../problems/problem.ts'
import { whyUnwritable } from './reasons.ts'
import { writeWhole } from './write-whole.ts'

/** A text file to write. */
export interface TextFile {
  readonly path: string
  /** The path as messages show it. */
  readonly shown: string
  readonly text: string
  /** What the file held when it was read; undefined for one that must not be there yet. */
  readonly before: string | undefined
  /** What to do where a new file is there already. */
  readonly ifThere?: string
}

/**
 * Writes a text file in UTF-8, whole or not at all: beside its place first, then in one step onto it. A file that is
 * not what it was when it was read is left alone. Whether it was written; a problem where it was not.
 */
export async function writeText(file: TextFile, report: Report): Promise<boolean> {
  const { path, shown, text } = file
  try {
    const why = await whyNot(file)
    if (why) {
      report(why)
      return false
    }
    await mkdir(dirname(path), { recursive: true })
    await writeWhole(path, Buffer.from(text))
    return true
  } catch (error) {
    report(unwritten(shown, error))
    return false
  }
}

/** Why a place must not be written to; undefined where it is as it was. */
async function whyNot({
  path,
  shown,
  before,
  ifThere = MOVE,
}: TextFile): Promise<Problem | undefined> {
  const facts = await lstat(path).catch(() => undefined)
  if (facts && !facts.isFile()) return left(shown, 'is not a plain file', MOVE)
  if (before === undefined) return facts && left(shown, 'is there already', ifThere)
  if (!facts) return left(shown, 'has gone since it was read', AGAIN)
  const same = (await readFile(path)).equals(Buffer.from(before))
  return same ? undefined : left(shown, 'has changed since it was read', AGAIN)
}

const MOVE = 'Move it away, or choose another name.'
const AGAIN = 'Save it in other programs that have it open, and do this again.'

const left = (shown: string, why: string, hint: string): Problem => ({
  code: 'output',
  severity: 'error',
  message: `“${harmless(shown)}” ${why}, so nothing was written.`,
  hint,
})

const unwritten = (shown: string, error: unknown): Problem => ({
  code: 'output',
  severity: 'error',
  message: `Nothing can be written to “${harmless(shown)}”: ${whyUnwritable(error)}.`,
  hint: 'Close what has it open, and see that there is room on the disk.',
})
