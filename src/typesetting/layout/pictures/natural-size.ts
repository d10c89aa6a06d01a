import type { DeckPicture } from '../../../input/drawings/deck-picture.ts'
import type { TemplateBox } from '../../../input/template/box.ts'

/** The space available to content in one direction, in points; infinity if unlimited. */
export interface AvailableLength {
  readonly most: number
  /** Whether the content gets exactly that size. */
  readonly isFixed: boolean
}

/** A width and a height, in points or in the units of a picture. */
interface PlainSize {
  readonly width: number
  readonly height: number
}

/**
 * The size of a picture in points, as CSS sizes replaced elements: one length follows from the other by the aspect
 * ratio. If neither is given, the picture is as large as fits.
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

/** Width and height in the picture's own units: pixels, or units of its `viewBox`. */
export const intrinsicSize = (picture: DeckPicture): PlainSize =>
  picture.kind === 'vector' ? picture.vector.viewBox : picture.raster

/** Points per unit of a drawing (CSS: 96 to the inch) and per pixel of a photograph (at 300 ppi). */
const POINTS_PER_UNIT = 72 / 96
const POINTS_PER_PIXEL = 72 / 300

/** The size of a picture that nothing limits, in points. */
function unlimitedSize(picture: DeckPicture): PlainSize {
  const points = picture.kind === 'vector' ? POINTS_PER_UNIT : POINTS_PER_PIXEL
  const { width, height } = intrinsicSize(picture)
  return { width: width * points, height: height * points }
}

/**
 * The rules of a picture's box, with `flexShrink` if it has no size, so that it gives way to its siblings, or if it grows
 * without a size along the main axis, so that it takes the space that is left even if that is less than its own.
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
