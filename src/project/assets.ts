import { extname } from 'node:path'

import type { DeckPicture } from '../assets/deck-picture.ts'
import { readRaster } from '../assets/raster.ts'
import type { RasterPicture } from '../assets/raster.ts'
import { readVector } from '../assets/read-vector.ts'
import type { VectorPicture } from '../assets/vector.ts'
import type { Deck } from '../content/deck.ts'
import type { Report } from '../problems/problem.ts'
import { picturesOf } from '../template/check-names.ts'
import { placeInside } from './place.ts'
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

/** Reads the logo of a deck, as the picture that templates call `logo`; none where the deck has none. */
export async function loadLogo(
  project: Project,
  { folder, logo }: Deck,
  report: Report,
): Promise<ReadonlyMap<string, DeckPicture>> {
  const path = logo && (await placeInside(folder, logo.value, logo.span, report))
  const loaded = path && (await loadPicture(project, path, report))
  return new Map(loaded ? [['logo', loaded]] : [])
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
  if (extname(path).toLowerCase() === '.svg')
    return asVector(await readKnown(project, path, readVector, report))
  const bytes = await readBytes(project, path, LARGEST, report)
  return bytes && asRaster(readRaster(shown(project, path), bytes, report))
}

const asVector = (vector: VectorPicture | undefined): DeckPicture | undefined =>
  vector && { kind: 'vector', vector }

const asRaster = (raster: RasterPicture | undefined): DeckPicture | undefined =>
  raster && { kind: 'raster', raster }

/** A picture that came from elsewhere than the disk, and the ending that its bytes call for. */
export interface GivenPicture {
  readonly picture: DeckPicture
  readonly ending: 'svg' | 'png' | 'jpg'
}

/** Reads a picture by what its bytes are, whatever it is called; undefined (and problems) where it cannot be printed. */
export function readGivenPicture(
  bytes: Uint8Array,
  report: Report,
): GivenPicture | undefined {
  const ending = endingOf(bytes)
  const file = `logo.${ending}`
  const picture =
    ending === 'svg'
      ? asVector(readVector(file, Buffer.from(bytes).toString('utf8'), report))
      : asRaster(readRaster(file, bytes, report))
  return picture && { picture, ending }
}

function endingOf(bytes: Uint8Array): GivenPicture['ending'] {
  const [first, second] = bytes
  if (first === 0xff && second === 0xd8) return 'jpg'
  const start = Buffer.from(bytes.subarray(0, 200)).toString('utf8')
  return /^\ufeff?\s*</.test(start) ? 'svg' : 'png'
}
