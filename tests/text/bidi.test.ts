import { expect, test } from 'vitest'

import { visualOrder } from '../../src/base/text/visual-order.ts'
import { embeddingLevels } from '../../src/typesetting/text/bidi.ts'
import { copied, prepare, prepareArabic, setLines } from './set.ts'

const levels = (text: string, direction: 'ltr' | 'rtl') =>
  Array.from(embeddingLevels(text, direction)).join('')

test('levels follow direction and script', () => {
  expect(levels('abc 12', 'ltr')).toBe('000000')
  expect(levels('ابج 12', 'rtl')).toBe('111122')
  expect(levels('ab ابج cd', 'ltr')).toBe('000111000')
  expect(levels('', 'rtl')).toBe('')
})

test('isolated stretches leave one level for each unit of the text', () => {
  expect(levels('ا C++ 😀', 'rtl')).toBe('11222111')
})

test('characters of two units have the direction of their script', () => {
  expect(levels('a 𞤀𞤣 b', 'ltr')).toBe('00111100')
  expect(levels('a 😀 b', 'rtl')).toBe('222222')
  expect(levels('𠀀 ا', 'rtl')).toBe('2211')
})

/** The level of a run that is told apart by a letter: `b1`. */
const levelOf = (run: string): number => Number(run[1])

test('runs are put in visual order', () => {
  expect(visualOrder(['a0', 'b1', 'c1', 'd2', 'e1', 'f0'], levelOf)).toEqual([
    'a0',
    'e1',
    'd2',
    'c1',
    'b1',
    'f0',
  ])
  expect(visualOrder([], Number)).toEqual([])
})

test('and back in reading order', () => {
  for (const runs of [
    'a0 b1 c1 d2 e1 f0',
    'a1 b2 c1 d2',
    'a2',
    'a1 b3 c2 c2 d3 e1 f2 g4 h5',
    '',
  ])
    expect(visualOrder(visualOrder(runs.split(' '), levelOf), levelOf)).toEqual(
      runs.split(' '),
    )
})

/** Logical text, and what stands on the line from left to right. Brackets are mirrored when drawn, not here. */
const rightToLeftLines = [
  ['ابج', 'جبا'],
  ['ابج abc دهو', 'وهد abc جبا'],
  ['ابج 123 دهو', 'وهد 123 جبا'],
  ['ابج 12.50 دهو', 'وهد 12.50 جبا'],
  ['ابج ١٢٣٫٥ دهو', 'وهد ١٢٣٫٥ جبا'],
  ['ابج 50% دهو', 'وهد %50 جبا'],
  ['ابج abc 123 def دهو', 'وهد abc 123 def جبا'],
  ['ابج (abc) دهو', 'وهد )abc( جبا'],
  ['abc (ابج) def', 'def )جبا( abc'],
  ['ابج «abc def»، دهو؟', '؟وهد ،»abc def« جبا'],
  ['ابج 06-12345678 دهو', 'وهد 06-12345678 جبا'],
  ['ابج C++ دهو', 'وهد C++ جبا'],
  ['ابج https://a.nl/b?c=d. دهو', 'وهد .https://a.nl/b?c=d جبا'],
] as const

test.each(rightToLeftLines)('right to left: %s', (logical, visual) => {
  expect(setLines(prepareArabic(logical)).map(copied)).toEqual([visual])
})

const leftToRightLines = [
  ['abc ابج def', 'abc جبا def'],
  ['abc ابج دهو def', 'abc وهد جبا def'],
  ['abc (ابج) def', 'abc (جبا) def'],
  ['abc ابج 123 def', 'abc 123 جبا def'],
  ['abc “ابج!” def', 'abc “جبا!” def'],
] as const

test.each(leftToRightLines)('left to right: %s', (logical, visual) => {
  expect(setLines(prepare(logical)).map(copied)).toEqual([visual])
})

test('each line is put in order on its own', () => {
  const lines = setLines(prepareArabic('ابج abc\ndef دهو'))
  expect(lines.map((line) => copied(line).trim())).toEqual(['abc جبا', 'وهد def'])
})
