import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'

import type { DeckPicture } from '../assets/deck-picture.ts'
import { placeInAny, placeInside } from '../assets/place.ts'
import { readRaster } from '../assets/raster.ts'
import { readVector } from '../assets/read-vector.ts'
import type { Deck } from '../content/deck.ts'
import type { Report } from '../problems/problem.ts'
import { namesIn, readKnown, shown } from './project.ts'
import type { Project } from './project.ts'
import type { Template } from './templates.ts'

/** Reads the pictures of a deck's pieces, by piece id. */
export async function loadPiecePictures(
  project: Project,
  deck: Deck,
  report: Report,
): Promise<ReadonlyMap<string, DeckPicture>> {
  const pictures = await Promise.all(
    deck.pieces.map(
      async ({ id, picture }): Promise<readonly [string, DeckPicture][]> => {
        if (!picture) return []
        const path = await placeInside(deck.folder, picture.value, picture.span, report)
        const loaded =
          path === undefined ? undefined : await loadPicture(project, path, report)
        return loaded ? [[id, loaded]] : []
      },
    ),
  )
  return new Map(pictures.flat())
}

/** Reads the pictures that lie beside a template, by file name. */
export async function loadTemplatePictures(
  project: Project,
  { folder }: Template,
  report: Report,
): Promise<ReadonlyMap<string, DeckPicture>> {
  const names = (await namesIn(folder)).filter((name) =>
    /\.(?:svg|png|jpe?g)$/i.test(name),
  )
  const pictures = await Promise.all(
    names.map(async (name): Promise<readonly [string, DeckPicture][]> => {
      const path = await placeInAny([folder], name, undefined, report)
      const loaded =
        path === undefined ? undefined : await loadPicture(project, path, report)
      return loaded ? [[name, loaded]] : []
    }),
  )
  return new Map(pictures.flat())
}

async function loadPicture(
  project: Project,
  path: string,
  report: Report,
): Promise<DeckPicture | undefined> {
  const file = shown(project, path)
  if (extname(path).toLowerCase() === '.svg') {
    const vector = await readKnown(project, path, readVector, report)
    return vector && { kind: 'vector', vector }
  }
  const raster = readRaster(file, await readFile(path), report)
  return raster && { kind: 'raster', raster }
}
