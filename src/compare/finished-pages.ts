import { basename } from 'node:path'

import type { ComparedSide } from './compared-side.ts'
import type { Raster } from './raster/raster.ts'
import { sidesOfPdf } from './sides-of-pdf.ts'

/** What a page of a finished file is called: `wijzer-nl-a6-press, page 3`. */
export const pageName = (path: string, page: number): string =>
  `${basename(path).replace(/\.pdf$/i, '')}, page ${page + 1}`

/**
 * Sides that were made here as they read when they are taken from their own files: finished files of earlier tell
 * nothing of boxes, and end lines at other places.
 */
export async function pagesOf(
  made: readonly ComparedSide[],
  raster: Raster,
): Promise<readonly ComparedSide[]> {
  const names = namesOf(made)
  const files = [...new Set(made.map(({ picture }) => picture.file))]
  const pages: ComparedSide[] = []
  for (const file of files) {
    const naming = (page: number): string => {
      const name = pageName(file.name, page)
      return names.get(name) ?? name
    }
    // oxlint-disable-next-line no-await-in-loop -- there is one PDFium
    pages.push(...(await sidesOfPdf(raster, file, naming, refuse)))
  }
  return pages
}

/** A file that was drawn a moment ago can be read. */
function refuse({ message }: { readonly message: string }): never {
  throw new Error(message)
}

/** Pages of finished files with the names of the sides that were made; none of other files than those. */
export function namedLike(
  made: readonly ComparedSide[],
  built: readonly ComparedSide[],
): readonly ComparedSide[] {
  const names = namesOf(made)
  const files = new Set(made.map(fileOf))
  return built
    .filter((side) => files.has(fileOf(side)))
    .map((side) => ({ ...side, name: names.get(side.name) ?? side.name }))
}

/** The names of sides by those of their pages. */
const namesOf = (made: readonly ComparedSide[]): ReadonlyMap<string, string> =>
  new Map(
    made.map(({ name, picture: { file, page } }) => [pageName(file.name, page), name]),
  )

const fileOf = ({ picture }: ComparedSide): string => basename(picture.file.name)
