import type { Size } from '../../base/geometry/box.ts'
import { fits, toMm } from '../../base/geometry/length.ts'
import type { Length } from '../../base/geometry/length.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import type { Paper } from '../../input/format/papers.ts'
import { chooseGrid, sharedCuts } from './grid.ts'
import type { Grid } from './grid.ts'
import { pagesOf } from './paper.ts'
import type { SheetOptions } from './sheet-options.ts'
import type { SlugNote } from './slug-notes.ts'

/** A piece to be printed, and what it needs of a paper outside its trim, on each side. */
export interface SpaceNeeded {
  /** Its name in a message: `A card of Samenleerwijzer A6`. */
  readonly what: string
  /** Whether the name is a plural, for several pieces of the same size. */
  readonly isPlural?: boolean
  readonly trim: Size
  readonly edge: (paper: Paper) => number
  /** What that space is, for a message: ` with bleed`; empty if there is none. */
  readonly counting: string
}

/** How much a page is too narrow and too short, in points. */
interface Shortfall {
  readonly page: Size
  readonly width: number
  readonly height: number
}

const beyond = (needed: number, there: number): number => Math.max(0, needed - there)

function shortfallOn(page: Size, trim: Size, edge: number): Shortfall {
  return {
    page,
    width: beyond(trim.width + 2 * edge, page.width),
    height: beyond(trim.height + 2 * edge, page.height),
  }
}

/** The shortfall of a paper, upright or on its side, whichever is smaller. */
function leastShortfall({ trim, edge }: SpaceNeeded, paper: Paper): Shortfall {
  const [upright, onItsSide] = pagesOf(paper)
  const one = shortfallOn(upright, trim, edge(paper))
  const other = shortfallOn(onItsSide, trim, edge(paper))
  return one.width + one.height <= other.width + other.height ? one : other
}

const suffices = ({ width, height }: Shortfall): boolean =>
  fits(width, 0) && fits(height, 0)

/** Millimetres for people: one decimal at most. */
export const inMm = (length: number): string => String(Math.round(toMm(length) * 10) / 10)

const sizeInMm = ({ width, height }: Size): string =>
  `${inMm(width)} × ${inMm(height)} mm`

/** The problem that a piece does not fit on a paper, by how much, and which other papers it fits on. */
export function paperTooSmall(
  need: SpaceNeeded,
  { paper, papers, elsewhere }: SheetOptions,
): Problem {
  const { page, width, height } = leastShortfall(need, paper)
  const lacks = [
    ...(fits(width, 0) ? [] : [`${inMm(width)} mm too narrow`]),
    ...(fits(height, 0) ? [] : [`${inMm(height)} mm too short`]),
  ]
  const names = papers
    .filter((other) => suffices(leastShortfall(need, other)))
    .map(({ name }) => name)
  const isPlural = need.isPlural === true
  const size = sizeInMm(need.trim)
  const message = `${need.what} (${size}) ${isPlural ? 'do' : 'does'} not fit on ${paper.name} (${sizeInMm(page)})${need.counting}: the paper is ${lacks.join(' and ')}.`
  return {
    code: 'paper-small',
    severity: elsewhere ? 'warning' : 'error',
    message: elsewhere
      ? `${message} ${isPlural ? 'They are' : 'It is'} left out; the ${elsewhere} are made.`
      : message,
    hint:
      names.length > 0
        ? `${isPlural ? 'They fit' : 'It fits'} on ${names.join(' or ')}.`
        : 'Choose larger paper or a smaller format.',
    ...(isPlural && { onceBy: `paper-small ${paper.name} ${size}` }),
  }
}

/** Reports the notes for which there was no room beside the pieces on a paper. */
export function reportOmittedNotes(
  notes: readonly SlugNote[],
  paper: Paper,
  report: Report,
): void {
  if (notes.length === 0) return
  const names = [...new Set(notes.map(({ what }) => what))]
  report({
    code: 'paper-small',
    severity: 'warning',
    message: `On ${paper.name} there is no room outside the trim for ${names.join(', ')}.`,
    hint: 'The sheets can be used as they are; larger paper has room for all of it.',
  })
}

/** Notes cards that share a cut, so that a cut slightly off shows ink of one card on the next; `most` cards are on a sheet. */
export function reportSharedCuts(
  grid: Grid,
  { bleed, most }: { readonly bleed: Length; readonly most: number },
  { paper, papers, title, report }: SheetOptions,
): void {
  if (bleed === 0) return
  const { across, down } = sharedCuts(grid)
  const beside = across && most > 1
  const below = down && most > grid.columns
  if (!beside && !below) return
  const where = beside && below ? '' : beside ? ' side by side' : ' one below the other'
  const better = papers.filter((other) => hasGutters(grid.trim, bleed, other))
  report({
    code: 'paper-small',
    // Nothing is wrong with the sheets, which hold as many cards as they can.
    severity: 'note',
    message: `On ${paper.name} there is no room between the cards of ${title}: those${where} share a cut, and a cut that is a little off shows on both.`,
    hint:
      better.length > 0
        ? `Cut with care, or print on ${better.map(({ name }) => name).join(' or ')}, where there is room.`
        : 'Cut with care.',
  })
}

function hasGutters(trim: Size, bleed: Length, paper: SheetOptions['paper']): boolean {
  const grid = chooseGrid(trim, bleed, paper)
  if (!grid) return false
  const { across, down } = sharedCuts(grid)
  return !across && !down
}
