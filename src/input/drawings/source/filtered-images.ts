import { pngOf } from '../../pictures/encode-picture.ts'
import { readRaster } from '../../pictures/raster.ts'
import type { RasterInMemory } from '../../pictures/raster.ts'

/** The first bytes of PNG, JPEG and GIF, the kinds of pictures that resvg draws. */
const DRAWN: ReadonlySet<number | undefined> = new Set([0x89, 0xff, 0x47])

/** Whether resvg draws a picture as it is: of those kinds, upright and in light. */
export const isDrawnByResvg = ({
  source: { bytes },
  orientation,
  color,
}: RasterInMemory): boolean =>
  DRAWN.has(bytes[0]) && orientation === 1 && color !== 'cmyk'

/** Some programs write the ends of lines as references. */
const ADDRESS = /data:image\/(?!svg)[\w.+-]+;base64,(?:[\w+/=\s]|&#\w{1,4};)+/gi

/** The least that tells the address of a picture from others. */
export const addressKey = (address: string): string =>
  address.replaceAll(/\s|&#\w{1,4};/g, '')

/**
 * The pictures inside a drawing that resvg cannot draw as they are, by the keys of their addresses, as addresses of PNG.
 * Only groups with filters are drawn by it: there are none for a drawing without.
 */
export async function imagesForFilters(
  text: string,
): Promise<ReadonlyMap<string, string>> {
  if (!text.includes('filter')) return new Map()
  const addresses = new Set((text.match(ADDRESS) ?? []).map(addressKey))
  const found = await Promise.all(
    Array.from(addresses, async (key) => {
      const bytes = Buffer.from(key.slice(key.indexOf(',') + 1), 'base64')
      const raster = readRaster('', bytes, () => undefined)
      const png = raster && !isDrawnByResvg(raster) ? await pngOf(raster) : undefined
      return png
        ? [[key, `data:image/png;base64,${png.toString('base64')}`] as const]
        : []
    }),
  )
  return new Map(found.flat())
}
