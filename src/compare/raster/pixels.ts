/** A picture in memory: rows from the top, four bytes a pixel (red, green, blue, alpha in sRGB). */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}
