import {
  chmodSync,
  chownSync,
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  renameSync,
  rmSync,
} from 'node:fs'

/** A file to move into place. */
export interface Swap {
  /** The final path, where an older file may be. */
  readonly path: string
  /** The path of the new file, on the same disk; undefined to delete the old one. */
  readonly incoming: string | undefined
  /** A free path on the same disk, where the old file is kept until all are in place. */
  readonly outgoing: string
}

/** The result of a swap. */
export type SwapResult<S extends Swap> =
  | { readonly done: true }
  | {
      readonly done: false
      /** The one that could not be moved into place, and why. */
      readonly at: S
      readonly error: unknown
      /** Those that are in place nevertheless, since the old file could not be restored. */
      readonly stuck: readonly S[]
    }

/**
 * Moves files into place: all of them, or none. The old files are restored if one of the new ones cannot be moved.
 * `check` is called right before each move, and throws if it must not happen. A new file gets the mode and the owner of
 * the old one. Everything is synchronous, so that no signal that this process handles can end it half-way.
 */
export function swapFiles<S extends Swap>(
  swaps: readonly S[],
  check: (swap: S) => void,
): SwapResult<S> {
  const kept = new Set<S>()
  const done: S[] = []
  let at: S | undefined
  try {
    for (at of swaps) if (backUp(at)) kept.add(at)
    for (at of swaps) {
      check(at)
      if (at.incoming === undefined) rmSync(at.path)
      else renameSync(at.incoming, at.path)
      done.push(at)
    }
    return { done: true }
  } catch (error) {
    if (!at) throw error
    const stuck = done.toReversed().filter((one) => !restore(one, kept.has(one)))
    return { done: false, at, error, stuck: stuck.toReversed() }
  } finally {
    for (const one of kept) discard(one.outgoing)
  }
}

/** Keeps an old file under its other name and gives the new one its mode and owner; whether there is an old one. */
function backUp({ path, incoming, outgoing }: Swap): boolean {
  const old = lstatSync(path, { throwIfNoEntry: false })
  if (!old) return false
  try {
    linkSync(path, outgoing)
  } catch {
    // Some file systems have no hard links: memory cards, some network disks.
    copyFileSync(path, outgoing, constants.COPYFILE_EXCL)
  }
  if (incoming !== undefined) {
    try {
      chownSync(incoming, old.uid, old.gid)
    } catch {
      // Only the administrator may change the owner.
    }
    chmodSync(incoming, old.mode & 0o7777)
  }
  return true
}

/** Restores the old file; whether that succeeded. */
function restore({ path, outgoing }: Swap, wasKept: boolean): boolean {
  try {
    if (wasKept) renameSync(outgoing, path)
    else rmSync(path)
    return true
  } catch {
    return false
  }
}

/** Removes a file if possible. Windows keeps a file that a program has open; a later run removes it. */
export function discard(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // See above.
  }
}
