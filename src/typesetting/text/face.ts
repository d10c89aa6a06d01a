/** A font file opened for shaping. All its lengths are in em. */
export interface Face {
  /** The name that the caller opened it under. */
  readonly id: string
  /** How far the font reaches above the baseline. */
  readonly ascent: number
  /** How far it reaches below, as a positive number. */
  readonly descent: number
  readonly capHeight: number
  readonly xHeight: number
  readonly underline: RuleMetrics
  readonly strikeout: RuleMetrics
  /** The character to print as a hyphen: U+2010, or `-` if the font lacks it. */
  readonly hyphen: string
  /** The glyph of a character on its own; 0 if the font has none. */
  glyph(codePoint: number): number
  /** Whether the font has a glyph for a character. */
  covers(codePoint: number): boolean
  /** Whether the font has a character as a colour picture and not as an outline, so that it does not cover it. */
  hasOnlyPicture(codePoint: number): boolean
  /** Whether the font has an OpenType feature, for any script: `smcp`, `tnum`. */
  hasFeature(tag: string): boolean
  /** The advance width of a glyph. */
  advance(glyph: number): number
  /** The glyphs of a text, in visual order. */
  shape(piece: TextInContext, shaping: ShapingOptions): readonly ShapedGlyph[]
}

/** A face as its font file has it. */
export interface OpenedFace extends Face {
  /** Whether a glyph has an outline; `broken` if it cannot be read, so that viewers leave it out. */
  outline(glyph: number): 'some' | 'none' | 'broken'
}

/** A rule along a line of text, as the font wants it. */
export interface RuleMetrics {
  /** How far its middle lies above the baseline; negative below it. */
  readonly middle: number
  readonly thickness: number
}

/** Text to shape, with the text around it: letters join and kern with their neighbours. */
export interface TextInContext {
  readonly before: string
  readonly text: string
  readonly after: string
}

/** What shaping depends on besides the text. */
export interface ShapingOptions {
  readonly rightToLeft: boolean
  /** ISO 15924 code. */
  readonly script: string
  /** BCP 47 tag. */
  readonly language: string
  /** OpenType features, as HarfBuzz spells them. */
  readonly features: readonly string[]
}

/** A glyph where HarfBuzz put it; lengths in em. */
export interface ShapedGlyph {
  /** Index in the font file. */
  readonly id: number
  /** Index in the text of the first character of its cluster. */
  readonly cluster: number
  readonly advance: number
  readonly x: number
  readonly y: number
}
