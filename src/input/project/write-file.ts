import { dirname, join } from 'node:path'

import type { Report } from '../../base/problems/problem.ts'
import { changeFiles } from './change-files.ts'
import type { FileChange } from './change-files.ts'
import { discard, swapFiles } from './swap-files.ts'
import { clearAbandoned, temporaryName, writeTemporary } from './temporary.ts'

/** A text file to write. */
export interface TextFile extends Pick<
  FileChange,
  'path' | 'shown' | 'ifThere' | 'within'
> {
  readonly text: string
  /** The text when it was read; undefined for a file that must not exist yet. */
  readonly before: string | undefined
}

/**
 * Writes a text file in UTF-8, whole or not at all. A file that has changed since it was read is left alone. Returns
 * whether it was written; reports a problem if not.
 */
export const writeText = (file: TextFile, report: Report): Promise<boolean> =>
  changeFiles([textChange(file)], report)

/** The file change that writes a text file. */
export const textChange = ({ text, before, ...file }: TextFile): FileChange => ({
  ...file,
  before: before === undefined ? undefined : Buffer.from(before),
  after: Buffer.from(text),
})

/**
 * Writes a file whole or not at all: under a temporary name first, then renamed into place. Throws if that fails.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path)
  clearAbandoned(folder)
  const [incoming, outgoing] = [temporaryName(), temporaryName()]
  const swap = {
    path,
    incoming: join(folder, incoming),
    outgoing: join(folder, outgoing),
  }
  await writeTemporary(swap.incoming, [bytes])
  const swapped = swapFiles([swap], () => undefined)
  if (swapped.done) return
  discard(swap.incoming)
  throw swapped.error
}
