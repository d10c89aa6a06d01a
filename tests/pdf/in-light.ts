import { deflateSync } from 'node:zlib'

import sharp from 'sharp'

import type { Color } from '../../src/base/color/color.ts'
import { BLACK } from '../../src/base/color/color.ts'
import { pt } from '../../src/base/geometry/length.ts'
import type { VectorPicture } from '../../src/input/drawings/values/vector.ts'
import type { SeparatedPicture } from '../../src/input/pictures/convert-needed.ts'
import { bytesOf } from '../../src/input/pictures/picture-source.ts'
import type { PressDocument } from '../../src/output/pdf/pdfx4.ts'
import { placePicture } from '../../src/typesetting/layout/pictures/place-picture.ts'
import { pdfBytes } from './write-pdf.ts'

/** The side of a page, in points. */
export const SIDE = 200

/**
 * A drawing on a page as cardpress draws it, in light: each ink the rest of red, green or blue, and each `k` in the
 * content its `rg`, so that it can be compared with what a browser shows.
 */
export async function inLight(vector: VectorPicture): Promise<Uint8Array> {
  const area = { x: 0, y: 0, width: SIDE, height: SIDE }
  const place = {
    area,
    fit: 'contain',
    position: { x: 0.5, y: 0.5 },
    current: BLACKEST,
    colorOf: complement,
  } as const
  const items = placePicture({ kind: 'vector', vector }, place)
  const pictures = new Map<string, SeparatedPicture>()
  for (const { id, source } of vector.images)
    pictures.set(id, await separated(await bytesOf(source)))
  const side = { width: pt(SIDE), height: pt(SIDE) }
  const none = { bleed: pt(0), slug: pt(0) }
  const page = { name: 'icon', trim: side, ...none, language: 'en', items }
  const document: PressDocument = {
    title: 'Icon',
    language: 'en',
    date: new Date(0),
    frames: [page],
    fonts: new Map(),
    pictures: ({ picture }) => pictures.get(picture),
    overprintBlack: false,
    outputIntent: NO_INTENT,
  }
  const pdf = await pdfBytes(document, { compress: false })
  return toLight(pdf)
}

const NO_INTENT = {
  identifier: '',
  condition: '',
  info: '',
  registry: '',
  profile: new Uint8Array(0),
}

const BLACKEST: Color = { ...BLACK, cmyk: [100, 100, 100, 0] }

const complement = (srgb: string): Color => {
  const [cyan = 0, magenta = 0, yellow = 0] = [1, 3, 5].map(
    (at) => 100 - Number.parseInt(srgb.slice(at, at + 2), 16) / 2.55,
  )
  return { srgb, cmyk: [cyan, magenta, yellow, 0] }
}

async function separated(bytes: Uint8Array): Promise<SeparatedPicture> {
  const { data, info } = await sharp(bytes)
    .ensureAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const pixels = info.width * info.height
  const samples = Buffer.alloc(pixels * 3)
  const alpha = Buffer.alloc(pixels)
  for (let at = 0; at < pixels; at += 1) {
    data.copy(samples, at * 3, at * 4, at * 4 + 3)
    alpha[at] = data[at * 4 + 3] ?? 0
  }
  return {
    width: info.width,
    height: info.height,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a trial in light, not for the press
    space: 'DeviceRGB' as 'DeviceCMYK',
    filter: 'FlateDecode',
    samples: deflateSync(samples),
    alpha: deflateSync(alpha),
  }
}

const rest = (ink: string): string => String(Math.round((1 - Number(ink)) * 1e5) / 1e5)
const padded = (text: string, length: number): string =>
  text.slice(0, length).padEnd(length)

/** The same length, so that no offset changes. */
function toLight(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf)
    .toString('latin1')
    .replaceAll(
      /^([\d.]+) ([\d.]+) ([\d.]+) 0 ([kK])$/gm,
      (whole, ...[c, m, y, k]: readonly string[]) =>
        padded(
          `${[c, m, y].map((ink) => rest(ink ?? '')).join(' ')} ${k === 'k' ? 'rg' : 'RG'}`,
          whole.length,
        ),
    )
    .replaceAll(
      /\/(C[01]) \[([\d.]+) ([\d.]+) ([\d.]+) 0\]/g,
      (whole, ...[name, c, m, y]: readonly string[]) =>
        padded(
          `/${name} [${[c, m, y].map((ink = '') => rest(ink).slice(0, ink.length)).join(' ')}]`,
          whole.length,
        ),
    )
    .replaceAll('/DeviceCMYK', '/DeviceRGB ')
  return Buffer.from(text, 'latin1')
}
