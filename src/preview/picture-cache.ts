import { LRUCache } from 'lru-cache'

import type { FilePage } from './workers/drawn-files.ts'

/** Makes a PNG of a page at so many pixels per inch. */
export type Rasterize = (page: FilePage, dpi: number) => Promise<Uint8Array | undefined>

/** The pictures of sides that were requested last. */
export interface PictureCache {
  /** A PNG; undefined where no recent view has a side with this digest. */
  readonly get: (digest: string, dpi: number) => Promise<Uint8Array | undefined>
  /** Starts to draw sides that replace others, by digest, in the resolutions in which those were requested. */
  readonly prefetch: (replaced: ReadonlyMap<string, string>) => void
}

interface CachedPicture {
  readonly picture: Promise<Uint8Array | undefined>
  readonly digest: string
  readonly dpi: number
}

/** The most bytes to keep: the thumbnails of a thousand sides, and dozens of photographs that fill a window. */
const MAX_BYTES = 48 * 1024 * 1024

/** Counted for a picture that is still being drawn, in bytes. */
const UNDRAWN = 1024

/** Creates a cache; `pageOf` draws the side with a digest for a resolution. */
export function createPictureCache(
  pageOf: (digest: string, dpi: number) => Promise<FilePage | undefined>,
  rasterize: Rasterize,
): PictureCache {
  const cache = new LRUCache<string, CachedPicture>({ maxSize: MAX_BYTES })
  const queue = new PictureQueue()
  const draw = async (digest: string, dpi: number): Promise<Uint8Array | undefined> => {
    const page = await pageOf(digest, dpi)
    return page && rasterize(page, dpi)
  }
  const get = (digest: string, dpi: number): Promise<Uint8Array | undefined> => {
    const name = `${digest} ${dpi}`
    const cached = cache.get(name)
    if (cached) return cached.picture
    const picture = queue.add(dpi, () => draw(digest, dpi))
    cache.set(name, { picture, digest, dpi }, { size: UNDRAWN })
    const forget = (): void => void cache.delete(name)
    picture.then((png) => {
      if (png) cache.set(name, { picture, digest, dpi }, { size: png.length })
      else forget()
    }, forget)
    return picture
  }
  const prefetch: PictureCache['prefetch'] = (replaced) => {
    const now = new Map(Array.from(replaced, ([digest, last]) => [last, digest]))
    // A copy, since each picture that is drawn is added to the cache.
    const known = [...cache.values()]
    for (const { digest, dpi } of known) {
      const next = now.get(digest)
      if (next !== undefined) void get(next, dpi)
    }
  }
  return { get, prefetch }
}

/** How many pictures are drawn at once: while one is rasterised, the photographs of others are converted. */
const AT_ONCE = 3

interface WaitingPicture {
  readonly dpi: number
  readonly start: () => Promise<void>
}

/** Draws a few pictures at a time, the finest first: that is what somebody looks at, and thumbnails lie around it. */
class PictureQueue {
  readonly #waiting: WaitingPicture[] = []
  #running = 0

  add<T>(dpi: number, draw: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const start = (): Promise<void> => draw().then(resolve, reject)
      this.#waiting.push({ dpi, start })
      this.#next()
    })
  }

  #next(): void {
    if (this.#running >= AT_ONCE || this.#waiting.length === 0) return
    const finest = Math.max(...this.#waiting.map(({ dpi }) => dpi))
    const first = this.#waiting.findIndex(({ dpi }) => dpi === finest)
    this.#running += 1
    for (const { start } of this.#waiting.splice(first, 1))
      void start().then(() => {
        this.#running -= 1
        this.#next()
      })
  }
}
