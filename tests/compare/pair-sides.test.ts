import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'

import { pairByName } from '../../src/compare/pair-by-name.ts'

interface Named {
  readonly name: string
}

const named = array(
  constantFrom('a', 'b', 'c', 'd', 'e').map((name) => ({ name })),
  {
    maxLength: 9,
  },
)

test('every side comes once, beside one of its name, in the order of the deck', () => {
  assert(
    property(named, named, (before: Named[], after: Named[]) => {
      const pairs = pairByName(before, after)
      expect(pairs.flatMap((pair) => pair.after ?? [])).toEqual(after)
      const old = pairs.flatMap((pair) => pair.before ?? [])
      expect(new Set(old)).toEqual(new Set(before))
      expect(old).toHaveLength(before.length)
      for (const pair of pairs) {
        expect(pair.before?.name ?? pair.name).toBe(pair.name)
        expect(pair.after?.name ?? pair.name).toBe(pair.name)
        expect(pair.before ?? pair.after).toBeDefined()
      }
      for (const { name } of [...before, ...after]) {
        const of = (all: readonly Named[]): number =>
          all.filter((one) => one.name === name).length
        const both = pairs.filter(
          (pair) => pair.name === name && pair.before && pair.after,
        )
        expect(both).toHaveLength(Math.min(of(before), of(after)))
      }
    }),
  )
})

test('what is gone follows what it followed', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => ({ name }))
  const pairs = pairByName([a!, b!, c!, d!], [d!, b!])
  expect(pairs.map(({ name }) => name)).toEqual(['a', 'd', 'b', 'c'])
})
