import { accessSync, constants, lstatSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { dirname, resolve } from 'node:path'

import { replaceControls } from '../../base/problems/display.ts'
import { CardpressError } from '../../base/problems/problem.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { beginsLikePdf, clearLeftovers } from './leftovers.ts'
import { leadsOut } from './links.ts'
import { makeFolder } from './make-folder.ts'
import { isOutOfSpace, whyUnreadable, whyUnwritable } from './reasons.ts'
import { swapFiles } from './swap-files.ts'
import type { Swap, SwapResult } from './swap-files.ts'

/** A file to write. */
export interface OutputFile {
  readonly path: string
  /** Its bytes, one part after the other. */
  readonly parts: readonly Uint8Array[]
}

/** A file that is written and waits to be put in its place. */
export interface StagedFile {
  /** The final path, as it is shown to the user. */
  readonly path: string
  /** The path in the staging folder. */
  readonly temporary: string
}

/** The output folder, and other folders that a link in it may lead to. */
export interface OutputFolders {
  /** The absolute folder that paths are counted from. */
  readonly from: string
  readonly output: string
  readonly others: readonly string[]
}

/**
 * Moves staged files into place: all or none. None is moved if any of the paths is taken by something other than a PDF,
 * or lies in a folder that cannot be written to or is a link that leads elsewhere. Returns the files that are in place:
 * none after a problem, unless some could not be restored, which is reported.
 */
export function placeStaged<F extends StagedFile>(
  files: readonly F[],
  { from, output, others }: OutputFolders,
  report: Report,
): readonly F[] {
  const place = (shown: string): Place => ({ path: resolve(from, shown), shown })
  const folders = [...new Set(files.map(({ path }) => dirname(path)))].map(place)
  const allowed = [place(output), ...others.map(place)]
  const isFine =
    checkAll(folders, (folder) => whyElsewhere(folder, allowed), report) &&
    checkAll(files, ({ path }) => whyTaken(place(path)), report) &&
    checkAll(folders, whyClosed, report)
  if (!isFine) return []
  const swaps = files.map((file) => ({
    file,
    ...place(file.path),
    incoming: file.temporary,
    outgoing: `${file.temporary}.old`,
  }))
  const swapped = swapFiles(swaps, (swap) => {
    const problem = whyTaken(swap)
    if (problem) throw new CardpressError(problem)
  })
  if (!swapped.done) {
    for (const problem of whyNotPlaced(swapped, swaps)) report(problem)
    return files.filter((file) => swapped.stuck.some(({ shown }) => shown === file.path))
  }
  clearLeftovers(folders.map(({ path }) => path))
  return files
}

/** A file or folder, and its path as the user wrote it. */
interface Place {
  readonly path: string
  readonly shown: string
}

/** Checks all items and reports their problems; whether there was none. */
function checkAll<T>(
  items: readonly T[],
  check: (item: T) => Problem | undefined,
  report: Report,
): boolean {
  const problems = items.flatMap((item) => check(item) ?? [])
  problems.forEach(report)
  return problems.length === 0
}

function whyElsewhere(folder: Place, allowed: readonly Place[]): Problem | undefined {
  const isOut = leadsOut(
    folder.path,
    allowed.map(({ path }) => path),
  )
  if (!isOut) return undefined
  return {
    code: 'output',
    severity: 'error',
    message: `“${replaceControls(folder.shown)}” is a link, or lies behind one, that leads out of “${replaceControls(allowed[0]?.shown ?? '')}”, so nothing is written there.`,
    hint: 'Put a folder in place of the link, or choose another one with -o.',
  }
}

/** Why a path must not be written to; undefined if it is free or an older PDF. */
function whyTaken({ path, shown }: Place): Problem | undefined {
  const facts = factsOf(path)
  if (!facts) return undefined
  if (facts.isDirectory()) return taken(shown, 'is a folder')
  if (!facts.isFile()) return taken(shown, 'is not a plain file')
  try {
    return beginsLikePdf(path) ? undefined : taken(shown, 'is not a PDF')
  } catch (error) {
    return taken(shown, `cannot be looked into (${whyUnreadable(error)})`)
  }
}

function factsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch {
    // Writing there reports what is wrong.
    return undefined
  }
}

const taken = (shown: string, why: string): Problem => ({
  code: 'output',
  severity: 'error',
  message: `“${replaceControls(shown)}” ${why}, so it is not replaced.`,
  hint: 'Move it away, or choose another folder with -o.',
})

/** Makes a folder; returns the problem if that fails or the folder is not writable. */
function whyClosed({ path, shown }: Place): Problem | undefined {
  try {
    makeFolder(path)
    accessSync(path, constants.W_OK)
    return undefined
  } catch (error) {
    return unwritten(shown, error)
  }
}

/** The problem that nothing can be written to a path, and why. */
export const unwritten = (path: string, error: unknown): Problem => ({
  code: 'output',
  severity: 'error',
  message: `Cannot write to “${replaceControls(path)}”: ${whyUnwritable(error)}.`,
  hint: isOutOfSpace(error)
    ? 'Make room, or choose another folder with -o.'
    : 'Close any program that has it open, or choose another folder with -o.',
})

function whyNotPlaced(
  { at, error, stuck }: Exclude<SwapResult<Swap & Place>, { readonly done: true }>,
  all: readonly Swap[],
): readonly Problem[] {
  const cause =
    error instanceof CardpressError ? error.problems : [unwritten(at.shown, error)]
  return stuck.length === 0 ? cause : [...cause, halfDone(stuck, all.length)]
}

const halfDone = (stuck: readonly Place[], all: number): Problem => ({
  code: 'output',
  severity: 'error',
  message: `${stuck.length} of ${all} files could not be restored and are new: ${stuck.map(({ shown }) => `“${replaceControls(shown)}”`).join(', ')}. The others are as they were.`,
  hint: 'Build again once the first problem is solved.',
})
