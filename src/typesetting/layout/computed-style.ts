import type { Color } from '../../base/color/color.ts'
import type { Length } from '../../base/geometry/length.ts'
import type { TextStyle } from '../text/style.ts'

/** How a stretch of text looks, with nothing left to inherit. */
export interface ComputedStyle {
  readonly family: string
  readonly weight: number
  readonly italic: boolean
  /** Size in em of the text box. */
  readonly scale: number
  /** Distance of baselines, a factor of the size. */
  readonly lineHeight: number
  /** Extra room after each letter, in em of the size. */
  readonly tracking: number
  readonly align: 'start' | 'center' | 'end'
  readonly balance: boolean
  readonly hyphenate: boolean
  readonly color: Color
  /** Of the first face, in em of the size. */
  readonly ascent: number
  readonly descent: number
}

/** The style of a text box: what its words start from, and between which sizes they may be set. */
export interface BoxStyle extends ComputedStyle {
  readonly maxSize: Length
  readonly minSize: Length
}

/** A text style with what only drawing and links need. */
export interface InlineStyle extends TextStyle {
  readonly color: Color
  readonly href?: string
}

/** A line of text with one look. */
export interface StyledText {
  readonly text: string
  readonly style: ComputedStyle
  readonly href?: string
  /** A footnote's mark: small and raised. */
  readonly raised?: boolean
  /** The style of the words around it, for words that are marked. */
  readonly around?: ComputedStyle
}
