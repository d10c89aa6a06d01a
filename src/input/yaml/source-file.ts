import type { Report, Span } from '../../base/problems/problem.ts'

/** A file while it is read: its path as the user writes it, its text, and where its problems go. */
export interface SourceFile {
  readonly file: string
  readonly text: string
  readonly report: Report
}

/** A stretch of the file; offsets outside the text are moved to its ends. */
export function spanIn({ file, text }: SourceFile, start: number, end: number): Span {
  const from = Math.min(Math.max(start, 0), text.length)
  return { file, start: from, end: Math.min(Math.max(end, from), text.length) }
}
