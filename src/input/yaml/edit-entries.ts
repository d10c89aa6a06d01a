import { isCollection, isMap, isPair, parseDocument } from 'yaml'
import type { Pair, ParsedNode, YAMLMap } from 'yaml'

import { endOfLine, startOfLine } from '../../base/problems/lines.ts'
import { cleanCharacters } from './characters.ts'
import { readResult } from './verify-edit.ts'

/** An entry of a group: the keys that lead to the group, and the key of the entry in it. */
export interface EntryPlace {
  readonly path: readonly string[]
  readonly key: string
}

type ParsedMap = YAMLMap<ParsedNode, ParsedNode | null> & ParsedNode

/** An entry with what belongs to it: comments right above it and on its last line. Offsets in the file. */
interface Chunk {
  readonly key: string
  readonly start: number
  readonly end: number
  readonly keyRange: readonly [start: number, end: number]
}

/** The entries of a group in their order; what stands between them (blank lines, commas) stays where it is. */
interface Group {
  readonly text: string
  readonly chunks: readonly Chunk[]
  readonly node: ParsedMap
}

/** The file without an entry; undefined where it has none, or could not be read without it. */
export function removeEntry(
  contents: string,
  { path, key }: EntryPlace,
): string | undefined {
  const group = groupAt(contents, path)
  const at = indexIn(group, key)
  const chunk = group?.chunks[at]
  if (!group || !chunk) return undefined
  const { text, chunks } = group
  if (chunks.length === 1) return readable(emptied(group))
  const [before, after] = [chunks[at - 1], chunks[at + 1]]
  const [start, end] = after
    ? [chunk.start, after.start]
    : [before?.end ?? chunk.start, chunk.end]
  return readable(text.slice(0, start) + text.slice(end))
}

/** The file with a copy of an entry right after it, under another key; undefined where that cannot be. */
export function copyEntry(
  contents: string,
  { path, key }: EntryPlace,
  newKey: string,
): string | undefined {
  const group = groupAt(contents, path)
  const at = indexIn(group, key)
  const chunk = group?.chunks[at]
  if (!group || !chunk || indexIn(group, newKey) !== -1) return undefined
  const { text } = group
  const [keyStart, keyEnd] = chunk.keyRange
  const start = group.node.flow ? keyStart : startOfLine(text, keyStart)
  const copy = text.slice(start, keyStart) + newKey + text.slice(keyEnd, chunk.end)
  const between = group.node.flow ? ', ' : betweenOf(group, at)
  return readable(text.slice(0, chunk.end) + between + copy + text.slice(chunk.end))
}

/** The file with an entry moved before another one, or to the end; undefined where that cannot be. */
export function moveEntry(
  contents: string,
  { path, key }: EntryPlace,
  before: string | undefined,
): string | undefined {
  const group = groupAt(contents, path)
  const moved = group?.chunks[indexIn(group, key)]
  if (!group || !moved) return undefined
  const { text, chunks } = group
  const others = chunks.filter((chunk) => chunk !== moved)
  const at =
    before === undefined ? others.length : others.findIndex((one) => one.key === before)
  if (at === -1) return undefined
  const order = others.toSpliced(at, 0, moved)
  const pieces = order.map((chunk, index) => {
    const [here, next] = [chunks[index], chunks[index + 1]]
    const gap = here && next ? text.slice(here.end, next.start) : ''
    return text.slice(chunk.start, chunk.end) + gap
  })
  const [first, last] = [chunks[0], chunks.at(-1)]
  if (!first || !last) return undefined
  return readable(text.slice(0, first.start) + pieces.join('') + text.slice(last.end))
}

function groupAt(contents: string, path: readonly string[]): Group | undefined {
  // Every line ends, so that entries can be put in any order.
  const text = /(?:^|\n)$/.test(contents) ? contents : `${contents}\n`
  const clean = cleanCharacters({ file: '', text, report: () => undefined })
  if (clean === undefined) return undefined
  let node: unknown = parseDocument(clean, PARSING).contents
  for (const key of path) node = isMap(node) ? node.get(key, true) : undefined
  if (!isParsedMap(node)) return undefined
  const { flow, items } = node
  const chunks = items.map((pair, index) => {
    const before = items[index - 1]
    return chunkOf(pair, clean, flow === true, before && endOf(before, clean))
  })
  return { text, chunks, node }
}

const PARSING = { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' } as const

const isParsedMap = (node: unknown): node is ParsedMap => isMap(node)

const indexIn = (group: Group | undefined, key: string): number =>
  group?.chunks.findIndex((chunk) => chunk.key === key) ?? -1

function chunkOf(
  pair: Pair<ParsedNode, ParsedNode | null>,
  text: string,
  isFlow: boolean,
  earliest: number | undefined,
): Chunk {
  const { key } = pair
  const keyRange = [key.range[0], key.range[1]] as const
  const end = endOf(pair, text)
  const name = 'value' in key ? String(key.value) : ''
  if (isFlow) return { key: name, start: keyRange[0], end, keyRange }
  const start = startOfLine(text, keyRange[0])
  return {
    key: name,
    // Comments above the first entry may be about all of them.
    start: earliest === undefined ? start : withComments(text, start, earliest),
    end: text.charAt(end - 1) === '\n' ? end : endOfLine(text, end) + 1,
    keyRange,
  }
}

/** The start of the lines of comments right above a line, not before some offset. */
function withComments(text: string, line: number, earliest: number): number {
  let start = line
  while (start > 0) {
    const above = startOfLine(text, start - 1)
    if (above < earliest || !/^[ \t]*#/.test(text.slice(above, start))) return start
    start = above
  }
  return start
}

/** The end of an entry, without the comments and blank lines after it. */
function endOf(
  { key, value }: Pair<ParsedNode, ParsedNode | null>,
  text: string,
): number {
  if (!value) return key.range[1]
  const last = isCollection(value) && value.flow !== true ? value.items.at(-1) : undefined
  if (isPair(last)) return endOf(last, text)
  const [start, end] = value.range
  // A block scalar ends after the blank lines below it.
  const source = text.slice(start, end)
  return /^[|>]/.test(source) ? start + source.trimEnd().length : end
}

/** What stands between an entry and a copy of it: a blank line where entries are set apart by one. */
function betweenOf({ text, chunks }: Group, at: number): string {
  const [from, to] = at > 0 ? [at - 1, at] : [at, at + 1]
  const gap = text.slice(chunks[from]?.end, chunks[to]?.start)
  return chunks[to] && /^[ \t]*\r?\n/.test(gap) ? '\n' : ''
}

/** The file with a group that has no entry any more. */
function emptied({ text, chunks, node }: Group): string {
  const [first] = chunks
  if (!first) return text
  if (node.flow) return text.slice(0, first.start) + text.slice(first.end)
  const colon = text.slice(0, first.start).trimEnd().length
  const isBehindColon = /^[^#]*:$/.test(text.slice(startOfLine(text, colon), colon))
  const before = isBehindColon
    ? `${text.slice(0, colon)} `
    : text.slice(0, first.keyRange[0])
  return `${before}{}\n${text.slice(first.end)}`
}

/** An edited file, if it can be read: an entry may have been one that others refer to. */
const readable = (edited: string): string | undefined =>
  readResult(edited).errors.length === 0 ? edited : undefined
