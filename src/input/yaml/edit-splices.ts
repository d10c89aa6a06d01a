import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  parseDocument,
  visit,
} from 'yaml'
import type { Pair, ParsedNode, Scalar, YAMLMap } from 'yaml'

import { endOfLine, startOfLine } from '../../base/problems/lines.ts'
import type { Report } from '../../base/problems/problem.ts'
import { hasNoColon, isRepeated, mustBeGroup, mustBeText } from './edit-problems.ts'
import { indented, renderEntries, renderText } from './edit-render.ts'
import { isGroup } from './text-edit.ts'
import type { EditGroup, TextEdit } from './text-edit.ts'
import type { SourceMap, SourceValue } from './value.ts'

/** A file to edit. */
export interface EditableFile {
  /** Its text, with a line end after its last line. */
  readonly text: string
  /** The text as it is parsed: of the same length, without control characters. */
  readonly clean: string
  /** Its value; undefined if it has only comments. */
  readonly value: SourceValue | undefined
  readonly lineEnd: string
  /** The number of characters of the last line end that were added for editing. */
  readonly added: number
}

/** How edits are written, and where their problems go. */
export interface EditOptions {
  /** Whether texts of several lines may be block scalars; otherwise they are quoted. */
  readonly blocks: boolean
  readonly report: Report
}

/** The file with new texts in the ranges of the old ones, and new keys at the ends of their groups. */
export function spliceTexts(
  file: EditableFile,
  edits: EditGroup,
  options: EditOptions,
): string {
  const splicer = new Splicer(file, options)
  splicer.edit(file.value, edits)
  return splicer.result()
}

/** Characters that replace a range of the file. */
interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

type ParsedMap = YAMLMap<ParsedNode, ParsedNode | null> & ParsedNode
type ParsedPair = Pair<ParsedNode, ParsedNode | null>

/** A value of the file: its YAML node, and what was read from it. */
interface EditTarget<Node, Value> {
  readonly node: Node
  readonly value: Value
  readonly path: readonly string[]
}

class Splicer {
  readonly #file: EditableFile
  readonly #text: string
  readonly #options: EditOptions
  readonly #root: ParsedNode | null
  readonly #splices: Splice[] = []
  /** All pairs with the maps that they are in, by the offsets of their keys. */
  readonly #pairs = new Map<number, { pair: ParsedPair; map: unknown }>()

  constructor(file: EditableFile, options: EditOptions) {
    this.#file = file
    this.#text = file.clean
    this.#options = options
    const document = parseDocument(file.clean, PARSING)
    this.#root = document.contents
    visit(document, {
      Pair: (_, pair, path) => {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed nodes have ranges
        const parsed = pair as ParsedPair
        this.#pairs.set(parsed.key.range[0], { pair: parsed, map: path.at(-1) })
      },
    })
  }

  edit(value: SourceValue | undefined, edits: EditGroup): void {
    const node = this.#root
    if (!value) this.#addToNothing(edits)
    else if (value.kind !== 'map' || !isParsedMap(node))
      this.#options.report(mustBeGroup([], value))
    else this.#editMap({ node, value, path: [] }, edits)
  }

  /** The edited text; splices at the same offset stay in the order in which they were made. */
  result(): string {
    const { text, lineEnd, added } = this.#file
    const pieces: string[] = []
    let at = 0
    for (const splice of this.#splices.toSorted(byStart)) {
      pieces.push(text.slice(at, splice.start), splice.text.replaceAll('\n', lineEnd))
      at = splice.end
    }
    // A last line without a line end stays without one, unless something was added after it.
    return pieces.join('') + text.slice(at, text.length - added)
  }

  #editMap(
    { node, value, path }: EditTarget<ParsedMap, SourceMap>,
    edits: EditGroup,
  ): void {
    const added = new Map<string, TextEdit | EditGroup>()
    for (const [name, edit] of edits) {
      const entry = value.entries.get(name)
      const found = entry && this.#pairs.get(entry.key.start)
      const inner = [...path, name]
      // A merged entry is in another map.
      if (!entry || found?.map !== node) added.set(name, edit)
      else if (!found.pair.value) this.#options.report(hasNoColon(inner, entry.key))
      else if (isGroup(edit))
        this.#editInner(
          { node: found.pair.value, value: entry.value, path: inner },
          node,
          edit,
        )
      else if (entry.value.kind === 'text')
        this.#putText(found.pair.value, node, edit.value)
      else this.#options.report(mustBeText(inner, entry.value))
    }
    if (added.size > 0) this.#addTo(node, added)
  }

  #editInner(
    { node, value, path }: EditTarget<ParsedNode, SourceValue>,
    outer: ParsedMap,
    edits: EditGroup,
  ): void {
    const [start, end] = node.range
    if (isAlias(node))
      this.#options.report(isRepeated(path, { ...value.span, start, end }))
    else if (isScalar(node) && start === end) this.#fillWithGroup(start, outer, edits)
    else if (value.kind !== 'map' || !isParsedMap(node))
      this.#options.report(mustBeGroup(path, value))
    else if (!outer.flow && /^\{ *\}$/.test(this.#text.slice(start, end))) {
      // `name: {}` becomes a block once there is something in it.
      this.#splice(withoutBlanks(this.#text.slice(0, start)).length, '', end)
      this.#fillWithGroup(end, outer, edits)
    } else this.#editMap({ node, value, path }, edits)
  }

  #fillWithGroup(at: number, outer: ParsedMap, edits: EditGroup): void {
    if (outer.flow)
      return this.#fill(at, `{ ${renderEntries(edits, { flow: true, blocks: false })} }`)
    const below = lineAfter(this.#text, at)
    this.#addLines({ at: below, indent: indentOf(outer) + 2, isApart: false }, edits)
  }

  #putText(node: ParsedNode, map: ParsedMap, value: string): void {
    const [start, end] = node.range
    const indent = indentOf(map)
    const old = isScalar(node) ? oldText(node, indent, this.#text) : {}
    const below = old.body ?? { start: lineAfter(this.#text, end) }
    const { inline, body } = renderText(value, {
      flow: map.flow === true,
      blocks: this.#takesBlock(below.end ?? below.start, indent + (old.step ?? 2)),
      ...old,
    })
    const keyEnd = withoutBlanks(this.#text.slice(0, start)).length
    const isOnNextLine = this.#text.slice(keyEnd, start).includes('\n')
    if (start === end) this.#fill(start, inline)
    // The sign of a block scalar belongs to the line of the key.
    else if (body !== '' && isOnNextLine && this.#text.charAt(keyEnd - 1) === ':')
      this.#splice(keyEnd, ` ${inline}`, old.inlineEnd ?? end)
    else this.#splice(start, inline, old.inlineEnd ?? end)
    if (body !== '' || below.end !== undefined)
      this.#splice(below.start, indented(body, indent), below.end)
  }

  /** Whether a block scalar may end here; not where comments or blank lines that follow would become its text. */
  #takesBlock(at: number, indent: number): boolean {
    if (!this.#options.blocks) return false
    const [between = ''] =
      /^(?:[ \t]*\r?\n)*(?:[ \t]*#)?/.exec(this.#text.slice(at)) ?? []
    return (
      !/\t/.test(between) && !between.split(/\r?\n/).some(({ length }) => length > indent)
    )
  }

  /** Puts a value where a key has none: before a comment on its line. */
  #fill(at: number, inline: string): void {
    const before = /\s/.test(this.#text.charAt(at - 1)) ? '' : ' '
    const closing = before === '' ? /[\s,]/ : /[\s,}]/
    const after = closing.test(this.#text.charAt(at)) ? '' : ' '
    this.#splice(at, before + inline + after)
  }

  #addTo(map: ParsedMap, edits: EditGroup): void {
    const last = map.items.at(-1)
    const end = last && endOf(last.value ?? last.key, this.#text)
    if (map.flow) return this.#addToFlow(map, end, edits)
    const [first] = edits.values()
    // Blank lines stand between entries as between the last two; else, groups are set apart.
    const apart = map.items.length > 1 ? this.#isSetApart(map) : undefined
    const isApart = apart ?? (first !== undefined && isGroup(first))
    const at = lineAfter(this.#text, end ?? map.range[0])
    // A blank line after a block scalar with a “+” would be a part of its text.
    const isKept = this.#text.charAt((end ?? 0) - 1) === '\n'
    const place = { at, indent: indentOf(map), isApart: isApart && !isKept }
    this.#addLines(place, edits, apart)
  }

  #addToFlow(map: ParsedMap, end: number | undefined, edits: EditGroup): void {
    const entries = renderEntries(edits, { flow: true, blocks: false })
    const start = map.range[0] + 1
    if (end !== undefined) this.#splice(end, `, ${entries}`)
    else this.#splice(start, ` ${entries}${this.#text.charAt(start) === ' ' ? '' : ' '}`)
  }

  /** Whether a blank line stands before the last entry. */
  #isSetApart({ items }: ParsedMap): boolean {
    const [before, last] = items.slice(-2)
    if (!before || !last) return false
    const start = endOf(before.value ?? before.key, this.#text)
    return /\n[ \t]*\r?\n/.test(this.#text.slice(start, last.key.range[0]))
  }

  #addToNothing(edits: EditGroup): void {
    const at = /^\.\.\.\s/m.exec(this.#text)?.index ?? this.#text.length
    const above = this.#text.slice(0, at).trimEnd()
    const isApart = /^\ufeff?#/.test(above.slice(startOfLine(above, above.length)))
    this.#addLines({ at, indent: 0, isApart }, edits)
  }

  /** `isApart`: whether a blank line comes before the first of them; `apart`: before each of the others. */
  #addLines(
    { at, indent, isApart }: { at: number; indent: number; isApart: boolean },
    edits: EditGroup,
    apart?: boolean,
  ): void {
    const blocks = this.#takesBlock(at, indent + 2)
    const lines = renderEntries(edits, { flow: false, blocks, apart })
    const isBlankBefore = /(?:^|\n)\r?\n$/.test(this.#text.slice(Math.max(0, at - 4), at))
    this.#splice(at, (isApart && !isBlankBefore ? '\n' : '') + indented(lines, indent))
  }

  #splice(start: number, text: string, end = start): void {
    this.#splices.push({ start, end, text })
  }
}

const PARSING = {
  schema: 'failsafe',
  uniqueKeys: false,
  keepSourceTokens: true,
  logLevel: 'silent',
} as const

const isParsedMap = (node: ParsedNode | null): node is ParsedMap => isMap(node)

const byStart = (one: Splice, other: Splice): number => one.start - other.start

/** The indentation of the keys of a block. */
const indentOf = ({ srcToken }: ParsedMap): number =>
  srcToken?.type === 'block-map' ? srcToken.indent : 0

/** The start of the line after a value; a block scalar ends there already. */
const lineAfter = (text: string, end: number): number =>
  text.charAt(end - 1) === '\n' ? end : endOfLine(text, end) + 1

/** A text without trailing spaces and line ends; a no-break space stays. */
function withoutBlanks(text: string): string {
  let end = text.length
  while (end > 0 && ' \t\r\n'.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** The end of a value, without the comments and blank lines after it. */
function endOf(node: ParsedNode, text: string): number {
  const [start, end] = node.range
  if (isCollection(node) && node.flow !== true) {
    const last = node.items.at(-1)
    const inner = isPair(last) ? (last.value ?? last.key) : last
    return inner ? endOf(inner, text) : end
  }
  const source = text.slice(start, end)
  // With a “+”, the blank lines belong to the text.
  return /^[|>](?!\S*\+)/.test(source) ? start + withoutBlanks(source).length : end
}

/** The style of an old text that the new one keeps, and the ranges of its parts. */
interface OldText {
  readonly type?: Scalar.Type | undefined
  /** The end of the header of a block scalar. */
  readonly inlineEnd?: number
  /** The lines of a block scalar. */
  readonly body?: { readonly start: number; readonly end?: number }
  readonly step?: number
}

function oldText({ type, range }: Scalar.Parsed, indent: number, text: string): OldText {
  const [start, end] = range
  const sign = /^[|>]\S*/.exec(text.slice(start, end))?.[0]
  // Right after a colon, as in `{"a":b}`, only a quoted text is a value.
  const isTight = start < end && /\S/.test(text.charAt(start - 1))
  if (sign === undefined)
    return { type: isTight && type === 'PLAIN' ? 'QUOTE_SINGLE' : (type ?? 'PLAIN') }
  const bodyStart = lineAfter(text, start)
  const body = withoutBlanks(text.slice(bodyStart, end))
  const bodyEnd = body === '' ? bodyStart : lineAfter(text, bodyStart + body.length)
  const first = body.search(/\S/)
  const space = first - startOfLine(body, first)
  return {
    // One line with a line end moves to the line of its key.
    type: sign.includes('-') ? type : 'PLAIN',
    inlineEnd: start + sign.length,
    body: { start: bodyStart, end: bodyEnd },
    ...(space > indent && !/[1-9]/.test(sign) && { step: space - indent }),
  }
}
