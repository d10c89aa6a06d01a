import { cutOut, encodeWebp } from '../input/pictures/encode-picture.ts'
import type { ReportLayer } from '../preview/protocol/comparison.ts'
import { COMPARED_DPI } from './compare-sides.ts'
import type { RenderSide } from './compare-sides.ts'
import type { Area, ComparedSide } from './compared-side.ts'
import type { Pixels } from './raster/render-page.ts'

/** A side as layers of pictures, and the width of the lowest one in pixels. */
export interface SidePictures {
  readonly layers: readonly ReportLayer[]
  readonly pixels: number
}

/** Resolution in dots per inch, and the quality of WebP in percent; lossless where it is left out. */
interface PictureWay {
  readonly dpi: number
  readonly quality?: number
}

/** The best first. Lossless pictures show no difference where there is none, and are small unless they show photographs. */
const WAYS: readonly PictureWay[] = [
  { dpi: COMPARED_DPI },
  { dpi: COMPARED_DPI, quality: 80 },
  { dpi: 80, quality: 75 },
  { dpi: 60, quality: 60 },
]

/** Enough to recognise a side that did not change. */
const SMALL_WAYS: readonly PictureWay[] = [{ dpi: 40 }, { dpi: 40, quality: 75 }]

/** The most bytes of a side that did not change. */
const SMALL_BYTES = 8 * 1024

/** The pictures of a side alone, in no more than so many bytes where that can be; undefined where it cannot be shown. */
export const picturesOfSide = async (
  side: ComparedSide,
  bytes: number,
  render: RenderSide,
): Promise<SidePictures | undefined> =>
  best(WAYS, bytes, (way) => wholeSide(side, way, render))

/** The small picture of a side. */
export const smallPicture = async (
  side: ComparedSide,
  render: RenderSide,
): Promise<SidePictures | undefined> =>
  best(SMALL_WAYS, SMALL_BYTES, (way) => wholeSide(side, way, render))

/**
 * The pictures of two sides in no more than so many bytes where that can be. Where they are alike but for a few areas,
 * the later one is that of before with these areas over it.
 */
export const picturesOfPair = async (
  [before, after]: readonly [before: ComparedSide, after: ComparedSide],
  { areas, bytes }: { readonly areas: readonly Area[]; readonly bytes: number },
  render: RenderSide,
): Promise<readonly [before: SidePictures, after: SidePictures] | undefined> => {
  const isPatched = isSameSize(before, after) && areSmall(areas, after)
  return best(WAYS, bytes, async (way) => {
    const old = await wholeSide(before, way, render)
    const now = isPatched
      ? old && (await patchedSide(after, old, { way, areas, render }))
      : await wholeSide(after, way, render)
    return old && now && [old, now]
  })
}

/** What the first way makes that is small enough, else the last one. */
async function best<T extends SidePictures | readonly SidePictures[]>(
  ways: readonly PictureWay[],
  bytes: number,
  make: (way: PictureWay) => Promise<T | undefined>,
): Promise<T | undefined> {
  let made: T | undefined
  for (const way of ways) {
    // oxlint-disable-next-line no-await-in-loop -- the next one only where it must be
    made = await make(way)
    if (!made || bytesOf([made].flat()) <= bytes) return made
  }
  return made
}

/** A picture that several sides have counts once. */
const bytesOf = (sides: readonly SidePictures[]): number =>
  [
    ...new Set(sides.flatMap(({ layers }) => layers.map(({ picture }) => picture))),
  ].reduce((sum, { length }) => sum + length, 0)

async function wholeSide(
  side: ComparedSide,
  { dpi, quality }: PictureWay,
  render: RenderSide,
): Promise<SidePictures | undefined> {
  const pixels = await render(side, dpi)
  if (!pixels) return undefined
  const area = { x: -side.trim.x, y: -side.trim.y, ...side.page }
  return {
    layers: [{ area, picture: await addressOf(pixels, quality) }],
    pixels: pixels.width,
  }
}

/** A side as another one with what changed laid over it. */
async function patchedSide(
  side: ComparedSide,
  below: SidePictures,
  {
    way: { dpi, quality },
    areas,
    render,
  }: {
    readonly way: PictureWay
    readonly areas: readonly Area[]
    readonly render: RenderSide
  },
): Promise<SidePictures | undefined> {
  const pixels = await render(side, dpi)
  if (!pixels) return undefined
  const patches = areas.map((area) => patchOf(area, side, pixels))
  const layers = await Promise.all(
    patches.map(async ({ area, ...place }) => ({
      area,
      picture: await addressOf(await cutOut(pixels, place), quality),
    })),
  )
  return { layers: [...below.layers, ...layers], pixels: below.pixels }
}

/** Around what changed, in pixels: where patches are scaled, their edges are blurred. */
const PATCH_MARGIN = 2

/** The pixels of an area with a margin, and the area that these cover, in millimetres of the trim. */
function patchOf(
  { x, y, width, height }: Area,
  { trim, page }: ComparedSide,
  pixels: Pixels,
): PixelRectangle & { readonly area: Area } {
  const [across, down] = [pixels.width / page.width, pixels.height / page.height]
  const left = Math.max(0, Math.floor((x + trim.x) * across) - PATCH_MARGIN)
  const top = Math.max(0, Math.floor((y + trim.y) * down) - PATCH_MARGIN)
  const right = Math.ceil((x + width + trim.x) * across) + PATCH_MARGIN
  const bottom = Math.ceil((y + height + trim.y) * down) + PATCH_MARGIN
  const size = {
    width: Math.min(pixels.width, right) - left,
    height: Math.min(pixels.height, bottom) - top,
  }
  const area = {
    x: left / across - trim.x,
    y: top / down - trim.y,
    width: size.width / across,
    height: size.height / down,
  }
  return { left, top, ...size, area }
}

type PixelRectangle = Parameters<typeof cutOut>[1]

const isSameSize = (one: ComparedSide, other: ComparedSide): boolean =>
  [one.page.width - other.page.width, one.page.height - other.page.height]
    .concat([one.trim.x - other.trim.x, one.trim.y - other.trim.y])
    .every((difference) => Math.abs(difference) < 0.005)

/** Whether the areas are few, and less than half of a side. */
const areSmall = (areas: readonly Area[], { page }: ComparedSide): boolean =>
  areas.length <= 40 &&
  areas.reduce((sum, { width, height }) => sum + width * height, 0) <
    (page.width * page.height) / 2

const addressOf = async (
  pixels: Pixels,
  quality: number | undefined,
): Promise<string> => {
  const webp = Buffer.from(await encodeWebp(pixels, quality))
  return `data:image/webp;base64,${webp.toString('base64')}`
}
