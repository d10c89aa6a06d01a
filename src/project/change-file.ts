import { lstat, mkdir, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

import { harmless } from '../problems/display.ts'
import type { Problem, Report } from '../problems/problem.ts'
import { whyUnwritable } from './reasons.ts'
import { writeWhole } from './write-whole.ts'

/** A file to write, to replace or to take away. */
export interface FileChange {
  readonly path: string
  /** The path as messages show it. */
  readonly shown: string
  /** What the file held when it was read; undefined for one that must not be there yet. */
  readonly before: Uint8Array | undefined
  /** What it is to hold; undefined for one that is to go. */
  readonly after: Uint8Array | undefined
  /** What to do where a new file is there already. */
  readonly ifThere?: string | undefined
}

/**
 * Changes a file whole or not at all: beside its place first, then in one step onto it. A file that is not what it was
 * when it was read is left alone. Whether it was changed; a problem where it was not.
 */
export async function changeFile(change: FileChange, report: Report): Promise<boolean> {
  const { path, shown, after } = change
  try {
    const why = await whyNot(change)
    if (why) {
      report(why)
      return false
    }
    if (!after) await rm(path, { force: true })
    else {
      await mkdir(dirname(path), { recursive: true })
      await writeWhole(path, after)
    }
    return true
  } catch (error) {
    report(unwritten(shown, error))
    return false
  }
}

/** Why a file must not be changed so; undefined where it is as it was when it was read. */
export async function whyNot({
  path,
  shown,
  before,
  ifThere = MOVE,
}: FileChange): Promise<Problem | undefined> {
  const facts = await lstat(path).catch(() => undefined)
  if (facts && !facts.isFile()) return left(shown, 'is not a plain file', MOVE)
  if (before === undefined) return facts && left(shown, 'is there already', ifThere)
  if (!facts) return left(shown, 'has gone since it was read', AGAIN)
  const same = (await readFile(path)).equals(before)
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
