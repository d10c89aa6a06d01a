import type { Side } from '../../preview/protocol/side.ts'
import type { SideSlack, SizeLimit } from '../../preview/protocol/view.ts'

/** A side with room for so many more lines is not tight: to list it would hide those that are. */
const ROOMY = 10

/** The tight sides, those with the least room first, and how many more there are of them. */
export function tightestFirst(
  sides: readonly SideSlack[],
  most: number,
): { readonly shown: readonly SideSlack[]; readonly more: number } {
  const tight = sides
    .filter(({ lines }) => lines < ROOMY)
    .toSorted((one, other) => one.millimetres - other.millimetres)
  return { shown: tight.slice(0, most), more: Math.max(0, tight.length - most) }
}

/** The side that a row of a list leads to: its own; for the text of a leaflet, the first side with that fold. */
export const sideOfRow = (
  sides: readonly Side[],
  { side, format }: Pick<SideSlack, 'side' | 'format'>,
): Side | undefined =>
  sides.find(({ name }) => name === side) ??
  sides.find((one) => side === `${one.piece} text` && one.side.startsWith(`${format} `))

/** The limits, those first that a side is to blame for. */
export function limitsFor(
  limits: readonly SizeLimit[],
  name: string | undefined,
): readonly SizeLimit[] {
  const blame = ({ tight }: SizeLimit): number =>
    tight.some(({ side }) => side === name) ? 1 : 0
  return limits.toSorted((one, other) => blame(other) - blame(one))
}
