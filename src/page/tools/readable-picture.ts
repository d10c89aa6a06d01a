import type { Area, Side } from '../../preview/protocol/side.ts'
import { pictureExtent } from '../zoom/scale.ts'

/** A picture of a side whose pixels can be read. */
export interface ReadablePicture {
  /** The RGBA pixels of an area, in millimetres from the corner of the trim; at least one pixel. */
  readonly pixels: (area: Area) => Uint8ClampedArray
}

/** Draws a decoded picture on a canvas to read its pixels; undefined where the browser cannot create one. */
export function readPicture(
  side: Side,
  image: HTMLImageElement,
): ReadablePicture | undefined {
  const canvas = document.createElement('canvas')
  const { naturalWidth, naturalHeight } = image
  canvas.width = naturalWidth
  canvas.height = naturalHeight
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return undefined
  context.drawImage(image, 0, 0)
  const extent = pictureExtent(side)
  const across = pixelRange(side.margin, naturalWidth / extent.width, naturalWidth)
  const down = pixelRange(side.margin, naturalHeight / extent.height, naturalHeight)
  return {
    pixels: ({ x, y, width, height }) => {
      const [left, wide] = across(x, width)
      const [top, high] = down(y, height)
      return context.getImageData(left, top, wide, high).data
    },
  }
}

/** Converts a start and a length in millimetres into a range of pixels inside the picture. */
const pixelRange =
  (margin: number, pixels: number, all: number) =>
  (start: number, length: number): readonly [number, number] => {
    const within = (value: number): number =>
      Math.min(Math.max(Math.floor(value), 0), all)
    const first = Math.min(within((start + margin) * pixels), all - 1)
    return [first, Math.max(1, within((start + margin + length) * pixels) - first)]
  }
