import { isAlias, isMap, isScalar } from 'yaml'
import type { Alias, Pair, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml'

import type { Span } from '../../base/problems/problem.ts'
import { Anchors } from './anchors.ts'
import { characterProblemIn } from './characters.ts'
import { nameProblem, signAroundName, trimName } from './name-problem.ts'
import { spanIn } from './source-file.ts'
import type { SourceFile } from './source-file.ts'
import { lostWords, QUOTE_IT, syntaxError } from './syntax-problems.ts'
import type { SourceEntry, SourceText, SourceValue } from './value.ts'

/**
 * Turns the node tree of a document into values with spans. Keys and aliases that cannot be used are reported; such a key
 * is left out, and such an alias becomes an empty text.
 */
export function sourceValueOf(source: SourceFile, root: ParsedNode): SourceValue {
  const anchors = new Anchors()
  const value = convertNode(root, { source, anchors, level: 1 })
  for (const span of anchors.unused()) source.report({ ...UNUSED_ANCHOR, span })
  return value
}

interface Context {
  readonly source: SourceFile
  readonly anchors: Anchors
  /** The depth of this value; the outermost one is at 1. */
  readonly level: number
}

function convertNode(node: ParsedNode, context: Context): SourceValue {
  if (isAlias(node)) return convertAlias(node, context)
  if (node.anchor === undefined) return convertValue(node, context)
  const { source, anchors } = context
  const mark = source.text.lastIndexOf(`&${node.anchor}`, node.range[0])
  const close = anchors.open(
    node.anchor,
    spanIn(source, mark, mark + node.anchor.length + 1),
  )
  const value = convertValue(node, context)
  close(value)
  return value
}

function convertAlias(
  node: Alias.Parsed,
  { source, anchors, level }: Context,
): SourceValue {
  const found = anchors.resolve(node.source, level)
  if ('kind' in found) return found
  const span = spanIn(source, node.range[0], node.range[1])
  source.report({ ...found, span })
  return { kind: 'text', value: '', span, raw: `*${node.source}` }
}

function convertValue(
  node: Scalar.Parsed | YAMLMap.Parsed | YAMLSeq.Parsed,
  context: Context,
): SourceValue {
  if (isScalar(node)) return convertScalar(node, context)
  const inner = { ...context, level: context.level + 1 }
  const span = spanIn(context.source, node.range[0], node.range[1])
  return isMap(node)
    ? { kind: 'map', entries: convertPairs(node.items, inner), span }
    : { kind: 'list', items: node.items.map((item) => convertNode(item, inner)), span }
}

function convertScalar(node: Scalar.Parsed, { source }: Context): SourceText {
  const [start, end] = node.range
  const whole = source.text.slice(start, end)
  // The range of a block scalar includes the empty lines after it.
  const raw = /^[|>]/.test(whole) ? whole.trimEnd() : whole
  const span = spanIn(source, start, start + raw.length)
  const value = String(node.value)
  const problem = raw.startsWith('"') ? characterProblemIn(value) : undefined
  if (problem) source.report({ ...problem, span })
  return { kind: 'text', value, span, raw }
}

function convertPairs(
  pairs: readonly Pair<ParsedNode, ParsedNode | null>[],
  context: Context,
): ReadonlyMap<string, SourceEntry> {
  const entries = new Map<string, SourceEntry>()
  const merged: ReadonlyMap<string, SourceEntry>[] = []
  for (const { key: keyNode, value: valueNode } of pairs) {
    if (valueNode && isMergeKey(keyNode, valueNode)) {
      merged.push(...mergedBy(valueNode, context))
      continue
    }
    const key = convertKey(keyNode, context)
    const value: SourceValue = valueNode
      ? convertNode(valueNode, context)
      : { kind: 'text', value: '', span: { ...key.span, start: key.span.end }, raw: '' }
    const problem = nameProblem(key.value, entries)
    if (problem) context.source.report({ ...problem, span: key.span })
    else if (key.value !== undefined) entries.set(key.value, { key: key.span, value })
  }
  // A group's own entries win over merged ones, and earlier merged ones over later ones.
  for (const others of merged)
    for (const [name, entry] of others) if (!entries.has(name)) entries.set(name, entry)
  return entries
}

/**
 * Whether a key is an unquoted `<<` that merges other groups (https://yaml.org/type/merge.html); before a text, it is an
 * ordinary name.
 */
const isMergeKey = (key: ParsedNode, value: ParsedNode): boolean =>
  isScalar(key) && key.type === 'PLAIN' && key.value === '<<' && !isScalar(value)

/** The entries of the groups that a merge key names: one, or several in a list. */
function mergedBy(
  node: ParsedNode,
  context: Context,
): readonly ReadonlyMap<string, SourceEntry>[] {
  const value = convertNode(node, context)
  const groups = value.kind === 'list' ? value.items : [value]
  // An unknown alias has been reported, and is an empty text.
  if (
    groups.some((one) => one.kind !== 'map' && !(one.kind === 'text' && one.value === ''))
  ) {
    const span = spanIn(context.source, node.range[0], node.range[1])
    context.source.report({ ...NOT_A_GROUP, span })
  }
  return groups.flatMap((one) => (one.kind === 'map' ? [one.entries] : []))
}

const NOT_A_GROUP = syntaxError(
  '“<<” copies the lines of a group, and this is not a group.',
  'Mark a group with “&name”, and write “<<: *name” here.',
)

/** A key: its name, which is undefined if it is a list, a group or an alias. */
interface Key {
  readonly value: string | undefined
  readonly span: Span
}

function convertKey(node: ParsedNode, context: Context): Key {
  if (!isScalar(node))
    return {
      value: undefined,
      span: spanIn(context.source, node.range[0], node.range[1]),
    }
  const { value, span } = convertScalar(node, context)
  // French spacing puts a no-break space before a colon, and YAML takes it for a letter.
  const name = trimName(value)
  const [sign] = value.replace(name, '')
  if (sign !== undefined) context.source.report({ ...signAroundName(sign), span })
  return { value: name, span }
}

const UNUSED_ANCHOR = lostWords(
  'This word is left out of the text: with “&” before it, YAML reads it as a mark for “*” to refer to.',
  `${QUOTE_IT} Nothing refers to it.`,
)
