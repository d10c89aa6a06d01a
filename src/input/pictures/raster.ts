import { extname } from 'node:path'

import { lettersAt } from '../../base/bytes/bytes.ts'
import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { readGif } from './gif.ts'
import { readHeif } from './heif.ts'
import { readJpeg } from './jpeg.ts'
import type { PictureInMemory, PictureSource } from './picture-source.ts'
import { readPng } from './png.ts'
import { BROKEN_PICTURE, RAW } from './raster-facts.ts'
import type { RasterFacts, RasterFault } from './raster-facts.ts'
import { readTiff } from './tiff.ts'
import { readWebp } from './webp.ts'

/** A picture of pixels as its header describes it, upright; it is not decoded yet. */
export interface RasterPicture extends RasterFacts {
  /** Identifies it among the deck's pictures: its path. */
  readonly id: string
  readonly source: PictureSource
}

/** A picture whose bytes are at hand. */
export interface RasterInMemory extends RasterPicture {
  readonly source: PictureInMemory
}

/** Reads the header of a picture; undefined, with a problem, if it cannot be printed. */
export function readRaster(
  file: string,
  bytes: Uint8Array,
  report: Report,
): RasterInMemory | undefined {
  const named = kindNamed(file)
  const kind = kindOf(bytes, named) ?? (named?.read ? undefined : named)
  const facts = kind ? factsOf(bytes, kind) : named ? BROKEN_PICTURE : UNKNOWN
  if ('code' in facts) {
    const { code, reason, hint } = facts
    const message = `The picture “${excerpt(file)}” ${reason}.`
    report({ code, severity: 'error', message, hint })
    return undefined
  }
  if (kind && named && kind !== named) report(misnamed(file, kind))
  if (facts.whole && kind?.read === readJpeg) reportPasses(file, facts, report)
  return { id: file, ...upright(facts), source: { bytes } }
}

/** The kind of a file by its contents; of raw pictures most begin as TIFF does, and only their names tell. */
function kindOf(bytes: Uint8Array, named?: FileKind): FileKind | undefined {
  const found = KINDS.find(({ marks, at }) =>
    marks.some((mark) => lettersAt(bytes, at, mark.length) === mark),
  )
  return found?.read === readTiff && named?.name === RAW.name ? named : found
}

/** The kind of a file by its name. */
function kindNamed(file: string): FileKind | undefined {
  const ending = extname(file).toLowerCase()
  return KINDS.find(({ endings }) => endings.includes(ending))
}

/** Whether bytes are a picture of pixels, or something else that `readRaster` names. */
export const isRaster = (bytes: Uint8Array): boolean => kindOf(bytes) !== undefined

/** The usual ending, without its point, of the name of a picture with these contents: `png`; that too for unknown ones. */
export const endingFor = (bytes: Uint8Array): string =>
  kindOf(bytes)?.endings[0]?.slice(1) ?? 'png'

/** The note that a file is not what its name says. */
export const misnamed = (
  file: string,
  { name, endings: [ending = ''] }: Pick<FileKind, 'name' | 'endings'>,
): Problem => ({
  code: 'picture-ending',
  severity: 'warning',
  message: `The picture “${excerpt(file)}” is really ${name}; it is printed as that.`,
  hint: `Change its name to end in ${ending}, so that other programs open it too.`,
})

/** The pixels from which a progressive JPEG takes more than 300 MB of memory: 3.7 bytes each, beside the program. */
const MANY_IN_PASSES = 50e6

/** Tells of a JPEG that the decoder has to hold, although it could be read row by row. */
function reportPasses(
  file: string,
  { width, height }: RasterFacts,
  report: Report,
): void {
  const pixels = width * height
  if (pixels < MANY_IN_PASSES) return
  report({
    code: 'picture-memory',
    severity: 'note',
    message: `The picture “${excerpt(file)}” takes much memory: the ${Math.round(pixels / 1e6)} million pixels of this JPEG come in several passes (progressive).`,
    hint: 'Save it as a baseline JPEG, or at 300 dpi in the size in which it is printed.',
  })
}

/** The largest file, in bytes: that of a camera of 100 million pixels. */
export const MOST_BYTES: number = 100 * 1024 * 1024

/** The most pixels of a picture that is read row by row: more than the largest sensor of a telephone has. */
export const MOST_PIXELS: number = 250e6

/** The most pixels of a picture that the decoder has to hold: three bytes of memory for each, or more. */
const MOST_WHOLE = 105e6

const SMALLER = 'Export it at 300 dpi in the size in which it is printed.'

function factsOf(bytes: Uint8Array, kind: FileKind): RasterFacts | RasterFault {
  const { name, read, hint = EXPORT } = kind
  if (!read) return unsupported(`is ${name}`, hint)
  if (bytes.length > MOST_BYTES) return unsupported('is larger than 100 MB', SMALLER)
  const facts = read(bytes)
  if ('code' in facts) return facts
  const most = facts.whole ? MOST_WHOLE : MOST_PIXELS
  return facts.width * facts.height > most
    ? unsupported(`has more than ${most / 1e6} million pixels`, SMALLER)
    : facts
}

function unsupported(reason: string, hint: string): RasterFault {
  return { code: 'picture-unsupported', reason, hint }
}

const STILL = 'Take a picture of it where it stands still, and save that as PNG or JPEG.'

const DRAWN = 'Export it as SVG, or as PNG at 300 dpi.'

const EXPORT = 'Export it as PNG or JPEG.'

const UNKNOWN = unsupported('is in a format that cardpress does not know', EXPORT)

/** A kind of file, recognized by its signature. */
interface FileKind {
  readonly name: string
  /** What files of this kind begin with, from a place on; one of these. */
  readonly marks: readonly string[]
  readonly at: number
  /** The usual one first. */
  readonly endings: readonly string[]
  /** The hint for a kind that cannot be printed, if there is something better than PNG or JPEG. */
  readonly hint?: string
  /** Only for kinds that can be printed. */
  readonly read?: (bytes: Uint8Array) => RasterFacts | RasterFault
}

const KINDS: readonly FileKind[] = [
  // Drawings are read elsewhere: here only their names count.
  {
    name: 'an SVG drawing',
    marks: [],
    at: 0,
    endings: ['.svg'],
    read: () => BROKEN_PICTURE,
  },
  {
    name: 'a PNG picture',
    marks: ['\u0089PNG\r\n\u001A\n'],
    at: 0,
    endings: ['.png', '.apng'],
    read: readPng,
  },
  {
    name: 'a JPEG picture',
    marks: ['\u00FF\u00D8\u00FF'],
    at: 0,
    endings: ['.jpg', '.jpeg', '.jpe', '.jfif'],
    read: readJpeg,
  },
  {
    name: 'a WebP picture',
    marks: ['WEBP'],
    at: 8,
    endings: ['.webp'],
    read: readWebp,
  },
  {
    name: 'an AVIF picture',
    marks: ['avif', 'avis', 'mif1', 'msf1', 'heic', 'heix', 'heim', 'heis', 'hevc'].map(
      (brand) => `ftyp${brand}`,
    ),
    at: 4,
    endings: ['.avif', '.heic', '.heif'],
    read: readHeif,
  },
  // Canon's older ones, whatever their names.
  { ...RAW, marks: ['CR\u0002'], at: 8, endings: [] },
  {
    name: 'a TIFF picture',
    marks: ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'],
    at: 0,
    endings: ['.tif', '.tiff'],
    read: readTiff,
  },
  { name: 'a GIF picture', marks: ['GIF8'], at: 0, endings: ['.gif'], read: readGif },
  {
    name: 'a JPEG XL picture',
    marks: ['\u00FF\u000A', '\0\0\0\u000CJXL '],
    at: 0,
    endings: ['.jxl'],
  },
  { name: 'a JPEG 2000 picture', marks: ['\0\0\0\u000CjP  '], at: 0, endings: ['.jp2'] },
  { name: 'a BMP picture', marks: ['BM'], at: 0, endings: ['.bmp'] },
  { ...RAW, marks: ['ftypcrx'], at: 4, endings: [] },
  { name: 'a film', marks: ['ftyp'], at: 4, endings: [], hint: STILL },
  { name: 'a Photoshop file', marks: ['8BPS'], at: 0, endings: ['.psd'] },
  {
    ...RAW,
    marks: ['FUJIFILMCCD-RAW', 'IIRO', 'IIRS', 'MMOR', 'IIU\0'],
    at: 0,
    endings: '.dng .cr2 .cr3 .nef .nrw .arw .orf .raf .rw2 .pef .srw'.split(' '),
  },
  {
    name: 'a drawing that its own program opens',
    marks: [],
    at: 0,
    endings: '.afdesign .cdr .emf .fig .odg .sketch .vsdx .wmf .xd'.split(' '),
    hint: DRAWN,
  },
  {
    name: 'a web page',
    marks: ['<!DOCTYPE html', '<!doctype html', '<html'],
    at: 0,
    endings: ['.html', '.htm'],
    hint: 'Open it in a browser, and save the picture that is on it.',
  },
  { name: 'a PDF file', marks: ['%PDF'], at: 0, endings: ['.pdf'], hint: DRAWN },
  { name: 'a PostScript file', marks: ['%!PS'], at: 0, endings: ['.eps'], hint: DRAWN },
  {
    name: 'a packed drawing (.svgz)',
    marks: ['\u001F\u008B'],
    at: 0,
    endings: ['.svgz'],
    hint: 'Save it as plain SVG (Inkscape: File > Save As > Plain SVG), or unpack it.',
  },
]

/** EXIF orientations from 5 on exchange width and height. */
const upright = (facts: RasterFacts): RasterFacts =>
  facts.orientation < 5 ? facts : { ...facts, width: facts.height, height: facts.width }
