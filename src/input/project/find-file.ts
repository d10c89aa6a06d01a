import { stat } from 'node:fs/promises'
import { join } from 'node:path'

import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem, Report, Span } from '../../base/problems/problem.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import { LINK_LEADS_OUT, leadsOut } from './links.ts'
import { listFolder } from './project.ts'
import { isAbsent, whyUnreadable } from './reasons.ts'
import { adviceOnName } from './reserved-names.ts'

/**
 * Finds the file that a deck or template names, relative to a folder and inside it. Undefined, with one problem, if it
 * does not exist, has other capitals or lies outside.
 */
export const findInside = (
  root: string,
  relative: string,
  span: Span | undefined,
  report: Report,
): Promise<string | undefined> => findInAny([root], relative, span, report)

/** Finds a file in the first of several folders that has it. */
export const findInAny = (
  roots: readonly string[],
  relative: string,
  span: Span | undefined,
  report: Report,
): Promise<string | undefined> => findFile({ roots, within: [] }, relative, span, report)

/** The folders to search for a file. */
interface SearchFolders {
  readonly roots: readonly string[]
  /** Other folders that a link may lead to. */
  readonly within: readonly string[]
}

/** Finds a file as `findInAny` does; links may lead to other folders too, such as those of the project. */
export async function findFile(
  places: SearchFolders,
  relative: string,
  span: Span | undefined,
  report: Report,
): Promise<string | undefined> {
  const found = await search(places, relative)
  if (found.kind === 'file') return found.file
  const problem =
    found.kind === 'outside'
      ? outside(relative, found.hint)
      : found.kind === 'unreadable'
        ? unreadable(relative, found.error)
        : absence(relative, found.near)
  report(span === undefined ? problem : { ...problem, span })
  return undefined
}

type SearchResult =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'outside'; readonly hint: string }
  | { readonly kind: 'unreadable'; readonly error: unknown }
  | { readonly kind: 'absent'; readonly near: readonly string[] }

async function search(
  { roots, within }: SearchFolders,
  relative: string,
): Promise<SearchResult> {
  const hint = refusalOf(relative)
  if (hint !== undefined) return { kind: 'outside', hint }
  const segments = relative.split('/').filter((segment) => !isHere(segment))
  const near: string[] = []
  for (const root of roots) {
    // oxlint-disable-next-line no-await-in-loop -- mostly the first folder has it, and no other need be read
    const found = await searchIn([root, ...within], segments)
    if (found.kind !== 'absent') return found
    near.push(...found.near)
  }
  return { kind: 'absent', near }
}

/** Searches the first of some folders; links may lead to any of them. */
async function searchIn(
  folders: readonly [string, ...string[]],
  segments: readonly string[],
): Promise<SearchResult> {
  try {
    return await findIn(folders, segments)
  } catch (error) {
    return isAbsent(error) ? { kind: 'absent', near: [] } : { kind: 'unreadable', error }
  }
}

/** Compares names with the listing of each folder, since some disks take `Key.svg` for `key.svg` and others do not. */
async function findIn(
  folders: readonly [string, ...string[]],
  segments: readonly string[],
): Promise<SearchResult> {
  let [place] = folders
  for (const [index, segment] of segments.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- a folder is known only after the one above it
    const names = await listFolder(place)
    const name = names.find((known) => known.normalize() === segment.normalize())
    if (name === undefined) {
      return {
        kind: 'absent',
        near: names
          .filter((known) => index === segments.length - 1 || !known.includes('.'))
          .map((known) => segments.with(index, known).join('/')),
      }
    }
    place = join(place, name)
  }
  return checkFound(place, folders)
}

async function checkFound(
  place: string,
  folders: readonly string[],
): Promise<SearchResult> {
  const facts = await stat(place)
  if (leadsOut(place, folders)) return { kind: 'outside', hint: LINK_LEADS_OUT }
  return facts.isFile() ? { kind: 'file', file: place } : { kind: 'absent', near: [] }
}

const unreadable = (relative: string, error: unknown): Problem => ({
  code: 'file-unreadable',
  severity: 'error',
  message: `“${excerpt(relative)}” cannot be found: ${whyUnreadable(error)}.`,
  hint: 'Check that you have permission to read the file and its folders.',
})

const outside = (relative: string, hint: string): Problem => ({
  code: 'path-outside',
  severity: 'error',
  message: `“${excerpt(relative)}” is not the path of a file inside the project.`,
  hint,
})

function absence(relative: string, near: readonly string[]): Problem {
  const problem = { code: 'file-missing', severity: 'error' } as const
  const folded = relative.toLowerCase()
  const twin = near.find((name) => name.toLowerCase() === folded)
  if (twin !== undefined) {
    return {
      ...problem,
      message: `There is no file “${excerpt(relative)}”, but there is “${excerpt(twin)}”.`,
      hint: 'Use the same capitals: to many computers these are two different files.',
    }
  }
  return {
    ...problem,
    message: `There is no file “${excerpt(relative)}”.`,
    hint:
      didYouMean(relative, near) ??
      'Check its name and folder, and that it is in the project.',
  }
}

const isHere = (segment: string): boolean => segment === '' || segment === '.'

/** The longest path that common file systems accept. */
const LONGEST = 1024

/** The hint about a path that must not be used; undefined for a good one. */
function refusalOf(relative: string): string | undefined {
  const segments = relative.split('/')
  if (segments.every(isHere)) return 'Write the name of a file.'
  if (relative.length > LONGEST) return 'Give the file a shorter name.'
  if (hasControl(relative)) return 'Remove the invisible character from its name.'
  if (relative.includes('\\')) return 'Write / between folders.'
  if (relative.includes(':') || relative.startsWith('/')) {
    return 'Copy the file into the project and write its path from there, as in pictures/key.svg.'
  }
  if (segments.includes('..'))
    return 'Copy the file into the project: .. is not followed.'
  return segments
    .filter((segment) => !isHere(segment))
    .map(adviceOnName)
    .find((advice) => advice !== undefined)
}

const hasControl = (text: string): boolean =>
  Array.from(text).some((character) => character < ' ' || character === '\u007F')
