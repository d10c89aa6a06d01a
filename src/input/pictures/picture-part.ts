/** A part of an upright picture by its edges, as fractions of the width and height from the top left corner. */
export interface PicturePart {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** All of a picture. */
export const WHOLE: PicturePart = { left: 0, top: 0, right: 1, bottom: 1 }

/** A number of pixels across and down. */
export interface PixelSize {
  readonly width: number
  readonly height: number
}

/** A rectangle of pixels. */
export interface PixelArea extends PixelSize {
  readonly left: number
  readonly top: number
}

/** Pixels kept around the part, since viewers mix neighbouring ones at its edges. */
const MARGIN = 1

/** The pixels of a picture of that size that hold a part of it; undefined for the whole picture. */
export function pixelsIn(
  part: PicturePart | undefined,
  { width, height }: PixelSize,
): PixelArea | undefined {
  if (!part) return undefined
  const left = Math.max(0, Math.floor(part.left * width) - MARGIN)
  const top = Math.max(0, Math.floor(part.top * height) - MARGIN)
  const right = Math.min(width, Math.ceil(part.right * width) + MARGIN)
  const bottom = Math.min(height, Math.ceil(part.bottom * height) + MARGIN)
  if (left === 0 && top === 0 && right === width && bottom === height) return undefined
  return { left, top, width: right - left, height: bottom - top }
}

/** The part of a picture of that size that some of its pixels are. */
export const partOf = (
  { left, top, width, height }: PixelArea,
  whole: PixelSize,
): PicturePart => ({
  left: left / whole.width,
  top: top / whole.height,
  right: (left + width) / whole.width,
  bottom: (top + height) / whole.height,
})
