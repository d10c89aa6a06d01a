import { toMm } from '../../base/geometry/length.ts'
import { linesOf } from './page-lines.ts'
import type { PageCharacter, PageLine } from './page-lines.ts'
import type { Pdfium } from './pdfium.ts'

/** A rectangle in millimetres, from the top left corner of the page. */
interface PageArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The size and the text of a page of any PDF. Lengths are millimetres. */
export interface PageText {
  readonly width: number
  readonly height: number
  /** Where it is cut: its TrimBox, or all of it. */
  readonly trim: PageArea
  readonly lines: readonly PageLine[]
}

/** Reads the size and the text of a page; the text as far as its fonts map glyphs to Unicode. */
export function readPageText(pdfium: Pdfium, page: number): PageText {
  const buffer = pdfium.wasmExports.malloc(BUFFER_BYTES)
  const toMillimetres = millimetresOf(pdfium, page, buffer)
  const text = pdfium.FPDFText_LoadPage(page)
  try {
    return {
      width: toMm(pdfium.FPDF_GetPageWidthF(page)),
      height: toMm(pdfium.FPDF_GetPageHeightF(page)),
      trim: trimOf(pdfium, page, { buffer, toMillimetres }),
      lines: linesOf(charactersOf(pdfium, text, { buffer, toMillimetres })),
    }
  } finally {
    if (text !== 0) pdfium.FPDFText_ClosePage(text)
    pdfium.wasmExports.free(buffer)
  }
}

/** Room for what PDFium answers in: six numbers of eight bytes. */
const BUFFER_BYTES = 48

interface PageReading {
  /** Where answers are written to. */
  readonly buffer: number
  readonly toMillimetres: ToMillimetres
}

type Point = readonly [x: number, y: number]

/** From coordinates of the page to millimetres from its top left corner as it is shown, turned or not. */
type ToMillimetres = (x: number, y: number) => Point

/** PDFium answers in whole numbers; this many parts of a point keep the decimals. */
const PARTS = 1000

function millimetresOf(pdfium: Pdfium, page: number, buffer: number): ToMillimetres {
  const width = Math.round(pdfium.FPDF_GetPageWidthF(page) * PARTS)
  const height = Math.round(pdfium.FPDF_GetPageHeightF(page) * PARTS)
  return (x, y) => {
    const into = [buffer, buffer + 4] as const
    pdfium.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, ...into)
    const [across = 0, down = 0] = pdfium.HEAP32.subarray(buffer / 4)
    return [toMm(across / PARTS), toMm(down / PARTS)]
  }
}

function trimOf(
  pdfium: Pdfium,
  page: number,
  { buffer, toMillimetres }: PageReading,
): PageArea {
  const into = [buffer, buffer + 4, buffer + 8, buffer + 12] as const
  if (pdfium.FPDFPage_GetTrimBox(page, ...into) === 0)
    return {
      x: 0,
      y: 0,
      width: toMm(pdfium.FPDF_GetPageWidthF(page)),
      height: toMm(pdfium.FPDF_GetPageHeightF(page)),
    }
  const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.HEAPF32.slice(
    buffer / 4,
    buffer / 4 + 4,
  )
  const [x1, y1] = toMillimetres(left, bottom)
  const [x2, y2] = toMillimetres(right, top)
  const [x, y] = [Math.min(x1, x2), Math.min(y1, y2)]
  return { x, y, width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }
}

function charactersOf(
  pdfium: Pdfium,
  text: number,
  { buffer, toMillimetres }: PageReading,
): readonly PageCharacter[] {
  const count = text === 0 ? 0 : pdfium.FPDFText_CountChars(text)
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    pdfium.FPDFText_GetCharOrigin(text, index, buffer, buffer + 8)
    const [across = 0, down = 0] = pdfium.HEAPF64.subarray(buffer / 8)
    const [x, y] = toMillimetres(across, down)
    const code = pdfium.FPDFText_GetUnicode(text, index)
    return {
      text: code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '',
      isMadeUp: pdfium.FPDFText_IsGenerated(text, index) === 1,
      size: sizeOf(pdfium, text, index, buffer),
      color: colorOf(pdfium, text, index, buffer),
      x,
      y,
    }
  })
}

/** In points: what the file says is multiplied by the text matrix. */
function sizeOf(pdfium: Pdfium, text: number, index: number, buffer: number): number {
  const size = pdfium.FPDFText_GetFontSize(text, index)
  if (pdfium.FPDFText_GetMatrix(text, index, buffer) === 0) return size
  const [, , c = 0, d = 1] = pdfium.HEAPF32.subarray(buffer / 4)
  return size * Math.hypot(c, d)
}

/** What a character is filled with; black where it is not. */
function colorOf(pdfium: Pdfium, text: number, index: number, buffer: number): string {
  const into = [buffer, buffer + 4, buffer + 8, buffer + 12] as const
  if (pdfium.FPDFText_GetFillColor(text, index, ...into) === 0) return '#000000'
  const [red = 0, green = 0, blue = 0] = pdfium.HEAP32.subarray(buffer / 4)
  return `#${Buffer.from([red, green, blue]).toString('hex').toUpperCase()}`
}
