import type { NamedColor, Side, TextStyleFacts } from './side.ts'

/** `GET /api/specimen?…`: the colours and the type of a deck's template. */
export interface Specimen {
  /** The name of the template. */
  readonly template: string
  /** In the order of the palette. */
  readonly colors: readonly SpecimenColor[]
  /** The colours of words on those of what they stand on in this view; the hardest to read first. */
  readonly pairs: readonly ContrastPair[]
  /** In the order of the theme. */
  readonly styles: readonly SpecimenStyle[]
}

/** A colour of the palette. */
export interface SpecimenColor extends NamedColor {
  readonly name: string
  /** More names of the same colour. */
  readonly also: readonly string[]
  /** The name of the ink of its own that it is printed in. */
  readonly spot?: string
  /** Its contrast with white paper, and with black, from 1 to 21 (WCAG 2.2). */
  readonly onWhite: number
  readonly onBlack: number
}

/** Words of one colour on a ground of another one. */
export interface ContrastPair {
  readonly words: NamedColor
  readonly ground: NamedColor
  /** From 1 to 21 (WCAG 2.2). */
  readonly ratio: number
  /** The styles of these words. */
  readonly styles: readonly string[]
}

/** A style of the theme, and words of the deck that are set in it. */
export interface SpecimenStyle {
  readonly facts: TextStyleFacts
  /** The file of the font that its first words are in. */
  readonly font?: string
  /** The words at their real size. */
  readonly side: Side
}
