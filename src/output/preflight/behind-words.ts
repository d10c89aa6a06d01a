import { apply } from '../../base/geometry/transform.ts'
import type { DecodedImage } from '../../input/pictures/pixels.ts'
import type { Glyphs } from '../../typesetting/frame/frame.ts'
import type { Paint } from '../../typesetting/frame/paint.ts'
import type { Layer, Painted, WordsLine } from '../../typesetting/frame/painted.ts'
import { meet } from '../../typesetting/frame/rect.ts'

/** Decoded photographs by id, in red, green, blue and opacity. */
export type PixelsById = ReadonlyMap<string, DecodedImage>

/** The photographs that lie under or over words of a side: their pixels must be known. */
export const picturesAtWords = ({ layers, lines }: Painted): readonly string[] =>
  layers.flatMap(({ picture, bounds }) =>
    picture !== undefined && lines.some(({ rect }) => meet(rect, bounds))
      ? [picture]
      : [],
  )

/** The middle of the small letters of a run, in points from the corner of the trim. */
export const middlesOf = (
  { at, size, glyphs }: Glyphs,
  { transform }: WordsLine,
): readonly (readonly [number, number])[] =>
  glyphs.flatMap(({ text, x, advance }) =>
    text.trim() === ''
      ? []
      : [apply(transform, at.x + (x + advance / 2) * size, at.y - MIDDLE * size)],
  )

/** How far the middle of small letters lies above the baseline, in em. */
const MIDDLE = 0.25

/** What lies behind a line: one colour (sRGB) if that lies behind all of it, else its layers, the uppermost first. */
export type Behind = string | readonly Layer[]

/** What lies behind a line of words. */
export function behind({ order, rect }: WordsLine, { layers }: Painted): Behind {
  const found: Layer[] = []
  for (let index = layers.length - 1; index >= 0; index -= 1) {
    const layer = layers[index]
    if (!layer || layer.order > order || !meet(layer.bounds, rect)) continue
    const solid = layer.solidOn(rect)
    if (solid !== undefined && found.length === 0) return solid
    found.push(layer)
    // Nothing shows through.
    if (solid !== undefined) return found
  }
  return found.length === 0 ? PAPER : found
}

/** The colour behind each letter of a run; letters on a photograph that cannot be decoded are left out. */
export function colorsBehind(
  run: Glyphs,
  line: WordsLine,
  layers: readonly Layer[],
  pixels: PixelsById,
): readonly Rgb[] {
  // Photographs are grainy, so the area around a letter is averaged.
  const reach = layers.some(({ picture }) => picture !== undefined)
    ? run.size * AROUND
    : 0
  const samples = reach > 0 ? SAMPLES : SAMPLES.slice(0, 1)
  return thinned(middlesOf(run, line)).flatMap(([x, y]) => {
    const seen = samples.flatMap(([across, down]) => {
      const color = colorSeenAt(layers, [x + across * reach, y + down * reach], pixels)
      return color ? [color] : []
    })
    return seen.length === 0 ? [] : [averageOf(seen)]
  })
}

/** The most letters of a run that are sampled: drawings may have thousands of outlines. */
const MOST = 20

/** Some of the letters of a run, evenly spread. */
export function thinned<T>(all: readonly T[]): readonly T[] {
  const every = Math.ceil(all.length / MOST)
  return every > 1 ? all.filter((_, index) => index % every === 0) : all
}

/** The colour of unprinted paper. */
const PAPER = '#FFFFFF'

/** The radius of the area around a letter, in em. */
const AROUND = 0.2
const SAMPLES = [
  [0, 0],
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const

/** Red, green and blue, 0 to 255 each. */
export type Rgb = readonly [number, number, number]

/** A colour in parts. */
export function rgbOf(srgb: string): Rgb {
  const value = Number.parseInt(srgb.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

const averageOf = (all: readonly Rgb[]): Rgb => {
  const mean = (part: 0 | 1 | 2): number =>
    all.reduce((total, one) => total + one[part], 0) / all.length
  return [mean(0), mean(1), mean(2)]
}

function colorSeenAt(
  layers: readonly Layer[],
  [x, y]: readonly [number, number],
  pixels: PixelsById,
): Rgb | undefined {
  const mixed: [number, number, number] = [0, 0, 0]
  // The share of what lies below that is still seen, in each of red, green and blue.
  const left: [number, number, number] = [1, 1, 1]
  for (const layer of layers) {
    for (const paint of layer.paintsAt(x, y)) {
      const ink = inkOf(paint, pixels)
      if (!ink) return undefined
      for (const part of [0, 1, 2] as const) {
        const own = ink.opacity * ink.rgb[part]
        if (!paint.multiplies) mixed[part] += left[part] * own
        left[part] *= 1 - ink.opacity + (paint.multiplies ? own / 255 : 0)
      }
    }
    if (left.every((share) => share === 0)) break
  }
  const seen = (part: 0 | 1 | 2): number => mixed[part] + left[part] * 255
  return [seen(0), seen(1), seen(2)]
}

interface Ink {
  /** 0 to 255. */
  readonly rgb: Rgb
  /** 0 (nothing) to 1 (solid). */
  readonly opacity: number
}

/** The colour and opacity of a paint; undefined on a photograph whose pixels are not known. */
export function inkOf(paint: Paint, pixels: PixelsById): Ink | undefined {
  if (paint.kind === 'color') {
    return { rgb: rgbOf(paint.srgb), opacity: paint.opacity }
  }
  const decoded = pixels.get(paint.picture)
  if (!decoded) return undefined
  const { width, height, channels, data } = decoded
  const across = Math.min(width - 1, Math.floor(paint.across * width))
  const down = Math.min(height - 1, Math.floor(paint.down * height))
  const from = (down * width + across) * channels
  const [red = 0, green = 0, blue = 0, alpha = 255] = data.subarray(from, from + channels)
  return { rgb: [red, green, blue], opacity: (alpha / 255) * (paint.opacity ?? 1) }
}
