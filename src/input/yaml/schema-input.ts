import type * as v from 'valibot'

import type { ValuePath } from './value-path.ts'
import type { SourceMap, SourceValue } from './value.ts'

/** A name that a schema does not know. */
export interface UnknownKey {
  readonly path: ValuePath
  /** The names that it knows there. */
  readonly known: readonly string[]
}

/** A value as plain data for a schema. */
export interface SchemaInput {
  readonly data: unknown
  /** Every name that no strict object of the schema knows; valibot itself names only the first of each object. */
  readonly unknown: readonly UnknownKey[]
}

/**
 * Turns a value into plain data: texts into strings, lists into arrays, groups into objects without a prototype, so
 * that a name is only there if it is in the file. Where a schema wants a group, a list becomes something that is not
 * an object, because valibot takes arrays for objects. A choice of schemas knows the names of all of them; a lazy
 * schema may not depend on its input.
 */
export function schemaInput(schema: v.GenericSchema, value: SourceValue): SchemaInput {
  const unknown: UnknownKey[] = []
  return { data: dataOf([schema], value, [], unknown), unknown }
}

/** The properties of a valibot schema that are used here; which of them exist depends on its type. */
interface SchemaNode {
  readonly kind: string
  readonly type?: string
  readonly pipe?: readonly unknown[]
  readonly wrapped?: SchemaNode
  readonly options?: readonly unknown[]
  readonly getter?: (input: unknown) => SchemaNode
  readonly entries?: Readonly<Record<string, SchemaNode>>
  readonly value?: SchemaNode
  readonly item?: SchemaNode
}

function dataOf(
  nodes: readonly SchemaNode[],
  value: SourceValue,
  path: ValuePath,
  unknown: UnknownKey[],
): unknown {
  if (value.kind === 'text') return value.value
  const parts = nodes.flatMap((node) => partsOf(node, value))
  if (value.kind === 'map') return groupData(parts.filter(isGroup), value, path, unknown)
  if (parts.some(isGroup) && !parts.some(takesList)) return LIST
  const items = parts.flatMap(({ item }) => item ?? [])
  return value.items.map((item, index) => dataOf(items, item, [...path, index], unknown))
}

/** A stand-in for a list where the schema wants a group. */
const LIST = Symbol('list')

function groupData(
  groups: readonly SchemaNode[],
  { entries }: SourceMap,
  path: ValuePath,
  unknown: UnknownKey[],
): Readonly<Record<string, unknown>> {
  const data: Record<string, unknown> = Object.create(null)
  const strict = groups.length > 0 && groups.every(({ type }) => type === 'strict_object')
  const known = strict ? groups.flatMap((group) => Object.keys(group.entries ?? {})) : []
  for (const [key, { value }] of entries) {
    const inner = groups.flatMap((group) => group.value ?? entryOf(group, key) ?? [])
    if (strict && inner.length === 0) unknown.push({ path: [...path, key], known })
    data[key] = dataOf(inner, value, [...path, key], unknown)
  }
  return data
}

const entryOf = ({ entries }: SchemaNode, key: string): SchemaNode | undefined =>
  entries && Object.hasOwn(entries, key) ? entries[key] : undefined

const isGroup = ({ type, entries }: SchemaNode): boolean =>
  entries !== undefined || type === 'record'

const takesList = ({ item, type = '' }: SchemaNode): boolean =>
  item !== undefined ||
  ['unknown', 'any', 'custom'].includes(type) ||
  type.endsWith('tuple')

/** The schemas inside a schema that apply to a value. */
function partsOf(shape: SchemaNode, value: SourceValue): readonly SchemaNode[] {
  if (shape.pipe)
    return shape.pipe.filter(isSchema).flatMap((part) => partsOf(part, value))
  if (shape.wrapped) return partsOf(shape.wrapped, value)
  if (shape.getter) return partsOf(shape.getter(undefined), value)
  // `listOf` takes a value on its own for a list of one.
  if (shape.item && value.kind !== 'list') return partsOf(shape.item, value)
  if (shape.type !== 'union' && shape.type !== 'intersect' && shape.type !== 'variant')
    return [shape]
  return shape.options?.filter(isSchema).flatMap((option) => partsOf(option, value)) ?? []
}

const isSchema = (part: unknown): part is SchemaNode =>
  typeof part === 'object' && part !== null && 'kind' in part && part.kind === 'schema'
