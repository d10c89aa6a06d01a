import type { Pdfium } from './pdfium.ts'

/** A picture in memory: rows from the top, four bytes a pixel (red, green, blue, alpha in sRGB). */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

/** FPDFBitmap_BGRA: four bytes a pixel, so that rows have no padding. */
const WITH_ALPHA = 4

/**
 * FPDF_REVERSE_BYTE_ORDER: red first. Without FPDF_LCD_TEXT letters are smoothed in greys, not in the colours of a
 * display, and without FPDF_ANNOT there are no annotations, which are not printed either.
 */
const RED_FIRST = 0x10

const BYTES_PER_PIXEL = 4

const WHITE = 0xffffffff

/** As many pixels as a page of A0 has at 150 dots to the inch. */
const MOST_PIXELS = 40_000_000

/** The page on white paper, at so many dots to the inch; undefined where that is too large to hold. */
export function renderPage(
  pdfium: Pdfium,
  page: number,
  dpi: number,
): Pixels | undefined {
  const pixels = (points: number): number => Math.max(1, Math.round((points * dpi) / 72))
  const width = pixels(pdfium.FPDF_GetPageWidthF(page))
  const height = pixels(pdfium.FPDF_GetPageHeightF(page))
  if (width * height > MOST_PIXELS) return undefined
  const size = width * height * BYTES_PER_PIXEL
  const bytes = pdfium.wasmExports.malloc(size)
  if (bytes === 0) return undefined
  const stride = width * BYTES_PER_PIXEL
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, WITH_ALPHA, bytes, stride)
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, RED_FIRST)
  const rgba = pdfium.HEAPU8.slice(bytes, bytes + size)
  pdfium.FPDFBitmap_Destroy(bitmap)
  pdfium.wasmExports.free(bytes)
  return { width, height, rgba }
}
