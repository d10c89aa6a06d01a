import { COMPARED_DPI } from './compare-sides.ts'
import type { ComparedPair, RenderSide } from './compare-sides.ts'
import type { ComparedSide } from './compared-side.ts'
import { encodePng } from './raster/png.ts'
import type { PairPictures, ReportPicture } from './report-sides.ts'

/** Resolution of sides that did not change: enough to recognise them. */
const SAME_DPI = 40

/** The pictures that a report shows. */
export async function reportPictures(
  pairs: readonly ComparedPair[],
  render: RenderSide,
): Promise<ReadonlyMap<ComparedPair, PairPictures>> {
  const pictures = new Map<ComparedPair, PairPictures>()
  for (const pair of pairs) {
    const { before, after, state } = pair
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that few are in memory unpacked
    const [one, other] = await Promise.all([
      before && state !== 'same' ? picture(before, COMPARED_DPI, render) : undefined,
      after && picture(after, state === 'same' ? SAME_DPI : COMPARED_DPI, render),
    ])
    pictures.set(pair, { ...(one && { before: one }), ...(other && { after: other }) })
  }
  return pictures
}

async function picture(
  side: ComparedSide,
  dpi: number,
  render: RenderSide,
): Promise<ReportPicture | undefined> {
  const pixels = await render(side, dpi)
  if (!pixels) return undefined
  const { width, height } = pixels
  return { png: await encodePng(pixels, 'small'), width, height }
}
