import { extname } from 'node:path'

import { lettersAt } from '../../base/bytes/bytes.ts'
import { readGif } from './gif.ts'
import { readHeif } from './heif.ts'
import { readJpeg } from './jpeg.ts'
import { readPng } from './png.ts'
import { BROKEN_PICTURE, RAW } from './raster-facts.ts'
import type { RasterFacts, RasterFault } from './raster-facts.ts'
import { readTiff } from './tiff.ts'
import { readWebp } from './webp.ts'

/** The kind of a file by its contents; of raw pictures most begin as TIFF does, and only their names tell. */
export function kindOf(bytes: Uint8Array, named?: FileKind): FileKind | undefined {
  const found = KINDS.find(({ marks, at }) =>
    marks.some((mark) => lettersAt(bytes, at, mark.length) === mark),
  )
  return found?.read === readTiff && named?.name === RAW.name ? named : found
}

/** The kind of a file by its name. */
export function kindNamed(file: string): FileKind | undefined {
  const ending = extname(file).toLowerCase()
  return KINDS.find(({ endings }) => endings.includes(ending))
}

/** Whether bytes are a picture of pixels, or something else that `readRaster` names. */
export const isRaster = (bytes: Uint8Array): boolean => kindOf(bytes) !== undefined

/** The usual ending, without its point, of the name of a picture with these contents: `png`; that too for unknown ones. */
export const endingFor = (bytes: Uint8Array): string =>
  kindOf(bytes)?.endings[0]?.slice(1) ?? 'png'

const STILL = 'Take a picture of it where it stands still, and save that as PNG or JPEG.'

const DRAWN = 'Export it as SVG, or as PNG at 300 dpi.'

export const EXPORT = 'Export it as PNG or JPEG.'

/** A kind of file, recognized by its signature. */
export interface FileKind {
  readonly name: string
  /** What files of this kind begin with, from a place on; one of these. */
  readonly marks: readonly string[]
  readonly at: number
  /** The usual one first. */
  readonly endings: readonly string[]
  /** The hint for a kind that cannot be printed, if there is something better than PNG or JPEG. */
  readonly hint?: string
  /** What those of this kind are called that are held as a whole, and how many bytes of memory a pixel then takes. */
  readonly held?: { readonly name: string; readonly bytes: number }
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
    held: { name: 'an interlaced PNG', bytes: 3.5 },
  },
  {
    name: 'a JPEG picture',
    marks: ['\u00FF\u00D8\u00FF'],
    at: 0,
    endings: ['.jpg', '.jpeg', '.jpe', '.jfif'],
    read: readJpeg,
    held: { name: 'a progressive JPEG', bytes: 3.7 },
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
    held: { name: 'an AVIF', bytes: 15 },
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
  {
    name: 'a GIF picture',
    marks: ['GIF8'],
    at: 0,
    endings: ['.gif'],
    read: readGif,
    held: { name: 'a GIF', bytes: 6 },
  },
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
