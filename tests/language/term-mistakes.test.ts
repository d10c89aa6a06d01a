import { describe, expect, test } from 'vitest'

import { yaml } from '../deck/yaml.ts'
import { TERMS, expand } from './expanding.ts'

/** What is wrong with a text, without the hint. */
const problemsOf = (words: string, chosen = {}): readonly string[] =>
  expand(`${TERMS}pieces: { one: { a: ${JSON.stringify(words)} } }\n`, chosen).problems

describe('a placeholder that cannot be filled', () => {
  test.each([
    [
      'De {cliemt}.',
      'unknown-term 7 [{cliemt}] / There are no terms for “cliemt”. / Did you mean “client”?',
    ],
    [
      'De {Cleint.pl}.',
      'unknown-term 7 [{Cleint.pl}] / There are no terms for “Cleint”. / Did you mean “client”?',
    ],
    [
      'In {place}.',
      'unknown-term 7 [{place}] / There are no terms for “place”. / Known: client.',
    ],
    [
      'De {client.plr}.',
      'missing-form 7 [{client.plr}] / No term for “client” has a form “plr”. / Did you mean “pl”? Otherwise add “plr: …” to each term under “terms:”, “client:”.',
    ],
    [
      'De {Client.dative}.',
      'missing-form 7 [{Client.dative}] / No term for “client” has a form “dative”. / Write one that there is (sg, pl, this, g), or add “dative: …” to each term under “terms:”, “client:”.',
    ],
    [
      '{client.g: f=haar n=zijn}',
      'missing-branch 7 [{client.g: f=haar n=zijn}] / “{client.g: f=haar n=zijn}” says nothing for “m”, which the term “client” asks for. / Add “m=…”, or “*=…” for any other.',
    ],
    [
      'a {two words} b',
      'unknown-term 7 [{two words}] / “{two words}” is not a placeholder for a term. / Write {name}, {name.form} or {name.form: value=words *=words}; or \\{ for a brace.',
    ],
    [
      'a {client',
      'unknown-term 7 [{client] / “{client” is not a placeholder for a term. / Write {name}',
    ],
    [
      '{client.g: his}',
      'unknown-term 7 [{client.g: his}] / “{client.g: his}” is not a placeholder',
    ],
    [
      '{client.pl.more}',
      'unknown-term 7 [{client.pl.more}] / “{client.pl.more}” is not a placeholder',
    ],
    [
      '{client.or.pl.more}',
      'unknown-term 7 [{client.or.pl.more}] / “{client.or.pl.more}” is not a placeholder',
    ],
    [
      'a {client.g: m=zijn f=haar m=diens *=hun}',
      'duplicate-key 7 [{client.g: m=zijn f=haar m=diens *=hun}] / “{client.g: m=zijn f=haar m=diens *=hun}” says twice what to print for “m”. / Keep the “m=…” that is right, and take the other out.',
    ],
    [
      '{client.g: m=zijn *=haar *=hun}',
      'duplicate-key 7 [{client.g: m=zijn *=haar *=hun}] / “{client.g: m=zijn *=haar *=hun}” says twice what to print for “*”.',
    ],
    ['{}', 'unknown-term 7 [{}] / “{}” is not a placeholder for a term.'],
  ])('%s', (words, expected) => {
    expect(problemsOf(words)).toEqual([expect.stringContaining(`error ${expected}`)])
  })

  test('stays as it is', () => {
    const { text } = expand(
      `${TERMS}pieces: { one: { a: "{x} {client.y} {} {client}" } }`,
    )
    expect(text('a')).toBe('{x} {client.y} {} cliënt')
  })

  test('of a deck without terms asks for them', () => {
    expect(expand('pieces: { one: { a: "{client}" } }').problems).toEqual([
      'error unknown-term 1 [{client}] / There are no terms for “client”. / Add “client:” under “terms:”, or write \\{ for a brace.',
    ])
  })

  test('names every term that lacks a form, and what it is of another one', () => {
    const text = yaml`
      terms:
        client: { a: { sg: a, pl: as }, b: { sg: b }, c: { sg: c } }
      pieces: { one: { a: "x {client.others.pl}" } }
    `
    expect(expand(text).problems).toEqual([
      'error missing-form 3 [{client.others.pl}] / The terms “b” and “c” have no form “pl”. / Add “pl: …” to each of them under “terms:”, “client:”; of “a” it is “as”.',
    ])
    expect(expand(text, { client: 'b' }).problems).toEqual(expand(text).problems)
    const one = text.replace('b: { sg: b }', 'b: { pl: bs }')
    expect(expand(one).problems).toEqual([
      'error missing-form 3 [{client.others.pl}] / The term “c” has no form “pl”. / Add “pl: …” to “c” under “terms:”, “client:”; of “a” it is “as”.',
    ])
  })

  test('is marked where it stands in a block; the whole block where it runs over lines', () => {
    const text = yaml`
      pieces:
        one:
          a: |
            Eén.

            Twee {client.g: f=haar}.
          b: |
            Drie {client.g:
              f=haar}.
      terms: { client: { client: { g: m } } }
    `
    expect(expand(text).problems).toEqual([
      expect.stringMatching(/^error missing-branch 6 \[\{client\.g: f=haar\}\] \/ /),
      expect.stringMatching(/^error missing-branch 7 \[\|\] \/ /),
    ])
  })
})

test('the others with “or” between them are refused in a language whose word for it is not known', () => {
  const text = `${TERMS}pieces: { one: { a: "{client.or} {client.others}" } }`
  expect(expand(text, {}, 'ckb').problems).toEqual([
    'error missing-form 7 [{client.or}] / “{client.or}” needs the word for “or” in ckb, which cardpress does not know. / Write the words out, or write “others” for “or”: then they stand with commas only.',
  ])
  for (const language of ['nl', 'en', 'ti', 'qps'])
    expect(expand(text, {}, language).problems).toEqual([])
})

test('one other needs no word for “or”', () => {
  const text =
    'terms: { a: { b: { sg: b }, c: { sg: c } } }\npieces: { one: { a: "{a.or}" } }'
  expect(expand(text, {}, 'ckb')).toMatchObject({ problems: [] })
})

test('the others are asked for where there are none', () => {
  const { problems } = expand(
    'terms: { client: { client: { sg: a } } }\npieces: { one: { a: "of {client.or}" } }',
  )
  expect(problems).toEqual([
    expect.stringMatching(/missing-form 2 \[\{client\.or\}\] .*only one term/),
  ])
})

test('whole texts for a term that there is not are told of', () => {
  const { problems } = expand(
    `${TERMS}pieces: { one: { a: b, variants: { residant: { a: c } } } }`,
  )
  expect(problems).toEqual([
    expect.stringMatching(/unknown-term 7 \[residant\] .*“residant”/),
  ])
})

test('a text that its terms make longer than any leaflet is refused, and stays as it is', () => {
  const long = 'a'.repeat(1900)
  const words = '{client} '.repeat(20)
  const { problems, text } = expand(
    `terms: { client: { client: { sg: ${long} } } }\npieces: { one: { a: "${words}" } }`,
  )
  expect(problems).toEqual([expect.stringContaining('longer than 20000 characters')])
  expect(text('a')).toBe(words)
})
