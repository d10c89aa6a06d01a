import { existsSync, readFileSync, statSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { dirname, extname, join, relative, sep } from 'node:path'

import { replaceControls } from '../../base/problems/display.ts'
import { CardpressError, collectProblems } from '../../base/problems/problem.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { decodeText, oldEncodingOf } from '../../base/text/decode.ts'
import { ORGANISATION_FILE } from '../deck/read-organisation.ts'
import { MOST_VECTOR_BYTES } from '../drawings/read-vector.ts'
import type { RasterPicture } from '../pictures/raster.ts'
import { COLORS_FILE } from '../template/palette.ts'
import { isLink, LINK_LEADS_OUT, leadsOut } from './links.ts'
import { isAbsent, whyUnreadable } from './reasons.ts'

/** A folder with the user's decks, and the package for what that folder lacks. */
export interface Project {
  /** The folder that paths in messages start from. */
  readonly from: string
  /** The folders to search, the user's first. */
  readonly roots: readonly string[]
  /** The texts that were read, by the path that messages show, for code frames. */
  readonly texts: Map<string, string>
  /** Files by absolute path, as last parsed without an error: a rebuild parses only what changed. */
  readonly parseCache: Map<string, ParsedFile>
  /** Photographs by absolute path, as last read: a rebuild decodes only those that changed. */
  readonly rasterCache: Map<string, RasterPicture>
  /** Unsaved text of files, by absolute path; it is read in place of the file. */
  readonly unsaved: Map<string, string>
  /** Texts by absolute path as first read, if each file is to be read once. */
  readonly snapshot?: Map<string, string>
}

/** The files beside `content` that hold for all decks of a project. */
export const PROJECT_FILES = [COLORS_FILE, ORGANISATION_FILE] as const

/** A file as it was parsed, and what there was to say of it. */
interface ParsedFile {
  readonly text: string
  readonly value: unknown
  readonly warnings?: readonly Problem[]
}

/** Opens the project of a folder; a folder without `content` has the decks of the package alone. */
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
 * A project that reads each text file once, so that an edit is based on what was read, whatever other programs write
 * meanwhile.
 */
export const readOnce = (project: Project): Project => ({
  ...project,
  snapshot: new Map(),
})

// Small files are read synchronously: the way to the thread pool and back takes longer than the reading.

/**
 * Whether a path exists. One that may not be examined counts as existing: reading it reports why it cannot be read, where
 * otherwise another file would be taken in its place.
 */
export async function exists(path: string): Promise<boolean> {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    return !isAbsent(error)
  }
}

/** The path in the first root that has it; undefined if none does. */
export async function locate(
  project: Project,
  path: string,
): Promise<string | undefined> {
  for (const root of project.roots) {
    const found = join(root, path)
    // oxlint-disable-next-line eslint/no-await-in-loop -- the first root wins, so they are tried in turn
    if (await exists(found)) return found
  }
  return undefined
}

/** A path as messages show it: relative to the user's folder, with slashes. */
export const displayPath = (project: Project, path: string): string => {
  const from = relative(project.from, path)
  return (from === '' || from.startsWith('..') ? path : from).split(sep).join('/')
}

const MEGABYTE = 1024 * 1024

/** The largest text file, in bytes, but for drawings; every reader has a limit of its own below it. */
const LARGEST = 4 * MEGABYTE

const mostBytes = (path: string): number =>
  extname(path).toLowerCase() === '.svg' ? MOST_VECTOR_BYTES : LARGEST

const SMALL = MEGABYTE

/** Reads a text file and keeps its text for code frames; undefined, with a problem, if that fails. */
export async function readText(
  project: Project,
  path: string,
  report: Report,
): Promise<string | undefined> {
  const text =
    project.unsaved.get(path) ??
    project.snapshot?.get(path) ??
    (await readDecoded(project, path, report))
  if (text === undefined) return undefined
  project.snapshot?.set(path, text)
  project.texts.set(displayPath(project, path), text)
  return text
}

async function readDecoded(
  project: Project,
  path: string,
  report: Report,
): Promise<string | undefined> {
  const bytes = await readBytes(project, path, mostBytes(path), report)
  if (!bytes) return undefined
  const text = decodeText(bytes, path)
  const codePage = oldEncodingOf(bytes, path)
  if (codePage && !NAMES_CODE_PAGE.test(text)) {
    const start = text.search(/[^\0-\x7f]/)
    const span = { file: displayPath(project, path), start, end: start + 1 }
    report({ ...readAsCodePage(codePage.name), span })
  }
  return text
}

/** A drawing that says itself that it is not in UTF-8. */
const NAMES_CODE_PAGE = /^<\?xml[^>]*\bencoding=["'](?:iso-8859|windows-125)/i

const readAsCodePage = (name: string): Problem => ({
  code: 'file-unreadable',
  severity: 'warning',
  message: `This file is not in UTF-8, and is read as ${name}.`,
  hint: 'Look whether the words with accents are right, and save it as UTF-8: Excel calls that “CSV UTF-8”, Notepad has it under “Encoding”.',
})

/** Reads a file of at most `most` bytes; undefined, with a problem, if that fails. */
export async function readBytes(
  project: Project,
  path: string,
  most: number,
  report: Report,
): Promise<Buffer | undefined> {
  const refuse = (why: string): undefined => {
    const message = `“${replaceControls(displayPath(project, path))}” cannot be read: ${why}.`
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
 * Reads and parses a file, or returns the cached value if its text has not changed. A link is followed if it stays in
 * the project or in the folder of the file.
 */
export async function readCached<T>(
  project: Project,
  path: string,
  read: (file: string, contents: string, report: Report) => T,
  report: Report,
): Promise<T | undefined> {
  const allowed = [...project.roots, dirname(path)]
  if (isLink(path) && existsSync(path) && leadsOut(path, allowed)) {
    const message = `“${replaceControls(displayPath(project, path))}” is not read.`
    report({ code: 'path-outside', severity: 'error', message, hint: LINK_LEADS_OUT })
    return undefined
  }
  const text = await readText(project, path, report)
  if (text === undefined) return undefined
  const cached = project.parseCache.get(path)
  if (cached?.text === text) {
    cached.warnings?.forEach(report)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a path is always read by the same reader
    return cached.value as T
  }
  const { problems, report: collect } = collectProblems()
  const value = read(displayPath(project, path), text, collect)
  problems.forEach(report)
  if (!problems.some(({ severity }) => severity === 'error'))
    project.parseCache.set(path, { text, value, warnings: problems })
  return value
}

/**
 * The names in a folder, in the same order on every machine; none if it does not exist. Throws the system's error if it
 * cannot be read.
 */
export async function listFolder(path: string): Promise<readonly string[]> {
  try {
    return (await readdir(path)).toSorted((a, b) => (a < b ? -1 : 1))
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}

/** The names in a folder that cardpress cannot do without: throws a CardpressError if it cannot be read. */
export async function namesIn(path: string): Promise<readonly string[]> {
  try {
    return await listFolder(path)
  } catch (error) {
    throw new CardpressError(unreadableFolder(path, error))
  }
}

/** The problem that a folder cannot be read, and why. */
export const unreadableFolder = (path: string, error: unknown): Problem => ({
  code: 'file-unreadable',
  severity: 'error',
  message: `The folder “${replaceControls(path)}” cannot be read: ${whyUnreadable(error)}.`,
})
