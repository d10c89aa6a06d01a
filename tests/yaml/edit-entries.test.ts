import { array, assert, constantFrom, nat, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { copyEntry, moveEntry, removeEntry } from '../../src/input/yaml/edit-entries.ts'
import { readResult } from '../../src/input/yaml/verify-edit.ts'

const DECK = `# All cards.
pieces:
  # the first
  one: { kind: card } # here

  # about two
  two:
    kind: card
    text: |
      Two.

  three: { kind: card }
format: a6
`
const PLACE = { path: ['pieces'], key: 'two' }

describe('an entry with its comments', () => {
  test('is removed', () => {
    expect(removeEntry(DECK, PLACE)).toBe(
      '# All cards.\npieces:\n  # the first\n  one: { kind: card } # here\n\n  three: { kind: card }\nformat: a6\n',
    )
    const last = removeEntry(DECK, { path: ['pieces'], key: 'three' })
    expect(last).toBe(DECK.replace('\n  three: { kind: card }\n', ''))
  })

  test('is copied right after itself, without the comments above', () => {
    expect(copyEntry(DECK, PLACE, 'two-2')).toBe(
      DECK.replace(
        '\n  three',
        '\n  two-2:\n    kind: card\n    text: |\n      Two.\n\n  three',
      ),
    )
  })

  test('is moved before another one, or to the end', () => {
    const two = '  # about two\n  two:\n    kind: card\n    text: |\n      Two.\n'
    const three = '  three: { kind: card }\n'
    expect(moveEntry(DECK, PLACE, undefined)).toBe(
      DECK.replace(`${two}\n${three}`, `${three}\n${two}`),
    )
    expect(moveEntry(DECK, { ...PLACE, key: 'three' }, 'two')).toBe(
      moveEntry(DECK, PLACE, undefined),
    )
  })
})

test.each([
  ['a: { one: 1, two: 2, three: 3 }', 'a: { one: 1, three: 3 }'],
  ['a: { two: 2 }', 'a: {  }'],
  ['a:\n  two: 2', 'a: {}\n'],
  ['a: # note:\n  two: 2', 'a: # note:\n  {}\n'],
  ['a:\r\n  one: 1\r\n  two: 2\r\n', 'a:\r\n  one: 1\r\n'],
  ['a:\n  one: 1\n  two: 2 # last', 'a:\n  one: 1\n'],
])('%j without “two” is %j', (text, without) => {
  expect(removeEntry(text, { path: ['a'], key: 'two' })?.trimEnd()).toBe(
    without.trimEnd(),
  )
})

test.each([
  ['there is none', 'a: { one: 1 }'],
  ['others refer to it', 'a:\n  two: &x { b: 1 }\n  one: *x\n'],
  ['the file cannot be read', 'a: {'],
])('an entry is not removed where %s', (_, text) => {
  expect(removeEntry(text, { path: ['a'], key: 'two' })).toBeUndefined()
})

/** The entries of a file's group `a`, in their order. */
const entriesOf = (text: string | undefined) => {
  const { value } = readResult(text ?? '')
  const group = value?.kind === 'map' ? value.entries.get('a')?.value : undefined
  return group?.kind === 'map'
    ? Array.from(group.entries, ([key, entry]) => [
        key,
        entry.value.kind === 'text' ? entry.value.value : '',
      ])
    : []
}

test('whatever stands between entries, they are moved, copied and removed whole', () => {
  const value = constantFrom('1', '"x # y"', '|\n    some\n\n    lines\n', '1 # note')
  const between = constantFrom('', '\n', '  # about it\n', '\n  # of all\n\n')
  const entries = array(tuple(value, between), { minLength: 2, maxLength: 5 })
  assert(
    property(entries, nat(), nat(), (parts, from, to) => {
      const text = `a:\n${parts
        .map(([one, gap], index) => `${gap}  k${index}: ${one.trimEnd()}\n`)
        .join('')}z: 1\n`
      const before = entriesOf(text)
      const moved = before[from % before.length] ?? []
      const others = before.filter((one) => one !== moved)
      const place = { path: ['a'], key: moved[0] ?? '' }
      expect(entriesOf(removeEntry(text, place))).toEqual(others)
      const at = to % before.length
      expect(entriesOf(moveEntry(text, place, others[at]?.[0]))).toEqual(
        others.toSpliced(at, 0, moved),
      )
      expect(entriesOf(copyEntry(text, place, 'new'))).toEqual(
        before.flatMap((one) => (one === moved ? [one, ['new', one[1]]] : [one])),
      )
    }),
    { numRuns: 40 },
  )
})
