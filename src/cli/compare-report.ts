import { lstat, mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'

import { REPORT_BEGINNING } from '../compare/report.ts'
import { harmless } from '../problems/display.ts'
import type { Problem, Report } from '../problems/problem.ts'
import { whyUnwritable } from '../project/reasons.ts'
import { writeWhole } from '../project/write-whole.ts'

/** Writes a report, whole or not at all, where there is nothing yet or an older report; whether it did. */
export async function writeReport(
  path: string,
  text: string,
  report: Report,
): Promise<boolean> {
  try {
    const why = await whyTaken(path)
    if (why !== undefined) {
      report(refusal(path, `${why}, so it is not replaced`))
      return false
    }
    await mkdir(dirname(path), { recursive: true })
    await writeWhole(path, Buffer.from(text))
    return true
  } catch (error) {
    report(refusal(path, `cannot be written: ${whyUnwritable(error)}`))
    return false
  }
}

/** Why a place must not be written to; undefined where it may. */
async function whyTaken(path: string): Promise<string | undefined> {
  const facts = await lstat(path).catch(() => undefined)
  if (!facts) return undefined
  if (facts.isDirectory()) return 'is a folder'
  if (!facts.isFile()) return 'is not a plain file'
  const file = await open(path, 'r')
  try {
    const length = Buffer.byteLength(REPORT_BEGINNING)
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, 0)
    const isReport = buffer.toString() === REPORT_BEGINNING
    return isReport ? undefined : 'is not a report of an earlier comparison'
  } finally {
    await file.close()
  }
}

const refusal = (path: string, why: string): Problem => ({
  code: 'output',
  severity: 'error',
  message: `“${harmless(path)}” ${why}.`,
  hint: 'Move it away, or choose another place with -o.',
})
