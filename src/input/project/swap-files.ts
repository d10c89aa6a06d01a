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

/** A file that is to be put in its place. */
export interface Swap {
  /** Its place, where an older file may be. */
  readonly path: string
  /** The new file as it is written already, on the same disk; undefined where the old one is to go. */
  readonly incoming: string | undefined
  /** A free name on the same disk: the old file is kept under it until all are in place. */
  readonly outgoing: string
}

/** What came of it. */
export type SwapResult<S extends Swap> =
  | { readonly done: true }
  | {
      readonly done: false
      /** The one that could not be put in its place, and why. */
      readonly at: S
      readonly error: unknown
      /** Those that are in place nevertheless, since the old file could not be put back. */
      readonly stuck: readonly S[]
    }

/**
 * Puts files in their places: all of them, or none. The old files are put back where one of the new ones cannot be put
 * in its place. `check` is called right before each is, and throws where it must not be. A new file gets the mode and
 * the owner of the old one. All in one go, without a pause in which this process could be ended half-way by a signal
 * that it listens to.
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

/** Keeps an old file under another name, and readies the new one to take its place; whether there is an old one. */
function backUp({ path, incoming, outgoing }: Swap): boolean {
  const old = lstatSync(path, { throwIfNoEntry: false })
  if (!old) return false
  try {
    linkSync(path, outgoing)
  } catch {
    // Some disks have no hard links: memory cards, some on the network.
    copyFileSync(path, outgoing, constants.COPYFILE_EXCL)
  }
  if (incoming !== undefined) {
    try {
      chownSync(incoming, old.uid, old.gid)
    } catch {
      // Only the administrator may give files away.
    }
    chmodSync(incoming, old.mode & 0o7777)
  }
  return true
}

/** Puts things back as they were at one place; whether it could. */
function restore({ path, outgoing }: Swap, wasKept: boolean): boolean {
  try {
    if (wasKept) renameSync(outgoing, path)
    else rmSync(path)
    return true
  } catch {
    return false
  }
}

/** Removes a file that is not wanted any more. Windows keeps one that a program has open; a later run clears it away. */
export function discard(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // See above.
  }
}
