import { allSides, boxOf, grow } from '../../base/geometry/box.ts'
import { mm } from '../../base/geometry/length.ts'
import type { Length } from '../../base/geometry/length.ts'
import type { Report } from '../../base/problems/problem.ts'
import type { Frame } from '../../typesetting/frame/frame.ts'
import { marksGroup } from './marks.ts'
import { TARGET_REACH, registerTargets } from './register-targets.ts'
import type { Surround } from './sheet-geometry.ts'
import { outerRows } from './slug-lines.ts'
import { placeNotes, wordNote } from './slug-notes.ts'
import type { Typeset } from './slug-notes.ts'

/** What a press page says around its bleed. */
export interface PressNotes {
  /** Short lines for the press operator: the title, the side. */
  readonly notes: readonly string[]
  /** Where the page folds: distances from its left edge, in rising order; none for cards. */
  readonly folds: readonly Length[]
  readonly typeset: Typeset
  readonly report: Report
}

/** Room around the bleed for the marks of a press page. */
const SLUG = mm(10)

/** What small print keeps from the edge of a press page. */
const EDGE = mm(1)

/** The same side with a slug of 10 mm: crop marks, register targets, fold marks, and a line of small print. */
export function pressMarks(
  frame: Frame,
  { notes, folds, typeset, report }: PressNotes,
): Frame {
  const { trim, bleed, items, name } = frame
  const block = boxOf(trim)
  const page = grow(block, allSides(bleed + SLUG))
  const printable = grow(block, allSides(bleed + SLUG - EDGE))
  const cuts = { x: [0, trim.width], y: [0, trim.height] }
  const around: Surround = { page, printable, block, bleed, cuts, folds }
  const lines = notes.map((text) => wordNote(`“${text}”`, text, typeset))
  const { slug, leftOut } = placeNotes(lines, outerRows(around, allSides(TARGET_REACH)))
  for (const { what } of leftOut)
    report({
      code: 'paper-small',
      severity: 'warning',
      message: `The line ${what} is too long for the margin around ${name}; it is left out.`,
      hint: 'The page can be printed as it is.',
    })
  return {
    ...frame,
    slug: SLUG,
    items: [...items, marksGroup(around, [registerTargets(around)]), slug],
  }
}
