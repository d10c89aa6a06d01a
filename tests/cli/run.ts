import { spawn } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterFile } from '../clean-up.ts'

/** The package itself. */
export const ROOT = join(import.meta.dirname, '../..')

const { bin }: { bin: { cardpress: string } } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
)
/** The script that `cardpress` is. */
export const COMMAND = join(ROOT, bin.cardpress)

/** How a command ended, and what it said. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Where and in which surroundings a command runs; nothing of those of the tests gets through to it. */
export interface Running {
  readonly folder?: string
  readonly env?: Readonly<Record<string, string>>
  /** What node itself is told. */
  readonly node?: readonly string[]
}

/** Runs `cardpress` as a user would. */
export function cardpress(
  args: readonly string[],
  { folder = ROOT, env = {}, node = [] }: Running = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [...node, COMMAND, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...said }))
  })
}

/** An empty folder that goes when the tests of a file are done. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cardpress-run-'))
  afterFile(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** What to change in a file: a text of it, for another one; or all that it holds. */
export type Change = readonly [from: string, to: string] | string

/** Changes of files by their paths. */
export type Changes = Readonly<Record<string, Change | readonly Change[]>>

/** A copy of a project of `tests/fixtures`, with some of its files changed. */
export function project(name: string, changes: Changes = {}): string {
  const folder = emptyFolder()
  cpSync(join(ROOT, 'tests/fixtures', name), folder, { recursive: true })
  changeFiles(folder, changes)
  return folder
}

/** Changes files of a folder. */
export function changeFiles(folder: string, changes: Changes): void {
  for (const [path, change] of Object.entries(changes))
    changeFile(join(folder, path), change)
}

function changeFile(path: string, change: Change | readonly Change[]): void {
  if (typeof change === 'string') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, change)
    return
  }
  const [from, to] = change
  if (typeof from !== 'string' || typeof to !== 'string' || change.length !== 2) {
    for (const one of change) changeFile(path, one)
    return
  }
  const text = readFileSync(path, 'utf8')
  if (text.split(from).length !== 2) throw new Error(`“${from}” is not once in ${path}`)
  writeFileSync(path, text.replace(from, to))
}

/** The files below a folder, sorted; none where there is no such folder. */
export function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
      .toSorted()
  } catch {
    return []
  }
}
