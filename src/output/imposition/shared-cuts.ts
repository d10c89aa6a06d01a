import type { Size } from '../../base/geometry/box.ts'
import type { Length } from '../../base/geometry/length.ts'
import { chooseGrid, sharedCuts } from './grid.ts'
import type { Grid } from './grid.ts'
import type { SheetOptions } from './sheet-options.ts'

/** Says where neighbours share a cut, so that one that is a little off shows ink of a card on the next; `most` cards are on a sheet. */
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
    severity: 'warning',
    message: `On ${paper.name} there is no room between the cards of ${title}: those${where} share a cut, and one that is a little off shows on both.`,
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
