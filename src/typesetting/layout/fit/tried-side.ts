import type { SideBox, TextContent } from '../boxes/box-tree.ts'
import type { ArrangedBox } from '../boxes/flexbox.ts'
import type { FlowResult } from '../flow/text-flow.ts'

/** A side laid out at a text size, to see whether it fits. */
export interface TriedSide {
  readonly places: ReadonlyMap<SideBox, ArrangedBox>
  readonly texts: ReadonlyMap<SideBox, SetBox>
  /** The texts that do not fit. */
  readonly overset: readonly Overset[]
  /** How far words in a row reach past the sides of that row, in points. */
  readonly spill: number
  /** How far what has no words is pushed past the boxes around it, in points. */
  readonly sunk: number
}

/** The text of a box, at a size in points. */
export interface SetBox {
  readonly content: TextContent
  readonly size: number
  readonly flow: FlowResult
}

/** A text that does not fit into its box at a size in points, and by how many points it is too high. */
export interface Overset extends Pick<TextContent, 'slot' | 'story' | 'style'> {
  readonly size: number
  readonly by: number
  /** The word that is wider than its line, if there is one. */
  readonly wideWord: string | undefined
  /** A box around it whose own height brings it there, whatever the words. */
  readonly tallBox?: SideBox
}
