import { LRUCache } from 'lru-cache'

import type { Frame } from '../../typesetting/frame/frame.ts'
import type { FilePage } from './drawn-files.ts'
import type { RenderedView } from './render-view.ts'

/** A view, and the earlier ones that are still of use. */
interface CachedView {
  readonly now: RenderedView
  /** The last one without errors. */
  readonly good: RenderedView | undefined
  /** The one before, whose pictures may still be requested. */
  readonly before: RenderedView | undefined
}

/** More than the languages of any deck. */
const MAX_VIEWS = 60

/** The views that tabs looked at last, each with its last good state. */
export class ViewCache {
  readonly #views = new LRUCache<string, CachedView>({ max: MAX_VIEWS })

  /** The view of a name in a generation of the files, from the cache or rendered now. */
  async show(
    name: string,
    generation: number,
    render: () => Promise<RenderedView>,
  ): Promise<RenderedView> {
    const cached = this.#views.get(name)
    if (cached?.now.view.generation === generation) return cached.now
    const next = succeed(cached, await render())
    this.#views.set(name, next)
    return next.now
  }

  /** Whether something was shown under this name. */
  has(name: string): boolean {
    return this.#views.has(name)
  }

  /** The side of a digest; undefined where no view has it. */
  frame(digest: string): Frame | undefined {
    for (const { now } of this.#views.values()) {
      const frame = now.frames.get(digest)
      if (frame) return frame
    }
    return undefined
  }

  /** Draws the file of a page; undefined where no view has a page with this digest. */
  async page(digest: string): Promise<FilePage | undefined> {
    for (const { now, before } of this.#views.values()) {
      const draw = now.pages.get(digest) ?? before?.pages.get(digest)
      if (draw) return draw()
    }
    return undefined
  }
}

/** The entry after a view was rendered again: with its own sides where they are good, else with the last good ones. */
function succeed(cached: CachedView | undefined, rendered: RenderedView): CachedView {
  const before = cached?.now
  if (rendered.isGood) return { now: rendered, good: rendered, before }
  const good = cached?.good
  if (!good) return { now: rendered, good, before }
  const view = { ...rendered.view, sides: good.view.sides, stale: true }
  const { frames, pages, compared, rooms } = good
  const now = { ...rendered, view, frames, pages, compared, rooms }
  return { now, good, before }
}
