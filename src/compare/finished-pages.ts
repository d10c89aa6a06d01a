import { basename } from 'node:path'

import type { ComparedSide } from './compared-side.ts'
import type { Raster } from './raster/raster.ts'
import { sidesOfPdf } from './sides-of-pdf.ts'

/** What a page of a finished file is called: `wijzer-nl-a6-press, page 3`. */
export const pageName = (path: string, page: number): string =>
  `${basename(path).replace(/\.pdf$/i, '')}, page ${page + 1}`

/**
 * Makes rendered sides and finished files comparable: both are read from PDF pages, which know no boxes and end lines
 * elsewhere, and pages of files that were built have the names of the sides that they show.
 */
export const matchPages = async (
  rendered: readonly ComparedSide[],
  built: readonly ComparedSide[],
  raster: Raster,
): Promise<{
  readonly rendered: readonly ComparedSide[]
  readonly built: readonly ComparedSide[]
}> => ({
  rendered: await filePages(rendered, raster),
  built: namedLike(rendered, built),
})

/** Rendered sides, read back from their files. */
async function filePages(
  rendered: readonly ComparedSide[],
  raster: Raster,
): Promise<readonly ComparedSide[]> {
  const names = namesOf(rendered)
  const files = [...new Set(rendered.map(({ picture }) => picture.file))]
  const pages: ComparedSide[] = []
  for (const file of files) {
    const naming = (page: number): string => {
      const name = pageName(file.name, page)
      return names.get(name) ?? name
    }
    // oxlint-disable-next-line no-await-in-loop -- there is one PDFium
    pages.push(...(await sidesOfPdf(raster, file, naming, fail)))
  }
  return pages
}

/** A file that was just drawn can be read. */
function fail({ message }: { readonly message: string }): never {
  throw new Error(message)
}

/** Pages of finished files with the names of the rendered sides; pages of other files are left out. */
function namedLike(
  rendered: readonly ComparedSide[],
  built: readonly ComparedSide[],
): readonly ComparedSide[] {
  const names = namesOf(rendered)
  const files = new Set(rendered.map(fileOf))
  return built
    .filter((side) => files.has(fileOf(side)))
    .map((side) => ({ ...side, name: names.get(side.name) ?? side.name }))
}

/** The names of sides by the names of their pages. */
const namesOf = (rendered: readonly ComparedSide[]): ReadonlyMap<string, string> =>
  new Map(
    rendered.map(({ name, picture: { file, page } }) => [
      pageName(file.name, page),
      name,
    ]),
  )

const fileOf = ({ picture }: ComparedSide): string => basename(picture.file.name)
