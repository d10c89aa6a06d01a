import { describe, expect, test } from 'vitest'

import { deckWith, wordsOf } from './reading.ts'
import { yaml } from './yaml.ts'

const deck = deckWith('preparation', 'actions')

const withHyphenation = (list: string) =>
  wordsOf(
    `pieces: { preparation: { title: a }, actions: { title: b } }\nhyphenation: ${list}\n`,
    deck,
  )

describe('words', () => {
  test('are texts, whatever YAML might take them for', () => {
    const { value, problems } = wordsOf(
      yaml`
        review: approved
        deck: { title: 2024 }
        pieces:
          preparation: { title: 1, answer: no, time: 08:30, share: 1.10, sign: ~ }
          actions: { title: yes }
        notes: { a: on }
      `,
      deck,
    )
    expect(problems).toEqual([])
    expect(value?.review).toBe('approved')
    expect(value?.deck.get('title')?.value).toBe('2024')
    const slots = [...(value?.pieces.get('preparation') ?? [])]
    expect(slots.map(([slot, { value: words }]) => `${slot} ${words}`)).toEqual([
      'title 1',
      'answer no',
      'time 08:30',
      'share 1.10',
      'sign ~',
    ])
    expect(value?.notes.get('a')?.value).toBe('on')
  })

  test('may be told how they are broken, one by one', () => {
    expect(withHyphenation('[privé-leven, Hal]').value?.hyphenation).toEqual([
      'privé-leven',
      'Hal',
    ])
    expect(withHyphenation('[van Hal]').problems.join()).toContain('must be one word')
  })

  test('keep their lines, their place and how they stand in the file', () => {
    const text = yaml`
      pieces:
        preparation:
          body: |
            One.

            Two.
          title: "A \"b\""
    `
    const { value, problems } = wordsOf(text, deck)
    expect(problems).toEqual([])
    const slots = value?.pieces.get('preparation')
    expect(slots?.get('body')?.value).toBe('One.\n\nTwo.\n')
    const title = slots?.get('title')
    expect(title).toMatchObject({ value: 'A "b"', raw: String.raw`"A \"b\""` })
    expect(text.slice(title?.span.start, title?.span.end)).toBe(title?.raw)
  })

  test('are a draft until somebody says otherwise', () => {
    expect(wordsOf('pieces: { actions: { a: b } }', deck).value?.review).toBe('draft')
  })
})

/** What is wrong with a title of so many characters. */
const problemsOfTitle = (length: number): readonly string[] =>
  wordsOf(`pieces: { actions: { title: ${'a'.repeat(length)} } }`, deck).problems

describe('mistakes in a file of words', () => {
  test('an empty slot has no words, and says so in its own line', () => {
    expect(
      wordsOf(
        yaml`
          deck:
            call:
          pieces:
            preparation:
              title:
              body: |

            actions:
              title: ''
              body: "\u00a0"
              question: "\n\u3000 "
          notes:
            client: ' '
        `,
        deck,
      ).problems,
    ).toEqual([
      'error missing-words 2 [call] / “call” has no words. / Write them after “call:”, or remove the line.',
      'error missing-words 5 [title] / “preparation.title” has no words. / Write them after “title:”, or remove the line.',
      'error missing-words 6 [body] / “preparation.body” has no words. / Write them after “body:”, or remove the line.',
      'error missing-words 9 [title] / “actions.title” has no words. / Write them after “title:”, or remove the line.',
      'error missing-words 10 [body] / “actions.body” has no words. / Write them after “body:”, or remove the line.',
      'error missing-words 11 [question] / “actions.question” has no words. / Write them after “question:”, or remove the line.',
      'error missing-words 13 [client] / “client” has no words. / Write them after “client:”, or remove the line.',
    ])
  })

  test('a slot with a sign that words are to be written is told of', () => {
    const { problems } = wordsOf(
      yaml`
        pieces:
          preparation: { title: …, body: "- ...\n- …", call: Samen in gesprek… }
      `,
      deck,
    )
    expect(problems).toEqual(
      ['title', 'body'].map((slot) =>
        expect.stringContaining(`“preparation.${slot}” is still to be written`),
      ),
    )
  })

  test('a slot that YAML cannot read is not also empty', () => {
    expect(wordsOf('pieces: { actions: { title: *yes* } }', deck).problems).toEqual([
      expect.stringContaining('error yaml-syntax 1 [*yes*]'),
    ])
  })

  test('words for a misspelt piece are taken for the one that was meant', () => {
    const { value, problems } = wordsOf(
      yaml`
        pieces:
          preperation: { title: One }
          actions: { title: Two }
          acitons: { title: Three }
          other: { title: Four }
      `,
      deck,
    )
    expect(problems).toEqual([
      'error unknown-piece 2 [preperation] / deck.yaml has no piece “preperation”. / Did you mean “preparation”?',
      'error unknown-piece 4 [acitons] / deck.yaml has no piece “acitons”. / Did you mean “actions”?',
      'error unknown-piece 5 [other] / deck.yaml has no piece “other”. / Known: preparation, actions.',
    ])
    const titles = [...(value?.pieces ?? [])].map(
      ([id, slots]) => `${id} ${slots.get('title')?.value}`,
    )
    expect(titles).toEqual(['actions Two', 'preparation One'])
  })

  test('the words of a whole other deck are not gone into', () => {
    const others = Array.from({ length: 50 }, (_, index) => `  card-${index}: { a: b }`)
    const { problems } = wordsOf(['pieces:', ...others].join('\n'), deck)
    expect(problems.length).toBe(21)
    expect(problems.at(-1)).toContain('There are 30 more problems like this.')
  })

  test.each([
    [
      'pieces: { actions: { title: [a, b] } }',
      '[[a, b]] / “title” must be text, not a list.',
    ],
    [
      'pieces: { actions: { title: { a: b } } }',
      '[{ a: b }] / “title” must be text, not a group of lines.',
    ],
    [
      'pieces: { actions: words }',
      '[words] / “actions” must be a group of “name: text” lines',
    ],
    ['pieces: { actions: }', '[actions] / “actions” is empty; it must be a group of'],
    ['pieces: [actions]', '[[actions]] / “pieces” must be a group of “name: text” lines'],
    [
      'review: done\npieces: {}',
      '[done] / “review” must be “draft” or “approved”, not “done”.',
    ],
    ['deck: Samen\npieces: {}', '[Samen] / “deck” must be a group of “name: text” lines'],
  ])('%j', (text, expected) => {
    const { value, problems } = wordsOf(text, deck)
    expect(problems).toEqual([expect.stringContaining(`error wrong-value 1 ${expected}`)])
    expect(value).toBeUndefined()
  })

  test('a misspelt part of the file is told once, and not what is missed without it', () => {
    const { value, problems } = wordsOf('peices: { actions: { title: a } }', deck)
    expect(value).toBeUndefined()
    expect(problems).toEqual([
      'error unknown-key 1 [peices] / “peices” is not known in this file. / Did you mean “pieces”?',
    ])
  })

  test('a deck of facts needs no words of pieces', () => {
    const { value, problems } = wordsOf('deck: { hint: How much? }', deck)
    expect(problems).toEqual([])
    expect(value?.pieces.size).toBe(0)
  })

  test('a slot longer than any leaflet is refused', () => {
    expect(problemsOfTitle(20_000)).toEqual([])
    expect(problemsOfTitle(20_001)).toEqual([
      expect.stringContaining('“title” is longer than 20000 characters.'),
    ])
  })
})

test('the empty texts of a language that was just begun are told of as one', () => {
  const slots = Array.from('abcdefgh', (slot) => `    ${slot}:\n`)
  const told = (count: number): readonly string[] =>
    wordsOf(`pieces:\n  one:\n${slots.slice(0, count).join('')}`, deckWith('one'))
      .problems
  expect(told(7)).toHaveLength(7)
  expect(told(8)).toEqual([
    'error missing-words 3 [a] / There are 8 texts to write here. / This is the first of them; write each after its name. “cardpress translate status” lists them all.',
  ])
})
