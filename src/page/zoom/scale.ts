import type { Side } from '../../preview/protocol/side.ts'
import { LEAST_ZOOM, MOST_ZOOM } from '../state/address.ts'
import type { Zoom } from '../state/state.ts'

/** Width and height: of the room in CSS pixels, of what stands in it in millimetres. */
export interface Extent {
  readonly width: number
  readonly height: number
}

/** Sizes that stand beside or under each other, and how many pixels lie between them and around them. */
export interface Spread {
  readonly sizes: readonly Extent[]
  readonly gap: number
}

/** How a spread is shown. */
export interface SpreadLayout {
  readonly direction: 'row' | 'column'
  /** CSS pixels for a millimetre. */
  readonly scale: number
}

/** The least that is still a picture, in a window that is far too small. */
const LEAST_SCALE = 0.2

/** Shows a spread in a room: beside each other or under each other, whichever lets it be larger. */
export function layOutSpread(
  room: Extent,
  spread: Spread,
  zoom: Zoom,
  pixelsPerMm: number,
): SpreadLayout {
  const fits = (['row', 'column'] as const).map((direction) => ({
    direction,
    scale: scaleToFit(room, spread, direction, zoom === 'width'),
  }))
  const [row, column] = fits
  const best = row && column && column.scale > row.scale ? 'column' : 'row'
  const fitting = fits.find(({ direction }) => direction === best)?.scale ?? LEAST_SCALE
  return {
    direction: best,
    scale: typeof zoom === 'number' ? (pixelsPerMm * zoom) / 100 : fitting,
  }
}

function scaleToFit(
  room: Extent,
  { sizes, gap }: Spread,
  direction: SpreadLayout['direction'],
  widthOnly: boolean,
): number {
  if (sizes.length === 0) return LEAST_SCALE
  const widths = sizes.map(({ width }) => width)
  const heights = sizes.map(({ height }) => height)
  const gaps = gap * (sizes.length - 1)
  const isRow = direction === 'row'
  const wide = (room.width - 2 * gap - (isRow ? gaps : 0)) / together(widths, isRow)
  const high = (room.height - 2 * gap - (isRow ? 0 : gaps)) / together(heights, !isRow)
  return Math.max(LEAST_SCALE, widthOnly ? wide : Math.min(wide, high))
}

const together = (lengths: readonly number[], inARow: boolean): number =>
  inARow ? lengths.reduce((sum, length) => sum + length, 0) : Math.max(...lengths)

/** The size of the picture of a side: its trim, and what lies around it. */
export const pictureExtent = ({
  trim,
  margin,
}: Pick<Side, 'trim' | 'margin'>): Extent => ({
  width: trim.width + 2 * margin,
  height: trim.height + 2 * margin,
})

/** How wide and high a spread is in CSS pixels, with what lies around it. */
export function spreadExtent(
  { sizes, gap }: Spread,
  { direction, scale }: SpreadLayout,
): Extent {
  if (sizes.length === 0) return { width: 0, height: 0 }
  const isRow = direction === 'row'
  const gaps = gap * (sizes.length - 1)
  const width = together(
    sizes.map((size) => size.width),
    isRow,
  )
  const height = together(
    sizes.map((size) => size.height),
    !isRow,
  )
  return {
    width: width * scale + 2 * gap + (isRow ? gaps : 0),
    height: height * scale + 2 * gap + (isRow ? 0 : gaps),
  }
}

/** The percentages that zooming goes through. */
export const ZOOM_STEPS = [LEAST_ZOOM, 75, 100, 125, 150, 200, 300, MOST_ZOOM] as const

/** The next percentage above or below the one that is shown; the last one stays. */
export function zoomed(percent: number, way: 'in' | 'out'): number {
  const next =
    way === 'in'
      ? ZOOM_STEPS.find((step) => step > percent + 0.5)
      : ZOOM_STEPS.findLast((step) => step < percent - 0.5)
  return next ?? (way === 'in' ? MOST_ZOOM : LEAST_ZOOM)
}
