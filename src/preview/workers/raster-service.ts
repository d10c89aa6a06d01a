import { openRaster } from '../../compare/raster/raster.ts'
import { encodePng } from '../../input/assets/encode-picture.ts'

/** A page to make a picture of. */
interface PageWanted {
  readonly pdf: Uint8Array
  /** Counted from 0. */
  readonly index: number
  readonly dpi: number
}

/** Makes pictures of pages. */
export interface RasterService {
  /** A PNG; undefined for what is no page of a PDF. */
  readonly png: (wanted: PageWanted) => Promise<Uint8Array | undefined>
}

/** Opens a rasterizer; PDFium loads meanwhile. */
export function openRasterService(): RasterService {
  const raster = openRaster()
  return {
    png: async ({ pdf, index, dpi }) => {
      const file = { name: 'page', bytes: pdf }
      const pixels = await (await raster).renderPage(file, index, dpi, () => undefined)
      return pixels && encodePng(pixels)
    },
  }
}
