import { Pair, isCollection, isMap, isNode, isScalar, parseDocument } from 'yaml'
import type { Document } from 'yaml'

import type { Random } from '../random.ts'
import type { Mutate, Mutated } from './bytes.ts'
import { mutateLines } from './lines.ts'
import { NAMES, varied } from './scalars.ts'
import { variedWords } from './words.ts'
import { nodesOf, pairsOf, plain, told } from './yaml-nodes.ts'
import type { Vocabulary } from './yaml-nodes.ts'

/** What a change of a document has at hand. */
interface Bench {
  readonly document: Document.Parsed
  readonly pairs: readonly Pair[]
  readonly vocabulary: Vocabulary
  readonly random: Random
}

/** Changes something in a document, and says what; undefined where there is nothing of that kind to change. */
type Change = (bench: Bench) => string | undefined

/** Changes values, keys and shape of a YAML file, and seldom its bare text. */
export const mutateYaml =
  (vocabulary: Vocabulary): Mutate =>
  (contents, random): Mutated => {
    const document = parseDocument(contents.toString())
    if (document.errors.length > 0 || random.chance(0.06))
      return mutateLines(contents, random)
    const pairs = pairsOf(document)
    const what = random.weighted(CHANGES)({ document, pairs, vocabulary, random })
    const text = what === undefined ? undefined : written(document)
    return what === undefined || text === undefined
      ? mutateLines(contents, random)
      : { contents: Buffer.from(text), what }
  }

/** A document as text; undefined for one that cannot be written, such as one with an alias before its anchor. */
function written(document: Document): string | undefined {
  try {
    return document.toString({ lineWidth: 0 })
  } catch {
    return undefined
  }
}

const changeScalar: Change = ({ document, pairs, random }) => {
  const scalar = random.pick(nodesOf(document, isScalar))
  if (!scalar) return undefined
  const before = scalar.value
  const key = pairs.find(({ value }) => value === scalar)?.key
  const isWords = typeof before === 'string' && /\s/.test(before)
  scalar.value = isWords
    ? variedWords(before, random)
    : varied(before, valuesOf(String(key), pairs), random)
  return `${told(before)} becomes ${told(scalar.value)}`
}

/** All values that a key has in a document. */
const valuesOf = (key: string, pairs: readonly Pair[]): readonly unknown[] =>
  pairs.filter((pair) => String(pair.key) === key).map(plain)

/** A value that the same key has elsewhere, which is the right kind of thing. */
const borrowValue: Change = ({ document, pairs, vocabulary, random }) => {
  const pair = random.pick(pairs)
  if (!pair) return undefined
  const key = String(pair.key)
  const near = random.chance(0.7)
    ? valuesOf(key, pairs)
    : (vocabulary.values.get(key) ?? [])
  const value = random.pick(near) ?? null
  pair.value = document.createNode(value)
  return `${key}: ${told(value)}`
}

const wrongShape: Change = ({ document, pairs, random }) => {
  const pair = random.pick(pairs)
  if (!pair) return undefined
  const value = plain(pair.value)
  const levels = random.count(120)
  const deep = Array.from({ length: levels }).reduce<unknown>((inner) => [inner], value)
  const wrong = random.pick([[value], { a: value }, null, [], {}, [value, value], deep])
  pair.value = document.createNode(wrong)
  return `${String(pair.key)}: ${told(wrong)}`
}

/** A key that stands beside one of its keys in another file, or any key. */
const addEntry: Change = ({ document, vocabulary: { values, beside }, random }) => {
  const map = random.pick(nodesOf(document, isMap))
  if (!map) return undefined
  const near = beside.get(String(random.pick(map.items)?.key)) ?? []
  const isNear = near.length > 0 && random.chance(0.8)
  const key = random.pick(isNear ? near : [...values.keys()])!
  const value = random.pick(values.get(key) ?? [])
  map.set(key, document.createNode(value))
  return `new key ${key}: ${told(value)}`
}

const LENGTH = /^(-?[\d.]+)(mm|cm|in|pt)$/

/** All lengths by one factor, so that those that must add up still do. */
const scaleLengths: Change = ({ document, random }) => {
  const factor = random.pick([0.9, 0.95, 1.05, 1.1, 1.5, 0.5, 2, 10])
  for (const scalar of nodesOf(document, isScalar)) {
    const found = LENGTH.exec(String(scalar.value))
    if (found)
      scalar.value = `${Math.round(Number(found[1]) * factor * 1000) / 1000}${found[2]}`
  }
  return `all lengths ${factor} times`
}

const removeEntry: Change = ({ document, random }) => {
  const groups = nodesOf(document, isCollection)
  const group = random.pick(groups.filter(({ items }) => items.length > 0))
  if (!group) return undefined
  const at = random.whole(0, group.items.length - 1)
  const gone = told(plain(group.items[at]))
  group.items.splice(at, 1)
  return `without its entry ${at}: ${gone}`
}

const renameKey: Change = ({ pairs, vocabulary, random }) => {
  const pair = random.pick(pairs)
  if (!isScalar(pair?.key)) return undefined
  const before = told(pair.key.value)
  const known = random.pick([...vocabulary.values.keys()])
  pair.key.value = random.chance(0.5) ? known : random.pick(NAMES)
  return `key ${before} becomes ${told(pair.key.value)}`
}

const swapValues: Change = ({ pairs, random }) => {
  const [one, other] = [random.pick(pairs), random.pick(pairs)]
  if (!one || !other) return undefined
  const value = other.value
  other.value = one.value
  one.value = value
  return `the values of ${String(one.key)} and ${String(other.key)} in each other's place`
}

/** The same entry again and again, under other names: limits, and what costs too much. */
const repeatEntry: Change = ({ document, pairs, random }) => {
  const pair = random.pick(pairs)
  const group = nodesOf(document, isMap).find(({ items }) => pair && items.includes(pair))
  if (!pair || !group) return undefined
  const count = random.count(400)
  for (let index = 0; index < count; index += 1) {
    const value = document.createNode(plain(pair.value))
    group.items.push(new Pair(`${String(pair.key)}-${index}`, value))
  }
  return `${String(pair.key)} ${count} times more`
}

const aliasValue: Change = ({ document, pairs, random }) => {
  const [one, other] = [random.pick(pairs), random.pick(pairs)]
  if (!other || one === other) return undefined
  if (!isScalar(one?.value) && !isCollection(one?.value)) return undefined
  other.value = document.createAlias(one.value, 'again')
  return `${String(other.key)} is an alias of ${String(one.key)}`
}

const TAGS = [
  '!!str',
  '!!int',
  '!!binary',
  '!!set',
  '!own',
  '!!python/object:os.system',
] as const

const tagValue: Change = ({ pairs, random }) => {
  const pair = random.pick(pairs)
  if (!isScalar(pair?.value)) return undefined
  pair.value.tag = random.pick(TAGS)
  return `${String(pair.key)} has the tag ${pair.value.tag}`
}

const STYLES = [
  'BLOCK_LITERAL',
  'BLOCK_FOLDED',
  'QUOTE_DOUBLE',
  'QUOTE_SINGLE',
  'PLAIN',
] as const

const styleScalar: Change = ({ pairs, random }) => {
  const pair = random.pick(pairs)
  if (!isScalar(pair?.value)) return undefined
  pair.value.type = random.pick(STYLES)
  return `${String(pair.key)} is written as ${pair.value.type}`
}

/** The same in another order. */
const shuffleEntries: Change = ({ document, random }) => {
  const group = random.pick(nodesOf(document, isCollection))
  if (!group) return undefined
  const order = new Map(group.items.map((item) => [item, random.fraction()]))
  group.items.sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0))
  return `the ${group.items.length} entries of a group in another order`
}

const addRemark: Change = ({ document, random }) => {
  const node = random.pick(nodesOf(document, isNode))
  if (!node) return undefined
  node.commentBefore = random.pick([
    ' a remark',
    ' a: b',
    '\n\n',
    ' 🦔 \u202e',
    '!',
    ' x'.repeat(500),
  ])
  return `a remark, ${told(node.commentBefore)}`
}

const CHANGES: readonly (readonly [weight: number, Change])[] = [
  [50, changeScalar],
  [14, borrowValue],
  [10, addEntry],
  [16, scaleLengths],
  [8, styleScalar],
  [8, shuffleEntries],
  [6, addRemark],
  [3, removeEntry],
  [3, wrongShape],
  [3, renameKey],
  [3, swapValues],
  [3, repeatEntry],
  [2, aliasValue],
  [1, tagValue],
]
