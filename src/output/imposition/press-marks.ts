import { allSides, boxOf, grow } from '../../base/geometry/box.ts'
import { mm } from '../../base/geometry/length.ts'
import type { Length } from '../../base/geometry/length.ts'
import { roundedRectangle } from '../../base/geometry/path.ts'
import type { Path } from '../../base/geometry/path.ts'
import type { Report } from '../../base/problems/problem.ts'
import type { Frame, Shape } from '../../typesetting/frame/frame.ts'
import { marksGroup, registration, segment } from './marks.ts'
import type { SheetGeometry } from './sheet-geometry.ts'
import { linesBeyondMarks } from './slug-lines.ts'
import { placeNotes, wordNote } from './slug-notes.ts'
import type { TypesetNote } from './slug-notes.ts'

/** The slug of a press page. */
export interface PressNotes {
  /** Short lines for the press operator: the title, the side. */
  readonly notes: readonly string[]
  /** Where the page folds: distances from its left edge, in rising order; none for cards. */
  readonly folds: readonly Length[]
  readonly typeset: TypesetNote
  readonly report: Report
}

/** Room around the bleed for the marks of a press page. */
const SLUG = mm(10)

/** Distance of slug notes from the edge of a press page. */
const EDGE = mm(1)

/** The same side with a slug of 10 mm: crop marks, register targets, fold marks, and a line of slug notes. */
export function pressMarks(
  frame: Frame,
  { notes, folds, typeset, report }: PressNotes,
): Frame {
  const { trim, bleed, items, name } = frame
  const block = boxOf(trim)
  const page = grow(block, allSides(bleed + SLUG))
  const printable = grow(block, allSides(bleed + SLUG - EDGE))
  const cuts = { x: [0, trim.width], y: [0, trim.height] }
  const geometry: SheetGeometry = { page, printable, block, bleed, cuts, folds }
  const lines = notes.map((text) => wordNote(`“${text}”`, text, typeset))
  const { slug, leftOut } = placeNotes(
    lines,
    linesBeyondMarks(geometry, allSides(TARGET_REACH)),
  )
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
    items: [...items, marksGroup(geometry, [registerTargets(geometry)]), slug],
  }
}

const TARGET_DISTANCE = mm(4)
const TARGET_ARM = mm(2)
const TARGET_RADIUS = mm(1.2)

/** How far register targets reach beyond the bleed. */
const TARGET_REACH: number = TARGET_DISTANCE + TARGET_ARM

function target(x: number, y: number): Path {
  const size = { width: 2 * TARGET_RADIUS, height: 2 * TARGET_RADIUS }
  return [
    ...segment(x - TARGET_ARM, y, x + TARGET_ARM, y),
    ...segment(x, y - TARGET_ARM, x, y + TARGET_ARM),
    ...roundedRectangle(x - TARGET_RADIUS, y - TARGET_RADIUS, size, TARGET_RADIUS),
  ]
}

/** The middle of the panel that is nearest to the middle of the block, so that no target hides a fold mark. */
function clearOfFolds({ block, folds }: SheetGeometry): number {
  const bounds = [block.x, ...folds, block.x + block.width]
  const middle = block.x + block.width / 2
  const centres = bounds.slice(1).map((end, index) => (end + (bounds[index] ?? end)) / 2)
  const away = (x: number): number => Math.abs(x - middle)
  return centres.toSorted((a, b) => away(a) - away(b))[0] ?? middle
}

/** A crossed circle on each side, which shows whether the plates of a press are in register. */
function registerTargets(geometry: SheetGeometry): Shape {
  const { block, bleed } = geometry
  const x = clearOfFolds(geometry)
  const y = block.y + block.height / 2
  const distance = bleed + TARGET_DISTANCE
  return registration([
    ...target(x, block.y - distance),
    ...target(x, block.y + block.height + distance),
    ...target(block.x - distance, y),
    ...target(block.x + block.width + distance, y),
  ])
}
