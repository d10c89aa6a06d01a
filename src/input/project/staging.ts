import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

import type { Report } from '../../base/problems/problem.ts'
import { makeFolder, removeEmpty } from './make-folder.ts'
import { unwritten } from './output.ts'
import type { OutputFile, StagedFile } from './output.ts'
import { clearAbandoned, temporaryName, writeTemporary } from './temporary.ts'

/** A folder in the output folder where the files of a build wait until all are written. */
export interface Staging extends StagingFolder {
  /** Removes the waiting files, and the output folder if it was made for them and is empty. */
  readonly close: () => void
}

/** The folder itself, as worker threads are told of it. */
export interface StagingFolder {
  /** Its absolute path. */
  readonly folder: string
  /** The output folder as the user wrote it, for problems. */
  readonly output: string
}

/**
 * Opens a staging folder and removes those of builds that were killed. Undefined, with a problem, if the output folder
 * cannot be written to. `from` is the absolute folder that the path of the output folder is counted from.
 */
export function openStaging(
  output: string,
  from: string,
  report: Report,
): Staging | undefined {
  const place = resolve(from, output)
  const folder = join(place, temporaryName())
  try {
    clearAbandoned(place)
    const first = makeFolder(folder)
    return {
      folder,
      output,
      close: () => {
        // A worker may still be writing to it.
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
        removeEmpty(place, dirname(first ?? folder))
      },
    }
  } catch (error) {
    report(unwritten(output, error))
    return undefined
  }
}

/** Writes a file to a staging folder; undefined, with a problem, if that fails. */
export async function stageFile(
  { folder, output }: StagingFolder,
  { path, parts }: OutputFile,
  report: Report,
): Promise<StagedFile | undefined> {
  const temporary = join(folder, `${randomUUID()}.pdf`)
  try {
    await writeTemporary(temporary, parts)
    return { path, temporary }
  } catch (error) {
    // One cause, such as a full disk, is the same for all files.
    report(unwritten(output, error))
    return undefined
  }
}
