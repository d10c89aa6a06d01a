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

import { harmless } from '../../base/problems/display.ts'
import { CardpressError } from '../../base/problems/problem.ts'
import { whyUnreadable, whyUnwritable } from './reasons.ts'

/**
 * A name for what this process writes before it has its own name, such as `.cardpress-1f0c9a2b-4711-9d3e5b7a1c2d.tmp`:
 * the machine, the process and something random. It tells a later run whether its maker is still at work.
 */
export function temporaryName(): string {
  const name = `.cardpress-${machine()}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`
  own.add(name)
  return name
}

/** Every name that this process gave away: another process with its number may have left others. */
const own = new Set<string>()

const TEMPORARY = /^\.cardpress-([\da-f]{8})-(\d{1,10})-[\da-f]{12}\.tmp$/

let known: string | undefined

/** What tells machines apart, and containers on one machine: only among one's own can one ask whether a process lives. */
function machine(): string {
  known ??= createHash('sha256')
    .update(`${hostname()} ${processNamespace()}`)
    .digest('hex')
    .slice(0, 8)
  return known
}

/** The processes that Linux lets this one see: https://man7.org/linux/man-pages/man7/pid_namespaces.7.html */
function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

/** Writes a new file to the end, and reads it again: throws, and leaves nothing, where it is not what was to be written. */
export async function writeTemporary(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx+')
  try {
    // Unlike one call of `write`, it goes on until all is written.
    await file.writeFile(bytes)
    await file.sync()
    if (!(await holds(file, bytes)))
      throw new Error('it came out different from what was written')
    await file.close()
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(path, { force: true })
    throw error
  }
}

const CHUNK = 1 << 20

/** Whether a file holds these bytes and no more. */
async function holds(file: FileHandle, bytes: Uint8Array): Promise<boolean> {
  const chunk = Buffer.alloc(CHUNK)
  let end = 0
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a piece at a time, so that a large file is not held twice
    const { bytesRead } = await file.read(chunk, 0, CHUNK, end)
    if (bytesRead === 0) return end === bytes.length
    const written = bytes.subarray(end, end + bytesRead)
    if (!chunk.subarray(0, bytesRead).equals(written)) return false
    end += bytesRead
  }
}

/** Removes from a folder what runs that were killed left in it, and nothing of a run that is still at work. */
export function clearAbandoned(folder: string): void {
  for (const entry of entriesOf(folder))
    if (TEMPORARY.test(entry.name) && isAbandoned(folder, entry.name))
      removeTemporary(join(folder, entry.name), entry.isDirectory())
}

/** The longest that a run on another machine is taken to be still at work, in milliseconds. */
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
    // Signal 0 only asks.
    process.kill(id, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A folder with anything but files in it is not as cardpress left it, and stays. */
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
    // It does no harm there, and the next run tries again.
  }
}

/** What is in a folder; nothing where it cannot be read. */
export function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** Makes an empty folder of a new name where the system keeps temporary files; a CardpressError where it cannot. */
export async function makeTemporaryFolder(): Promise<string> {
  const place = tmpdir()
  try {
    return await mkdtemp(join(place, 'cardpress-'))
  } catch (error) {
    const why = existsSync(place) ? whyUnwritable(error) : whyUnreadable(error)
    throw new CardpressError({
      code: 'output',
      severity: 'error',
      message: `Cannot write to “${harmless(place)}”, the folder for temporary files: ${why}.`,
      hint: 'Set the variable TMPDIR to a folder that has room.',
    })
  }
}
