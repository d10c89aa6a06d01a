import { access, constants, lstat, open } from 'node:fs/promises'
import { dirname } from 'node:path'

import { replaceControls } from '../base/problems/display.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { beginningsOf } from '../compare/self-contained.ts'
import type { Generator } from '../compare/self-contained.ts'
import { makeFolder, removeEmpty } from '../input/project/make-folder.ts'
import { whyUnwritable } from '../input/project/reasons.ts'
import { writeWhole } from '../input/project/write-file.ts'

/** The files that may be replaced: by which command they were made, and what they are. */
export interface ReportKind {
  readonly generator: Generator
  readonly what: string
}

const COMPARISON: ReportKind = {
  generator: 'cardpress compare',
  what: 'a report of an earlier comparison',
}

/** The file of a report, checked to be writable. */
export interface ReportFile {
  readonly path: string
  /** Writes the report, whole or not at all; whether it did. */
  readonly write: (text: string) => Promise<boolean>
  /** Takes away the folders that were made for it, if it did not come to a report. */
  readonly close: () => void
}

/**
 * Checks before the work begins that a report can be written: to a new file, or over an older report. Undefined, and a
 * problem, where it cannot.
 */
export async function openReport(
  path: string,
  report: Report,
  kind: ReportKind = COMPARISON,
): Promise<ReportFile | undefined> {
  const trying = async (act: () => Promise<void>): Promise<boolean> => {
    try {
      const why = await whyNotReplaceable(path, kind)
      if (why === undefined) await act()
      else report(refusal(path, `${why}, so it is not replaced`))
      return why === undefined
    } catch (error) {
      report(refusal(path, `cannot be written: ${whyUnwritable(error)}`))
      return false
    }
  }
  const folder = dirname(path)
  let first: string | undefined
  const isOpen = await trying(async () => {
    first = makeFolder(folder)
    await access(folder, constants.W_OK)
  })
  if (!isOpen) return undefined
  return {
    path,
    write: (text) => trying(() => writeWhole(path, Buffer.from(text))),
    close: () => {
      if (first !== undefined) removeEmpty(folder, dirname(first))
    },
  }
}

/** Why a place must not be written to; undefined where it may. */
async function whyNotReplaceable(
  path: string,
  { generator, what }: ReportKind,
): Promise<string | undefined> {
  const facts = await lstat(path).catch(() => undefined)
  if (!facts) return undefined
  if (facts.isDirectory()) return 'is a folder'
  if (!facts.isFile()) return 'is not a plain file'
  const file = await open(path, 'r')
  try {
    const beginnings = beginningsOf(generator)
    const length = Math.max(...beginnings.map((one) => Buffer.byteLength(one)))
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, 0)
    const isReport = beginnings.some((one) => buffer.toString().startsWith(one))
    return isReport ? undefined : `is not ${what}`
  } finally {
    await file.close()
  }
}

const refusal = (path: string, why: string): Problem => ({
  code: 'output',
  severity: 'error',
  message: `“${replaceControls(path)}” ${why}.`,
  hint: 'Move it away, or choose another place with -o.',
})
