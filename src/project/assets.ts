import { extname } from 'node:path'

import type { DeckPicture } from '../assets/deck-picture.ts'
import { placeInside } from '../assets/place.ts'
import { readRaster } from '../assets/raster.ts'
import { readVector } from '../assets/read-vector.ts'
import type { Deck } from '../content/deck.ts'
import type { Report } from '../problems/problem.ts'
import { picturesOf } from '../template/check-names.ts'
import { readBytes, readKnown, shown } from './project.ts'
import type { Project } from './project.ts'
import type { Template } from './templates.ts'

/** Reads the pictures of a deck's pieces, by piece id. */
export async function loadPiecePictures(
  project: Project,
  { folder, pieces }: Deck,
  report: Report,
): Promise<ReadonlyMap<string, DeckPicture>> {
  const pictures = await Promise.all(
    pieces.map(async ({ id, picture }): Promise<readonly [string, DeckPicture][]> => {
      const path =
        picture && (await placeInside(folder, picture.value, picture.span, report))
      const loaded = path && (await loadPicture(project, path, report))
      return loaded ? [[id, loaded]] : []
    }),
  )
  return new Map(pictures.flat())
}

/** Reads the pictures beside a template that it uses, by the name it uses. */
export async function loadTemplatePictures(
  project: Project,
  { folder, theme, kinds }: Template,
  report: Report,
): Promise<ReadonlyMap<string, DeckPicture>> {
  const pictures = await Promise.all(
    [...picturesOf(theme, kinds.values())].map(
      async ([name, span]): Promise<readonly [string, DeckPicture][]> => {
        const path = await placeInside(folder, name, span, report)
        const loaded = path && (await loadPicture(project, path, report))
        return loaded ? [[name, loaded]] : []
      },
    ),
  )
  return new Map(pictures.flat())
}

/** The most bytes that the file of a photograph may have. */
const LARGEST = 50 * 1024 * 1024

async function loadPicture(
  project: Project,
  path: string,
  report: Report,
): Promise<DeckPicture | undefined> {
  if (extname(path).toLowerCase() === '.svg') {
    const vector = await readKnown(project, path, readVector, report)
    return vector && { kind: 'vector', vector }
  }
  const bytes = await readBytes(project, path, LARGEST, report)
  const raster = bytes && readRaster(shown(project, path), bytes, report)
  return raster && { kind: 'raster', raster }
}
