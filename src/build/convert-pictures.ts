import { deflateSync } from 'node:zlib'

import type { Report, Span } from '../base/problems/problem.ts'
import type {
  PictureNeed,
  SeparationSettings,
  SeparatedPicture,
} from '../input/assets/convert-to-cmyk.ts'
import type { DeckPicture } from '../input/assets/deck-picture.ts'
import type { RasterPicture } from '../input/assets/raster.ts'
import { namedPictures } from '../input/deck/deck-pictures.ts'
import { allPictures } from '../input/project/build-input.ts'
import type { BuildInput } from '../input/project/build-input.ts'
import type { Frame } from '../typesetting/frame/frame.ts'
import { placedSize } from '../typesetting/frame/rect.ts'
import { itemsOfKind } from '../typesetting/frame/walk.ts'
import type { Separations } from './separations.ts'
import { shownPart, union } from './shown-part.ts'

/** The highest resolution of pictures in print, as print shops ask for it; finer ones are reduced to it. */
export const PRINTED_RESOLUTION = 300

/** Pixels by which two placements of the same size may differ, because their transforms are multiplied. */
const ROUNDING = 1e-6

/**
 * The raster pictures of the pages of one file, converted to inks at the resolution in which these pages place them
 * and cut to what they show, so that the other files of the run make no difference. A picture that cannot be converted is reported, and comes out grey.
 */
export async function convertPlaced(
  frames: readonly Frame[],
  { input, separations, resolution = PRINTED_RESOLUTION }: PlacedOptions,
  report: Report,
): Promise<ReadonlyMap<string, SeparatedPicture>> {
  const press = pressOf(input)
  const placed = placedRasters(frames, input, resolution)
  const separated = await Promise.all(
    placed.map(async ({ picture, need }) => {
      const one = await separations.separated(picture, press, need)
      if ('samples' in one) return one
      report(one)
      return { ...GREY, id: picture.id }
    }),
  )
  return new Map(separated.map((one) => [one.id, one]))
}

/** One light pixel, deflated. */
const GREY = {
  width: 1,
  height: 1,
  space: 'DeviceGray',
  filter: 'FlateDecode',
  samples: deflateSync(Uint8Array.of(0xe0)),
} as const

/** What conversions take. */
export interface ConversionOptions {
  readonly input: BuildInput
  readonly separations: Separations
}

/** What else `convertPlaced` takes. */
interface PlacedOptions extends ConversionOptions {
  /** The most pixels to an inch. */
  readonly resolution?: number
}

/** Reports each picture on some sides that a build could not decode. */
export async function reportUndecodable(
  frames: readonly Frame[],
  { input, separations }: ConversionOptions,
  report: Report,
): Promise<void> {
  const press = pressOf(input)
  await Promise.all(
    placedRasters(frames, input, PRINTED_RESOLUTION).map(async ({ picture }) => {
      const fault = await separations.fault(picture, press)
      if (fault) report({ ...fault, span: spanOf(picture, input) })
    }),
  )
}

/** Where a deck first names a picture; undefined for a picture of the template. */
function spanOf(
  { id }: RasterPicture,
  { deck, piecePictures, templatePictures }: BuildInput,
): Span | undefined {
  const isIt = (picture: DeckPicture | undefined): boolean =>
    picture?.kind === 'raster'
      ? picture.raster.id === id
      : (picture?.vector.images.some((one) => one.id === id) ?? false)
  for (const piece of deck.pieces)
    for (const [name, picture] of piecePictures.get(piece.id) ?? [])
      if (isIt(picture)) return namedPictures(piece, deck).get(name)?.span
  return isIt(templatePictures.get('logo')) ? deck.logo?.span : undefined
}

const pressOf = ({ profile, template }: BuildInput): SeparationSettings => ({
  profile,
  inkLimit: template.theme.inkLimit,
})

/** All raster pictures of a deck and its template, by their ids. */
export function rastersOf(input: BuildInput): ReadonlyMap<string, RasterPicture> {
  const rasters = new Map<string, RasterPicture>()
  for (const picture of allPictures(input))
    for (const raster of picture.kind === 'raster'
      ? [picture.raster]
      : picture.vector.images)
      rasters.set(raster.id, raster)
  return rasters
}

/** The raster pictures on some sides, and what is needed of them there. */
function placedRasters(
  frames: readonly Frame[],
  input: BuildInput,
  resolution: number,
): readonly { readonly picture: RasterPicture; readonly need: PictureNeed }[] {
  const rasters = rastersOf(input)
  if (rasters.size === 0) return []
  return [...needsOf(frames, resolution)].flatMap(([id, need]) => {
    const picture = rasters.get(id)
    return picture ? [{ picture, need }] : []
  })
}

/** The size in pixels of each picture where it is placed at its largest, and the part that all places show together. */
function needsOf(
  frames: readonly Frame[],
  resolution: number,
): ReadonlyMap<string, PictureNeed> {
  const pixelsFor = (points: number): number =>
    Math.max(1, Math.ceil((points / 72) * resolution - ROUNDING))
  const needs = new Map<string, PictureNeed>()
  for (const frame of frames) {
    for (const visited of itemsOfKind(frame, 'picture')) {
      const { width, height } = placedSize(visited.item.box, visited.transform)
      const before = needs.get(visited.item.picture)
      const part = union(before?.part, shownPart(visited, frame))
      needs.set(visited.item.picture, {
        width: Math.max(pixelsFor(width), before?.width ?? 0),
        height: Math.max(pixelsFor(height), before?.height ?? 0),
        ...(part && { part }),
      })
    }
  }
  return needs
}
