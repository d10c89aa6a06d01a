import { describe, expect, test } from 'vitest'

import { didYouMean, spanOf, suggest } from '../../src/base/problems/suggest.ts'

const known = 'title question body quantity picture fontSize kind borderRadius'.split(' ')

describe('suggest', () => {
  test.each([
    ['tilte', 'title'],
    ['titel', 'title'],
    ['Title', 'title'],
    ['quantiti', 'quantity'],
    ['qantity', 'quantity'],
    ['pic', 'picture'],
    ['font-size', 'fontSize'],
    ['font_size', 'fontSize'],
    ['knid', 'kind'],
  ])('%s is probably %s', (name, meant) => {
    expect(suggest(name, known)).toBe(meant)
  })

  test.each(['', 'border', 'font', 'colour', 'xyz', 'o', 'x'.repeat(5000)])(
    'nothing is near %.9s',
    (name) => {
      expect(suggest(name, known)).toBeUndefined()
    },
  )

  test('names of two letters are not taken for one another', () => {
    expect(suggest('fr', ['ar', 'nl'])).toBeUndefined()
    expect(suggest('NL', ['ar', 'nl'])).toBe('nl')
  })

  test('takes the nearest, and the first of two that are as near', () => {
    expect(suggest('sides', ['side', 'sided', 'slides'])).toBe('side')
    expect(suggest('bode', ['body', 'node', 'bode'])).toBe('bode')
  })
})

describe('didYouMean', () => {
  test('names the nearest', () => {
    expect(didYouMean('titel', known)).toBe('Did you mean “title”?')
  })

  test('lists what is known where nothing is near and there is little', () => {
    expect(didYouMean('x', ['a', 'b\n', 'c'])).toBe('Known: a, b, c.')
    expect(didYouMean('x', [])).toBeUndefined()
    expect(
      didYouMean(
        'x',
        Array.from({ length: 15 }, (_, n) => `name${n}`),
      ),
    ).toBeUndefined()
  })
})

describe('spanOf', () => {
  const inside = { raw: '"a [^n] b"', span: { file: 'nl.yaml', start: 100, end: 110 } }

  test('finds characters in a text', () => {
    expect(spanOf('[^n]', inside)).toEqual({ file: 'nl.yaml', start: 103, end: 107 })
  })

  test.each(['', 'missing'])('is the whole text for %j', (needle) => {
    expect(spanOf(needle, inside)).toBe(inside.span)
  })
})
