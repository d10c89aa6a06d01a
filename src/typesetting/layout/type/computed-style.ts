import type { Color } from '../../../base/color/color.ts'
import type { Length } from '../../../base/geometry/length.ts'
import type {
  Fill,
  SizeSharing,
  TextStyleRules,
} from '../../../input/template/text-style.ts'
import type { Icon } from '../../language/resolved.ts'
import type { Face } from '../../text/face.ts'
import type { LetterCase } from '../../text/letter-case.ts'
import type { TextStyle } from '../../text/style.ts'
import type { FontVariants } from './font-variants.ts'

/** The style of a span of text, with nothing left to inherit. */
export interface ComputedStyle {
  readonly family: string
  readonly weight: number
  readonly italic: boolean
  /** Size in em of the text box. */
  readonly scale: number
  /** Leading as a factor of the size. */
  readonly lineHeight: number
  /** Extra space after each letter, in em of the size. */
  readonly tracking: number
  readonly letterCase: LetterCase
  readonly variants: FontVariants
  /** The rules along its lines. */
  readonly decoration: readonly Decoration[]
  readonly align: 'start' | 'center' | 'end' | 'justify'
  /** Which punctuation hangs out of its lines. */
  readonly hanging: readonly Hanging[]
  readonly balance: boolean
  readonly hyphenate: boolean
  /** The height of drawings among the words, in em of the size. */
  readonly iconHeight: number
  readonly color: Color
  /** Ascent and descent of the first face, in em of the size. */
  readonly ascent: number
  readonly descent: number
}

/** Punctuation that hangs out of its lines, by the words of CSS. */
type Hanging = NonNullable<TextStyleRules['hangingPunctuation']>[number]

/** A rule along words: below them, or through them. */
export type Decoration = NonNullable<TextStyleRules['textDecoration']>[number]

/** The style of a text box, and the range of sizes for copyfitting. */
export interface BoxStyle extends ComputedStyle {
  readonly sizing: Sizing
  /** The distance of the lines that it stands on, in points; 0 for none. */
  readonly gridStep: number
  /** How many lines high its first letter is. */
  readonly initialLines: number
  /** What is done with the height that the text leaves free. */
  readonly fill: readonly Fill[]
}

/** The sizes that the text of a box may have. */
export interface Sizing {
  /** The size that the theme means it to have. */
  readonly usual: Length
  readonly least: Length
  /** The size up to which it grows where there is room; the usual one if it does not. */
  readonly greatest: Length
  /** Which cards share its size; undefined where the kind of card decides. */
  readonly shared: SizeSharing | undefined
}

/** A text style with what shaping does not need: colour, rules along the line, and link. */
export interface InlineStyle extends TextStyle {
  readonly color: Color
  readonly decoration?: readonly Decoration[]
  readonly href?: string
  /** The index of the part of its paragraph that it is, where that has parts. */
  readonly part?: number
  /** The drawing that stands for the text, and the face of the text around it. */
  readonly icon?: SizedIcon & { readonly face: Face }
}

/** A drawing among words; lengths in em of the text. */
export interface SizedIcon extends Icon {
  readonly width: number
  readonly height: number
}

/** A span of text in one style. */
export interface StyledText {
  readonly text: string
  readonly style: ComputedStyle
  /** What each UTF-16 unit is copied as, where that is not what is printed. */
  readonly copied?: readonly string[]
  readonly href?: string
  /** The index of the part of its paragraph that it is, where that has parts. */
  readonly part?: number
  /** BCP 47 tag, where it is not in the language of the paragraph. */
  readonly language?: string
  /** Whether it is a footnote mark: small and raised. */
  readonly raised?: boolean
  /** The drawing that it is. */
  readonly icon?: SizedIcon
  /** The style of the text around it, for emphasis. */
  readonly around?: ComputedStyle
}
