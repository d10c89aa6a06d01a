import { CardpressError } from '../problems/problem.ts'
import type { Report } from '../problems/problem.ts'
import { readText, shown } from '../project/project.ts'
import { editTexts } from '../source/edit.ts'
import type { TextEdit } from '../source/edit.ts'
import { savedProject } from './open-desk.ts'
import type { OpenDesk } from './open-desk.ts'

/** A file with texts in it; undefined (and problems) where it cannot be read or cannot hold them. */
export function withTexts(
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

/**
 * What each file with unsaved words would hold if they were saved now, by its path: what the live picture is made from.
 * Files are read again, since they may have changed in another program; one that can no longer be read is left out.
 */
export async function layOverUnsaved(
  desk: OpenDesk,
): Promise<ReadonlyMap<string, string>> {
  const { unsaved } = desk.project
  const texts = await Promise.all(
    Array.from(desk.typed, async ([path, edits]) => {
      const text = await readText(savedProject(desk), path, ignore)
      const file = shown(desk.project, path)
      const edited =
        text === undefined
          ? undefined
          : withTexts(text, [...edits.values()], file, ignore)
      return [path, edited] as const
    }),
  )
  unsaved.clear()
  for (const [path, text] of texts) if (text !== undefined) unsaved.set(path, text)
  return unsaved
}

const ignore = (): void => undefined
