import { availableParallelism } from 'node:os'

import pLimit from 'p-limit'
import type { LimitFunction } from 'p-limit'

import { fileDigest } from '../base/bytes/file-digest.ts'
import type { Problem } from '../base/problems/problem.ts'
import type {
  PictureNeed,
  SeparationSettings,
  SeparatedPicture,
} from '../input/pictures/convert-needed.ts'
import { convertToCmyk, findPictureFault } from '../input/pictures/convert-to-cmyk.ts'
import { convertToSrgb } from '../input/pictures/convert-to-srgb.ts'
import { reducedSize } from '../input/pictures/open-picture.ts'
import { pixelsIn } from '../input/pictures/picture-part.ts'
import { pictureDigest } from '../input/pictures/picture-source.ts'
import type { RasterPicture } from '../input/pictures/raster.ts'
import { optimise } from './optimise.ts'

/** A picture in inks, or what is wrong with it. */
type SeparationResult = SeparatedPicture | Problem

/** A separation, perhaps still running. */
interface CachedSeparation {
  readonly separated: Promise<SeparationResult>
  /** In bytes; 0 while it runs. */
  size: number
}

/** The most bytes of separated pictures to keep for later files: over a hundred of the size of a card. */
const CACHE_SIZE = 128 * 1024 * 1024

/** How many pictures are looked through at a time: as many as keep the decoder's threads busy. */
const READ_AT_ONCE = 8

/** Pixels from which compiling the loops over them takes less time than it saves. */
const MANY = 250_000

/** Pixels from which a picture that the decoder has to hold takes about a hundred megabytes of memory. */
const HEAVY = 25e6

/**
 * The separated raster pictures of a process: each is converted once for every size that files need, and no more of them
 * at a time than there are cores, and one where the decoder has to hold a large one. A picture is known by its bytes,
 * so that one that is read again, or lies in two files, is not converted again.
 */
export class Separations {
  readonly #atOnce: LimitFunction
  readonly #alone = pLimit(1)
  readonly #reading = pLimit(READ_AT_ONCE)
  readonly #faults = new Map<string, Promise<Problem | undefined>>()
  readonly #found = new Map<string, Problem>()
  /** By picture, size, part and press, in the order of their last use. */
  readonly #cache = new Map<string, CachedSeparation>()
  #bytes = 0

  constructor(atOnce: number = availableParallelism()) {
    this.#atOnce = pLimit(atOnce)
  }

  /**
   * The problem with the pixels of a picture; undefined if it can be decoded and converted. Of pictures that the decoder
   * reads row by row more are begun than there are cores, since it shares out threads among them even while this one is busy.
   */
  fault(picture: RasterPicture, press: SeparationSettings): Promise<Problem | undefined> {
    const key = faultKey(picture)
    const known = this.#faults.get(key)
    if (known) return known
    const find = () => findPictureFault(picture, press)
    const fault = picture.whole ? this.#inTurn(picture, find) : this.#reading(find)
    this.#faults.set(key, fault)
    void fault.then((found) => found && this.#found.set(key, found))
    return fault
  }

  /** The problem with the pixels of a picture, if it has been found already. */
  foundFault(picture: RasterPicture): Problem | undefined {
    // Pictures have to be hashed to be looked up.
    return this.#found.size === 0 ? undefined : this.#found.get(faultKey(picture))
  }

  /** What is needed of a picture in inks, or in sRGB for a screen, or what is wrong with it. */
  separated(
    picture: RasterPicture,
    press: SeparationSettings,
    need: PictureNeed,
  ): Promise<SeparationResult> {
    const key = keyOf(picture, press, need)
    const cached = this.#cache.get(key) ?? this.#begin(picture, press, need)
    this.#cache.delete(key)
    this.#cache.set(key, cached)
    return cached.separated
  }

  #inTurn<T>(
    { whole, width, height }: RasterPicture,
    work: () => Promise<T>,
  ): Promise<T> {
    const isHeavy = whole && width * height > HEAVY
    return isHeavy ? this.#alone(() => this.#atOnce(work)) : this.#atOnce(work)
  }

  #begin(
    picture: RasterPicture,
    press: SeparationSettings,
    need: PictureNeed,
  ): CachedSeparation {
    const { width, height } = reducedSize(picture, need)
    if (width * height > MANY) optimise()
    const convert = press.isForScreen ? convertToSrgb : convertToCmyk
    const separated = this.#inTurn(picture, () => convert(picture, press, need))
    const cached: CachedSeparation = { separated, size: 0 }
    void separated.then((made) => {
      if (!('samples' in made)) return
      cached.size = sizeOf(made)
      this.#bytes += cached.size
      this.#forgetOldest()
    })
    return cached
  }

  #forgetOldest(): void {
    for (const [key, { size }] of this.#cache) {
      if (this.#bytes <= CACHE_SIZE) return
      if (size === 0) continue
      this.#cache.delete(key)
      this.#bytes -= size
    }
  }
}

/** The bytes of a separated picture. */
export const sizeOf = ({ samples, alpha }: SeparatedPicture): number =>
  samples.length + (alpha?.length ?? 0)

const faultKey = (picture: RasterPicture): string =>
  `${pictureDigest(picture.source)} ${picture.id}`

function keyOf(
  picture: RasterPicture,
  { profile, inkLimit, isForScreen = false }: SeparationSettings,
  need: PictureNeed,
): string {
  const size = reducedSize(picture, need)
  const pixels = JSON.stringify([size, pixelsIn(need.part, size)])
  return `${pictureDigest(picture.source)} ${pixels} ${fileDigest(profile)} ${isForScreen ? 'screen' : inkLimit}`
}
