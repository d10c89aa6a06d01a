/** Cyan, magenta, yellow and black, each in percent of full ink (0–100). */
export type Cmyk = readonly [number, number, number, number]

/** A colour in inks, for the press, and in sRGB (`#RRGGBB`), for the screen. */
export interface Color {
  readonly cmyk: Cmyk
  readonly srgb: string
}

/** Black ink alone, for text, marks and rules: a register error cannot blur it. */
export const BLACK: Color = { cmyk: [0, 0, 0, 100], srgb: '#181715' }

/** The total ink of a colour, in percent of one full plate (0–400). */
export const totalInk = ({ cmyk }: Pick<Color, 'cmyk'>): number =>
  cmyk[0] + cmyk[1] + cmyk[2] + cmyk[3]
