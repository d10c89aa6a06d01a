import pLimit from 'p-limit'

import { watchErrors } from '../base/problems/problem.ts'
import type { Report } from '../base/problems/problem.ts'
import type { FontLibrary } from '../input/fonts/font-library.ts'
import type { BuildInput } from '../input/project/build-input.ts'
import type { OutputFile } from '../input/project/output.ts'
import { writePdfUa1 } from '../output/pdf/pdfua1.ts'
import { writePdfX4 } from '../output/pdf/pdfx4.ts'
import { verifyPdf } from '../output/pdf/verify-pdf.ts'
import type { Frame } from '../typesetting/frame/frame.ts'
import { distinctItems } from '../typesetting/frame/walk.ts'
import { directionOf } from '../typesetting/text/language-tag.ts'
import {
  convertPlaced,
  PRINTED_RESOLUTION,
  SCREEN_RESOLUTION,
} from './convert-pictures.ts'
import type { PicturesInInks } from './convert-pictures.ts'
import type { OutputDocument } from './plan-documents.ts'
import type { PrintCount } from './print-counts.ts'
import type { Separations } from './separations.ts'

/** The output intent of all files: the profile of the package (ISO 12647-2, coated paper). */
const FOGRA39 = {
  identifier: 'FOGRA39',
  condition:
    'Offset printing, ISO 12647-2:2004/Amd 1, paper type 1 or 2 (coated), 60 lines/cm',
  info: 'Coated FOGRA39 (ISO 12647-2:2004)',
  registry: 'http://www.color.org',
}

/** A file as it will be written. */
export interface DrawnFile extends OutputFile {
  readonly pages: number
  /** How often to print each piece, for a press file that holds each piece once; else empty. */
  readonly toPrint: readonly PrintCount[]
}

/** What else drawing takes. */
interface DrawOptions {
  readonly input: BuildInput
  readonly fonts: FontLibrary
  readonly separations: Separations
  /** The date in the files. */
  readonly date: Date
}

/** Takes files as soon as they are drawn, so that few are in memory at once. */
export interface FileVisitor<T> {
  readonly report: Report
  /** Returns undefined to stop drawing further files. */
  readonly take: (
    file: DrawnFile,
    document: OutputDocument,
  ) => Promise<T | undefined> | T | undefined
  /** Whether a file is drawn even if one of its pictures cannot be decoded; that picture is grey then. */
  readonly allowsGrey?: boolean
}

/** How many files are drawn at once: while one is deflated and written, the pages of another are made. */
const AT_ONCE = 4

/** The bytes of pictures from which a file is large: of such files only one is in memory at a time. */
const LARGE = 16 * 1024 * 1024

/** Draws files, and returns what `take` returned for each, in the order of the documents. */
export async function drawDocuments<T extends object>(
  documents: readonly OutputDocument[],
  options: DrawOptions,
  visitor: FileVisitor<T>,
): Promise<readonly T[]> {
  const taken = new Map<OutputDocument, T>()
  const waiting = [...documents]
  const alone = pLimit(1)
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const document = next
      const inInks = await convert(document, options, visitor)
      const draw = async (): Promise<T | undefined> =>
        inInks && visitor.take(await drawDocument(document, inInks, options), document)
      const result = await (inInks && inInks.size > LARGE ? alone(draw) : draw())
      if (result) taken.set(document, result)
      else waiting.length = 0
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return documents.flatMap((document) => taken.get(document) ?? [])
}

/** The pictures of a file in inks; undefined, with problems, if one cannot be decoded. */
async function convert(
  { frames, medium }: OutputDocument,
  { input, separations }: DrawOptions,
  {
    report: reportAll,
    allowsGrey = false,
  }: Pick<FileVisitor<object>, 'report' | 'allowsGrey'>,
): Promise<PicturesInInks | undefined> {
  const { report, failed } = watchErrors(reportAll)
  const isForScreen = medium === 'screen'
  const resolution = isForScreen ? SCREEN_RESOLUTION : PRINTED_RESOLUTION
  const placed = { input, separations, resolution, isForScreen }
  const inInks = await convertPlaced([...new Set(frames)], placed, report)
  return failed() && !allowsGrey ? undefined : inInks
}

async function drawDocument(
  { path, toPrint, ...facts }: OutputDocument,
  { pictures }: PicturesInInks,
  { input, fonts: library, date }: DrawOptions,
): Promise<DrawnFile> {
  const fonts = fontsOf([...new Set(facts.frames)], library)
  const { overprintBlack } = input.template.theme
  const rightToLeft = directionOf(facts.language) === 'rtl'
  const drawn = { ...facts, date, fonts, pictures, overprintBlack, rightToLeft }
  const outputIntent = { ...FOGRA39, profile: input.profile.bytes }
  const parts =
    facts.medium === 'screen'
      ? await writePdfUa1({ ...drawn, sections: facts.sections })
      : await writePdfX4({ ...drawn, outputIntent })
  const { ok, pages } = verifyPdf(parts)
  if (!ok || pages !== facts.frames.length) throw new Error(`${path} came out incomplete`)
  return { path, parts, pages, toPrint }
}

/** The bytes of the fonts that frames use; the others are never read. */
export function fontsOf(
  frames: readonly Frame[],
  { files }: FontLibrary,
): ReadonlyMap<string, Uint8Array> {
  const used = new Set(distinctItems(frames, 'glyphs').map(({ font }) => font))
  return new Map(
    files.filter(({ id }) => used.has(id)).map(({ id, bytes }) => [id, bytes]),
  )
}
