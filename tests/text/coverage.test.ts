import { expect, test } from 'vitest'

import { coverText } from '../../src/typesetting/text/coverage.ts'
import type { Face } from '../../src/typesetting/text/face.ts'
import type { TextStyle } from '../../src/typesetting/text/style.ts'
import { body, notoSans, nunitoSans, vazirmatn } from './faces.ts'

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

test('digits are upright between letters that are never italic', () => {
  const general = [onlyWith('italic', 'a1')] as const
  const italic = { faces: { byScript: {}, general, upright: [notoSans] } }
  expect(cover('1', 'Ethi', italic).faces).toEqual(['noto-sans'])
  expect(cover('1', 'Latn', italic).faces).toEqual(['italic'])
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

test('the space after a symbol or a keycap is that of the text', () => {
  expect(cover('₿ b').faces).toEqual(['noto-sans', 'nunito-sans', 'nunito-sans'])
  const keys = onlyWith('keys', '1\u20e3 ')
  const withKeys = { faces: { byScript: {}, general: [nunitoSans, keys] } } as const
  expect(cover('1\u20e3 b', 'Latn', withKeys).faces).toEqual([
    'keys',
    'keys',
    'nunito-sans',
    'nunito-sans',
  ])
})

test('accented letters count as covered however they are written', () => {
  const arabicOnly = { faces: { byScript: {}, general: [vazirmatn] } } as const
  expect(vazirmatn.covers(0x308)).toBe(false)
  expect(cover('e\u0308', 'Latn', arabicOnly).missing).toEqual([])
  expect(nunitoSans.covers(0x1d0)).toBe(false)
  expect(cover('\u01d0').faces).toEqual(['nunito-sans'])
})

/** Noto Sans with nothing but these characters, as a font that was made for another script. */
function onlyWith(id: string, characters: string): Face {
  return {
    ...notoSans,
    id,
    covers: (codePoint) => characters.includes(String.fromCodePoint(codePoint)),
  }
}

const foreign = onlyWith('foreign', 'πρωτηαλx\u0301\u0323')
const withForeign = {
  faces: { byScript: {}, general: [nunitoSans, foreign, notoSans] },
} as const

test('a face with the letter wins over an earlier one with only its parts', () => {
  expect(cover('ώ', 'Grek', withForeign).faces).toEqual(['noto-sans'])
  expect(cover('ω\u0301', 'Grek', withForeign).faces).toEqual(['noto-sans', 'noto-sans'])
  expect(cover('αλ πρώτη λα', 'Grek', withForeign).faces).toEqual(
    Array(11).fill('noto-sans'),
  )
})

test('the first face with the parts wins where there is nothing but parts', () => {
  expect(cover('λ\u0323\u0301', 'Grek', withForeign).faces[0]).toBe('foreign')
  expect(
    cover('ώ', 'Grek', { faces: { byScript: {}, general: [nunitoSans, foreign] } }).faces,
  ).toEqual(['foreign'])
})

test('words are not torn between two fallbacks, but keep what is their own face', () => {
  const other = onlyWith('other', 'κό')
  const both = {
    faces: { byScript: {}, general: [nunitoSans, foreign, other, notoSans] },
  } as const
  expect(cover('αλκό', 'Grek', both).faces).toEqual(Array(4).fill('noto-sans'))
  expect(cover('aaaακό-αλ', 'Grek', both).faces).toEqual([
    ...Array<string>(3).fill('nunito-sans'),
    ...Array<string>(6).fill('noto-sans'),
  ])
  const hebrew = onlyWith('hebrew', 'א')
  const third = {
    faces: { byScript: {}, general: [nunitoSans, foreign, hebrew, notoSans] },
  } as const
  expect(cover('αλ αλώ-א', 'Grek', third).faces).toEqual([
    ...Array<string>(3).fill('foreign'),
    ...Array<string>(4).fill('noto-sans'),
    'hebrew',
  ])
  const without = {
    faces: { byScript: {}, general: [nunitoSans, foreign, other] },
  } as const
  expect(cover('αλκό', 'Grek', without).faces).toEqual([
    'foreign',
    'foreign',
    'other',
    'other',
  ])
})

test('spare faces are for what no other face has', () => {
  const other = onlyWith('other', 'κό')
  const general = [nunitoSans, foreign, other] as const
  const spare = [{ ...notoSans, id: 'spare' }]
  const style: TextStyle = { faces: { byScript: {}, general, spare } }
  expect(cover('αλκό', 'Grek', style).faces).toEqual([
    'foreign',
    'foreign',
    'other',
    'other',
  ])
  expect(cover('αβκ', 'Grek', style).faces).toEqual(Array(3).fill('spare'))
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
