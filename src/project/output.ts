import { lstat, mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'

import writeFileAtomic from 'write-file-atomic'

import { plain } from '../problems/plain.ts'
import type { Problem, Report } from '../problems/problem.ts'

/** A file to write: where, and what. */
export interface OutputFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Writes files, each whole or not at all: beside its place first, then in one step onto it. Nothing is written
 * when any of the places is taken by something that is no PDF.
 */
export async function writeOutput(
  files: readonly OutputFile[],
  report: Report,
): Promise<boolean> {
  const taken = (await Promise.all(files.map(({ path }) => whyTaken(path)))).flat()
  if (taken.length > 0) {
    taken.forEach(report)
    return false
  }
  try {
    await Promise.all(files.map(writeFile))
    return true
  } catch (error) {
    report(writingFailed(error))
    return false
  }
}

async function writeFile({ path, bytes }: OutputFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFileAtomic(path, Buffer.from(bytes))
  const written = await readFile(path)
  if (!written.equals(bytes))
    throw new Error(`${path} came out different from what was written`)
}

/** Why a place must not be written to; nothing where it is free, or holds an older PDF. */
async function whyTaken(path: string): Promise<readonly Problem[]> {
  const facts = await lstat(path).catch(() => undefined)
  if (!facts) return []
  if (!facts.isFile()) return taken(`${path} is not a plain file, so it is not replaced.`)
  return (await beginsLikePdf(path))
    ? []
    : taken(`${path} is not a PDF, so it is not replaced.`)
}

const taken = (message: string): readonly Problem[] => [
  {
    code: 'output',
    severity: 'error',
    message,
    hint: 'Move it away, or choose another folder with -o.',
  },
]

async function beginsLikePdf(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(5), 0, 5, 0)
    return bytesRead === 0 || buffer.toString('latin1') === '%PDF-'
  } finally {
    await file.close()
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there, or it is open in another program',
  EBUSY: 'it is open in another program: close it and try again',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'a part of its path is a file, not a folder',
}

function writingFailed(error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const detail = error instanceof Error ? plain(error.message) : 'unknown reason'
  return {
    code: 'output',
    severity: 'error',
    message: `The files could not be written: ${REASONS[code] ?? detail}.`,
    hint: 'Choose another folder with -o.',
  }
}
