import { alike, moveSpans } from './fit/alike.ts'

/** What a piece is laid out from. */
export interface PieceParts {
  /** Its words, its pictures and its accent. */
  readonly piece: object
  /** The template, the format and whatever else is the same for all pieces of a build: one object in each of them. */
  readonly shared: object
}

interface CachedPiece<T> extends PieceParts {
  readonly made: T
}

/** How many pieces are kept: those of the largest decks that people edit, in a few languages. */
const MOST_PIECES = 5000

/** What earlier builds in one process made of pieces, for those of which nothing has changed but where their words stand. */
export class PieceCache<T> {
  /** By name, the one that was used last at the end. */
  readonly #pieces = new Map<string, CachedPiece<T>>()
  /** What was compared with what all pieces share, and whether it is alike: the same for a thousand pieces. */
  readonly #compared = new WeakMap<object, WeakMap<object, boolean>>()

  /** What was made of a piece before, if it is the same. */
  find(name: string, { piece, shared }: PieceParts): T | undefined {
    const cached = this.#pieces.get(name)
    this.#pieces.delete(name)
    if (!cached || !this.#isShared(cached.shared, shared) || !alike(cached.piece, piece))
      return undefined
    moveSpans(cached.piece, piece)
    this.#pieces.set(name, cached)
    return cached.made
  }

  /** Keeps what was made of a piece, and gives it back. */
  keep(name: string, parts: PieceParts, made: T): T {
    this.#pieces.set(name, { ...parts, made })
    for (const [oldest] of this.#pieces) {
      if (this.#pieces.size <= MOST_PIECES) break
      this.#pieces.delete(oldest)
    }
    return made
  }

  #isShared(before: object, now: object): boolean {
    const compared = this.#compared.get(now) ?? new WeakMap<object, boolean>()
    this.#compared.set(now, compared)
    const known = compared.get(before)
    if (known !== undefined) return known
    const isAlike = alike(before, now)
    if (isAlike) moveSpans(before, now)
    compared.set(before, isAlike)
    return isAlike
  }
}

/** The parts of a context that are made anew for each build, from what else is in it. */
export const OF_ONE_BUILD = {
  faces: undefined,
  setter: undefined,
  stories: undefined,
  piecePictures: undefined,
  report: undefined,
  told: undefined,
}
