import { availableParallelism } from 'node:os'

import pLimit from 'p-limit'
import type { LimitFunction } from 'p-limit'

import type { Problem } from '../base/problems/problem.ts'
import {
  convertToCmyk,
  findPictureFault,
  reducedSize,
} from '../input/assets/convert-to-cmyk.ts'
import type {
  PictureNeed,
  SeparationSettings,
  SeparatedPicture,
} from '../input/assets/convert-to-cmyk.ts'
import { pixelsIn } from '../input/assets/picture-part.ts'
import type { RasterPicture } from '../input/assets/raster.ts'

/** A picture in inks, or what is wrong with it. */
type SeparationResult = SeparatedPicture | Problem

/** A separation, perhaps still running. */
interface CachedSeparation {
  readonly separated: Promise<SeparationResult>
  /** In bytes; 0 while it runs. */
  size: number
}

/** The most bytes of separated pictures to keep for later files. */
const CACHE_SIZE = 256 * 1024 * 1024

/**
 * The separated raster pictures of a process: each is converted once for every size that files need, and no more of them
 * at a time than there are cores, since a decoded picture may take hundreds of megabytes.
 */
export class Separations {
  readonly #inTurn: LimitFunction
  readonly #faults = new WeakMap<RasterPicture, Promise<Problem | undefined>>()
  readonly #numbers = new WeakMap<RasterPicture, number>()
  /** By picture, size, part and ink limit, in the order of their last use. */
  readonly #cache = new Map<string, CachedSeparation>()
  #lastNumber = 0
  #bytes = 0

  constructor(atOnce: number = availableParallelism()) {
    this.#inTurn = pLimit(atOnce)
  }

  /** The problem with the pixels of a picture; undefined if it can be decoded and converted. */
  fault(picture: RasterPicture, press: SeparationSettings): Promise<Problem | undefined> {
    const fault =
      this.#faults.get(picture) ?? this.#inTurn(() => findPictureFault(picture, press))
    this.#faults.set(picture, fault)
    return fault
  }

  /** What is needed of a picture in inks, or what is wrong with it. */
  separated(
    picture: RasterPicture,
    press: SeparationSettings,
    need: PictureNeed,
  ): Promise<SeparationResult> {
    const size = reducedSize(picture, need)
    const pixels = JSON.stringify([size, pixelsIn(need.part, size)])
    const key = `${this.#numberOf(picture)} ${pixels} ${press.inkLimit}`
    const cached = this.#cache.get(key) ?? this.#begin(picture, press, need)
    this.#cache.delete(key)
    this.#cache.set(key, cached)
    return cached.separated
  }

  #begin(
    picture: RasterPicture,
    press: SeparationSettings,
    need: PictureNeed,
  ): CachedSeparation {
    const separated = this.#inTurn(() => convertToCmyk(picture, press, need))
    const cached: CachedSeparation = { separated, size: 0 }
    void separated.then((made) => {
      if (!('samples' in made)) return
      cached.size = made.samples.length + (made.alpha?.length ?? 0)
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

  #numberOf(picture: RasterPicture): number {
    const number = this.#numbers.get(picture) ?? (this.#lastNumber += 1)
    this.#numbers.set(picture, number)
    return number
  }
}
