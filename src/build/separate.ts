import type { RasterPicture } from '../assets/raster.ts'
import { separatePicture } from '../assets/separate.ts'
import type { SeparatedPicture } from '../assets/separate.ts'
import type { Frame } from '../frame/frame.ts'
import { itemsOfKind } from '../frame/walk.ts'
import type { Report } from '../problems/problem.ts'
import type { Material } from '../project/material.ts'

/** The resolution of pictures in print: finer ones are reduced to it (PDF/X practice, 300 to 350). */
const PIXELS_PER_INCH = 350

/** The raster pictures of frames, separated into inks at the resolution in which they are placed. */
export async function separatePlaced(
  frames: readonly Frame[],
  material: Material,
  report: Report,
): Promise<ReadonlyMap<string, SeparatedPicture>> {
  const widths = placedWidths(frames)
  const rasters = rastersOf(material).filter(({ id }) => widths.has(id))
  const separated = await Promise.all(
    rasters.map((picture) => {
      const inches = (widths.get(picture.id) ?? 0) / 72
      const width = Math.ceil(inches * PIXELS_PER_INCH)
      const height = Math.ceil((width * picture.height) / picture.width)
      return separatePicture(picture, material.profile, { width, height }, report)
    }),
  )
  return new Map(separated.flatMap((one) => (one ? [[one.id, one] as const] : [])))
}

/** All raster pictures of a deck and its template. */
export const rastersOf = ({
  piecePictures,
  templatePictures,
}: Material): readonly RasterPicture[] =>
  [...piecePictures.values(), ...templatePictures.values()].flatMap((picture) =>
    picture.kind === 'raster' ? [picture.raster] : [],
  )

/** How wide each picture is placed at its largest, in points. */
function placedWidths(frames: readonly Frame[]): ReadonlyMap<string, number> {
  const widths = new Map<string, number>()
  for (const frame of frames) {
    for (const { item, transform } of itemsOfKind(frame, 'picture')) {
      const width = item.box.width * Math.hypot(transform[0], transform[1])
      widths.set(item.picture, Math.max(widths.get(item.picture) ?? 0, width))
    }
  }
  return widths
}
