import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { collectProblems } from '../../base/problems/problem.ts'
import type { Report } from '../../base/problems/problem.ts'
import { readVector } from '../drawings/read-vector.ts'
import { readFolds } from '../format/folds.ts'
import { readFormats } from '../format/formats.ts'
import { readSheets } from '../format/papers.ts'
import { readLayout } from '../template/layouts.ts'
import { STARTER_FILE } from '../template/starter.ts'
import { readTheme } from '../template/theme.ts'
import { displayPath } from './project.ts'
import type { Project } from './project.ts'

/** A parsed file of the package, with its text. */
interface Precompiled {
  /** The path from the root of the package, with slashes. */
  readonly path: string
  readonly text: string
  readonly packed: unknown
}

type Read = (file: string, contents: string, report: Report) => unknown

/** The reader for a file of the package, by its path; none for words and starters, which a build may not need. */
function readerOf(path: string): Read | undefined {
  if (path.endsWith('.svg')) return readVector
  if (!/^templates\/.+\.yaml$/.test(path) || path.includes('/words/')) return undefined
  if (path.endsWith('/theme.yaml')) return readTheme
  if (path.endsWith(`/${STARTER_FILE}`)) return undefined
  return DATA[path] ?? (path.split('/').length > 2 ? readLayout : undefined)
}

const DATA: Readonly<Record<string, Read>> = {
  'templates/formats.yaml': readFormats,
  'templates/folds.yaml': readFolds,
  'templates/sheets.yaml': readSheets,
}

/**
 * Parses the templates and vector pictures of the package when it is built: reading YAML and XML takes a fifth of the
 * time of a build. Returns what `fillParseCache` takes.
 */
export async function precompile(packageRoot: string): Promise<string> {
  const names = await Promise.all(
    ['content', 'templates'].map(async (folder) => {
      const found = await readdir(join(packageRoot, folder), { recursive: true })
      return found.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    }),
  )
  const files = names.flat().map((path) => precompileFile(packageRoot, path))
  return JSON.stringify((await Promise.all(files)).flat())
}

async function precompileFile(
  packageRoot: string,
  path: string,
): Promise<readonly Precompiled[]> {
  const read = readerOf(path)
  if (!read) return []
  const text = await readFile(join(packageRoot, path), 'utf8')
  const { problems, report } = collectProblems()
  const value = read(path, text, report)
  return value === undefined || problems.length > 0
    ? []
    : [{ path, text, packed: pack(value) }]
}

/** Fills the parse cache of a project with the files of the package that need no parsing unless they have changed. */
export function fillParseCache(
  project: Project,
  packageRoot: string,
  precompiled: string | undefined,
): void {
  if (precompiled === undefined) return
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a file of the package's own making
  for (const { path, text, packed } of JSON.parse(
    precompiled,
  ) as readonly Precompiled[]) {
    const file = join(packageRoot, path)
    let value: unknown
    project.parseCache.set(file, {
      text,
      // A deck needs few of them.
      get value() {
        return (value ??= unpack(packed, displayPath(project, file)))
      },
    })
  }
}

/** Keys that mark what JSON lacks; no value of ours has them. */
const MAP = '$map'
const SET = '$set'
const FILE = '$file'
/** Marks a value that JSON holds as it is. */
const PLAIN = '$plain'

/** A value as JSON can hold it. Spans lose the name of their file, which depends on the working folder. */
export function pack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (isPlain(value)) return { [PLAIN]: value }
  if (Array.isArray(value)) return value.map(pack)
  if (value instanceof Map)
    return { [MAP]: [...value].map(([key, entry]) => [key, pack(entry)]) }
  if (value instanceof Set) return { [SET]: [...value] }
  if (isSpan(value)) return { [FILE]: [value.start, value.end] }
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, pack(entry)]),
  )
}

const isSpan = (value: object): value is { start: unknown; end: unknown } =>
  'file' in value && 'start' in value && 'end' in value

/** Whether JSON holds a value without loss. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined
  if (value instanceof Map || value instanceof Set || isSpan(value)) return false
  return Object.values(value).every(isPlain)
}

/** The value that was packed; its spans get this file name. */
export function unpack(packed: unknown, file: string): unknown {
  if (typeof packed !== 'object' || packed === null) return packed
  if (Array.isArray(packed)) return packed.map((entry) => unpack(entry, file))
  const entries = Object.entries(packed)
  const [[key, content] = ['', undefined]] = entries
  if (key === PLAIN) return content
  if (key === FILE && Array.isArray(content))
    return { file, start: content[0], end: content[1] }
  if (key === SET && Array.isArray(content)) return new Set(content)
  if (key === MAP && Array.isArray(content))
    return new Map(content.map(([name, entry]) => [name, unpack(entry, file)]))
  return Object.fromEntries(entries.map(([name, entry]) => [name, unpack(entry, file)]))
}
