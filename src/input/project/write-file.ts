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
  /** What the file held when it was read; undefined for one that must not be there yet. */
  readonly before: string | undefined
}

/**
 * Writes a text file in UTF-8, whole or not at all. A file that is not what it was when it was read is left alone.
 * Whether it was written; a problem where it was not.
 */
export const writeText = (file: TextFile, report: Report): Promise<boolean> =>
  changeFiles([textChange(file)], report)

/** The writing of a text file as the change of a file. */
export const textChange = ({ text, before, ...file }: TextFile): FileChange => ({
  ...file,
  before: before === undefined ? undefined : Buffer.from(before),
  after: Buffer.from(text),
})

/**
 * Writes a file whole or not at all: beside its place first, then in one step onto it. Throws where that is not
 * possible.
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
  await writeTemporary(swap.incoming, bytes)
  const swapped = swapFiles([swap], () => undefined)
  if (swapped.done) return
  discard(swap.incoming)
  throw swapped.error
}
