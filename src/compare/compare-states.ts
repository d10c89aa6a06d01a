import { basename } from 'node:path'

import type { Report } from '../base/problems/problem.ts'
import { pageName, sidesOfPdf } from './built-files.ts'
import { compareSides, renderWith } from './compare-sides.ts'
import type { ComparedSides } from './compare-sides.ts'
import type { ComparedSide } from './compared-side.ts'
import { completePage } from './complete-page.ts'
import type { Raster } from './raster/raster.ts'

/** One of two states of a deck that are compared. */
export interface DeckState {
  /** Whether its sides are pages of finished files, or laid out and drawn just now. */
  readonly isBuilt: boolean
  readonly sides: readonly ComparedSide[]
}

/** Compares two states of a deck, side by side of the same name. */
export async function compareStates(
  before: DeckState,
  after: DeckState,
  { raster, report }: { readonly raster: Raster; readonly report: Report },
): Promise<ComparedSides> {
  const [one, other] = await matched(before, after, raster)
  return compareSides(one, other, renderWith(raster, report))
}

/**
 * The sides of two states under matching names. Where one is drawn and the other was built, both are read from PDF pages,
 * which end lines elsewhere; pages get the names, boxes and colours of the sides that they show.
 */
async function matched(
  before: DeckState,
  after: DeckState,
  raster: Raster,
): Promise<readonly [before: readonly ComparedSide[], after: readonly ComparedSide[]]> {
  if (before.isBuilt === after.isBuilt) return [before.sides, after.sides]
  const [drawn, built] = before.isBuilt ? [after, before] : [before, after]
  const known = new Map(drawn.sides.map((side) => [side.name, side]))
  const complete = (pages: readonly ComparedSide[]): readonly ComparedSide[] =>
    pages.map((page) => {
      const side = known.get(page.name)
      return side ? completePage(page, side) : page
    })
  const pages = complete(await filePages(drawn.sides, raster))
  const named = complete(namedLike(drawn.sides, built.sides))
  return before.isBuilt ? [named, pages] : [pages, named]
}

/** Drawn sides, read back from their files. */
async function filePages(
  drawn: readonly ComparedSide[],
  raster: Raster,
): Promise<readonly ComparedSide[]> {
  const names = namesOf(drawn)
  const files = [...new Set(drawn.map(({ picture }) => picture.file))]
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

/** Pages of finished files with the names of the drawn sides; pages of other files are left out. */
function namedLike(
  drawn: readonly ComparedSide[],
  built: readonly ComparedSide[],
): readonly ComparedSide[] {
  const names = namesOf(drawn)
  const files = new Set(drawn.map(fileOf))
  return built
    .filter((side) => files.has(fileOf(side)))
    .map((side) => ({ ...side, name: names.get(side.name) ?? side.name }))
}

/** The names of sides by the names of their pages. */
const namesOf = (drawn: readonly ComparedSide[]): ReadonlyMap<string, string> =>
  new Map(
    drawn.map(({ name, picture: { file, page } }) => [pageName(file.name, page), name]),
  )

const fileOf = ({ picture }: ComparedSide): string => basename(picture.file.name)
