import type {
  Area,
  BoxFacts,
  Side,
  TemplateBoxFacts,
} from '../../preview/protocol/side.ts'

/** A box of the template in a list of boxes. */
export interface BoxRow {
  /** The index among the boxes of the template. */
  readonly box: number
  readonly depth: number
  /** The index of the element that it stands for: the only one in it. */
  readonly element: number | undefined
  /** The indexes of its elements, where they are several. */
  readonly elements: readonly number[]
}

/** The boxes of the template in a list, each with what stands in it. */
export const rowsOf = (
  boxes: readonly TemplateBoxFacts[],
  { boxes: shown }: Pick<Side, 'boxes'>,
): readonly BoxRow[] =>
  boxes.map(({ depth, elements }, box) => {
    const all = elements.map(({ index }) => index)
    const parts = all.filter((index) => shown[index]?.kind !== 'box')
    const [only] = parts.length > 0 ? parts : all
    const isSingle = parts.length < 2
    return {
      box,
      depth,
      element: isSingle ? only : undefined,
      elements: isSingle ? [] : parts,
    }
  })

/** What a box is to be told apart by: its words, else the words for what it holds. */
export const textOf = (row: BoxRow, shown: readonly BoxFacts[]): string | undefined => {
  const index = row.element ?? row.elements[0]
  return index === undefined ? undefined : shown[index]?.text
}

/** Names of boxes at a corner of a side, in millimetres. */
export interface CornerNames {
  readonly x: number
  readonly y: number
  readonly names: string
}

/** Corners closer than this, in millimetres, have one label. */
const NEAR = 2

/** The names of boxes, at their top left corners: those of boxes that begin together in one, the outer one first. */
export function namesAtCorners(
  boxes: readonly (Pick<TemplateBoxFacts, 'name'> & Area)[],
): readonly CornerNames[] {
  const corners: { x: number; y: number; names: string[] }[] = []
  for (const { x, y, name } of boxes) {
    const known = corners.find(
      (one) => Math.abs(one.x - x) < NEAR && Math.abs(one.y - y) < NEAR,
    )
    if (known) known.names.push(name)
    else corners.push({ x, y, names: [name] })
  }
  return corners.map(({ x, y, names }) => ({ x, y, names: names.join(' › ') }))
}

/** How far names at a corner may run before they meet others that are so high: to the next one beside them, if there is one. */
export function roomBeside(
  { x, y }: Pick<CornerNames, 'x' | 'y'>,
  corners: readonly Pick<CornerNames, 'x' | 'y'>[],
  height: number,
): number | undefined {
  const beside = corners.filter((one) => one.x > x && Math.abs(one.y - y) < height)
  return beside.length > 0 ? Math.min(...beside.map((one) => one.x)) - x : undefined
}
