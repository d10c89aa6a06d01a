import { describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { resolveDeck } from '../../src/typesetting/language/resolve.ts'
import type { ShownSlots } from '../../src/typesetting/language/resolve.ts'
import type { ResolvedDeck } from '../../src/typesetting/language/resolved.ts'
import { deckWith, wordsOf } from '../deck/reading.ts'
import { told } from '../deck/told.ts'
import { yaml } from '../deck/yaml.ts'
import { linesOf } from './written.ts'

interface Resolved {
  readonly deck: ResolvedDeck
  readonly problems: readonly string[]
  /** The slots of a piece as `name: words`, then its notes. */
  readonly show: (id: string) => readonly string[]
}

/** Puts words into a deck with the pieces `one` and `two`. */
function resolve(text: string, shown?: ShownSlots, language = 'nl'): Resolved {
  const deck = deckWith('one', 'two')
  const { value, problems: mistakes } = wordsOf(text, deck, language)
  expect(mistakes).toEqual([])
  if (!value) throw new Error('these words cannot be read')
  const { problems, report } = collectProblems()
  const resolved = resolveDeck(deck, value, report, { shownBy: shown })
  const show = (id: string): readonly string[] => {
    const piece = resolved.pieces.find((one) => one.id === id)
    if (!piece) return []
    return [
      ...Array.from(
        piece.slots,
        ([slot, { blocks }]) => `${slot}: ${linesOf(blocks).join(' ¶ ')}`,
      ),
      ...piece.notes.map(
        ({ blocks }, index) => `[${index + 1}]: ${linesOf(blocks).join(' ¶ ')}`,
      ),
    ]
  }
  return { deck: resolved, problems: told(problems, text), show }
}

describe('the words of a piece', () => {
  test('are its own, and those of the whole deck where it has none', () => {
    const { show, problems } = resolve(yaml`
      deck: { call: "Say \"hello\"", title: All }
      pieces:
        one: { title: Mine }
        two: { body: "*Two*" }
    `)
    expect(problems).toEqual([])
    expect(show('one')).toEqual(['call: Say ‘hello’', 'title: Mine'])
    expect(show('two')).toEqual(['call: Say ‘hello’', 'title: All', 'body: *Two*'])
  })

  test('say where they stand, the picture and the deck left out', () => {
    const { deck } = resolve(yaml`
      deck: { call: Hello }
      pieces:
        one: { alt: "A cat, 'Tom'", title: Mine }
        two: { title: Yours }
    `)
    const [one, two] = deck.pieces
    expect([...(one?.own.keys() ?? [])]).toEqual(['title'])
    expect(one?.alternatives.get('piece')).toBe('A cat, ‘Tom’')
    expect(one?.slots.has('alt')).toBe(false)
    expect(two?.alternatives.get('piece')).toBeUndefined()
  })

  test('that are missing altogether are missed', () => {
    const { deck, problems } = resolve('pieces: { two: { title: Two } }')
    expect(deck.pieces.map(({ id }) => id)).toEqual(['two'])
    expect(problems).toEqual([
      expect.stringContaining('content/talk/nl.yaml has no words for “one”.'),
    ])
    expect(problems[0]).toMatch(/^error missing-words/)
  })

  test.each([
    '"-\\n-\\n"',
    '"[^d]"',
    '"\\\\ "',
    '"\\\\-"',
    '"\u200B\u200E"',
    '"#\\n"',
    '"\u3164"',
  ])('of %j are nothing to print', (words) => {
    const { problems } = resolve(`pieces: { one: { title: ${words} }, two: { a: b } }`)
    expect(problems.at(-1)).toBe(
      `error missing-words 1 [${words}] / “title” has no words that can be printed. / Write them after “title:”, or take it out.`,
    )
  })

  test('keep the order of deck.yaml', () => {
    const { deck } = resolve('pieces: { two: { a: b }, one: { a: b } }')
    expect(deck.pieces.map(({ id }) => id)).toEqual(['one', 'two'])
  })
})

describe('the title of a deck', () => {
  test.each([
    ['deck: { title: "*Our* \\"deck\\"[^a]" }\n', 'Our ‘deck’'],
    ['', 'talk'],
  ])('after %j is %s', (lines, title) => {
    const text = `${lines}pieces: { one: { a: "b[^a]" }, two: { a: b } }\nnotes: { a: A note }\n`
    expect(resolve(text).deck.title).toBe(title)
  })
})

describe('footnotes', () => {
  const text = yaml`
    deck: { title: "Deck[^deck]", call: "Call[^call]" }
    pieces:
      one: { last: "Z[^z] A[^a]", first: "A[^a]" }
      two: { first: "No note" }
    notes: { a: Note a, z: Note z, deck: Of the deck, call: Of the call }
  `

  test('are numbered for each piece', () => {
    const { show, problems } = resolve(text)
    expect(problems).toEqual([])
    expect(show('one')).toEqual([
      'title: Deck[1]',
      'call: Call[2]',
      'last: Z[3] A[4]',
      'first: A[4]',
      '[1]: Of the deck',
      '[2]: Of the call',
      '[3]: Note z',
      '[4]: Note a',
    ])
    expect(show('two').slice(-2)).toEqual(['[1]: Of the deck', '[2]: Of the call'])
  })

  test('are numbered in the order in which the slots are shown, those of the deck only where they are', () => {
    const { show, problems } = resolve(text, () => new Set(['first', 'call', 'last']))
    expect(show('one')).toEqual([
      'first: A[1]',
      'call: Call[2]',
      'last: Z[3] A[1]',
      '[1]: Note a',
      '[2]: Of the call',
      '[3]: Note z',
    ])
    expect(problems).toEqual([
      'warning note-unused 5 [Of the deck] / No printed text refers to the note “deck”. / Write [^deck] where it belongs, or take the note out.',
    ])
  })

  test('of words that nothing shows are read all the same', () => {
    const { show } = resolve(text, () => new Set(['first']))
    expect(show('one')).toEqual([
      'first: A[1]',
      'last: Z[2] A[1]',
      '[1]: Note a',
      '[2]: Note z',
    ])
  })

  test('that nothing refers to are warned about', () => {
    const { problems } = resolve(yaml`
      pieces: { one: { a: b }, two: { a: "b[^clent]" } }
      notes: { client: A client }
    `)
    expect(problems).toEqual([
      'error note-missing 1 [[^clent]] / There is no note for the mark “[^clent]”. / Did you mean “[^client]”?',
      'warning note-unused 2 [A client] / No printed text refers to the note “client”. / Write [^client] where it belongs, or take the note out.',
    ])
  })

  test('cannot have footnotes', () => {
    const { problems, show } = resolve(yaml`
      pieces: { one: { a: "b[^x]" }, two: { a: "b[^x]" } }
      notes: { x: "See[^x]" }
    `)
    expect(new Set(problems)).toEqual(
      new Set([
        'error markup 2 [[^x]] / The mark “[^x]” is inside a note: notes cannot have notes of their own. / Take the mark out.',
      ]),
    )
    expect(show('one')).toEqual(['a: b[1]', '[1]: See'])
  })

  test('have words', () => {
    expect(
      resolve('pieces: { one: { a: "b[^x]" }, two: { a: b } }\nnotes: { x: "\u200B" }')
        .problems,
    ).toEqual([expect.stringContaining('“x” has no words that can be printed.')])
  })

  test('may have several paragraphs', () => {
    const { show, problems } = resolve(
      [
        'pieces: { one: { a: "b[^x]" }, two: { a: b } }',
        'notes:',
        '  x: |',
        '    First.',
        '',
        '    Second.',
        '',
      ].join('\n'),
    )
    expect(problems).toEqual([])
    expect(show('one')).toEqual(['a: b[1]', '[1]: First. ¶ Second.'])
  })
})

test('a hundred mistakes alike are not all spelt out', () => {
  const body = Array.from({ length: 100 }, (_, index) => `<b${index}>`).join(' ')
  const { problems } = resolve(`pieces: { one: { a: "${body}" }, two: { a: b } }`)
  expect(problems.length).toBe(21)
  expect(problems.at(-1)).toContain('There are 80 more problems like this.')
})
