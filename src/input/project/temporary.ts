import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  readdirSync,
  readlinkSync,
  rmSync,
  rmdirSync,
  statSync,
} from 'node:fs'
import type { Dirent } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'

import { replaceControls } from '../../base/problems/display.ts'
import { CardpressError } from '../../base/problems/problem.ts'
import { whyUnreadable, whyUnwritable } from './reasons.ts'

/**
 * A name for a temporary file or folder of this process, such as `.cardpress-1f0c9a2b-4711-9d3e5b7a1c2d.tmp`: machine,
 * process and a random part. It tells a later run whether its process is still running.
 */
export function temporaryName(): string {
  const name = `.cardpress-${machine()}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`
  own.add(name)
  return name
}

/** The names of this process: an earlier process with the same number may have left others. */
const own = new Set<string>()

const TEMPORARY = /^\.cardpress-([\da-f]{8})-(\d{1,10})-[\da-f]{12}\.tmp$/

let machineId: string | undefined

/** Identifies the machine or container: only there can one ask whether a process is running. */
function machine(): string {
  machineId ??= createHash('sha256')
    .update(`${hostname()} ${processNamespace()}`)
    .digest('hex')
    .slice(0, 8)
  return machineId
}

/** The process namespace of this process on Linux: https://man7.org/linux/man-pages/man7/pid_namespaces.7.html */
function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

/**
 * Writes a new file, given in parts, and reads it back: throws, and leaves nothing, if it differs from what was to be
 * written.
 */
export async function writeTemporary(
  path: string,
  parts: readonly Uint8Array[],
): Promise<void> {
  const file = await open(path, 'wx+')
  try {
    // Unlike `write`, it writes until all is done, and each part after the one before.
    // oxlint-disable-next-line no-await-in-loop
    for (const part of parts) await file.writeFile(part)
    await file.sync()
    if (!(await holds(file, parts)))
      throw new Error('it came out different from what was written')
    await file.close()
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(path, { force: true })
    throw error
  }
}

const CHUNK = 1 << 20

/** Whether a file holds exactly these parts, one after the other. */
async function holds(file: FileHandle, parts: readonly Uint8Array[]): Promise<boolean> {
  const chunk = Buffer.alloc(CHUNK)
  let end = 0
  // In chunks, so that a large part is not in memory twice.
  for (const part of parts)
    for (let at = 0; at < part.length; at += CHUNK) {
      const written = part.subarray(at, at + CHUNK)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await file.read(chunk, 0, written.length, end)
      if (!chunk.subarray(0, written.length).equals(written)) return false
      end += written.length
    }
  return (await file.stat()).size === end
}

/** Removes the temporary files that killed runs left in a folder, but none of a run that is still going. */
export function clearAbandoned(folder: string): void {
  for (const entry of entriesOf(folder))
    if (TEMPORARY.test(entry.name) && isAbandoned(folder, entry.name))
      removeTemporary(join(folder, entry.name), entry.isDirectory())
}

/** How long a run on another machine is assumed to be still going, in milliseconds. */
const DAY = 24 * 60 * 60 * 1000

function isAbandoned(folder: string, name: string): boolean {
  const [, where, maker] = TEMPORARY.exec(name) ?? []
  if (where === machine()) {
    const id = Number(maker)
    return id === process.pid ? !own.has(name) : !isRunning(id)
  }
  try {
    return Date.now() - statSync(join(folder, name)).mtimeMs > DAY
  } catch {
    return false
  }
}

function isRunning(id: number): boolean {
  try {
    // Signal 0 only tests.
    process.kill(id, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Removes a temporary file or folder. A folder with anything but files in it was not left by cardpress, and stays. */
function removeTemporary(path: string, isFolder: boolean): void {
  try {
    if (!isFolder) {
      rmSync(path, { force: true })
      return
    }
    const entries = entriesOf(path)
    if (!entries.every((entry) => entry.isFile())) return
    for (const { name } of entries) rmSync(join(path, name), { force: true })
    rmdirSync(path)
  } catch {
    // It does no harm, and the next run tries again.
  }
}

/** The entries of a folder; none if it cannot be read. */
export function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** Makes a new empty folder in the system's folder for temporary files; throws a CardpressError if that fails. */
export async function makeTemporaryFolder(): Promise<string> {
  const parent = tmpdir()
  try {
    return await mkdtemp(join(parent, 'cardpress-'))
  } catch (error) {
    const why = existsSync(parent) ? whyUnwritable(error) : whyUnreadable(error)
    throw new CardpressError({
      code: 'output',
      severity: 'error',
      message: `Cannot write to “${replaceControls(parent)}”, the folder for temporary files: ${why}.`,
      hint: 'Set the variable TMPDIR to a folder that has room.',
    })
  }
}
