import type { Report } from '../base/problems/problem.ts'
import type { ComparedSide } from './compared-side.ts'
import type { PdfFile } from './raster/pdf-file.ts'
import type { Raster } from './raster/raster.ts'

/** The pages of a PDF of anybody's making, to be compared; none (and a problem) where it cannot be read. */
export async function sidesOfPdf(
  raster: Raster,
  file: PdfFile,
  nameOf: (page: number) => string,
  report: Report,
): Promise<readonly ComparedSide[]> {
  const texts = await raster.pageTexts(file, report)
  return (texts ?? []).map(({ width, height, trim, lines }, page) => ({
    name: nameOf(page),
    picture: { file, page },
    page: { width, height },
    trim,
    lines: lines.map((line) => ({ ...line, x: line.x - trim.x, y: line.y - trim.y })),
  }))
}
