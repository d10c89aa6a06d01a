import type { Report, Span } from '../../base/problems/problem.ts'

/** A file that is being read: its path as messages show it, its text, and the receiver of its problems. */
export interface SourceFile {
  readonly file: string
  readonly text: string
  readonly report: Report
}

/** A span in the file; offsets outside the text are clamped. */
export function spanIn({ file, text }: SourceFile, start: number, end: number): Span {
  const from = Math.min(Math.max(start, 0), text.length)
  return { file, start: from, end: Math.min(Math.max(end, from), text.length) }
}
