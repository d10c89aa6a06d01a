import { excerpt } from '../../base/problems/excerpt.ts'

/** System errors on reading, in plain words. */
const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'you do not have permission to read it',
  EPERM: 'you do not have permission to read it',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link that points back to itself',
  ENAMETOOLONG: 'its name is too long',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EIO: 'the disk failed while it was read',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
}

/** System errors on writing, in plain words. */
const UNWRITABLE: Readonly<Record<string, string>> = {
  EACCES: 'you do not have permission to write there',
  EPERM: 'you do not have permission to write there, or it is open in another program',
  EBUSY: 'it is open in another program',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EFBIG: 'the file is too large for that disk',
  EXDEV: 'it is on another disk than the folder around it',
  EIO: 'the disk failed while it was written to',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENOENT: 'its folder no longer exists',
  ELOOP: 'it is a link that points back to itself',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'a part of its path is a file or a link that leads nowhere, not a folder',
  EISDIR: 'a folder already has that name',
  ENAMETOOLONG: 'its name is too long',
}

const OUT_OF_SPACE: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** Whether a file could not be written for lack of space. */
export const isOutOfSpace = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && OUT_OF_SPACE.has(error.code)

const ABSENT: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'])

/** Whether an error says that a path does not exist, rather than that it cannot be examined. */
export const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ABSENT.has(error.code)

/** Why a file could not be read, to follow a “:”. */
export const whyUnreadable = (error: unknown): string => reasonOf(error, UNREADABLE)

/** Why a file could not be written, to follow a “:”. */
export const whyUnwritable = (error: unknown): string => reasonOf(error, UNWRITABLE)

function reasonOf(error: unknown, known: Readonly<Record<string, string>>): string {
  if (!(error instanceof Error)) return 'for an unknown reason'
  const code = 'code' in error ? String(error.code) : ''
  return known[code] ?? excerpt(error.message)
}
