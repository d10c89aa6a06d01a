import type { Side } from '../../preview/protocol/side.ts'
import { MIN_ZOOM, MAX_ZOOM } from '../state/address.ts'
import type { Zoom } from '../state/state.ts'

/** A width and a height: of the stage in CSS pixels, of sides in millimetres. */
export interface Extent {
  readonly width: number
  readonly height: number
}

/** Sides next to or below each other: their sizes in millimetres, and the gap between and around them in CSS pixels. */
export interface Spread {
  readonly sizes: readonly Extent[]
  readonly gap: number
}

/** The direction and scale of a spread. */
export interface SpreadLayout {
  readonly direction: 'row' | 'column'
  /** CSS pixels per millimetre. */
  readonly scale: number
}

/** The minimum scale, in windows that are too small. */
const MIN_SCALE = 0.2

/** Lays out a spread on a stage: next to or below each other, whichever allows a larger scale. */
export function layOutSpread(
  stage: Extent,
  spread: Spread,
  zoom: Zoom,
  pixelsPerMm: number,
): SpreadLayout {
  const fits = (['row', 'column'] as const).map((direction) => ({
    direction,
    scale: scaleToFit(stage, spread, direction, zoom === 'width'),
  }))
  const [row, column] = fits
  const best = row && column && column.scale > row.scale ? 'column' : 'row'
  const fitting = fits.find(({ direction }) => direction === best)?.scale ?? MIN_SCALE
  return {
    direction: best,
    scale: typeof zoom === 'number' ? (pixelsPerMm * zoom) / 100 : fitting,
  }
}

function scaleToFit(
  stage: Extent,
  { sizes, gap }: Spread,
  direction: SpreadLayout['direction'],
  widthOnly: boolean,
): number {
  if (sizes.length === 0) return MIN_SCALE
  const widths = sizes.map(({ width }) => width)
  const heights = sizes.map(({ height }) => height)
  const gaps = gap * (sizes.length - 1)
  const isRow = direction === 'row'
  const wide = (stage.width - 2 * gap - (isRow ? gaps : 0)) / combined(widths, isRow)
  const high = (stage.height - 2 * gap - (isRow ? 0 : gaps)) / combined(heights, !isRow)
  return Math.max(MIN_SCALE, widthOnly ? wide : Math.min(wide, high))
}

const combined = (lengths: readonly number[], isAlong: boolean): number =>
  isAlong ? lengths.reduce((sum, length) => sum + length, 0) : Math.max(...lengths)

/** The size of the picture of a side: its trim, and the margin around it. */
export const pictureExtent = ({
  trim,
  margin,
}: Pick<Side, 'trim' | 'margin'>): Extent => ({
  width: trim.width + 2 * margin,
  height: trim.height + 2 * margin,
})

/** The size of a spread in CSS pixels, with the gap around it. */
export function spreadExtent(
  { sizes, gap }: Spread,
  { direction, scale }: SpreadLayout,
): Extent {
  if (sizes.length === 0) return { width: 0, height: 0 }
  const isRow = direction === 'row'
  const gaps = gap * (sizes.length - 1)
  const width = combined(
    sizes.map((size) => size.width),
    isRow,
  )
  const height = combined(
    sizes.map((size) => size.height),
    !isRow,
  )
  return {
    width: width * scale + 2 * gap + (isRow ? gaps : 0),
    height: height * scale + 2 * gap + (isRow ? 0 : gaps),
  }
}

/** The zoom levels, in percent. */
export const ZOOM_STEPS = [MIN_ZOOM, 75, 100, 125, 150, 200, 300, MAX_ZOOM] as const

/** The next zoom level above or below a percentage; at the end, the last one. */
export function nextZoom(percent: number, way: 'in' | 'out'): number {
  const next =
    way === 'in'
      ? ZOOM_STEPS.find((step) => step > percent + 0.5)
      : ZOOM_STEPS.findLast((step) => step < percent - 0.5)
  return next ?? (way === 'in' ? MAX_ZOOM : MIN_ZOOM)
}
