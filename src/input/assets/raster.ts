import { extname } from 'node:path'

import { excerpt } from '../../base/problems/excerpt.ts'
import type { Report } from '../../base/problems/problem.ts'
import { lettersAt } from './bytes.ts'
import { readJpeg } from './jpeg.ts'
import { readPng } from './png.ts'
import { BROKEN_PICTURE } from './raster-facts.ts'
import type { RasterFacts, RasterFault } from './raster-facts.ts'

/** A PNG or JPEG picture as its header describes it, upright; it is not decoded yet. */
export interface RasterPicture extends RasterFacts {
  /** Identifies it among the deck's pictures: its path. */
  readonly id: string
  /** The whole file. */
  readonly bytes: Uint8Array
}

/** Reads the header of a picture; undefined, with a problem, if it cannot be printed. */
export function readRaster(
  file: string,
  bytes: Uint8Array,
  report: Report,
): RasterPicture | undefined {
  const facts = factsOf(file, bytes)
  if (!('code' in facts)) return { id: file, ...upright(facts), bytes }
  const { code, reason, hint } = facts
  const message = `The picture “${excerpt(file)}” ${reason}.`
  report({ code, severity: 'error', message, hint })
  return undefined
}

const MOST_BYTES = 50 * 1024 * 1024

/** The most pixels: more than any card needs, and as many as a small computer can hold twice in memory. */
export const MOST_PIXELS: number = 100e6

const SMALLER = 'Export it at 300 dpi in the size in which it is printed.'

function factsOf(file: string, bytes: Uint8Array): RasterFacts | RasterFault {
  const kind = KINDS.find(({ mark, at }) => lettersAt(bytes, at, mark.length) === mark)
  const ending = extname(file).toLowerCase()
  const byName = KINDS.find(({ endings }) => endings.includes(ending))
  if (kind === undefined && byName !== undefined) return BROKEN_PICTURE
  if (kind?.read === undefined) {
    return unsupported(
      `is ${kind?.name ?? 'in a format that cardpress does not know'}`,
      kind?.hint ?? 'Export it as PNG or JPEG.',
    )
  }
  if (kind !== byName) {
    const [usual = ''] = kind.endings
    return unsupported(`is really ${kind.name}`, `Change its name to end in ${usual}.`)
  }
  if (bytes.length > MOST_BYTES) return unsupported('is larger than 50 MB', SMALLER)
  const facts = kind.read(bytes)
  return 'width' in facts && facts.width * facts.height > MOST_PIXELS
    ? unsupported('has more than 100 million pixels', SMALLER)
    : facts
}

const unsupported = (reason: string, hint: string): RasterFault => ({
  code: 'picture-unsupported',
  reason,
  hint,
})

/** A kind of file, recognized by its signature. */
interface FileKind {
  readonly name: string
  readonly mark: string
  readonly at: number
  readonly endings: readonly string[]
  /** The hint for a kind that cannot be printed, if there is something better than PNG or JPEG. */
  readonly hint?: string
  /** Only for kinds that can be printed. */
  readonly read?: (bytes: Uint8Array) => RasterFacts | RasterFault
}

const KINDS: readonly FileKind[] = [
  {
    name: 'a PNG picture',
    mark: '\u0089PNG\r\n\u001A\n',
    at: 0,
    endings: ['.png'],
    read: readPng,
  },
  {
    name: 'a JPEG picture',
    mark: '\u00FF\u00D8\u00FF',
    at: 0,
    endings: ['.jpg', '.jpeg'],
    read: readJpeg,
  },
  { name: 'a GIF picture', mark: 'GIF8', at: 0, endings: [] },
  { name: 'a WebP picture', mark: 'WEBP', at: 8, endings: [] },
  { name: 'a HEIC or AVIF picture', mark: 'ftyp', at: 4, endings: [] },
  { name: 'a TIFF picture', mark: 'II*\0', at: 0, endings: [] },
  { name: 'a TIFF picture', mark: 'MM\0*', at: 0, endings: [] },
  { name: 'a Photoshop file', mark: '8BPS', at: 0, endings: [] },
  { name: 'a PDF file', mark: '%PDF', at: 0, endings: [] },
  {
    name: 'a packed drawing (.svgz)',
    mark: '\u001F\u008B',
    at: 0,
    endings: [],
    hint: 'Save it as plain SVG (Inkscape: File > Save As > Plain SVG), or unpack it.',
  },
]

/** EXIF orientations from 5 on exchange width and height. */
const upright = (facts: RasterFacts): RasterFacts =>
  facts.orientation < 5 ? facts : { ...facts, width: facts.height, height: facts.width }
