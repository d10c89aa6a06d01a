import { lstatSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

import { replaceControls } from '../../base/problems/display.ts'
import { CardpressError } from '../../base/problems/problem.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { decodeText, isRecoded } from '../../base/text/decode.ts'
import { isLink, leadsOut } from './links.ts'
import { makeFolder } from './make-folder.ts'
import { whyUnwritable } from './reasons.ts'
import { adviceOnName } from './reserved-names.ts'
import { discard, swapFiles } from './swap-files.ts'
import type { Swap } from './swap-files.ts'
import { clearAbandoned, temporaryName, writeTemporary } from './temporary.ts'

/** A file to create, replace or delete. */
export interface FileChange {
  readonly path: string
  /** The path as messages show it. */
  readonly shown: string
  /** The contents when it was read; undefined for a file that must not exist yet. */
  readonly before: Uint8Array | undefined
  /** The new contents; undefined to delete the file. */
  readonly after: Uint8Array | undefined
  /** The hint if a new file exists already. */
  readonly ifThere?: string | undefined
  /** The folder in which a link is followed to its file; without it, every link is refused. */
  readonly within?: string | undefined
}

/**
 * Changes files: all of them or none. All are written beside their places first, then renamed into place. A file that
 * changed since it was read is left alone; this is checked again right before the rename. Returns whether the files were
 * changed; reports a problem if not.
 */
export async function changeFiles(
  changes: readonly FileChange[],
  report: Report,
): Promise<boolean> {
  const ready: ReadyChange[] = []
  let current = changes[0]
  try {
    for (current of changes) refuseOther(current)
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

/** Writes the new contents of a file beside its place. */
async function prepare(change: FileChange): Promise<ReadyChange> {
  const path = placeOf(change)
  const folder = dirname(path)
  const besidePath = (): string => join(folder, temporaryName())
  const swap = { change, path, outgoing: besidePath() }
  if (!change.after) return { ...swap, incoming: undefined }
  const incoming = besidePath()
  makeFolder(folder)
  clearAbandoned(folder)
  await writeTemporary(incoming, [change.after])
  return { ...swap, incoming }
}

/** The path to change: the target of a link that may be followed, else the path itself. */
const placeOf = ({ path, within }: FileChange): string =>
  within !== undefined && isLink(path) && !leadsOut(path, [within, dirname(path)])
    ? realpathSync(path)
    : path

function refuseOther(change: FileChange): void {
  const why = changeRefusal(change)
  if (why) throw new CardpressError(why)
}

/** Why a file must not be changed; undefined if it is as it was when it was read. */
export function changeRefusal(change: FileChange): Problem | undefined {
  const { shown, before, ifThere = MOVE } = change
  const path = placeOf(change)
  const facts = lstatSync(path, { throwIfNoEntry: false })
  if (facts && !facts.isFile()) return notWritten(shown, 'is not a plain file', MOVE)
  if (before === undefined && facts) return notWritten(shown, 'already exists', ifThere)
  if (before === undefined) return whyNoName(path, shown)
  if (!facts) return notWritten(shown, 'has been deleted since it was read', AGAIN)
  const now = readFileSync(path)
  // A file in another encoding was read as text, and is written in UTF-8.
  const same =
    now.equals(before) ||
    (isRecoded(now, path) && decodeText(now, path) === decodeText(before, path))
  return same ? undefined : notWritten(shown, 'has changed since it was read', AGAIN)
}

/** New files must have names that every system can store. */
function whyNoName(path: string, shown: string): Problem | undefined {
  const advice = adviceOnName(basename(path))
  return advice === undefined
    ? undefined
    : notWritten(shown, 'has a name that Windows cannot store', advice)
}

const MOVE = 'Move it away, or choose another name.'
const AGAIN = 'Save it in any other program that has it open, and try again.'

const notWritten = (shown: string, why: string, hint: string): Problem => ({
  code: 'output',
  severity: 'error',
  message: `“${replaceControls(shown)}” ${why}, so nothing was written.`,
  hint,
})

const unwritten = (shown: string, error: unknown): Problem => ({
  code: 'output',
  severity: 'error',
  message: `Cannot write to “${replaceControls(shown)}”: ${whyUnwritable(error)}.`,
  hint: 'Close any program that has it open, and check that the disk has room.',
})

const notPutBack = (shown: string): Problem => ({
  code: 'output',
  severity: 'error',
  message: `“${replaceControls(shown)}” was already changed and could not be restored.`,
  hint: 'Try again once the other problem is solved.',
})
