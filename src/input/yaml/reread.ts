import { startOfLine } from '../../base/problems/lines.ts'
import type { Report, Span } from '../../base/problems/problem.ts'
import { readSource } from './read.ts'
import type { SourceEntry, SourceMap, SourceValue } from './value.ts'

/** A large file as it was last read, with nothing to tell of it. Nobody else has its values: what is given away are copies. */
interface Reading {
  readonly text: string
  readonly root: SourceMap
}

/** The last reading of large files, by their path in messages, the one that was read last at the end. */
const readings = new Map<string, Reading>()

/** How many are kept: the words of a deck in the languages that somebody looks at. */
const MOST_READINGS = 8

/** Smaller files are read in no time. */
const LEAST_LENGTH = 20_000

/** What counts beyond its place: a mark that others refer to (`&name`), and the end of the document (`...`). */
const FAR_REACHING = /(?:^|[\s,[{])&[^\s&]|^\.{3}/m

/**
 * Reads a YAML file as `readSource` does. Where one entry of a large file changed since it was last read, such as the words
 * of a card, that entry is read alone: in block style entries do not depend on each other, and each ends where a line begins
 * that is indented no deeper than its name.
 */
export function readAgain(
  file: string,
  text: string,
  report: Report,
): SourceValue | undefined {
  const before = readings.get(file)
  const root = before && readChange(file, before, text)
  if (root) {
    keep(file, { text, root })
    return mapOf(root, 0)
  }
  const { value, isClean } = readAlone(file, text, report)
  const isKept = isClean && text.length >= LEAST_LENGTH && !FAR_REACHING.test(text)
  if (isKept && value?.kind === 'map') keep(file, { text, root: mapOf(value, 0) })
  return value
}

function keep(file: string, reading: Reading): void {
  readings.delete(file)
  readings.set(file, reading)
  const [oldest] = readings.keys()
  if (oldest !== undefined && readings.size > MOST_READINGS) readings.delete(oldest)
}

/** What is read of a text, and whether there is nothing to tell of it. */
function readAlone(
  file: string,
  text: string,
  report: Report,
): { readonly value: SourceValue | undefined; readonly isClean: boolean } {
  let isClean = true
  const value = readSource(file, text, (problem) => {
    isClean = false
    report(problem)
  })
  return { value, isClean }
}

/** A file with one changed entry; undefined where more changed, or there is something to tell. */
function readChange(file: string, before: Reading, text: string): SourceMap | undefined {
  const change = changeBetween(before.text, text)
  const entry = changedEntry(before, change)
  if (!entry) return undefined
  const endsWithLine = text[entry.end + change.by - 1] === '\n'
  const part = copyOf(text.slice(entry.start, entry.next + change.by))
  if (!endsWithLine || FAR_REACHING.test(part)) return undefined
  const { value, isClean } = readAlone(file, part, () => undefined)
  if (!isClean || value?.kind !== 'map') return undefined
  const [[name, read] = [], ...others] = value.entries
  const isSame = name === entry.path.at(-1) && read?.key.start === entry.indent
  return isSame && others.length === 0
    ? replaced(before.root, entry.path, { ...entry, ...change, value })
    : undefined
}

/** A text of its own: a slice would keep all of the file in memory that it was cut from, once for each card that changed. */
const copyOf = (slice: string): string =>
  Buffer.from(slice, 'utf16le').toString('utf16le')

/** What lies between what two texts have in common at their start and at their end. */
interface Change {
  /** The bounds in the text before. */
  readonly from: number
  readonly to: number
  /** How much longer the text became. */
  readonly by: number
}

function changeBetween(before: string, now: string): Change {
  const most = Math.min(before.length, now.length)
  let from = 0
  while (from < most && before.charCodeAt(from) === now.charCodeAt(from)) from += 1
  const by = now.length - before.length
  let to = before.length
  while (
    to > from &&
    to + by > from &&
    before.charCodeAt(to - 1) === now.charCodeAt(to + by - 1)
  )
    to -= 1
  return { from, to, by }
}

/** An entry with whole lines of its own, down to where the next one begins. */
interface LinesOfEntry {
  /** Its name, behind those of the groups that it is in. */
  readonly path: readonly string[]
  readonly start: number
  readonly end: number
  /** The start of the next name: an entry that ends with a name alone reaches that far. */
  readonly next: number
  /** How many spaces stand before its name. */
  readonly indent: number
}

/** How deep a card is in a file of words: `pieces`, its id. */
const DEPTH = 2

/**
 * The innermost entry, down to a card, that holds a change. The last one of a group is none: whether a comment behind it
 * belongs to the group shows only in the group.
 */
function changedEntry(
  { text, root }: Reading,
  { from, to }: Change,
): LinesOfEntry | undefined {
  let map: SourceValue | undefined = root
  let found: LinesOfEntry | undefined
  for (let path: string[] = []; map?.kind === 'map' && path.length < DEPTH;) {
    const entries: [string, SourceEntry][] = [...map.entries]
    const index = entries.findLastIndex(([, { key }]) => key.start <= from)
    const [name, entry] = entries[index] ?? []
    if (name === undefined || !entry) break
    const next = entries[index + 1]?.[1].key.start
    const start = startOfLine(text, entry.key.start)
    const end = next === undefined ? text.length : startOfLine(text, next)
    const isAlone =
      isBlank(text, start, entry.key.start) && isBlank(text, end, next ?? end)
    if (!isAlone || from < start || to > end) break
    path = [...path, name]
    if (next !== undefined)
      found = { path, start, end, next, indent: entry.key.start - start }
    map = entry.value
  }
  return found
}

const isBlank = (text: string, start: number, end: number): boolean =>
  start <= end && text.slice(start, end).trim() === ''

interface Replacement extends LinesOfEntry, Change {
  /** The entry as it was read by itself. */
  readonly value: SourceMap
}

/** A group with an entry of it, or of a group in it, replaced; what stands behind that is moved. */
function replaced(
  map: SourceMap,
  [name, ...inner]: readonly string[],
  replacement: Replacement,
): SourceMap {
  const { start, end, by, value } = replacement
  const entries = Array.from(map.entries, ([one, entry]): [string, SourceEntry] => {
    if (one !== name) return [one, entry.key.start < end ? entry : entryOf(entry, by)]
    const changed = entry.value
    const inside =
      inner.length > 0 && changed.kind === 'map'
        ? replaced(changed, inner, replacement)
        : undefined
    if (inside) return [one, { ...entry, value: inside }]
    const [read = entry] = value.entries.values()
    return [one, entryOf(read, start)]
  })
  return {
    ...map,
    entries: new Map(entries),
    span: { ...map.span, end: map.span.end + by },
  }
}

const entryOf = (entry: SourceEntry, by: number): SourceEntry => ({
  ...entry,
  key: spanOf(entry.key, by),
  value: valueOf(entry.value, by),
})

/** A copy of a value that stands some characters further down. */
function valueOf(value: SourceValue, by: number): SourceValue {
  if (value.kind === 'map') return mapOf(value, by)
  const span = spanOf(value.span, by)
  return value.kind === 'text'
    ? { ...value, span }
    : { ...value, items: value.items.map((item) => valueOf(item, by)), span }
}

const mapOf = ({ entries, span }: SourceMap, by: number): SourceMap => ({
  kind: 'map',
  entries: new Map(Array.from(entries, ([name, entry]) => [name, entryOf(entry, by)])),
  span: spanOf(span, by),
})

const spanOf = ({ file, start, end }: Span, by: number): Span => ({
  file,
  start: start + by,
  end: end + by,
})
