import { lstatSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

import { harmless } from '../../base/problems/display.ts'
import { CardpressError } from '../../base/problems/problem.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { isLink, leadsOut } from './links.ts'
import { makeFolder } from './make-folder.ts'
import { whyUnwritable } from './reasons.ts'
import { adviceOnName } from './reserved-names.ts'
import { discard, swapFiles } from './swap-files.ts'
import type { Swap } from './swap-files.ts'
import { clearAbandoned, temporaryName, writeTemporary } from './temporary.ts'

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
  /** The folder in which a link is followed to the file itself; every link is refused where there is none. */
  readonly within?: string | undefined
}

/**
 * Changes files: all of them or none, and each whole or not at all. All are written beside their places first, and then
 * put there in one step. A file that is not what it was when it was read is left alone; that is looked at once more at
 * the last moment. Whether they were changed; a problem where they were not.
 */
export async function changeFiles(
  changes: readonly FileChange[],
  report: Report,
): Promise<boolean> {
  const ready: ReadyChange[] = []
  let current = changes[0]
  try {
    changes.forEach(refuseOther)
    for (current of changes)
      // oxlint-disable-next-line no-await-in-loop -- where one cannot be written, the next need not be
      ready.push(await prepare(current))
    const swapped = swapFiles(ready, ({ change }) => refuseOther(change))
    if (swapped.done) return true
    current = swapped.at.change
    for (const { change } of swapped.stuck) report(notPutBack(change.shown))
    throw swapped.error
  } catch (error) {
    if (error instanceof CardpressError) error.problems.forEach(report)
    else report(unwritten(current?.shown ?? '', error))
    return false
  } finally {
    for (const { incoming } of ready) if (incoming !== undefined) discard(incoming)
  }
}

interface ReadyChange extends Swap {
  readonly change: FileChange
}

/** Writes what a file is to hold beside its place. */
async function prepare(change: FileChange): Promise<ReadyChange> {
  const path = placeOf(change)
  const folder = dirname(path)
  const beside = (): string => join(folder, temporaryName())
  const swap = { change, path, outgoing: beside() }
  if (!change.after) return { ...swap, incoming: undefined }
  const incoming = beside()
  makeFolder(folder)
  clearAbandoned(folder)
  await writeTemporary(incoming, change.after)
  return { ...swap, incoming }
}

/** The file itself, where its path is a link that may be followed. */
const placeOf = ({ path, within }: FileChange): string =>
  within !== undefined && isLink(path) && !leadsOut(path, [within, dirname(path)])
    ? realpathSync(path)
    : path

function refuseOther(change: FileChange): void {
  const why = whyNot(change)
  if (why) throw new CardpressError(why)
}

/** Why a file must not be changed so; undefined where it is as it was when it was read. */
export function whyNot(change: FileChange): Problem | undefined {
  const { shown, before, ifThere = MOVE } = change
  const path = placeOf(change)
  const facts = lstatSync(path, { throwIfNoEntry: false })
  if (facts && !facts.isFile()) return left(shown, 'is not a plain file', MOVE)
  if (before === undefined && facts) return left(shown, 'is there already', ifThere)
  if (before === undefined) return whyNoName(path, shown)
  if (!facts) return left(shown, 'has gone since it was read', AGAIN)
  const same = readFileSync(path).equals(before)
  return same ? undefined : left(shown, 'has changed since it was read', AGAIN)
}

/** What is made here is to be had on any computer. */
function whyNoName(path: string, shown: string): Problem | undefined {
  const advice = adviceOnName(basename(path))
  return advice === undefined
    ? undefined
    : left(shown, 'has a name that Windows cannot store', advice)
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

const notPutBack = (shown: string): Problem => ({
  code: 'output',
  severity: 'error',
  message: `“${harmless(shown)}” was changed already, and could not be put back as it was.`,
  hint: 'Do this again once the other problem is out of the way.',
})
