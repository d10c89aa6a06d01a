import type { Color } from '../base/color/color.ts'
import type { PdfFile } from './raster/documents.ts'

/** A rectangle in millimetres. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A side as it is compared with another one. Lengths are millimetres. */
export interface ComparedSide {
  /** Sides with the same name are compared with each other: `preparation back`. */
  readonly name: string
  /** The page that shows it, counted from 0. */
  readonly picture: { readonly file: PdfFile; readonly page: number }
  /** The size of that page. */
  readonly page: { readonly width: number; readonly height: number }
  /** Where it is cut, from the top left corner of the page. */
  readonly trim: Area
  /** In reading order. */
  readonly lines: readonly ComparedLine[]
  /** The boxes of the template that have a colour or a picture, where they are known. */
  readonly boxes?: readonly ComparedBox[]
  /** The colours of the template by name, where they are known. */
  readonly palette?: ReadonlyMap<string, Color>
  /** BCP 47 tag of the words, where it is known. */
  readonly language?: string
  /** Sides with the same digest look the same; left out where there is none. */
  readonly digest?: string
}

/** A line of words on a side. */
export interface ComparedLine {
  readonly text: string
  /** In points. */
  readonly size: number
  /** The left end of its baseline, in millimetres from the top left corner of the trim. */
  readonly x: number
  readonly y: number
  /** That of its first letters, or of most of them, where it is known. */
  readonly color?: ComparedColor
  /** The slot or the box of the template that it stands in, where that is known. */
  readonly box?: string
}

/** A colour of something on a side. */
export interface ComparedColor {
  /** Its name in the palette. */
  readonly name?: string
  /** Its inks, `0/68/62/0 CMYK`; of a finished file, which is read as it looks, `#E76D58`. */
  readonly value: string
}

/** What a box of the template has besides words. */
export interface ComparedBox {
  /** Its name, or else its slot or picture. */
  readonly name: string
  /** Of its background. */
  readonly ground?: ComparedColor
  /** Of its border, or of the rule that it is. */
  readonly line?: ComparedColor
  /** The picture in it: a digest, and the rectangle in millimetres of the trim in which it lies. */
  readonly picture?: { readonly shown: string; readonly area: Area }
}
