import * as v from 'valibot'

import { mapEntries, mapItems } from '../yaml/change-values.ts'
import type { SourceEntry, SourceMap, SourceText, SourceValue } from '../yaml/value.ts'
import { isNoGround } from './palette-color.ts'

/** The keys that a shorthand of CSS stands for, with their values; undefined where its own cannot be read. */
type Longhands = Readonly<Record<string, string>> | undefined

/** One to four values for the distances from the sides, clockwise from the top; `auto` is none. */
function four(words: readonly string[]): Longhands {
  const [top, right = top, bottom = top, left = right] = words
  if (!top || !right || !bottom || !left || words.length > 4) return undefined
  const sides = Object.entries({ top, right, bottom, left })
  return Object.fromEntries(sides.filter(([, length]) => length !== 'auto'))
}

/** One or two values for two keys. */
const two =
  (first: string, second: string) =>
  ([one, other = one, ...more]: readonly string[]): Longhands =>
    one && other && more.length === 0 ? { [first]: one, [second]: other } : undefined

const isPicture = (text: string): boolean => /gradient\(|^url\(|\.\w{3,4}$/.test(text)

const FLEX_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['auto', ['1', '1', '']],
  ['none', ['0', '0', '']],
])

/** `1`, `1 0 30mm`, `auto` or `none`, as CSS reads them (CSS Flexible Box Layout, 7.1). */
function flex(words: readonly string[]): Longhands {
  const [first = '', ...others] = words
  const named = FLEX_WORDS.get(first)
  if (named) return others.length > 0 ? undefined : parts(named)
  const numbers = words.filter((word) => /^\d*\.?\d+$/.test(word))
  const [basis = '0', ...more] = words.slice(Math.min(numbers.length, 2))
  const [grow, shrink = '1'] = numbers
  const isInOrder = numbers.slice(0, 2).every((one, index) => one === words[index])
  return grow === undefined || more.length > 0 || !isInOrder
    ? undefined
    : parts([grow, shrink, basis === 'auto' ? '' : basis])
}

const parts = ([flexGrow = '', flexShrink = '', flexBasis = '']: readonly string[]) => ({
  flexGrow,
  flexShrink,
  ...(flexBasis !== '' && { flexBasis }),
})

interface Shorthand {
  readonly read: (words: readonly string[], text: string) => Longhands
  /** What it must be, for messages. */
  readonly example: string
}

const SHORTHANDS: ReadonlyMap<string, Shorthand> = new Map(
  Object.entries<Shorthand>({
    background: {
      read: (_, text) => ({
        ...(!isPicture(text) && { backgroundColor: text }),
        ...(isPicture(text) && { backgroundImage: text }),
        ...(isNoGround(text) && { backgroundImage: 'none' }),
      }),
      example: 'a colour or a gradient',
    },
    flex: { read: flex, example: 'a number such as 1, or as in “1 0 30mm”' },
    inset: { read: four, example: 'one to four lengths, clockwise from the top' },
    paddingInline: {
      read: two('paddingLeft', 'paddingRight'),
      example: 'one or two lengths',
    },
    paddingBlock: {
      read: two('paddingTop', 'paddingBottom'),
      example: 'one or two lengths',
    },
    marginInline: {
      read: two('marginLeft', 'marginRight'),
      example: 'one or two lengths',
    },
    marginBlock: {
      read: two('marginTop', 'marginBottom'),
      example: 'one or two lengths',
    },
  }),
)

/** Shorthands of CSS among the keys of a box. Those that can be read are gone before a schema sees the box (`withLonghands`). */
export const shorthandEntries = Object.fromEntries(
  Array.from(SHORTHANDS, ([key, { example }]) => [
    key,
    v.optional(
      v.pipe(
        v.string(),
        v.check(() => false, `must be ${example}`),
      ),
    ),
  ]),
)

/** A box with the keys that its shorthands stand for, in its rules for formats and cases too; a key of its own wins over a shorthand. */
export function withLonghands(box: SourceMap): SourceMap {
  const inner = mapEntries(box, (value, key) => {
    if (key === 'formats' && value.kind === 'map') return mapEntries(value, inGroup)
    if (key === 'cases' && value.kind === 'list') return mapItems(value, inGroup)
    return key === 'landscape' ? inGroup(value) : value
  })
  if (![...inner.entries.keys()].some((key) => SHORTHANDS.has(key))) return inner
  const entries = [...inner.entries].flatMap(([key, entry]) =>
    longhandsOf(key, entry).filter(([name]) => name === key || !inner.entries.has(name)),
  )
  return { ...inner, entries: new Map(entries) }
}

const inGroup = (rules: SourceValue): SourceValue =>
  rules.kind === 'map' ? withLonghands(rules) : rules

function longhandsOf(
  key: string,
  entry: SourceEntry,
): readonly (readonly [string, SourceEntry])[] {
  const text = textOf(entry.value)
  const read = text && SHORTHANDS.get(key)?.read(text.value.split(/\s+/), text.value)
  if (!read) return [[key, entry]]
  return Object.entries(read).map(([name, value]) => [
    name,
    { ...entry, value: { ...text, value } },
  ])
}

/** A value as a text; undefined for what is none. */
function textOf(value: SourceValue): SourceText | undefined {
  if (value.kind !== 'text') return undefined
  const text = value.value.trim()
  return text === '' ? undefined : { ...value, value: text }
}
