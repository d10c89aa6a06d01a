import { readdir } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'

import { CardpressError } from '../base/problems/problem.ts'
import type { Report } from '../base/problems/problem.ts'
import { TARGETS } from '../build/request.ts'
import { readBytes, unreadableFolder } from '../input/project/project.ts'
import type { Project } from '../input/project/project.ts'
import type { ComparedSide } from './compared-side.ts'
import type { PdfFile } from './raster/documents.ts'
import type { Raster } from './raster/raster.ts'

/** Which built files are compared; all where a list is empty. */
export interface FileFilter {
  readonly deck: string | undefined
  readonly languages: readonly string[]
  readonly formats: readonly string[]
}

/** The PDFs in a folder and below, sorted the same on every machine; throws a CardpressError where it cannot be read. */
export async function pdfsIn(folder: string): Promise<readonly string[]> {
  const reading = readdir(folder, { recursive: true, withFileTypes: true })
  const entries = await reading.catch((error: unknown) => {
    const path = error instanceof Error && 'path' in error ? String(error.path) : folder
    throw new CardpressError(unreadableFolder(path, error))
  })
  return entries
    .filter((entry) => entry.isFile() && isPdf(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted((one, other) => (one < other ? -1 : 1))
}

/** Whether a file calls itself a PDF. */
export const isPdf = (path: string): boolean => /\.pdf$/i.test(path)

/**
 * Whether a file passes a filter, by where `build` puts it: `<deck>/<language>/<deck>-<language>-<format>-….pdf`. Leaflets
 * belong to every format.
 */
export function matchesFilter(
  path: string,
  { deck, languages, formats }: FileFilter,
): boolean {
  const language = basename(dirname(path))
  return (
    (deck === undefined || basename(dirname(dirname(path))) === deck) &&
    isOf(languages, (one) => one === language) &&
    (isOf(formats, (one) => basename(path).includes(`-${language}-${one}-`)) ||
      TARGETS.some((target) => basename(path).includes(`-${language}-${target}-leaflet`)))
  )
}

const isOf = (names: readonly string[], fits: (name: string) => boolean): boolean =>
  names.length === 0 || names.includes('all') || names.some(fits)

/** A PDF may be larger than any text. */
const LARGEST = 256 * 1024 * 1024

/** The pages of finished PDFs, to be compared. */
export async function builtSides(
  paths: readonly string[],
  { raster, project, nameOf }: PageReading,
  report: Report,
): Promise<readonly ComparedSide[]> {
  const sides: ComparedSide[] = []
  for (const path of paths) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: together they may be large
    const bytes = await readBytes(project, path, LARGEST, report)
    if (!bytes) continue
    const file = { name: relative(project.from, path), bytes }
    const naming = (page: number): string => nameOf(path, page)
    // oxlint-disable-next-line no-await-in-loop -- there is one PDFium
    sides.push(...(await sidesOfPdf(raster, file, naming, report)))
  }
  return sides
}

interface PageReading {
  readonly raster: Raster
  readonly project: Project
  readonly nameOf: (path: string, page: number) => string
}

/** The pages of a PDF of any origin, to be compared; none (and a problem) where it cannot be read. */
export async function sidesOfPdf(
  raster: Raster,
  file: PdfFile,
  nameOf: (page: number) => string,
  report: Report,
): Promise<readonly ComparedSide[]> {
  const texts = await raster.pageTexts(file, report)
  return (texts ?? []).map(({ width, height, trim, lines }, page) => ({
    name: nameOf(page),
    picture: { file, page },
    page: { width, height },
    trim,
    lines: lines.map(({ color, ...line }) => ({
      ...line,
      color: { value: color },
      x: line.x - trim.x,
      y: line.y - trim.y,
    })),
  }))
}

/** What a page of a finished file is called: `wijzer-nl-a6-press, page 3`. */
export const pageName = (path: string, page: number): string =>
  `${basename(path).replace(/\.pdf$/i, '')}, page ${page + 1}`
