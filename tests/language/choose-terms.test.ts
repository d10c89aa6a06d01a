import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import type { Deck, Words } from '../../src/input/deck/deck.ts'
import {
  chooseTerms,
  everyTerm,
  unusualTerms,
  usualTerms,
} from '../../src/typesetting/language/choose-terms.ts'
import type { ChosenTerms } from '../../src/typesetting/language/choose-terms.ts'
import { deckWith, fineDeck, wordsOf } from '../deck/reading.ts'
import { told } from '../deck/told.ts'
import { yaml } from '../deck/yaml.ts'

const WORDS = yaml`
  pieces: { one: { a: b } }
  terms:
    client: { client: { sg: a }, resident: { sg: b }, "10": { sg: c } }
    place: { city: { sg: d }, village: { sg: e } }
`

const words = (text = WORDS): Words => wordsOf(text, deckWith('one')).value!

const DECK = 'source: nl\ntemplate: plain\npieces: { one: { kind: card } }\n'

const deck: Deck = fineDeck(DECK)

const show = (chosen: ChosenTerms): string =>
  Array.from(chosen, ([name, term]) => `${name}=${term}`).join(' ')

/** What is chosen where these are asked for, and the problems with their places in deck.yaml. */
function choose(
  asked: readonly (readonly [name: string, term: string])[],
  lines = '',
  text = WORDS,
): { readonly chosen: string; readonly problems: readonly string[] } {
  const { problems, report } = collectProblems()
  const own = fineDeck(`${DECK}${lines}`)
  const terms = asked.map(([name, term]) => ({ name, term }))
  const chosen = chooseTerms(own, words(text), terms, report)
  return { chosen: show(chosen), problems: told(problems, `${DECK}${lines}`) }
}

describe('the terms of a language', () => {
  test('are the first of each name', () => {
    expect(choose([])).toEqual({ chosen: 'client=client place=city', problems: [] })
    expect(choose([], '', 'pieces: { one: { a: b } }')).toEqual({
      chosen: '',
      problems: [],
    })
  })

  test('are those of deck.yaml where it says so, and before them those asked for', () => {
    const lines = 'terms: { client: resident }'
    expect(choose([], lines).chosen).toBe('client=resident place=city')
    expect(choose([['place', 'village']], lines).chosen).toBe(
      'client=resident place=village',
    )
    expect(choose([['client', '10']], lines).chosen).toBe('client=10 place=city')
    expect(choose([['client', 'client']], lines).chosen).toBe('client=client place=city')
  })

  test('of which one is asked for twice are the last one', () => {
    const asked = [
      ['client', '10'],
      ['client', 'resident'],
    ] as const
    expect(choose(asked).chosen).toBe('client=resident place=city')
  })
})

describe('a term that there is not', () => {
  test('is told with what was probably meant, and the usual one taken', () => {
    expect(
      choose([
        ['client', 'residant'],
        ['plaec', 'city'],
        ['place', 'hamlet'],
      ]),
    ).toEqual({
      chosen: 'client=client place=city',
      problems: [
        'error unknown-term nowhere / content/talk/nl.yaml has no term “residant” for “client”. / Did you mean “resident”?',
        'error unknown-term nowhere / content/talk/nl.yaml has no terms for “plaec”. / Did you mean “place”?',
        'error unknown-term nowhere / content/talk/nl.yaml has no term “hamlet” for “place”. / Known: city, village.',
      ],
    })
  })

  test('is told with its place where deck.yaml asks for it', () => {
    expect(choose([], 'terms: { client: residant, x: y }').problems).toEqual([
      'error unknown-term 4 [residant] / content/talk/nl.yaml has no term “residant” for “client”. / Did you mean “resident”?',
      'error unknown-term 4 [y] / content/talk/nl.yaml has no terms for “x”. / Known: client, place.',
    ])
  })

  test('of a language without any is told as well', () => {
    const { problems } = choose([['client', 'resident']], '', 'pieces: { one: { a: b } }')
    expect(problems).toEqual([
      'error unknown-term nowhere / content/talk/nl.yaml has no terms for “client”.',
    ])
  })
})

describe('every term', () => {
  const { terms } = words()

  test('is chosen once, the choice itself first and the other names as they were', () => {
    expect(everyTerm(terms, usualTerms(terms)).map(show)).toEqual([
      'client=client place=city',
      'client=resident place=city',
      'client=10 place=city',
      'client=client place=village',
    ])
    const chosen = new Map([
      ['client', 'resident'],
      ['place', 'village'],
    ])
    expect(everyTerm(terms, chosen).map(show)).toEqual([
      'client=resident place=village',
      'client=client place=village',
      'client=10 place=village',
      'client=resident place=city',
    ])
    expect(everyTerm(new Map(), new Map()).map(show)).toEqual([''])
  })

  test('is among the choices, however many there are', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 5 })
    fc.assert(
      fc.property(counts, (each) => {
        const term = terms.get('client')!.get('client')!
        const some = new Map(
          each.map((count, name) => [
            `n${name}`,
            new Map(Array.from({ length: count }, (_, index) => [`t${index}`, term])),
          ]),
        )
        const choices = everyTerm(some, usualTerms(some)).map(show)
        const all = each.reduce((sum, count) => sum + count - 1, 1)
        expect(new Set(choices).size).toBe(all)
        expect(choices).toHaveLength(all)
      }),
    )
  })
})

test('the terms that are neither the first of their name nor those of deck.yaml are the unusual ones', () => {
  const { terms } = words()
  const unusual = (lines: readonly (readonly [string, string])[]) =>
    unusualTerms(deck, terms, new Map(lines)).map(({ name, term }) => [name, term])
  expect(unusualTerms(deck, terms, usualTerms(terms))).toEqual([])
  expect(
    unusual([
      ['client', '10'],
      ['place', 'city'],
    ]),
  ).toEqual([['client', '10']])
  expect(
    unusual([
      ['client', 'resident'],
      ['place', 'village'],
    ]),
  ).toEqual([
    ['client', 'resident'],
    ['place', 'village'],
  ])
  const own = fineDeck(`${DECK}terms: { client: resident }`)
  expect(unusualTerms(own, terms, new Map([['client', 'resident']]))).toEqual([])
  expect(unusualTerms(own, terms, new Map([['client', 'client']]))).toEqual([
    { name: 'client', term: 'client' },
  ])
})
