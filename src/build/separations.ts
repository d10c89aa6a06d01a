import { availableParallelism } from 'node:os'

import pLimit from 'p-limit'
import type { LimitFunction } from 'p-limit'

import type { Problem } from '../base/problems/problem.ts'
import { findPictureFault, convertToCmyk } from '../input/assets/convert-to-cmyk.ts'
import type {
  PixelSize,
  SeparationSettings,
  SeparatedPicture,
} from '../input/assets/convert-to-cmyk.ts'
import type { RasterPicture } from '../input/assets/raster.ts'

/** A picture in inks, or what is wrong with it. */
type SeparationResult = SeparatedPicture | Problem

/** A separation that was begun. */
interface CachedSeparation {
  readonly separated: Promise<SeparationResult>
  /** In bytes; 0 while it is not done. */
  size: number
}

/** The most bytes of separated pictures that are kept for files still to come. */
const CACHE_SIZE = 256 * 1024 * 1024

/**
 * Separates the raster pictures of a process: each once for every size that files ask for, and no more of them at a
 * time than there are cores, as a decoded picture may take hundreds of megabytes.
 */
export class Separations {
  readonly #inTurn: LimitFunction
  readonly #faults = new WeakMap<RasterPicture, Promise<Problem | undefined>>()
  readonly #numbers = new WeakMap<RasterPicture, number>()
  /** By picture, size and limit of ink; the one that was asked for last at the end. */
  readonly #kept = new Map<string, CachedSeparation>()
  #lastNumber = 0
  #bytes = 0

  constructor(atOnce: number = availableParallelism()) {
    this.#inTurn = pLimit(atOnce)
  }

  /** What is wrong with the pixels of a picture; undefined where it can be decoded and separated. */
  fault(picture: RasterPicture, press: SeparationSettings): Promise<Problem | undefined> {
    const fault =
      this.#faults.get(picture) ?? this.#inTurn(() => findPictureFault(picture, press))
    this.#faults.set(picture, fault)
    return fault
  }

  /** A picture in inks, with no more pixels than `maximum`, or what is wrong with it. */
  separated(
    picture: RasterPicture,
    press: SeparationSettings,
    maximum: PixelSize,
  ): Promise<SeparationResult> {
    const width = Math.min(picture.width, maximum.width)
    const height = Math.min(picture.height, maximum.height)
    const key = `${this.#numberOf(picture)} ${width} ${height} ${press.inkLimit}`
    const kept = this.#kept.get(key) ?? this.#begin(picture, press, { width, height })
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    return kept.separated
  }

  #begin(
    picture: RasterPicture,
    press: SeparationSettings,
    size: PixelSize,
  ): CachedSeparation {
    const separated = this.#inTurn(() => convertToCmyk(picture, press, size))
    const kept: CachedSeparation = { separated, size: 0 }
    void separated.then((made) => {
      if (!('samples' in made)) return
      kept.size = made.samples.length + (made.alpha?.length ?? 0)
      this.#bytes += kept.size
      this.#forgetOldest()
    })
    return kept
  }

  #forgetOldest(): void {
    for (const [key, { size }] of this.#kept) {
      if (this.#bytes <= CACHE_SIZE) return
      if (size === 0) continue
      this.#kept.delete(key)
      this.#bytes -= size
    }
  }

  #numberOf(picture: RasterPicture): number {
    const number = this.#numbers.get(picture) ?? (this.#lastNumber += 1)
    this.#numbers.set(picture, number)
    return number
  }
}
