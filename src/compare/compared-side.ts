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
  /** The inks of its first letters, where they are known: `0/0/0/100`. */
  readonly inks?: string
  /** The slot or the box of the template that it stands in, where that is known. */
  readonly box?: string
}
