import { access, constants, lstat, mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'

import { harmless } from '../problems/display.ts'
import type { Problem, Report } from '../problems/problem.ts'
import { whyUnreadable, whyUnwritable } from './reasons.ts'
import { writeWhole } from './write-whole.ts'

/** A file to write: where, and what. */
export interface OutputFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Writes files, each whole or not at all: beside its place first, then in one step onto it. Nothing is written
 * when any of the places is taken by something that is no PDF, or lies in a folder that cannot be written to.
 */
export async function writeOutput(
  files: readonly OutputFile[],
  report: Report,
): Promise<boolean> {
  const folders = new Set(files.map(({ path }) => dirname(path)))
  return (
    (await allWell(files, whyTaken, report)) &&
    (await allWell([...folders], whyClosed, report)) &&
    (await allWell(files, whyUnwritten, report))
  )
}

/** Does something with all of some things; whether there was no problem with any. */
async function allWell<T>(
  things: readonly T[],
  act: (thing: T) => Promise<Problem | undefined>,
  report: Report,
): Promise<boolean> {
  const problems = (await Promise.all(things.map(act))).flatMap((one) => one ?? [])
  problems.forEach(report)
  return problems.length === 0
}

/** Why a place must not be written to; undefined where it is free, or holds an older PDF. */
async function whyTaken({ path }: OutputFile): Promise<Problem | undefined> {
  const facts = await lstat(path).catch(() => undefined)
  if (!facts) return undefined
  if (facts.isDirectory()) return taken(path, 'is a folder')
  if (!facts.isFile()) return taken(path, 'is not a plain file')
  try {
    return (await beginsLikePdf(path)) ? undefined : taken(path, 'is not a PDF')
  } catch (error) {
    return taken(path, `cannot be looked into (${whyUnreadable(error)})`)
  }
}

const taken = (path: string, why: string): Problem => ({
  code: 'output',
  severity: 'error',
  message: `“${harmless(path)}” ${why}, so it is not replaced.`,
  hint: 'Move it away, or choose another folder with -o.',
})

/** An empty file was made by something that failed. */
async function beginsLikePdf(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(5), 0, 5, 0)
    return bytesRead === 0 || buffer.toString('latin1') === '%PDF-'
  } finally {
    await file.close()
  }
}

/** Makes a folder; why that, or writing there, is not possible. */
async function whyClosed(folder: string): Promise<Problem | undefined> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
    return undefined
  } catch (error) {
    return unwritten(folder, error)
  }
}

/** Writes a file and reads it again; why that went wrong. */
async function whyUnwritten({ path, bytes }: OutputFile): Promise<Problem | undefined> {
  try {
    await writeWhole(path, bytes)
    return undefined
  } catch (error) {
    return unwritten(path, error)
  }
}

const unwritten = (path: string, error: unknown): Problem => ({
  code: 'output',
  severity: 'error',
  message: `Nothing can be written to “${harmless(path)}”: ${whyUnwritable(error)}.`,
  hint: 'Close what has it open, or choose another folder with -o.',
})
