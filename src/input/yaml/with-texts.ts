import { CardpressError } from '../../base/problems/problem.ts'
import type { Report } from '../../base/problems/problem.ts'
import { editTexts } from './edit.ts'
import type { TextEdit } from './text-edit.ts'

/** A file with texts in it; undefined (and problems) where it cannot be read or cannot hold them. */
export function tryEditTexts(
  contents: string,
  edits: readonly TextEdit[],
  file: string,
  report: Report,
): string | undefined {
  try {
    return editTexts(contents, edits, file)
  } catch (error) {
    if (!(error instanceof CardpressError)) throw error
    error.problems.forEach(report)
    return undefined
  }
}
