import { openRaster } from '../../compare/raster/raster.ts'
import { encodePng } from '../../input/pictures/encode-picture.ts'

/** A page of a PDF, and the resolution to render it in. */
interface RasterRequest {
  readonly pdf: Uint8Array
  /** Counted from 0. */
  readonly index: number
  readonly dpi: number
}

/** Renders pages of PDFs; runs in a worker. */
export interface RasterService {
  /** A PNG; undefined where the bytes have no such page. */
  readonly png: (request: RasterRequest) => Promise<Uint8Array | undefined>
}

/** Opens the service; PDFium is loaded in the background. */
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
