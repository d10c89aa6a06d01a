import { LRUCache } from 'lru-cache'

import type { Side } from './protocol/side.ts'
import type { FilePage } from './workers/drawn-files.ts'

/** Makes a PNG of a page at so many pixels per inch. */
export type Rasterize = (page: FilePage, dpi: number) => Promise<Uint8Array | undefined>

/** The pictures of pages that were requested last. */
export interface PictureCache {
  /** A PNG; undefined where no recent view has a page with this digest. */
  readonly get: (digest: string, dpi: number) => Promise<Uint8Array | undefined>
  /** Begins to draw the sides that replace others whose pictures were requested. */
  readonly prefetch: (before: readonly Side[], after: readonly Side[]) => void
}

interface CachedPicture {
  readonly picture: Promise<Uint8Array | undefined>
  readonly dpi: number
}

/** The sides of a large deck as small pictures, or a few at several sizes. */
const MAX_PICTURES = 120

/** Opens the pictures of pages that are found by their digest. */
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
  const prefetch: PictureCache['prefetch'] = (before, after) => {
    const digests = new Map(before.map(({ name, digest }) => [name, digest]))
    const changed = after.flatMap(({ name, digest }) => {
      const last = digests.get(name)
      return last === undefined || last === digest ? [] : [{ digest, last }]
    })
    // A copy: each picture that is drawn is added to the cache.
    const cached = [...cache.entries()].toReversed()
    for (const { digest, last } of changed)
      for (const [name, { dpi }] of cached)
        if (name.startsWith(`${last} `)) void get(digest, dpi)
  }
  return { get, prefetch }
}
