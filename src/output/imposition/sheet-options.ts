import type { Report } from '../../base/problems/problem.ts'
import type { Paper } from '../../input/format/papers.ts'
import type { FlipEdge } from './flip.ts'
import type { SheetNotes } from './sheet-notes.ts'

/** Paper, printer and slug of sheets. */
export interface SheetOptions extends SheetNotes {
  readonly paper: Paper
  readonly flip: FlipEdge
  /** The papers to choose from: a problem names those that are large enough. */
  readonly papers: readonly Paper[]
  readonly report: Report
  /** What else the run makes, so that a piece too large for the paper is left out with a warning; undefined makes it an error. */
  readonly elsewhere?: 'cards' | 'press files' | undefined
}
