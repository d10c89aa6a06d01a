import { LRUCache } from 'lru-cache'

import type { FilePage } from './workers/drawn-files.ts'

/** Makes a PNG of a page at so many pixels per inch. */
export type Rasterize = (page: FilePage, dpi: number) => Promise<Uint8Array | undefined>

/** The pictures of pages that were requested last. */
export interface PictureCache {
  /** A PNG; undefined where no recent view has a page with this digest. */
  readonly get: (digest: string, dpi: number) => Promise<Uint8Array | undefined>
  /** Starts to draw pages that replace others, by digest, in the resolutions in which those were requested. */
  readonly prefetch: (replaced: ReadonlyMap<string, string>) => void
}

interface CachedPicture {
  readonly picture: Promise<Uint8Array | undefined>
  readonly dpi: number
}

/** Enough for the sides of a large deck as thumbnails, or a few sides in several sizes. */
const MAX_PICTURES = 120

/** Creates a cache; `pageOf` finds the page with a digest. */
export function createPictureCache(
  pageOf: (digest: string) => Promise<FilePage | undefined>,
  rasterize: Rasterize,
): PictureCache {
  const cache = new LRUCache<string, CachedPicture>({ max: MAX_PICTURES })
  const draw = async (digest: string, dpi: number): Promise<Uint8Array | undefined> => {
    const page = await pageOf(digest)
    return page && rasterize(page, dpi)
  }
  const get = (digest: string, dpi: number): Promise<Uint8Array | undefined> => {
    const name = `${digest} ${dpi}`
    const cached = cache.get(name)
    if (cached) return cached.picture
    const picture = draw(digest, dpi)
    cache.set(name, { picture, dpi })
    const forget = (): void => void cache.delete(name)
    picture.then((png) => png ?? forget(), forget)
    return picture
  }
  const prefetch: PictureCache['prefetch'] = (replaced) => {
    // A copy, since each picture that is drawn is added to the cache.
    const cached = [...cache.entries()].toReversed()
    for (const [digest, last] of replaced)
      for (const [name, { dpi }] of cached)
        if (name.startsWith(`${last} `)) void get(digest, dpi)
  }
  return { get, prefetch }
}
