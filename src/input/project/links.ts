import { lstatSync, realpathSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/**
 * Whether a path, with all links followed, lies outside all of some folders. A path that does not exist yet counts by
 * its folder; a broken link lies outside.
 */
export function leadsOut(path: string, folders: readonly string[]): boolean {
  const real = realPath(resolve(path))
  return (
    real === undefined ||
    !folders.some((folder) => isWithin(real, realPath(resolve(folder)) ?? folder))
  )
}

/** The hint about a link that leads out of the project. */
export const LINK_LEADS_OUT =
  'It is a link that leads out of the project: copy the file itself.'

/** Whether a path itself is a link. */
export const isLink = (path: string): boolean => factsOf(path)?.isSymbolicLink() === true

/** The stats of a path itself; undefined if it does not exist or may not be examined: reading or writing it says why. */
function factsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

function realPath(path: string): string | undefined {
  try {
    // The native one returns names as they are on the disk, whatever their case.
    return realpathSync.native(path)
  } catch {
    if (factsOf(path)) return undefined
    const above = realPath(dirname(path))
    return above === undefined ? undefined : join(above, basename(path))
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
