import { orientationIn } from './exif.ts'
import { BROKEN_PICTURE, RAW } from './raster-facts.ts'
import type { RasterFacts, RasterFault } from './raster-facts.ts'
import { readTiffTags } from './tiff-tags.ts'
import type { TiffTags } from './tiff-tags.ts'

/** Tags (TIFF 6.0, appendix A). */
const SUBFILE = 254
const WIDTH = 256
const HEIGHT = 257
const BITS = 258
const SPACE = 262
const SAMPLES = 277
const COLOR_MAP = 320
const SAMPLE_FORMAT = 339

/** The tags that say where the strips or tiles of the pixels are, each with the tag of their sizes. */
const PARTS = [
  [273, 279],
  [324, 325],
] as const

/** Colour spaces. */
const BLACK_IS_0 = 1
const RGB = 2
const LAB = 8

/** What samples are, if no whole numbers. */
const SIGNED = 2
const FLOAT = 3

/** What each colour space holds that pictures for people have (6 is that of JPEG), and how many channels. */
const SPACES: ReadonlyMap<number, ColorSpace> = new Map<number, ColorSpace>([
  [0, ['grey', 1]],
  [BLACK_IS_0, ['grey', 1]],
  [RGB, ['rgb', 3]],
  [3, ['palette', 1]],
  [5, ['cmyk', 4]],
  [6, ['rgb', 3]],
  [LAB, ['rgb', 3]],
])

type ColorSpace = readonly [RasterFacts['color'], number]

/** Colour spaces of the sensor of a camera. */
const RAW_SPACES: ReadonlySet<number> = new Set([32803, 34892])

const RARE: RasterFault = {
  code: 'picture-unsupported',
  reason: 'is a TIFF of a rare kind',
  hint: 'Export it as a TIFF in RGB, CMYK or grey with 8 or 16 bits a channel, or as PNG.',
}

/** Reads the tags of the first picture in a TIFF file, whose signature has been checked. */
export function readTiff(bytes: Uint8Array): RasterFacts | RasterFault {
  const tags = readTiffTags(bytes)
  if (!tags || !holdsPixels(tags, bytes)) return BROKEN_PICTURE
  const [width, height] = [firstOf(tags, WIDTH, 0), firstOf(tags, HEIGHT, 0)]
  if (width === 0 || height === 0) return BROKEN_PICTURE
  const space = firstOf(tags, SPACE)
  // The files of cameras begin with a small preview.
  if (RAW_SPACES.has(space) || (firstOf(tags, SUBFILE, 0) & 1) === 1)
    return { code: 'picture-unsupported', reason: `is ${RAW.name}`, hint: RAW.hint }
  const [color = 'rgb', channels] = SPACES.get(space) ?? []
  const samples = samplesOf(tags)
  if (channels === undefined || samples === undefined) return RARE
  return {
    width,
    height,
    color: color === 'palette' && isGrey(tags.get(COLOR_MAP) ?? []) ? 'grey' : color,
    alpha: firstOf(tags, SAMPLES) > channels,
    deep: samples !== 'whole' || firstOf(tags, BITS) === 16,
    ...(samples !== 'whole' && { samples }),
    orientation: orientationIn(tags),
    negative: false,
    whole: samples !== 'whole',
  }
}

/** What samples are; undefined for those that cannot be read. */
function samplesOf(tags: TiffTags): 'whole' | RasterFacts['samples'] {
  const [space, bits] = [firstOf(tags, SPACE), firstOf(tags, BITS)]
  const format = firstOf(tags, SAMPLE_FORMAT)
  const [, channels] = SPACES.get(space) ?? []
  const isOpaque = firstOf(tags, SAMPLES) === channels
  if (format === FLOAT) {
    const isLight = isOpaque && (space === RGB || space === BLACK_IS_0)
    return isLight && (bits === 16 || bits === 32) ? 'float' : undefined
  }
  // Of CIELab a and b are signed, and said to be so by some programs.
  if (format > (space === LAB ? SIGNED : 1)) return undefined
  if (space === LAB && bits === 8) return isOpaque ? 'lab' : undefined
  const isFew = channels === 1 && [1, 2, 4].includes(bits)
  return bits === 8 || bits === 16 || isFew ? 'whole' : undefined
}

/** The first value of a tag. */
const firstOf = (tags: TiffTags, tag: number, usual = 1): number =>
  tags.get(tag)?.[0] ?? usual

/** Whether all strips or tiles lie in the file. */
const holdsPixels = (tags: TiffTags, { length }: Uint8Array): boolean =>
  PARTS.some(([places, sizes]) => {
    const [starts = [], lengths = []] = [tags.get(places), tags.get(sizes)]
    const isInside = (start: number, index: number): boolean =>
      start + (lengths[index] ?? 0) <= length
    return starts.length > 0 && starts.every(isInside)
  })

/** Whether a map of colours, all reds before all greens and all blues, has greys alone: the decoder gives one channel. */
function isGrey(map: readonly number[]): boolean {
  const size = map.length / 3
  return map.every((value, index) => value === map[index % size])
}
