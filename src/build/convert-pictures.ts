import { deflateSync } from 'node:zlib'

import type { Report, Span } from '../base/problems/problem.ts'
import { namedPictures } from '../input/deck/deck-pictures.ts'
import type { DeckPicture } from '../input/drawings/deck-picture.ts'
import type {
  PictureNeed,
  SeparationSettings,
  SeparatedPicture,
} from '../input/pictures/convert-needed.ts'
import { pictureDigest } from '../input/pictures/picture-source.ts'
import type { RasterPicture } from '../input/pictures/raster.ts'
import { allPictures } from '../input/project/build-input.ts'
import type { BuildInput } from '../input/project/build-input.ts'
import type { Frame, Picture } from '../typesetting/frame/frame.ts'
import { placedSize } from '../typesetting/frame/rect.ts'
import { itemsOfKind } from '../typesetting/frame/walk.ts'
import { sizeOf } from './separations.ts'
import type { Separations } from './separations.ts'
import { both, sharedNeeds } from './share-pictures.ts'
import { shownPart } from './shown-part.ts'

/** The highest resolution of pictures on a screen: sharp at twice the size of the card. */
export const SCREEN_RESOLUTION = 200

/** The highest resolution of pictures in print, as print shops ask for it; finer ones are reduced to it. */
export const PRINTED_RESOLUTION = 300

/** Pixels by which two placements of the same size may differ, because their transforms are multiplied. */
const ROUNDING = 1e-6

/** The pictures of a file in inks. */
export interface PicturesInInks {
  /** The one for an item that shows a picture. */
  readonly pictures: (item: Picture) => SeparatedPicture | undefined
  /** Their bytes in the file. */
  readonly size: number
}

/**
 * The raster pictures of the pages of one file, converted to inks at the resolution in which these pages place them
 * and cut to what they show, so that the other files of the run make no difference. Files with the same bytes are one
 * picture. A picture that cannot be converted is reported, and comes out grey.
 */
export async function convertPlaced(
  frames: readonly Frame[],
  {
    input,
    separations,
    resolution = PRINTED_RESOLUTION,
    isForScreen = false,
  }: PlacedOptions,
  report: Report,
): Promise<PicturesInInks> {
  const press = { ...pressOf(input), isForScreen }
  const wanted = placedRasters(frames, input, resolution).flatMap(({ raster, places }) =>
    sharedNeeds(raster, places).map(({ item, need }) => ({ item, raster, need })),
  )
  const separated = new Map(
    await Promise.all(
      wanted.map(async ({ item, raster, need }) => {
        const one = await separations.separated(raster, press, need)
        return [item, one] as const
      }),
    ),
  )
  let size = 0
  for (const one of new Set(separated.values()))
    if ('samples' in one) size += sizeOf(one)
    else report(one)
  return {
    size,
    pictures: (item) => {
      const one = separated.get(item)
      return one && ('samples' in one ? one : GREY)
    },
  }
}

/** One light pixel, deflated. */
const GREY: SeparatedPicture = {
  width: 1,
  height: 1,
  space: 'DeviceGray',
  filter: 'FlateDecode',
  samples: deflateSync(Uint8Array.of(0xe0)),
}

/** What conversions take. */
export interface ConversionOptions {
  readonly input: BuildInput
  readonly separations: Separations
}

/** What else `convertPlaced` takes. */
interface PlacedOptions extends ConversionOptions {
  /** The most pixels to an inch. */
  readonly resolution?: number
  /** Whether they are wanted in sRGB instead of inks. */
  readonly isForScreen?: boolean
}

/** Reports each picture on some sides that a build could not decode, one a step. */
export async function* reportUndecodable(
  frames: readonly Frame[],
  { input, separations }: ConversionOptions,
  report: Report,
): AsyncGenerator<void> {
  const press = pressOf(input)
  for (const { raster } of placedRasters(frames, input, PRINTED_RESOLUTION)) {
    // oxlint-disable-next-line no-await-in-loop -- where they were looked through ahead, none is waited for
    const fault = await separations.fault(raster, press)
    if (fault) report({ ...fault, span: whereNamed(raster.id, input) })
    yield
  }
}

/** Reports each picture on some sides that was found to be undecodable so far. */
export function reportFoundUndecodable(
  frames: readonly Frame[],
  { input, separations }: ConversionOptions,
  report: Report,
): void {
  const shown = new Set(
    frames.flatMap((frame) =>
      Array.from(itemsOfKind(frame, 'picture'), ({ item }) => item.picture),
    ),
  )
  for (const raster of rastersOf(input).values()) {
    const fault = shown.has(raster.id) && separations.foundFault(raster)
    if (fault) report({ ...fault, span: whereNamed(raster.id, input) })
  }
}

/** Starts to look through the photographs of some pieces, on other threads, while their deck is laid out. */
export function lookAhead(
  pieces: ReadonlySet<string>,
  { input, separations }: ConversionOptions,
): void {
  for (const id of pieces)
    for (const picture of input.piecePictures.get(id)?.values() ?? [])
      if (picture.kind === 'raster')
        void separations.fault(picture.raster, pressOf(input))
}

/** Where a deck first names a raster picture, or a drawing that holds it; undefined for one of the template. */
export function whereNamed(
  id: string,
  { deck, piecePictures, templatePictures }: BuildInput,
): Span | undefined {
  const isIt = (picture: DeckPicture | undefined): boolean =>
    picture?.kind === 'raster'
      ? picture.raster.id === id
      : (picture?.vector.images.some((one) => one.id === id) ?? false)
  for (const piece of deck.pieces)
    for (const [name, picture] of piecePictures.get(piece.id) ?? [])
      if (isIt(picture)) return namedPictures(piece, deck).get(name)?.span
  return isIt(templatePictures.get('logo'))
    ? (deck.logo ?? deck.organisation?.logo)?.span
    : undefined
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

/** A raster picture, and all places that show it. */
interface PlacedRaster {
  readonly raster: RasterPicture
  readonly places: PicturePlace[]
}

/** A place that shows a picture, and what is needed of it there. */
interface PicturePlace {
  readonly item: Picture
  readonly need: PictureNeed
}

/** The raster pictures on some sides, those of the same bytes once. */
function placedRasters(
  frames: readonly Frame[],
  input: BuildInput,
  resolution: number,
): readonly PlacedRaster[] {
  const rasters = rastersOf(input)
  if (rasters.size === 0) return []
  const found = new Map<string, PlacedRaster>()
  for (const [item, need] of needsOf(frames, resolution)) {
    const raster = rasters.get(item.picture)
    if (!raster) continue
    const digest = pictureDigest(raster.source)
    const placed = found.get(digest) ?? { raster, places: [] }
    placed.places.push({ item, need })
    found.set(digest, placed)
  }
  return [...found.values()]
}

/** What is needed of the picture of each item; one in a drawing may show in several sizes. */
function needsOf(
  frames: readonly Frame[],
  resolution: number,
): ReadonlyMap<Picture, PictureNeed> {
  const pixelsFor = (points: number): number =>
    Math.max(1, Math.ceil((points / 72) * resolution - ROUNDING))
  const needs = new Map<Picture, PictureNeed>()
  for (const frame of frames) {
    for (const visited of itemsOfKind(frame, 'picture')) {
      const { item, transform } = visited
      const { width, height } = placedSize(item.box, transform)
      const part = shownPart(visited, frame)
      const need = part
        ? { width: pixelsFor(width), height: pixelsFor(height), part }
        : NOTHING
      const before = needs.get(item)
      needs.set(item, before ? both(before, need) : need)
    }
  }
  return needs
}

/** What is needed of a picture that does not show. */
const NOTHING: PictureNeed = { width: 1, height: 1 }
