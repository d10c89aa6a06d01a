import type { Side } from '../../preview/protocol/side.ts'
import type { Words } from './words.ts'

/** What the page calls a side: “Joy, front”; of a leaflet with the fold: “Joy, outside (a4-half)”. */
export function sideLabel(
  { piece, side, title = piece }: Pick<Side, 'piece' | 'side' | 'title'>,
  { sideName }: Words,
): string {
  const [, fold, face = side] = /^(?:(\S+) )?(\S+)$/.exec(side) ?? []
  const name = Object.entries(sideName).find(([one]) => one === face)?.[1] ?? face
  return `${title}, ${name}${fold === undefined ? '' : ` (${fold})`}`
}

/** What the page calls the side of a name that problems give; the name itself where the side is not shown. */
export function labelOfSide(
  name: string,
  sides: readonly Pick<Side, 'piece' | 'side' | 'title' | 'name'>[],
  words: Words,
): string {
  const side = sides.find((one) => one.name === name)
  return side ? sideLabel(side, words) : name
}
