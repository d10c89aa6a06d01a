import { LRUCache } from 'lru-cache'

import type { Frame } from '../../typesetting/frame/frame.ts'
import type { Side } from '../protocol/side.ts'
import type { View } from '../protocol/view.ts'
import type { DrawSide, PicturesState, RenderedView } from './render-view.ts'

/** A view as it is shown: where it has errors, with the sides of the last view that had none. */
export interface CachedView extends RenderedView {
  /** The digests of sides that changed since the view before, each with the digest that it replaces. */
  readonly replaced: ReadonlyMap<string, string>
  /** The view before, as it was shown. */
  readonly last: View | undefined
}

/** The states of a view that are still needed. */
interface ViewStates {
  readonly now: CachedView
  /** The last one without errors. */
  readonly good: RenderedView | undefined
  /** The one before, whose pictures may still be requested. */
  readonly before: RenderedView | undefined
}

/** More than any deck has languages. */
const MAX_VIEWS = 60

/** The most recently shown views, each with its last good state. */
export class ViewCache {
  readonly #views = new LRUCache<string, ViewStates>({ max: MAX_VIEWS })

  /** The view of a name in a generation of the files, from the cache or rendered now. */
  async show(
    name: string,
    generation: number,
    render: () => Promise<RenderedView>,
  ): Promise<CachedView> {
    const cached = this.#views.get(name)
    if (cached?.now.view.generation === generation) return cached.now
    const next = nextStates(cached, await render())
    this.#views.set(name, next)
    return next.now
  }

  /** Whether a view of this name has been shown. */
  has(name: string): boolean {
    return this.#views.has(name)
  }

  /** Reads one more picture of the views of a generation to its end, those first that were shown last. */
  async readPicture(generation: number): Promise<PicturesState> {
    // A copy, since views are shown meanwhile.
    const views = [...this.#views.values()]
    for (const { now } of views) {
      if (now.view.generation !== generation) continue
      // oxlint-disable-next-line no-await-in-loop -- only where there is nothing left to read
      const state = await now.readPicture()
      if (state !== 'fine') return state
    }
    return 'fine'
  }

  /** The frame with a digest; undefined where no view has it. */
  frame(digest: string): Frame | undefined {
    for (const { now } of this.#views.values()) {
      const frame = now.frames.get(digest)
      if (frame) return frame
    }
    return undefined
  }

  /** Draws the side with a digest; undefined where no view has it. */
  page(digest: string): DrawSide | undefined {
    for (const { now, before } of this.#views.values()) {
      const draw = now.pages.get(digest) ?? before?.pages.get(digest)
      if (draw) return draw
    }
    return undefined
  }
}

function nextStates(cached: ViewStates | undefined, rendered: RenderedView): ViewStates {
  const before = cached?.now
  const good = rendered.isGood ? rendered : cached?.good
  const shown = good && good !== rendered ? withSidesOf(good, rendered) : rendered
  const replaced = replacedDigests(before?.view.sides ?? [], shown.view.sides)
  return { now: { ...shown, replaced, last: before?.view }, good, before }
}

/** A view with errors, with the sides of the last good one. */
function withSidesOf(good: RenderedView, rendered: RenderedView): RenderedView {
  const { frames, pages, compared, slack } = good
  const view = { ...rendered.view, sides: good.view.sides, stale: true }
  return { ...rendered, view, frames, pages, compared, slack }
}

function replacedDigests(
  before: readonly Side[],
  now: readonly Side[],
): ReadonlyMap<string, string> {
  const old = new Map(before.map(({ name, digest }) => [name, digest]))
  return new Map(
    now.flatMap(({ name, digest }) => {
      const last = old.get(name)
      return last === undefined || last === digest ? [] : [[digest, last] as const]
    }),
  )
}
