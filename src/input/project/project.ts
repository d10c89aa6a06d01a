import { existsSync, readFileSync, statSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

import { harmless } from '../../base/problems/display.ts'
import { CardpressError } from '../../base/problems/problem.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import type { RasterPicture } from '../assets/raster.ts'
import { isLink, LINK_LEADS_OUT, leadsOut } from './links.ts'
import { isAbsent, whyUnreadable } from './reasons.ts'

/** A folder with decks of a user's own, and the package behind it for what that folder lacks. */
export interface Project {
  /** The folder that paths in messages start from. */
  readonly from: string
  /** Where to look, the user's folder first. */
  readonly roots: readonly string[]
  /** The texts that were read, by the path that messages show: for code frames. */
  readonly texts: Map<string, string>
  /** What files held when they were last read without a problem: a rebuild reads again only what changed. */
  readonly parseCache: Map<string, { readonly text: string; readonly value: unknown }>
  /** Photographs as they were last read, by their absolute path: a rebuild decodes again only those that changed. */
  readonly rasterCache: Map<string, RasterPicture>
  /** What files are taken to hold, by their absolute path, while it is typed and not saved. */
  readonly unsaved: Map<string, string>
  /** What files held when they were read first, by their absolute path, where each is to be read once. */
  readonly snapshot?: Map<string, string>
}

/** The project of a folder; a folder without `content` has just the package's decks. */
export async function openProject(folder: string, packageRoot: string): Promise<Project> {
  const own = (await exists(join(folder, 'content'))) && folder !== packageRoot
  return {
    from: folder,
    roots: own ? [folder, packageRoot] : [packageRoot],
    texts: new Map(),
    parseCache: new Map(),
    rasterCache: new Map(),
    unsaved: new Map(),
  }
}

/**
 * A project of which each text file is read once: what is found in a file and what is changed in it are then of one
 * reading, whatever other programs write meanwhile.
 */
export const readOnce = (project: Project): Project => ({
  ...project,
  snapshot: new Map(),
})

// Small files are read on the spot: the way to another thread and back takes longer than the reading.

/**
 * Whether there is something at a path. What may not be looked at is there: reading it tells why it cannot be read, where
 * otherwise another thing would be taken in its place.
 */
export async function exists(path: string): Promise<boolean> {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    return !isAbsent(error)
  }
}

/** The first root that has something at this path; undefined where none has. */
export async function locate(
  project: Project,
  path: string,
): Promise<string | undefined> {
  for (const root of project.roots) {
    const found = join(root, path)
    // oxlint-disable-next-line eslint/no-await-in-loop -- the first root wins, so they are asked in turn
    if (await exists(found)) return found
  }
  return undefined
}

/** A path as messages show it: from the user's folder, with slashes. */
export const shown = (project: Project, path: string): string => {
  const from = relative(project.from, path)
  return (from === '' || from.startsWith('..') ? path : from).split(sep).join('/')
}

const MEGABYTE = 1024 * 1024

/** The most bytes that a text file may have; every reader has a limit of its own below it. */
const LARGEST = 4 * MEGABYTE

const SMALL = MEGABYTE

/** Reads a text file and remembers it for code frames; undefined (and a problem) where that fails. */
export async function readText(
  project: Project,
  path: string,
  report: Report,
): Promise<string | undefined> {
  const text =
    project.unsaved.get(path) ??
    project.snapshot?.get(path) ??
    (await readBytes(project, path, LARGEST, report))?.toString('utf8')
  if (text === undefined) return undefined
  project.snapshot?.set(path, text)
  project.texts.set(shown(project, path), text)
  return text
}

/** Reads a file of at most so many bytes; undefined (and a problem) where that fails. */
export async function readBytes(
  project: Project,
  path: string,
  most: number,
  report: Report,
): Promise<Buffer | undefined> {
  const refuse = (why: string): undefined => {
    const message = `“${harmless(shown(project, path))}” cannot be read: ${why}.`
    report({ code: 'file-unreadable', severity: 'error', message })
  }
  try {
    const facts = statSync(path)
    if (facts.isDirectory()) return refuse('it is a folder')
    if (!facts.isFile()) return refuse('it is not a plain file')
    if (facts.size > most) return refuse(`it is larger than ${most / MEGABYTE} MB`)
    return facts.size > SMALL ? await readFile(path) : readFileSync(path)
  } catch (error) {
    return refuse(whyUnreadable(error))
  }
}

/**
 * Reads a file of a kind, or gives what it held the last time where it has not changed. A link is followed where it
 * stays in the project, or in the folder that the file is in.
 */
export async function readCached<T>(
  project: Project,
  path: string,
  read: (file: string, contents: string, report: Report) => T,
  report: Report,
): Promise<T | undefined> {
  const allowed = [...project.roots, dirname(path)]
  if (isLink(path) && existsSync(path) && leadsOut(path, allowed)) {
    const message = `“${harmless(shown(project, path))}” is not read.`
    report({ code: 'path-outside', severity: 'error', message, hint: LINK_LEADS_OUT })
    return undefined
  }
  const text = await readText(project, path, report)
  if (text === undefined) return undefined
  const known = project.parseCache.get(path)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a path is always read by the same reader
  if (known?.text === text) return known.value as T
  let clean = true
  const value = read(shown(project, path), text, (problem) => {
    clean = false
    report(problem)
  })
  if (clean) project.parseCache.set(path, { text, value })
  return value
}

/**
 * The names in a folder, sorted the same on every machine; none where there is no such folder. Throws what the system says
 * where it cannot be looked into.
 */
export async function listFolder(path: string): Promise<readonly string[]> {
  try {
    return (await readdir(path)).toSorted((a, b) => (a < b ? -1 : 1))
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}

/** The same of a folder without which nothing sensible can follow: throws a CardpressError where it cannot be looked into. */
export async function namesIn(path: string): Promise<readonly string[]> {
  try {
    return await listFolder(path)
  } catch (error) {
    throw new CardpressError(unreadableFolder(path, error))
  }
}

/** That a folder cannot be looked into, and why. */
export const unreadableFolder = (path: string, error: unknown): Problem => ({
  code: 'file-unreadable',
  severity: 'error',
  message: `The folder “${harmless(path)}” cannot be read: ${whyUnreadable(error)}.`,
})
