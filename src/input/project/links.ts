import { lstatSync, realpathSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/**
 * Whether a path, with all links in it followed, leads out of every one of some folders. What is not there yet counts
 * by the folder that it would be made in; a link to something that is not there leads out.
 */
export function leadsOut(path: string, folders: readonly string[]): boolean {
  const real = realPath(resolve(path))
  return (
    real === undefined ||
    !folders.some((folder) => isWithin(real, realPath(resolve(folder)) ?? folder))
  )
}

/** What to do about a link that leads out of the project. */
export const LINK_LEADS_OUT =
  'It is a link that leads out of the project: copy the file itself.'

/** Whether there is a link at a path itself. */
export const isLink = (path: string): boolean => factsOf(path)?.isSymbolicLink() === true

/** What is at a path itself; undefined where there is nothing, or nobody may look: reading or writing there tells why. */
function factsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

function realPath(path: string): string | undefined {
  try {
    // The system's own: it tells a folder by its name on the disk, whatever its capitals.
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
