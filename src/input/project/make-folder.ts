import { mkdirSync, rmdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder and its missing parents; returns the outermost one that was made. Throws the system's error if that
 * fails. Node's own `recursive` never ends in a folder that refuses new ones, such as `/proc`.
 */
export function makeFolder(path: string): string | undefined {
  const missing: string[] = []
  for (let place = resolve(path); !isFolder(place); place = dirname(place))
    missing.unshift(place)
  for (const place of missing) makeOne(place)
  return missing[0]
}

/** Whether a path is a folder; throws if it is something else or may not be examined. */
function isFolder(path: string): boolean {
  const facts = statSync(path, { throwIfNoEntry: false })
  if (facts && !facts.isDirectory())
    throw Object.assign(new Error(`${path} is not a folder`), { code: 'ENOTDIR' })
  return facts !== undefined
}

function makeOne(path: string): void {
  try {
    mkdirSync(path)
  } catch (error) {
    // Another program may have made it meanwhile.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return
    const isAway = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    // The parent exists, so it refuses new folders.
    throw isAway ? Object.assign(error, { code: 'EACCES' }) : error
  }
}

/** Removes an empty folder and its parents as they become empty, up to `stays`. */
export function removeEmpty(folder: string, stays: string): void {
  try {
    for (let one = folder; one !== stays && one !== dirname(one); one = dirname(one))
      rmdirSync(one)
  } catch {
    // It is not empty.
  }
}
