import type { Report } from '../../base/problems/problem.ts'
import type { Paper } from '../../input/format/papers.ts'
import type { FlipEdge } from './flip.ts'
import type { SheetNotes } from './sheet-notes.ts'

/** Paper, printer and slug of sheets. */
export interface SheetOptions extends SheetNotes {
  readonly paper: Paper
  readonly flip: FlipEdge
  /** The papers that the user may choose from: a problem names those that would do. */
  readonly papers: readonly Paper[]
  readonly report: Report
  /** What else the run makes, where something too large for the paper may be left out for it; otherwise that is an error. */
  readonly elsewhere?: 'cards' | 'press files' | undefined
}
