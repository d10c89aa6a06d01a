import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { graphemesOf } from '../../src/typesetting/text/grapheme.ts'

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
const standard = (text: string) =>
  Array.from(segmenter.segment(text), (part) => part.segment)

test('graphemes are those of the standard', () => {
  const european = fc.constantFrom(...'abé–“”\n €→·\u00adжІαՄ\u2009漢あ。スسאሰ'.split(''))
  const other = fc.constantFrom(
    '\u0301',
    '\u064b',
    '\u3099',
    '\u05b4',
    '👩‍👧',
    '🇳🇱',
    '한',
    '\r',
    'ก',
    'ำ',
    '\ud800',
  )
  const text = fc.array(fc.oneof({ weight: 9, arbitrary: european }, other))
  fc.assert(
    fc.property(text, (parts) => {
      const joined = parts.join('')
      expect(Array.from(graphemesOf(joined))).toEqual(standard(joined))
    }),
  )
})

test('every character that is taken to stand alone does so beside any other', () => {
  const bmp = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code))
  const alone = bmp.filter((character) => typeof graphemesOf(character) === 'string')
  expect(alone.length).toBeGreaterThan(25_000)
  for (let at = 0; at < alone.length; at += 500) {
    const some = alone.slice(at, at + 500)
    const text = some.flatMap((character) => ['e', character, character]).join('')
    expect(standard(text)).toEqual(Array.from(text))
  }
})

test('graphemes are whole wherever a long text is cut to look for them', () => {
  const part = fc.constantFrom('🇳🇱', '👩‍👧', 'ก', '\u0301', '한', '\ud800', 'e', '\r\n')
  const long = fc.array(part, { minLength: 200, maxLength: 400 })
  fc.assert(
    fc.property(long, fc.nat(300), (parts, marks) => {
      const joined = [...parts, 'a', '\u0301'.repeat(marks), ...parts].join('')
      expect(Array.from(graphemesOf(joined))).toEqual(standard(joined))
    }),
    { numRuns: 30 },
  )
})
