import type { PlaceFacts } from './problem.ts'

/** A page of a file that `build` would write. */
export interface Side {
  /** The piece, or the number of the sheet. */
  readonly piece: string
  /** What distinguishes the sides of a piece: `front`, `back`, `a4-half outside`, `1 front`. */
  readonly side: string
  /** What people call the card: its title, or its first words; absent where it has none, and for sheets. */
  readonly title?: string
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
  /** The radius of its corners, where they are cut round; 0 for square ones. */
  readonly cornerRadius: number
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
  /** The font size of most of its letters, in points. */
  readonly size?: number
  readonly place?: PlaceFacts
  /** For the picture of the piece that fills its box: all of the picture, as far as it is cropped too. */
  readonly cropped?: Area & { readonly isMirrored: boolean }
}

/** `GET /api/boxes?digest=…`: the boxes of the template on a side, each before the boxes in it. */
export interface TemplateBoxFacts extends Area {
  readonly name: string
  /** How many boxes are around it. */
  readonly depth: number
  readonly holds: 'boxes' | 'text' | 'picture' | 'flow' | 'line' | 'ground' | 'nothing'
  /** Its line in the template. */
  readonly place?: PlaceFacts
  /** Where other lines decide on it. */
  readonly others: readonly RulePlace[]
  /** By how many degrees it and what is around it are turned clockwise; 0 if it stands upright. */
  readonly turned: number
  /** Its own width and height, before it is turned, as far as its border. */
  readonly own: { readonly width: number; readonly height: number }
  readonly margin: EdgeLengths
  readonly border: EdgeLengths
  readonly padding: EdgeLengths
  readonly background?: NamedColor
  /** The colours of its gradient, its border and its rule. */
  readonly gradient: readonly NamedColor[]
  readonly lines: readonly NamedColor[]
  readonly text?: TextStyleFacts
  readonly picture?: PictureFacts
  /** What stands in it, in the order of the boxes of the side. */
  readonly elements: readonly ElementFacts[]
}

/** A place that decides on a box: that of the style of its words, where the part is used, or rules in another file. */
export interface RulePlace {
  readonly of: 'style' | 'use' | 'change'
  readonly place: PlaceFacts
}

/** Millimetres at the top, right, bottom and left. */
export type EdgeLengths = readonly [number, number, number, number]

/** A colour, by the name that the palette has for it. */
export interface NamedColor extends InkFacts {
  readonly name?: string
}

/** The style of a text box. */
export interface TextStyleFacts {
  /** Its name in the theme. */
  readonly style: string
  readonly family: string
  readonly weight: number
  readonly italic: boolean
  /** As the theme means it, the least, and the most where there is room, in points. */
  readonly usual: number
  readonly least: number
  readonly most: number
  /** As a factor of the size. */
  readonly lineHeight: number
  /** In em. */
  readonly tracking: number
  readonly align: string
  readonly color: NamedColor
}

/** The file of a picture; of pixels with how many there are to the inch here, which is less the larger it is shown. */
export interface PictureFacts {
  readonly file: string
  readonly ppi?: number
  readonly pixels?: { readonly width: number; readonly height: number }
}

/** An element as it is printed, from its first words. */
export interface ElementFacts {
  /** The index among the boxes of the side. */
  readonly index: number
  /** The name of the font file. */
  readonly font?: string
  readonly color?: NamedColor
  /** From one baseline to the next, in points, where there are several lines. */
  readonly leading?: number
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
