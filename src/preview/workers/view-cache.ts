import type { Frame } from '../../typesetting/frame/frame.ts'
import type { FilePage } from './drawn-files.ts'
import type { RenderedView } from './render-view.ts'

/** What a tab looks at. */
interface Kept {
  readonly now: RenderedView
  /** The last one in which nothing was broken. */
  readonly good: RenderedView | undefined
  /** The one before, whose pictures may still be asked for. */
  readonly before: RenderedView | undefined
}

/** More than the languages of any deck. */
const MOST = 60

/** The views that tabs looked at last, each as it was last good. */
export class ViewCache {
  readonly #kept = new Map<string, Kept>()

  /** The view of a name in a generation of the files: the one that was made, or made now. */
  async show(
    name: string,
    generation: number,
    make: () => Promise<RenderedView>,
  ): Promise<RenderedView> {
    const known = this.#kept.get(name)
    const kept =
      known?.now.view.generation === generation ? known : afterwards(known, await make())
    this.#kept.delete(name)
    this.#kept.set(name, kept)
    for (const oldest of this.#kept.keys())
      if (this.#kept.size > MOST) this.#kept.delete(oldest)
    return kept.now
  }

  /** Whether something was shown under this name. */
  has(name: string): boolean {
    return this.#kept.has(name)
  }

  /** The side of a digest; undefined where no view has it. */
  frame(digest: string): Frame | undefined {
    for (const { now } of this.#kept.values()) {
      const frame = now.frames.get(digest)
      if (frame) return frame
    }
    return undefined
  }

  /** Draws the file of a page; undefined where no view has a page with this digest. */
  async page(digest: string): Promise<FilePage | undefined> {
    for (const { now, before } of [...this.#kept.values()].toReversed()) {
      const draw = now.pages.get(digest) ?? before?.pages.get(digest)
      if (draw) return draw()
    }
    return undefined
  }
}

/** What is kept once a view has been made again: its sides where they are good, else the last good ones. */
function afterwards(known: Kept | undefined, made: RenderedView): Kept {
  if (made.isGood) return { now: made, good: made, before: known?.now }
  const good = known?.good
  if (!good) return { now: made, good, before: known?.now }
  const view = { ...made.view, sides: good.view.sides, stale: true }
  const { frames, pages, compared, rooms } = good
  const now = { ...made, view, frames, pages, compared, rooms }
  return { now, good, before: known.now }
}
