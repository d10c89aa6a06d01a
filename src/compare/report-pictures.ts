import type { ComparedPair } from './compare-sides.ts'
import type { ComparedSide } from './compared-side.ts'
import type { Pixels } from './raster/pixels.ts'
import { encodePng } from './raster/png.ts'
import type { PairPictures, ReportPicture } from './report-sides.ts'

/** How fine pictures are in which sides are compared, in dots to the inch: small print can be read. */
export const COMPARED_DPI = 110

/** Enough to recognise a side that did not change. */
const SAME_DPI = 40

/** Makes the picture of a side, at so many dots to the inch; undefined where it cannot, which has been told. */
export type RenderSideAt = (
  side: ComparedSide,
  dpi: number,
) => Promise<Pixels | undefined>

/** The pictures that a report shows. */
export async function reportPictures(
  pairs: readonly ComparedPair[],
  look: RenderSideAt,
): Promise<ReadonlyMap<ComparedPair, PairPictures>> {
  const pictures = new Map<ComparedPair, PairPictures>()
  for (const pair of pairs) {
    const { before, after, state } = pair
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that few are in memory unpacked
    const [one, other] = await Promise.all([
      before && state !== 'same' ? picture(before, COMPARED_DPI, look) : undefined,
      after && picture(after, state === 'same' ? SAME_DPI : COMPARED_DPI, look),
    ])
    pictures.set(pair, { ...(one && { before: one }), ...(other && { after: other }) })
  }
  return pictures
}

async function picture(
  side: ComparedSide,
  dpi: number,
  look: RenderSideAt,
): Promise<ReportPicture | undefined> {
  const pixels = await look(side, dpi)
  if (!pixels) return undefined
  const { width, height } = pixels
  return { png: await encodePng(pixels, 'small'), width, height }
}
