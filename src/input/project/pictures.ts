import { statSync } from 'node:fs'
import { extname, parse } from 'node:path'

import { collectProblems } from '../../base/problems/problem.ts'
import type { Problem, Report, Span } from '../../base/problems/problem.ts'
import { namedPictures } from '../deck/deck-pictures.ts'
import type { Deck } from '../deck/deck.ts'
import type { DeckPicture } from '../drawings/deck-picture.ts'
import type { VectorPicture } from '../drawings/values/vector.ts'
import { endingFor, isRaster } from '../pictures/file-kinds.ts'
import { pictureDigest, onDisk } from '../pictures/picture-source.ts'
import { misnamed, MOST_BYTES, readRaster } from '../pictures/raster.ts'
import type { RasterPicture } from '../pictures/raster.ts'
import { isOpaque } from '../pictures/sample-picture.ts'
import { picturesOf } from '../template/check-names.ts'
import { loadDrawing, readDrawing } from './drawings.ts'
import { findFile } from './find-file.ts'
import { displayPath, readBytes } from './project.ts'
import type { Project } from './project.ts'
import { layoutsIn } from './templates.ts'
import type { Template } from './templates.ts'

/** The pictures of pieces and their families: by piece id, and by the name that templates use. */
export type PiecePictures = ReadonlyMap<string, ReadonlyMap<string, DeckPicture>>

/** Reads the pictures of a deck's pieces and their families. */
export async function loadPiecePictures(
  project: Project,
  deck: Deck,
  report: Report,
): Promise<PiecePictures> {
  const ofPieces = deck.pieces.map((piece) => ({
    id: piece.id,
    files: namedPictures(piece, deck),
  }))
  const files = new Set(ofPieces.flatMap((one) => [...one.files.values()]))
  const named = Array.from(files, (file) => ({
    name: file,
    file: file.value,
    span: file.span,
  }))
  const loaded = await loadPictures(project, { folders: [deck.folder], named }, report)
  const found = ofPieces.map((one) => {
    const pictures = [...one.files].flatMap(([name, file]) => {
      const picture = loaded.get(file)
      return picture ? [[name, picture] as const] : []
    })
    return [one.id, new Map(pictures)] as const
  })
  return new Map(found.filter(([, pictures]) => pictures.size > 0))
}

/** Reads the logo of a deck, or that of its organisation, under the name `logo`; empty if there is none. */
export const loadLogo = (
  project: Project,
  { folder, logo, withoutLogo, organisation }: Deck,
  report: Report,
): Promise<ReadonlyMap<string, DeckPicture>> => {
  const shown = logo ?? (withoutLogo ? undefined : organisation?.logo)
  const named = shown ? [{ name: 'logo', file: shown.value, span: shown.span }] : []
  const [root = project.from] = project.roots
  return loadPictures(project, { folders: [logo ? folder : root], named }, report)
}

/** Reads the pictures beside a template, by the names that the template uses. */
export const loadTemplatePictures = (
  project: Project,
  template: Template,
  report: Report,
): Promise<ReadonlyMap<string, DeckPicture>> => {
  const { folders, theme } = template
  const used = [...picturesOf(theme, layoutsIn(template))]
  const named = used.map(([name, span]) => ({ name, file: name, span }))
  return loadPictures(project, { folders, named }, report)
}

/** Pictures to read, each from the first of some folders that has it. */
export interface NamedPictures<Name> {
  readonly folders: readonly string[]
  readonly named: readonly {
    /** The name in the result. */
    readonly name: Name
    /** Its path from the folder. */
    readonly file: string
    /** Where the user wrote its path; nowhere for all the pictures of a folder. */
    readonly span?: Span
  }[]
}

/** Reads pictures, each file once; those that cannot be read are left out. */
export async function loadPictures<Name>(
  project: Project,
  { folders, named }: NamedPictures<Name>,
  report: Report,
): Promise<ReadonlyMap<Name, DeckPicture>> {
  const loading = new Map<string, Promise<DeckPicture | undefined>>()
  const read = await Promise.all(
    named.map(async ({ name, file, span }) => {
      const { problems, report: collect } = collectProblems()
      const places = { roots: folders, within: project.roots }
      const path = await findFile(places, file, span, collect)
      if (path === undefined) return { name, problems, picture: undefined }
      const reportHere: Report = (problem) =>
        collect({ ...(span && { span }), ...problem })
      const picture = loading.get(path) ?? loadPicture(project, path, reportHere)
      loading.set(path, picture)
      return { name, problems, picture: await picture }
    }),
  )
  // In the order of the deck, whichever was read first.
  for (const { problems } of read) problems.forEach(report)
  return new Map(
    read.flatMap(({ name, picture }) => (picture ? [[name, picture] as const] : [])),
  )
}

async function loadPicture(
  project: Project,
  path: string,
  report: Report,
): Promise<DeckPicture | undefined> {
  const stamp = stampOf(path)
  const cached = project.rasterCache.get(path)
  if (cached && stamp !== undefined && stamps.get(cached) === stamp) {
    tellAgain(cached, report)
    return asRaster(cached)
  }
  const bytes = await readBytes(project, path, MOST_BYTES, report)
  if (!bytes) return undefined
  const isNamedSvg = extname(path).toLowerCase() === '.svg'
  if (!isRaster(bytes) && (isNamedSvg || isSvg(bytes))) {
    if (!isNamedSvg) report(misnamed(displayPath(project, path), SVG))
    const vector = await loadDrawing(project, path, report)
    return vector && { kind: 'vector', vector, file: displayPath(project, path) }
  }
  const raster = await loadRaster(project, path, bytes, report)
  if (raster && stamp !== undefined) stamps.set(raster, stamp)
  return asRaster(raster)
}

/** What there was to say of photographs that can be printed. */
const told = new WeakMap<RasterPicture, readonly Problem[]>()

const tellAgain = (raster: RasterPicture, report: Report): void =>
  told.get(raster)?.forEach(report)

/** What the system said of the files of photographs when they were read: one of which it says the same is not read again. */
const stamps = new WeakMap<RasterPicture, string>()

/** Nothing is said of a file that changed so recently, in milliseconds: its times are not exact. */
const RECENT = 100

function stampOf(path: string): string | undefined {
  try {
    const { dev, ino, size, mtimeMs, ctimeMs } = statSync(path)
    const isRecent = Date.now() - ctimeMs < RECENT
    return isRecent ? undefined : [dev, ino, size, mtimeMs, ctimeMs].join(' ')
  } catch {
    // Reading it tells why.
    return undefined
  }
}

const SVG = { name: 'an SVG drawing', endings: ['.svg'] }

async function loadRaster(
  project: Project,
  path: string,
  bytes: Buffer,
  report: Report,
): Promise<RasterPicture | undefined> {
  const cached = project.rasterCache.get(path)
  const source = onDisk(path, { bytes })
  if (cached && pictureDigest(cached.source) === source.digest) {
    tellAgain(cached, report)
    return cached
  }
  const { problems, report: tell } = collectProblems()
  const read = readRaster(displayPath(project, path), bytes, tell)
  problems.forEach(report)
  const alpha = read?.alpha === true && !(await isOpaque(read))
  const raster = read && { ...read, alpha, source }
  if (raster) {
    project.rasterCache.set(path, raster)
    told.set(raster, problems)
  }
  return raster
}

const asVector = (vector: VectorPicture | undefined): DeckPicture | undefined =>
  vector && { kind: 'vector', vector }

const asRaster = (raster: RasterPicture | undefined): DeckPicture | undefined =>
  raster && { kind: 'raster', raster }

/** A picture that was uploaded, and the ending of a name for its bytes. */
export interface UploadedPicture {
  readonly picture: DeckPicture
  /** `svg`, `png`, `jpg` … */
  readonly ending: string
}

/** Reads a picture by its bytes; undefined, with problems that call it by the name of its file, if it cannot be printed. */
export async function readUploadedPicture(
  project: Project,
  bytes: Uint8Array,
  report: Report,
  name: string,
): Promise<UploadedPicture | undefined> {
  const isPixels = isRaster(bytes)
  const isKnown = isPixels || isSvg(bytes)
  const ending = isKnown && !isPixels ? 'svg' : endingFor(bytes)
  // It is kept under the ending of what it holds, so that another one is no fault.
  const file = isKnown ? `${parse(name).name}.${ending}` : name
  // The user knows it by its own name.
  const named: Report = (problem) =>
    report({ ...problem, message: problem.message.replaceAll(file, name) })
  const picture =
    ending === 'svg'
      ? asVector(
          await readDrawing(project, file, Buffer.from(bytes).toString('utf8'), named),
        )
      : asRaster(readRaster(file, bytes, named))
  return picture && { picture, ending }
}

/** Whether bytes begin as a drawing does, or as text in UTF-16, which the reader of drawings names. */
function isSvg(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return true
  const start = Buffer.from(bytes.subarray(0, 200)).toString('utf8')
  return /^\ufeff?\s*</.test(start)
}
