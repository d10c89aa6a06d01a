import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { EXPORT, kindNamed, kindOf } from './file-kinds.ts'
import type { FileKind } from './file-kinds.ts'
import type { PictureInMemory, PictureSource } from './picture-source.ts'
import { readPng } from './png.ts'
import { BROKEN_PICTURE } from './raster-facts.ts'
import type { RasterFacts, RasterFault } from './raster-facts.ts'

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
  if (facts.whole && kind) reportHeld(file, kind, facts, report)
  return { id: file, ...upright(facts), source: { bytes } }
}

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

/** The bytes of memory from which a picture is told: with the program itself some 300 MB. */
const MUCH_MEMORY = 185e6

/** Tells of a large picture of which the decoder has to hold every pixel. */
function reportHeld(
  file: string,
  { read, held }: FileKind,
  { width, height, deep }: RasterFacts,
  report: Report,
): void {
  const pixels = width * height
  const sampleBytes = deep && read === readPng ? 2 : 1
  if (!held || pixels * held.bytes * sampleBytes < MUCH_MEMORY) return
  report({
    code: 'picture-memory',
    severity: 'note',
    message: `The picture “${excerpt(file)}” takes much memory: it is ${held.name}, whose ${Math.round(pixels / 1e6)} million pixels are unpacked all at once.`,
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

const UNKNOWN = unsupported('is in a format that cardpress does not know', EXPORT)

/** EXIF orientations from 5 on exchange width and height. */
const upright = (facts: RasterFacts): RasterFacts =>
  facts.orientation < 5 ? facts : { ...facts, width: facts.height, height: facts.width }
