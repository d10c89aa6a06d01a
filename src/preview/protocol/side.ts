import type { PlaceFacts } from './problem.ts'

/** A page of a file that `build` would write. */
export interface Side {
  /** The piece, or the number of the sheet. */
  readonly piece: string
  /** What distinguishes the sides of a piece: `front`, `back`, `a4-half outside`, `1 front`. */
  readonly side: string
  /** The name in problems: `preparation front`. */
  readonly name: string
  /** Identifies its contents: `GET /api/picture/<digest>/<dpi>.png`. */
  readonly digest: string
  readonly trim: { readonly width: number; readonly height: number }
  /** The margin of the picture around the trim, on all four sides. */
  readonly margin: number
  readonly bleed: number
  /** The distance of the safe area from the trim. */
  readonly safe: number
  /** The positions of folds, from the left. */
  readonly folds: readonly number[]
  readonly boxes: readonly BoxFacts[]
  readonly baselines: readonly Baseline[]
  /** Its words in reading order, with the alternative texts of pictures. */
  readonly text: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The area of a box of the layout that has ink in it. */
export interface BoxFacts extends Area {
  /** The slot or the name in the template. */
  readonly name: string
  readonly kind: 'box' | 'paragraph' | 'figure'
  readonly text?: string
  /** The font size of its first words, in points. */
  readonly size?: number
  readonly place?: PlaceFacts
  /** For the picture of the piece that fills its box: all of the picture, as far as it is cropped too. */
  readonly cropped?: Area & { readonly isMirrored: boolean }
}

export interface Baseline {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** `GET /api/inks?digest=…&x=…&y=…`: the inks at a point of a side, in hundredths of millimetres from the corner of the trim. */
export interface Inks {
  /** The inks of the background; absent for bare paper and photographs. */
  readonly ground?: InkFacts
  /** The inks of the text. */
  readonly words?: InkFacts
}

export interface InkFacts {
  /** Cyan, magenta, yellow and black in percent. */
  readonly cmyk: readonly [number, number, number, number]
  /** `#RRGGBB`. */
  readonly srgb: string
}
