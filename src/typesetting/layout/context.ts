import type { Length } from '../../base/geometry/length.ts'
import type { Report } from '../../base/problems/problem.ts'
import type { DeckPicture } from '../../input/drawings/deck-picture.ts'
import type { Theme } from '../../input/template/theme.ts'
import type { Yoga } from './boxes/yoga-node.ts'
import type { Icons } from './pictures/icons.ts'
import type { ColorOf } from './pictures/vector-items.ts'
import type { TextSetter } from './story/set-text.ts'
import type { StoryCache } from './story/story.ts'
import type { FaceFinder } from './type/faces.ts'

/** What all pieces of a deck in one language are laid out with. */
export interface LayoutContext {
  readonly language: string
  /** For messages: the language, and the terms if they are not the usual ones. */
  readonly wording: string
  readonly direction: 'ltr' | 'rtl'
  readonly theme: Theme
  readonly yoga: Yoga
  readonly faces: FaceFinder
  readonly setter: TextSetter
  /** Pictures that belong to the template, and the deck's `logo`, by the name that the template uses. */
  readonly templatePictures: ReadonlyMap<string, DeckPicture>
  /** The pictures of the pieces and their families: by piece id, and by the name that the template uses. */
  readonly piecePictures: ReadonlyMap<string, ReadonlyMap<string, DeckPicture>>
  /** The drawings that words may hold, by name. */
  readonly icons: Icons
  readonly pictureColor: ColorOf
  readonly stories: StoryCache
  /** What the setter depends on besides the language and the theme. */
  readonly setting: object
  readonly report: Report
  /** How many problems were reported so far. */
  readonly told: () => number
}

/** What a side is laid out with: the context of the deck, and what its lengths and colours depend on. */
export interface SideContext extends LayoutContext {
  readonly accent: string | undefined
  /** The size of the format as a factor of the one that the theme was designed for. */
  readonly scale: number
  readonly landscape: boolean
  readonly format: string
  /** `front` or `back`, or the name of a panel. */
  readonly side: string
  readonly safe: Length
}
