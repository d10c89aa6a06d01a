import type { Report } from '../../base/problems/problem.ts'
import { changeFiles } from './change-files.ts'
import type { FileChange } from './change-files.ts'

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
