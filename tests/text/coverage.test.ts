import { expect, test } from 'vitest'

import { coverText } from '../../src/text/coverage.ts'
import type { TextStyle } from '../../src/text/style.ts'
import { body, nunitoSans, vazirmatn } from './faces.ts'

function cover(text: string, script = 'Latn', style = body) {
  const { faces, missing } = coverText(
    text,
    Array<TextStyle>(text.length).fill(style),
    Array<string>(text.length).fill(script),
  )
  expect(faces.length).toBe(text.length)
  return { faces: faces.map(({ id }) => id.split('/')[0]), missing }
}

test('each script has its own face first', () => {
  expect(cover('ab').faces).toEqual(['nunito-sans', 'nunito-sans'])
  expect(cover('اب', 'Arab').faces).toEqual(['vazirmatn', 'vazirmatn'])
  expect(cover('ሰላ', 'Ethi').faces).toEqual(['noto-sans-ethiopic', 'noto-sans-ethiopic'])
})

test('what the first face lacks comes from a later one, with its spaces', () => {
  const { faces, missing } = cover('aα βb')
  expect(missing).toEqual([])
  expect(faces).toEqual([
    'nunito-sans',
    'noto-sans',
    'noto-sans',
    'noto-sans',
    'nunito-sans',
  ])
})

test('the space after a symbol is that of the text', () => {
  expect(cover('₿ b').faces).toEqual(['noto-sans', 'nunito-sans', 'nunito-sans'])
})

test('accented letters count as covered however they are written', () => {
  const arabicOnly = { faces: { byScript: {}, general: [vazirmatn] } } as const
  expect(vazirmatn.covers(0x308)).toBe(false)
  expect(cover('e\u0308', 'Latn', arabicOnly).missing).toEqual([])
  expect(nunitoSans.covers(0x1d0)).toBe(false)
  expect(cover('\u01d0').faces).toEqual(['nunito-sans'])
})

test('spaces, no-break hyphens and what prints nothing are never missing', () => {
  const text = '\u00a0\u202f\u2009\u2011\u00ad\u200b\u200d\u2066\u2069\ufe0f\ufeff\t\n'
  expect(cover(text).missing).toEqual([])
})

test('what no face can print is told, with its place and characters', () => {
  expect(cover('ja 😀!').missing).toEqual([
    { index: 3, grapheme: '😀', codePoints: ['U+1F600'] },
  ])
  expect(cover('👩‍👧').missing).toEqual([
    { index: 0, grapheme: '👩‍👧', codePoints: ['U+1F469', 'U+1F467'] },
  ])
  expect(cover('\ud800').missing).toEqual([
    { index: 0, grapheme: '\ud800', codePoints: ['U+D800'] },
  ])
})

test('a letter and a mark that are in no face together are missing', () => {
  expect(cover('ሰ\u064b', 'Arab').missing).toEqual([
    { index: 0, grapheme: 'ሰ\u064b', codePoints: ['U+1230'] },
  ])
})
