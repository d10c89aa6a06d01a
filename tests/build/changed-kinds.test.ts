import { expect, test } from 'vitest'

import { changedKinds } from '../../src/build/lay-out-variants.ts'
import type { Words } from '../../src/input/deck/deck.ts'
import { expandTerms } from '../../src/typesetting/language/expand-terms.ts'
import { deckWith, fineDeck, wordsOf } from '../deck/reading.ts'
import { yaml } from '../deck/yaml.ts'

const deck = fineDeck(yaml`
  source: nl
  template: plain
  pieces:
    one: { kind: card }
    two: { kind: card }
    three: { kind: wide }
    sheet: { kind: leaflet }
`)

const TERMS = 'terms: { client: { a: { sg: a, same: c }, b: { sg: b, same: c } } }'

/** The words of the deck with another text for a slot, in one term. */
function words(term: string, changes: Readonly<Record<string, string>>): Words {
  const lines = {
    deck: 'title: Titel',
    one: 'body: een',
    two: 'body: twee',
    three: 'body: drie',
    sheet: 'body: blad',
    note: 'noot',
    ...changes,
  }
  const text = yaml`
    deck: { ${lines.deck} }
    pieces:
      one: { ${lines.one} }
      two: { ${lines.two} }
      three: { ${lines.three} }
      sheet: { ${lines.sheet} }
    notes: { n: ${lines.note} }
    ${TERMS}
  `
  const { value, problems } = wordsOf(text, deckWith('one', 'two', 'three', 'sheet'))
  expect(problems).toEqual([])
  return expandTerms(value!, new Map([['client', term]]), (problem) => {
    throw new Error(problem.message)
  })
}

/** The kinds in which the terms make a difference. */
const kinds = (
  changes: Readonly<Record<string, string>>,
  [before, after]: readonly [string, string] = ['a', 'b'],
): readonly string[] => [
  ...changedKinds(deck, words(before, changes), words(after, changes)),
]

test.each<[changes: Readonly<Record<string, string>>, expected: readonly string[]]>([
  [{}, []],
  [{ one: 'body: "{client.same}"' }, []],
  [{ one: 'body: "{client}"' }, ['card']],
  [{ two: 'body: twee, extra: "{client}"' }, ['card']],
  [{ three: 'body: "{client}"' }, ['wide']],
  [{ sheet: 'alt: "{client}"' }, ['leaflet']],
  [{ one: 'body: "{client}"', three: 'body: "{client}"' }, ['card', 'wide']],
  [{ deck: 'call: "{client}"' }, ['card', 'wide', 'leaflet']],
])('a term in %j changes %j', (changes, expected) => {
  expect(kinds(changes)).toEqual(expected)
  expect(kinds(changes, ['b', 'a'])).toEqual(expected)
  expect(kinds(changes, ['a', 'a'])).toEqual([])
})

test.each<[changes: Readonly<Record<string, string>>, expected: readonly string[]]>([
  [{}, []],
  [{ three: 'body: "x[^n]"' }, ['wide']],
  [{ one: 'body: "x[^m]"' }, []],
  [{ deck: 'call: "x[^n]"' }, ['card', 'wide', 'leaflet']],
])('one in a note changes what refers to it: %j changes %j', (changes, expected) => {
  expect(kinds({ note: '"{client}"', ...changes })).toEqual(expected)
})

test.each<[variant: string, expected: readonly string[]]>([
  ['variants: { b: { body: anders } }', ['card']],
  ['variants: { b: { body: een } }', []],
  ['variants: { b: { more: meer } }', ['card']],
])('of a whole text for a term, %s changes %j', (variant, expected) => {
  const changes = { one: `body: een, ${variant}` }
  expect(kinds(changes)).toEqual(expected)
  // The term whose text has more than the other's may be the chosen one.
  expect(kinds(changes, ['b', 'a'])).toEqual(expected)
})

test('a text that refers to another note changes its kind, and no other', () => {
  const changes = {
    one: 'body: "een[^n]", variants: { b: { body: een } }',
    note: '"{client}"',
  }
  expect(kinds(changes)).toEqual(['card'])
})
