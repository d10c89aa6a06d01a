import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { graphemesOf } from '../../src/text/grapheme.ts'

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
const standard = (text: string) =>
  Array.from(segmenter.segment(text), (part) => part.segment)

test('graphemes are those of the standard', () => {
  const european = fc.constantFrom(...'abé–“”\n €→·\u00adжІαՄ\u2009'.split(''))
  const other = fc.constantFrom('\u0301', '👩‍👧', '🇳🇱', '한', '\r', 'ก', 'ำ', '\ud800')
  const text = fc.array(fc.oneof({ weight: 9, arbitrary: european }, other))
  fc.assert(
    fc.property(text, (parts) => {
      const joined = parts.join('')
      expect(Array.from(graphemesOf(joined))).toEqual(standard(joined))
    }),
  )
})

test('every character that is taken to stand alone does so beside any other', () => {
  const bmp = Array.from({ length: 0x2500 }, (_, code) => String.fromCharCode(code))
  const alone = bmp.filter((character) => typeof graphemesOf(character) === 'string')
  expect(alone.length).toBeGreaterThan(1500)
  const text = alone.flatMap((character) => ['e', character, character]).join('')
  expect(standard(text)).toEqual(Array.from(text))
})
