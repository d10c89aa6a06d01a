/**
 * The functions of PDFium that are used here, after its public headers (fpdfview.h, fpdf_text.h, fpdf_transformpage.h).
 * Documents, pages and whatever is written to are addresses in its memory; 0 is none.
 */
export interface Pdfium {
  readonly FPDF_InitLibrary: () => void
  readonly FPDF_LoadMemDocument: (bytes: number, size: number, password: 0) => number
  readonly FPDF_CloseDocument: (document: number) => void
  readonly FPDF_GetLastError: () => number
  readonly FPDF_GetPageCount: (document: number) => number
  readonly FPDF_LoadPage: (document: number, index: number) => number
  readonly FPDF_ClosePage: (page: number) => void
  /** In points, turned as the page says. */
  readonly FPDF_GetPageWidthF: (page: number) => number
  readonly FPDF_GetPageHeightF: (page: number) => number
  readonly FPDFPage_GetTrimBox: (
    page: number,
    ...floats: readonly [left: number, bottom: number, right: number, top: number]
  ) => number
  /** From coordinates of the page to whole pixels of a picture of the given size. */
  readonly FPDF_PageToDevice: (
    page: number,
    ...more: readonly [
      left: 0,
      top: 0,
      width: number,
      height: number,
      rotate: 0,
      x: number,
      y: number,
      toX: number,
      toY: number,
    ]
  ) => number
  readonly FPDFBitmap_CreateEx: (
    width: number,
    height: number,
    ...more: readonly [format: number, bytes: number, stride: number]
  ) => number
  readonly FPDFBitmap_FillRect: (
    bitmap: number,
    ...more: readonly [left: 0, top: 0, width: number, height: number, argb: number]
  ) => void
  readonly FPDFBitmap_Destroy: (bitmap: number) => void
  readonly FPDF_RenderPageBitmap: (
    bitmap: number,
    page: number,
    ...more: readonly [
      left: 0,
      top: 0,
      width: number,
      height: number,
      rotate: 0,
      flags: number,
    ]
  ) => void
  readonly FPDFText_LoadPage: (page: number) => number
  readonly FPDFText_ClosePage: (text: number) => void
  readonly FPDFText_CountChars: (text: number) => number
  readonly FPDFText_GetUnicode: (text: number, index: number) => number
  /** Whether PDFium made the character up: spaces and line ends that the file does not have. */
  readonly FPDFText_IsGenerated: (text: number, index: number) => number
  readonly FPDFText_GetFontSize: (text: number, index: number) => number
  readonly FPDFText_GetFillColor: (
    text: number,
    index: number,
    ...ints: readonly [red: number, green: number, blue: number, alpha: number]
  ) => number
  readonly FPDFText_GetMatrix: (text: number, index: number, floats: number) => number
  readonly FPDFText_GetCharOrigin: (
    text: number,
    index: number,
    x: number,
    y: number,
  ) => number
  readonly wasmExports: {
    readonly malloc: (size: number) => number
    readonly free: (address: number) => void
  }
  /** Views of the memory, replaced whenever it grows. */
  readonly HEAPU8: Uint8Array
  readonly HEAP32: Int32Array
  readonly HEAPF32: Float32Array
  readonly HEAPF64: Float64Array
}

/** A PDFium of its own, with its own memory; takes about a tenth of a second. */
export async function loadPdfium(): Promise<Pdfium> {
  const { PDFiumModule } = await import('@hyzyla/pdfium')
  const loaded = await PDFiumModule({})
  const functions = Object.entries(loaded)
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([name, call]) => [name.slice(1), call] as const)
  // Views of the memory are looked up in what was loaded, since it replaces them.
  const pdfium = Object.assign(
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its types name only what its own classes use
    Object.create(loaded) as Pdfium,
    Object.fromEntries(functions),
  )
  pdfium.FPDF_InitLibrary()
  return pdfium
}

/** What Emscripten puts before the names of functions in C. */
const PREFIX = '_FPDF'
