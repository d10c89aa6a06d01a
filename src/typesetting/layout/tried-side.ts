import type { SideBox, TextContent } from './box-tree.ts'
import type { Arranged } from './flexbox.ts'
import type { FlowResult } from './text-flow.ts'

/** A side tried at a text size. */
export interface TriedSide {
  readonly places: ReadonlyMap<SideBox, Arranged>
  readonly texts: ReadonlyMap<SideBox, SetBox>
  /** What does not go in; empty where all fits. */
  readonly overset: readonly Overset[]
}

/** The words of a box at their size in points. */
export interface SetBox {
  readonly content: TextContent
  readonly size: number
  readonly fill: FlowResult
}

/** Words that do not go into their box at this size: by how many points they are too long. */
export interface Overset extends Pick<TextContent, 'slot' | 'pour' | 'style'> {
  readonly size: number
  readonly by: number
  /** The word that is wider than its line, where one is. */
  readonly wideWord: string | undefined
}
