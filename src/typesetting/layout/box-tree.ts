import type { DeckPicture } from '../../input/assets/deck-picture.ts'
import type { TemplateBox } from '../../input/template/box.ts'
import type { BoxOrigin } from '../frame/frame.ts'
import type { BoxStyle } from './computed-style.ts'
import type { TextStory } from './story.ts'

/** A box of a side with its content looked up: what flexbox arranges. */
export interface SideBox {
  readonly rules: TemplateBox
  readonly name: string
  /** What messages about it say. */
  readonly origin: BoxOrigin
  /** Whether every box of the template in it was left out: then it may come out as nothing. */
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
  /** What it shows, in words; a decoration has none. */
  readonly alternative?: string
}

/** Words in a box. */
export interface TextContent {
  readonly kind: 'text'
  readonly slot: string
  /** The slot and whose it is, for messages. */
  readonly where: string
  /** The box of the template, which is one for all pieces of a kind. */
  readonly origin: TemplateBox
  readonly style: BoxStyle
  readonly story: TextStory
}

/** Every box of a side, the outer ones first. */
export function* walkBoxes(box: SideBox): Generator<SideBox> {
  yield box
  for (const child of box.children) yield* walkBoxes(child)
}
