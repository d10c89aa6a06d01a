import type { PlaceFacts } from './problem.ts'

/** One page of a file that `build` would write. */
export interface Side {
  /** The piece, or the number of the sheet. */
  readonly piece: string
  /** What distinguishes the sides of a piece: `front`, `back`, `a4-half outside`, `1 front`. */
  readonly side: string
  /** `preparation front`, as problems say it. */
  readonly name: string
  /** Identifies what is on it: `GET /api/picture/<digest>/<dpi>.png`. */
  readonly digest: string
  readonly trim: { readonly width: number; readonly height: number }
  /** The margin of the picture around the trim, on all four sides. */
  readonly margin: number
  readonly bleed: number
  /** The distance that words keep from the trim. */
  readonly safe: number
  /** Where it is folded: distances from the left. */
  readonly folds: readonly number[]
  readonly boxes: readonly BoxFacts[]
  readonly baselines: readonly Baseline[]
  /** Its words in reading order, and what its pictures show. */
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

/** A box of the layout, as far as there is ink in it. */
export interface BoxFacts extends Area {
  /** The slot or the name in the template. */
  readonly name: string
  readonly kind: 'box' | 'paragraph' | 'figure'
  readonly text?: string
  /** Size of its first words in points. */
  readonly size?: number
  readonly place?: PlaceFacts
}

export interface Baseline {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** `GET /api/inks?digest=…&x=…&y=…` (hundredths of millimetres from the trim): the inks at a place of a side. */
export interface Inks {
  /** What the area there is printed in; left out for bare paper and photographs. */
  readonly ground?: InkFacts
  /** What the words there are printed in. */
  readonly words?: InkFacts
}

export interface InkFacts {
  /** Cyan, magenta, yellow and black in percent. */
  readonly cmyk: readonly [number, number, number, number]
  /** `#RRGGBB`. */
  readonly srgb: string
}
