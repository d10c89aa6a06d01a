import type { DeckPicture } from '../../input/assets/deck-picture.ts'
import type { TemplateBox } from '../../input/template/box.ts'
import type { AvailableLength } from './flexbox.ts'

/** A width and a height, in points or in units of a picture. */
interface PlainSize {
  readonly width: number
  readonly height: number
}

/**
 * The size of a picture in points where its box leaves one open, as CSS sizes replaced elements: one side follows from
 * the other by the picture's own proportions. Where neither is given it is as large as goes in.
 */
export function naturalSize(
  picture: DeckPicture,
  width: AvailableLength,
  height: AvailableLength,
): PlainSize {
  const own = intrinsicSize(picture)
  const ratio = own.width / own.height
  if (width.isFixed && height.isFixed) return { width: width.most, height: height.most }
  if (width.isFixed)
    return { width: width.most, height: Math.min(width.most / ratio, height.most) }
  if (height.isFixed)
    return { width: Math.min(height.most * ratio, width.most), height: height.most }
  const widest = Math.min(width.most, height.most * ratio)
  if (!Number.isFinite(widest)) return unlimitedSize(picture)
  return { width: widest, height: widest / ratio }
}

/** Width and height in the picture's own units: pixels, or those of its `viewBox`. */
export const intrinsicSize = (picture: DeckPicture): PlainSize =>
  picture.kind === 'vector' ? picture.vector.viewBox : picture.raster

/** A unit of a drawing in points (CSS: 96 in an inch), and a pixel of a photograph that is printed as finely as it should be. */
const POINTS_PER_UNIT = 72 / 96
const POINTS_PER_PIXEL = 72 / 300

/** Nothing around it says how large it may be. */
function unlimitedSize(picture: DeckPicture): PlainSize {
  const points = picture.kind === 'vector' ? POINTS_PER_UNIT : POINTS_PER_PIXEL
  const { width, height } = intrinsicSize(picture)
  return { width: width * points, height: height * points }
}

/**
 * The rules of a box with a picture, in the box around it. One without any size gives way to what stands beside it, and
 * one that grows, and whose size along the row or column is open, takes the room that is left, be it less than its own.
 */
export function pictureRules(
  rules: TemplateBox,
  { flexDirection = 'column' }: TemplateBox,
): TemplateBox {
  const { flexGrow = 0, flexBasis, flexShrink, width, height } = rules
  if ((flexBasis ?? flexShrink) !== undefined) return rules
  const isSizeless = (width ?? height) === undefined
  const length = flexDirection.startsWith('row') ? width : height
  const isGrowing = flexGrow > 0 && length === undefined
  return isSizeless || isGrowing ? { ...rules, flexShrink: 1 } : rules
}
