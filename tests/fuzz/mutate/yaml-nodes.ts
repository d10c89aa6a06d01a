import { isMap, isNode, isPair, parseDocument, visit } from 'yaml'
import type { Document, Pair } from 'yaml'

/** What real files hold: keys, and what stands with them. */
export interface Vocabulary {
  /** The values that each key has somewhere. */
  readonly values: ReadonlyMap<string, readonly unknown[]>
  /** The keys that stand beside each key somewhere. */
  readonly beside: ReadonlyMap<string, readonly string[]>
}

/** The vocabulary of some YAML files. */
export function vocabularyOf(files: readonly string[]): Vocabulary {
  const values = new Map<string, unknown[]>()
  const beside = new Map<string, string[]>()
  for (const file of files)
    for (const { items } of nodesOf(parseDocument(file), isMap))
      for (const { key, value } of items) {
        const name = String(key)
        values.set(name, [...(values.get(name) ?? []), plain(value)])
        const keys = items.map((other) => String(other.key))
        beside.set(name, [...(beside.get(name) ?? []), ...keys])
      }
  return { values, beside }
}

/** All nodes of a kind in a document, but those that are keys. */
export function nodesOf<T>(document: Document, is: (node: unknown) => node is T): T[] {
  const nodes: T[] = []
  visit(document, {
    Node: (key, node) => void (key !== 'key' && is(node) && nodes.push(node)),
  })
  return nodes
}

/** All keys of a document with their values. */
export const pairsOf = (document: Document): Pair[] =>
  nodesOf(document, isMap).flatMap(({ items }) => items)

/** A node as the value that it stands for. */
export function plain(node: unknown): unknown {
  if (isPair(node)) return plain(node.value)
  return isNode(node) ? node.toJSON() : (node ?? null)
}

/** A value, short enough to be told. */
export function told(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 57)}… (${text.length} characters)` : text
}
