/** The facts in the header of a picture. */
export interface RasterFacts {
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly color: 'grey' | 'rgb' | 'cmyk' | 'palette'
  readonly alpha: boolean
  /** Whether a sample has 16 bits instead of 8 or fewer. */
  readonly deep: boolean
  /** Samples that the decoder does not take to inks as they are: floating point, or CIELab with 8 bits. */
  readonly samples?: 'float' | 'lab'
  /** The EXIF orientation, 1–8; 1 is upright. */
  readonly orientation: number
  /**
   * Whether the decoder gives the inks of a CMYK picture as their negative: it takes every JPEG for one of Adobe's
   * programs, in which 0 is full ink.
   */
  readonly negative: boolean
  /** Whether the decoder has to hold all of it; others it reads row by row. */
  readonly whole: boolean
  /** Whether it holds less of it in a smaller size, and reads it to its end nevertheless. */
  readonly shrinks?: true
}

/** Why a picture cannot be used, to follow its name. */
export interface RasterFault {
  readonly code: 'picture-broken' | 'picture-unsupported'
  readonly reason: string
  readonly hint: string
}

/** A file with what the sensor of a camera saw. */
export const RAW = {
  name: 'a raw picture of a camera',
  hint: 'Open it in a photo program, and export it as JPEG.',
} as const

/** A picture that is truncated or contradicts itself. */
export const BROKEN_PICTURE: RasterFault = {
  code: 'picture-broken',
  reason: 'is broken or incomplete',
  hint: 'Copy or export it again.',
}
