import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  placeholdersIn,
  replacePlaceholders,
} from '../../src/typesetting/language/placeholder.ts'
import type { Placeholder } from '../../src/typesetting/language/placeholder.ts'

/** A placeholder on a line: its name, its forms, what it says for which value. */
const line = ({ name, forms, branches }: Placeholder): string =>
  [
    [name, ...forms].join('.'),
    ...Array.from(branches ?? [], ([value, words]) => `${value}=${words}`),
  ].join(' | ')

/** What stands between braces in a text, strays with a `?` before them. */
function read(text: string): readonly string[] {
  const found: string[] = []
  replacePlaceholders(text, (one) => {
    found.push(one.name === undefined ? `?${one.raw}` : line(one))
    return ''
  })
  return found
}

describe('a placeholder', () => {
  test.each([
    ['{client}', ['client']],
    ['{ client }', ['client']],
    ['{client.pl}', ['client.pl']],
    ['{Client.this}', ['Client.this']],
    ['{client.others.pl}', ['client.others.pl']],
    ['{client.or}', ['client.or']],
    ['{job-seeker_2.g-1}', ['job-seeker_2.g-1']],
    ['{ዜጋ.ብዙ}', ['ዜጋ.ብዙ']],
    ['{client}{client.pl} and {place}', ['client', 'client.pl', 'place']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test('has a place in the text', () => {
    expect(replacePlaceholders('a {b} c {d.e}f', ({ raw }) => `<${raw}>`)).toBe(
      'a <{b}> c <{d.e}>f',
    )
  })
})

describe('branches', () => {
  test.each([
    ['{client.g: m=his f=her *=their}', 'client.g | m=his | f=her | *=their'],
    ['{client.g:m=his}', 'client.g | m=his'],
    ['{ client.g : m = his }', undefined],
    ['{client.g: m=his own name f=*her* own}', 'client.g | m=his own name | f=*her* own'],
    ['{client.g: m= f=her}', 'client.g | m= | f=her'],
    ['{client.g: m=a: b, c.}', 'client.g | m=a: b, c.'],
    ['{client: cliënt=de inwoner=een}', 'client | cliënt=de | inwoner=een'],
    ['{client.g:\n  m=his\n  f=her own}', 'client.g | m=his | f=her own'],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual([expected ?? `?${text}`])
  })
})

describe('a brace that is none', () => {
  test.each([
    ['{', ['?{']],
    ['a { b', ['?{ b']],
    ['{}', ['?{}']],
    ['{ }', ['?{ }']],
    ['{two words}', ['?{two words}']],
    ['{client.}', ['?{client.}']],
    ['{.pl}', ['?{.pl}']],
    ['{client.g:}', ['?{client.g:}']],
    ['{client.g: his}', ['?{client.g: his}']],
    ['{-a}', ['?{-a}']],
    ['{{client}}', ['?{', 'client']],
    ['{client', ['?{client']],
    ['{client {place}', ['?{client ', 'place']],
    ['a } b', []],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test.each([
    [String.raw`\{client}`, []],
    [String.raw`\{client\}`, []],
    [String.raw`\\{client}`, ['client']],
    [String.raw`\\\{client}`, []],
    [String.raw`\*{client}\*`, ['client']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
    expect(replacePlaceholders(text, ({ raw }) => raw)).toBe(text)
  })
})

test('the placeholders of a text come in its order, strays left out', () => {
  expect(placeholdersIn('{b} {} {a.pl} \\{c} {b}').map(line)).toEqual(['b', 'a.pl', 'b'])
})

describe('any text', () => {
  test('without a brace is untouched', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('{'))
        expect(replacePlaceholders(text, () => 'x')).toBe(text)
        expect(placeholdersIn(text)).toEqual([])
      }),
    )
  })

  test('comes out as it went in where everything is put back', () => {
    const unit = fc.constantFrom(...Array.from('{}\\.:=* ab\n'))
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        expect(replacePlaceholders(text, ({ raw }) => raw)).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  test.each(['{', '{a', '{a:', '{a: b=', '{a: b', '{a.', '\\{', '{}'])(
    'of nothing but %j comes to an end, long as it may be',
    (sign) => {
      const text = `${sign.repeat(20_000 / sign.length)}}`
      expect(replacePlaceholders(text, ({ raw }) => raw)).toBe(text)
    },
  )

  test('with one long placeholder comes to an end', () => {
    for (const inside of ['x', ' x', 'x=', ' x=y', ' ', '.x', 'x.']) {
      const text = `{a: ${inside.repeat(20_000 / inside.length)}}`
      expect(replacePlaceholders(text, ({ raw }) => raw)).toBe(text)
    }
  })
})
