/** What the header of a picture says. */
export interface RasterFacts {
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly color: 'grey' | 'rgb' | 'cmyk' | 'palette'
  readonly alpha: boolean
  /** Whether a sample has 16 bits instead of 8 or fewer. */
  readonly deep: boolean
  /** How the camera was held, 1–8 as in EXIF; 1 is upright. */
  readonly orientation: number
  /** Whether 0 stands for full ink, as in the CMYK pictures of Adobe's programs. */
  readonly inverted: boolean
}

/** A picture that cannot be used, in words that go on after its name. */
export interface RasterFault {
  readonly code: 'picture-broken' | 'picture-unsupported'
  readonly reason: string
  readonly hint: string
}

/** A picture that ends too soon or contradicts itself. */
export const BROKEN_PICTURE: RasterFault = {
  code: 'picture-broken',
  reason: 'is broken or incomplete',
  hint: 'Copy or export it again.',
}
