import type { DeckPicture } from '../../../input/drawings/deck-picture.ts'
import type { TemplateBox } from '../../../input/template/box.ts'
import type { BoxOrigin } from '../../frame/frame.ts'
import type { Columns } from '../flow/column-flow.ts'
import type { TextStory } from '../story/story.ts'
import type { BoxStyle } from '../type/computed-style.ts'

/** A box of a side with its content. */
export interface SideBox {
  readonly rules: TemplateBox
  readonly name: string
  /** What messages need of it. */
  readonly origin: BoxOrigin
  /** Whether all its children were left out as optional, so that it may be empty. */
  readonly isEmptied: boolean
  readonly content: BoxContent
  readonly children: readonly SideBox[]
}

/** What a box shows. */
export type BoxContent =
  | { readonly kind: 'none' }
  | { readonly kind: 'flow' }
  | PictureContent
  | TextContent

/** A picture in a box. */
export interface PictureContent {
  readonly kind: 'picture'
  readonly picture: DeckPicture
  /** Its alternative text; none for decoration. */
  readonly alternative?: string
  /** Of a QR code: its width in modules, without the quiet zone. */
  readonly modules?: number
}

/** Text in a box. */
export interface TextContent {
  readonly kind: 'text'
  readonly slot: string
  /** The slot and its piece, for messages. */
  readonly where: string
  /** The box of the template, shared by all pieces of a kind: their texts share sizes. */
  readonly origin: TemplateBox
  /** The same for texts of one style and one range of sizes: on a side they have one size. */
  readonly look: string
  readonly style: BoxStyle
  readonly story: TextStory
  /** The size in points at which its smallest words (a note, an attribution) are still readable. */
  readonly smallest: number
  /** The columns that the words run through; absent for a single one. */
  readonly columns?: Columns
}

/** Every box of a side, parents first. */
export function* walkBoxes(box: SideBox): Generator<SideBox> {
  yield box
  for (const child of box.children) yield* walkBoxes(child)
}
