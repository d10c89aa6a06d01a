import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { summarize } from '../../src/translation/finding.ts'
import { newWords } from '../../src/translation/new-words.ts'
import { findingsOf } from '../../src/translation/qa-checks.ts'
import { deckWith, wordsOf } from '../deck/reading.ts'

const SOURCE = `deck:
  title: Spel
pieces:
  two:
    question: 'Wie: jij of {client}?'
    body: |
      # Kop

      - een
  one:
    "a: b": "x\\x07y"
    leeg: ""
notes:
  n: Noot
terms:
  client:
    client: { sg: cliënt }
    job-seeker: { sg: werkzoekende }
`

const deck = deckWith('one', 'two')
const source = wordsOf(SOURCE, deck).value!
const text = newWords('spel', source, 'de')

describe('a new file of words', () => {
  test('has each text of the source above an empty place', () => {
    expect(text).toBe(`# yaml-language-server: $schema=../../.cardpress/words.schema.json
# The words of “spel” in German (Deutsch).
# After each “#” stand the words of Dutch (Nederlands), from nl.yaml. Write what they are in your language
# after the “:” below them; or, where that ends in “: |”, on the next lines, with two spaces more than its name.
# Names before a “:” stay as they are, and so do {braces} and [^marks].
review: draft

deck:
  # Spel
  title:

pieces:
  two:
    # Wie: jij of {client}?
    question:
    # # Kop
    #
    # - een
    body: |

  one:
    # x?y
    "a: b":

notes:
  # Noot
  n:

# The words that stand for {braces}. Take away the “# ” before each line, and write a word after each “:” in place
# of what stands there. Add forms that your language needs, under names of your own: {client.dative}.
# terms:
#   client:
#     client:
#       sg:  # cliënt
#     job-seeker:
#       sg:  # werkzoekende
`)
  })

  test('can be read, and has every text still to be written', () => {
    const { value, problems } = wordsOf(text, deck, 'de')
    expect(problems).toHaveLength(5)
    for (const problem of problems) expect(problem).toMatch(/^error missing-words/)
    const translation = { deck, source, words: value!, lock: new Map() }
    const { texts, counts } = summarize(translation, findingsOf(translation))
    expect({ texts, empty: counts.empty, missing: counts.missing }).toEqual({
      texts: 5,
      empty: 5,
      missing: 0,
    })
    expect(value?.review).toBe('draft')
  })

  test('has terms that fit once their marks are taken away and they are written', () => {
    const written = text
      .replaceAll(/^# (terms:|  .*)$/gm, '$1')
      .replaceAll(/sg: .*/g, 'sg: Wort')
    const { value } = wordsOf(written, deck, 'de')
    expect([...value!.terms.get('client')!.keys()]).toEqual(['client', 'job-seeker'])
  })

  test('can be read whatever the source says and its slots are called', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 20 })
    const texts = fc.dictionary(word, word, { maxKeys: 3 })
    fc.assert(
      fc.property(texts, (slots) => {
        const yaml = `pieces: { one: ${JSON.stringify({ x: 'y', ...slots })} }`
        const from = wordsOf(yaml, deck).value
        fc.pre(from !== undefined)
        const { value } = wordsOf(newWords('spel', from, 'de'), deck, 'de')
        const filled = [...from.pieces.get('one')!].filter(([, { value: it }]) =>
          it.trim(),
        )
        expect([...(value?.pieces.get('one') ?? []).keys()]).toEqual(
          filled.map(([slot]) => slot),
        )
      }),
      { numRuns: 50 },
    )
  })

  test('has only the parts that the source has', () => {
    const small = wordsOf('pieces: { one: { a: Een } }\n', deck).value!
    expect(newWords('spel', small, 'xq').split('\n').slice(4)).toEqual([
      '# Names before a “:” stay as they are, and so do {braces} and [^marks].',
      'review: draft',
      '',
      'pieces:',
      '  one:',
      '    # Een',
      '    a:',
      '',
    ])
  })
})
