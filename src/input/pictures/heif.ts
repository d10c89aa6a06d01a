import { lettersAt, numberAt } from '../../base/bytes/bytes.ts'
import { BROKEN_PICTURE } from './raster-facts.ts'
import type { RasterFacts, RasterFault } from './raster-facts.ts'

const HEIC: RasterFault = {
  code: 'picture-unsupported',
  reason: 'is a HEIC picture, as iPhones take them',
  hint: 'Save it as JPEG: on a Mac, open it in Photos and choose File > Export; on the iPhone, mail it to yourself. For the next ones: Settings > Camera > Formats > Most Compatible.',
}

const RARE: RasterFault = {
  code: 'picture-unsupported',
  reason: 'is an AVIF picture of a rare kind',
  hint: 'Export it as PNG or JPEG.',
}

/** What stands before the content of some boxes: their version and flags. */
const VERSION = 4

/** The bit for more than 8 bits a channel in the settings of the codec, and that for a quarter turn. */
const DEEP = 0x40
const TURNED = 1

/**
 * Reads the properties of the main picture in an AVIF file (ISO 23008-12), whose signature has been checked. The decoder
 * crops and turns it as they say.
 */
export function readHeif(bytes: Uint8Array): RasterFacts | RasterFault {
  const meta = contentOf(boxesIn(bytes), 'meta')
  const described = boxesIn(meta.subarray(VERSION))
  const properties = boxesIn(contentOf(described, 'iprp'))
  const all = boxesIn(contentOf(properties, 'ipco'))
  const codec = contentOf(all, 'av1C')
  if (codec.length === 0)
    return contentOf(all, 'hvcC').length > 0
      ? HEIC
      : all.length > 0
        ? RARE
        : BROKEN_PICTURE
  const main = itemIn(contentOf(described, 'pitm'))
  const indices = propertiesOf(main, contentOf(properties, 'ipma'))
  const own = indices.flatMap((index) => all[index - 1] ?? [])
  const size = sizeIn(own)
  if (!(size.width > 0 && size.height > 0)) return BROKEN_PICTURE
  const isTurned = ((contentOf(own, 'irot')[0] ?? 0) & TURNED) !== 0
  return {
    width: isTurned ? size.height : size.width,
    height: isTurned ? size.width : size.height,
    color: 'rgb',
    alpha: all.some(({ kind, data }) => kind === 'auxC' && isOpacity(data)),
    deep: ((codec[2] ?? 0) & DEEP) !== 0,
    orientation: 1,
    negative: false,
    whole: true,
  }
}

/** A box of a file (ISO 14496-12). */
interface FileBox {
  readonly kind: string
  readonly data: Uint8Array
}

/** The boxes that some bytes consist of, as far as they are whole. */
function boxesIn(bytes: Uint8Array): readonly FileBox[] {
  const boxes: FileBox[] = []
  let at = 0
  while (at + 8 <= bytes.length) {
    const [short = 0, long = 0] = [numberAt(bytes, at, 4), numberAt(bytes, at + 8, 8)]
    const size = short === 1 ? long : short === 0 ? bytes.length - at : short
    const start = short === 1 ? 16 : 8
    if (size < start || at + size > bytes.length) break
    const kind = lettersAt(bytes, at + 4, 4)
    boxes.push({ kind, data: bytes.subarray(at + start, at + size) })
    at += size
  }
  return boxes
}

/** The content of the first box of a kind; empty if there is none. */
const contentOf = (boxes: readonly FileBox[], wanted: string): Uint8Array =>
  boxes.find(({ kind }) => kind === wanted)?.data ?? new Uint8Array()

/** The id of the item that a box names. */
const itemIn = (data: Uint8Array): number | undefined =>
  numberAt(data, VERSION, data[0] === 0 ? 2 : 4)

/** The properties of an item by their numbers, from 1 on. */
function propertiesOf(item: number | undefined, data: Uint8Array): readonly number[] {
  const idSize = data[0] === 0 ? 2 : 4
  const indexSize = ((data[3] ?? 0) & 1) === 0 ? 1 : 2
  let at = VERSION + 4
  while (at < data.length) {
    const id = numberAt(data, at, idSize)
    const count = data[at + idSize] ?? 0
    const start = at + idSize + 1
    at = start + count * indexSize
    if (id !== item) continue
    // The highest bit says whether the property is essential.
    return Array.from(
      { length: count },
      (_, index) =>
        (numberAt(data, start + index * indexSize, indexSize) ?? 0) &
        (indexSize === 1 ? 0x7f : 0x7fff),
    )
  }
  return []
}

/** The size of a picture by its properties: that of the pixels, or of the part of them that it shows. */
function sizeIn(properties: readonly FileBox[]): {
  readonly width: number
  readonly height: number
} {
  const [size, crop] = [contentOf(properties, 'ispe'), contentOf(properties, 'clap')]
  const [width = 0, height = 0] =
    crop.length > 0
      ? [0, 8].map((at) =>
          Math.round((numberAt(crop, at, 4) ?? 0) / (numberAt(crop, at + 4, 4) ?? 1)),
        )
      : [0, 4].map((at) => numberAt(size, VERSION + at, 4) ?? 0)
  return { width, height }
}

/** Whether an auxiliary picture is the opacity of another. */
const isOpacity = (data: Uint8Array): boolean =>
  /alpha|auxid:1\b/.test(lettersAt(data, VERSION, 60))
