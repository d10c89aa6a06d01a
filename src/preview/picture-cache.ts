import type { Side } from './protocol/side.ts'
import type { FilePage } from './workers/drawn-files.ts'

/** Makes a PNG of a page at so many pixels per inch. */
export type Rasterize = (page: FilePage, dpi: number) => Promise<Uint8Array | undefined>

/** The pictures of pages, kept while somebody may ask for them. */
export interface PictureCache {
  /** Undefined where no view of late has a page with this digest. */
  readonly get: (digest: string, dpi: number) => Promise<Uint8Array | undefined>
  /** Begins with what will be asked for next: sides that take the place of others that were asked for. */
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
  const kept = new Map<string, CachedPicture>()
  const draw = async (digest: string, dpi: number): Promise<Uint8Array | undefined> => {
    const page = await pageOf(digest)
    return page && rasterize(page, dpi)
  }
  const get = (digest: string, dpi: number): Promise<Uint8Array | undefined> => {
    const name = `${digest} ${dpi}`
    const known = kept.get(name)
    const picture = known?.picture ?? draw(digest, dpi)
    kept.delete(name)
    kept.set(name, { picture, dpi })
    const forget = (): void => void kept.delete(name)
    if (!known) picture.then((made) => made ?? forget(), forget)
    for (const oldest of kept.keys()) if (kept.size > MAX_PICTURES) kept.delete(oldest)
    return picture
  }
  const prefetch: PictureCache['prefetch'] = (before, after) => {
    const digests = new Map(before.map(({ name, digest }) => [name, digest]))
    const changed = after.flatMap(({ name, digest }) => {
      const last = digests.get(name)
      return last === undefined || last === digest ? [] : [{ digest, last }]
    })
    for (const { digest, last } of changed)
      for (const [name, { dpi }] of kept)
        if (name.startsWith(`${last} `)) void get(digest, dpi)
  }
  return { get, prefetch: prefetch }
}
