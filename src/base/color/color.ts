/** Cyan, magenta, yellow and black, each in percent of full ink (0–100). */
export type Cmyk = readonly [number, number, number, number]

/** A colour in inks, for the press, and in sRGB (`#RRGGBB`), for the screen. */
export interface Color {
  readonly cmyk: Cmyk
  readonly srgb: string
  /** The ink of its own that the press prints it in; its `cmyk` stands for that wherever there are four plates only. */
  readonly spot?: SpotInk
  /** Whether its inks are printed over what lies below them instead of knocking that out. */
  readonly overprint?: boolean
}

/** An ink of its own, on a plate of its own. */
export interface SpotInk {
  /** The name of the plate: `PANTONE 871 C`. */
  readonly name: string
}

/** Black ink alone, for text, marks and rules: a register error cannot blur it. */
export const BLACK: Color = { cmyk: [0, 0, 0, 100], srgb: '#181715' }

/** The total ink of a colour, in percent of one full plate (0–400); a spot colour is one plate. */
export const totalInk = ({ cmyk, spot }: Pick<Color, 'cmyk' | 'spot'>): number =>
  spot ? 100 : cmyk[0] + cmyk[1] + cmyk[2] + cmyk[3]
