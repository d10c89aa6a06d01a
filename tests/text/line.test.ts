import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { setLine } from '../../src/typesetting/text/line.ts'
import type { SetGlyph } from '../../src/typesetting/text/line.ts'
import { breakLines, naturalWidth } from '../../src/typesetting/text/lines.ts'
import { prepareText } from '../../src/typesetting/text/paragraph.ts'
import type { PreparedText } from '../../src/typesetting/text/paragraph.ts'
import { loadShaper } from '../../src/typesetting/text/shaper.ts'
import type { TextStyle } from '../../src/typesetting/text/style.ts'
import { madeFont } from '../fonts/made-font.ts'
import { body, nunitoSans, vazirmatn } from './faces.ts'
import { copied, prepare, prepareArabic, setLines } from './set.ts'

const shaper = await loadShaper()

const glyphsOf = (text: string, style = body): readonly SetGlyph[] =>
  setLines(prepare(text, {}, style)).flatMap(({ runs }) =>
    runs.flatMap(({ glyphs }) => glyphs),
  )

test('glyphs stand where the font puts them, in em', () => {
  const [first, second] = glyphsOf('no')
  expect(first).toEqual({
    id: nunitoSans.glyph(0x6e),
    x: 0,
    y: 0,
    advance: nunitoSans.advance(nunitoSans.glyph(0x6e)),
    text: 'n',
  })
  expect(second?.x).toBeCloseTo(first?.advance ?? 0, 2)
})

test('marks stand on their letters', () => {
  const arabic = { rightToLeft: true, script: 'Arab', language: 'ar', features: [] }
  const shaped = vazirmatn.shape({ before: '', text: 'بَ', after: '' }, arabic)
  const glyphs = setLines(prepareArabic('بَ'))[0]?.runs[0]?.glyphs
  expect(shaped[0]).toMatchObject({ advance: 0, cluster: 1 })
  expect(glyphs?.[0]).toMatchObject({ x: shaped[0]?.x, y: shaped[0]?.y, text: '\u064e' })
  expect(glyphs?.[0]?.x).toBeGreaterThan(0)
})

const idsOf = (text: PreparedText<TextStyle>) =>
  setLines(text).flatMap(({ runs }) =>
    runs.flatMap(({ glyphs }) => glyphs.map(({ id }) => id)),
  )

test('letters join across a change of style', () => {
  const spans = ['ب', 'ب', 'ب'].map((text) => ({ text, style: { ...body } }))
  const options = { language: 'ar', direction: 'rtl', hyphenate: false } as const
  expect(idsOf(prepareText(spans, options))).toEqual(idsOf(prepareArabic('ببب')))
})

test('a ligature stands for all its letters', () => {
  expect(glyphsOf('fiets').map(({ text }) => text)).toEqual(['fi', 'e', 't', 's'])
})

test('the glyphs of a cluster share its characters', () => {
  for (const word of ['कर्तव्य', 'विद्यार्थियों', 'श्रद्धा', 'ज्ञान']) {
    const [line] = setLines(prepare(word, { language: 'hi' }))
    const texts = line?.runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)) ?? []
    expect(texts.join('')).toBe(word)
    expect(texts).not.toContain('\u200b')
  }
})

test('later glyphs of a cluster with too few stand for nothing', () => {
  const texts = glyphsOf('x\u0323\u0301').map(({ text }) => text)
  expect(texts.join('').replaceAll('\u200b', '')).toBe('x\u0323\u0301')
  expect(texts.every((text) => text !== '')).toBe(true)
})

test('soft hyphens, break hints and direction controls leave no trace', () => {
  const glyphs = glyphsOf('\u2066sa\u00admen\u200bwerken\u2069')
  expect(glyphs.map(({ text }) => text).join('')).toBe('samenwerken')
  expect(glyphs.length).toBe(11)
})

test('joiners are a part of the spelling', () => {
  const [line] = setLines(prepare('می\u200cخواهم', { language: 'fa', direction: 'rtl' }))
  const texts = line?.runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)) ?? []
  expect(texts.toReversed().join('')).toBe('می\u200cخواهم')
})

test('a line that ends within a word has a hyphen that is copied as one', () => {
  const lines = setLines(prepare('samenwerkingsgesprek', { hyphenate: true }), 5)
  expect(lines.map(copied)).toEqual(['samen-', 'werkings-', 'gesprek'])
  expect(lines[0]?.runs.at(-1)?.glyphs.at(-1)?.id).toBe(nunitoSans.glyph(0x2010))
})

test('a hyphen replaces the soft one', () => {
  expect(setLines(prepare('samen\u00adwerking'), 6).map(copied)).toEqual([
    'samen-',
    'werking',
  ])
})

test('lines that go on after a space end in one, outside their width', () => {
  const text = prepare('een twee\ndrie  \n\nvier ')
  const [first, second, third, fourth, last] = setLines(text, 4)
  expect(
    [first, second, third, fourth, last].map((line) => line && copied(line)),
  ).toEqual(['een ', 'twee ', 'drie ', '', 'vier'])
  expect(first?.width).toBeCloseTo(naturalWidth(prepare('een')), 9)
  expect(first?.runs[0]?.glyphs.at(-1)).toMatchObject({ text: ' ', x: first?.width })
})

test('lines that go on without a space do not get one', () => {
  expect(setLines(prepare('re-integratie'), 5).map(copied)).toEqual(['re-', 'integratie'])
})

test('right to left, the space stands at the left end', () => {
  const [first] = setLines(prepareArabic('مرحبا كيف'), 3)
  const space = first?.runs[0]?.glyphs[0]
  expect(space?.text).toBe(' ')
  expect(space?.x).toBe(-vazirmatn.advance(vazirmatn.glyph(0x20)))
})

test('runs follow each other from left to right', () => {
  const large = { ...body, scale: 2 }
  const spans = [
    { text: 'een ', style: body },
    { text: 'twee', style: large },
  ]
  const text = prepareText(spans, { language: 'nl', direction: 'ltr', hyphenate: false })
  const [line] = setLines(text)
  const [one, two] = line?.runs ?? []
  expect(one?.style).toBe(body)
  expect(two?.style).toBe(large)
  expect(two?.x).toBe(one?.width)
  expect(two?.width).toBeCloseTo(2 * naturalWidth(prepare('twee')), 9)
  expect(line?.width).toBeCloseTo(naturalWidth(text), 9)
})

test('room between letters parts ligatures, and none follows the last letter', () => {
  const tracked = { ...body, tracking: 0.1 }
  const [line] = setLines(prepare('fiets', {}, tracked))
  const glyphs = line?.runs[0]?.glyphs ?? []
  expect(glyphs.map(({ text }) => text)).toEqual(['f', 'i', 'e', 't', 's'])
  expect(line?.width).toBeCloseTo(naturalWidth(prepare('fiets', {}, tracked)), 9)
  const { x = 0, advance = 0 } = glyphs.at(-1) ?? {}
  expect(line?.width).toBeCloseTo(x + advance, 9)
})

test('room is between letters, not between the glyphs of one', () => {
  const flags = '🇳🇱🇧🇪'
  const face = shaper.openFace('flags', madeFont({ family: 'Flags', characters: flags }))
  const style = { faces: { byScript: {}, general: [face] } } as const
  const [plain] = setLines(prepare(flags, {}, style))
  const [tracked] = setLines(prepare(flags, {}, { ...style, tracking: 0.1 }))
  expect(plain?.runs[0]?.glyphs).toHaveLength(4)
  expect(tracked?.width).toBeCloseTo((plain?.width ?? 0) + 0.1, 9)
})

test('a hyphen has the size and the room of its word', () => {
  const style = { ...body, scale: 2, tracking: 0.1 }
  const text = prepare('samen\u00adwerking', {}, style)
  const [line] = breakLines(text, 9)
  expect(line?.hyphen).toBe(true)
  expect(line && setLine(text, line).width).toBeCloseTo(line?.width ?? 0, 1)
})

test('letters that join are never spaced out', () => {
  const [plain] = setLines(prepareArabic('مرحبا'))
  const [tracked] = setLines(prepareArabic('مرحبا', { ...body, tracking: 0.1 }))
  expect(tracked?.width).toBe(plain?.width)
})

test('nor are those that hang from one line', () => {
  const hindi = { language: 'hi' }
  const [plain] = setLines(prepare('चरण', hindi))
  const [tracked] = setLines(prepare('चरण', hindi, { ...body, tracking: 0.1 }))
  expect(tracked?.width).toBe(plain?.width)
})

test('features reach the font', () => {
  const [plain] = glyphsOf('0')
  const [raised] = glyphsOf('0', { ...body, features: ['sups'] })
  expect(raised?.id).not.toBe(plain?.id)
})

const letters = fc.string({
  unit: fc.constantFrom(...'aefijlnotwé-'.split('')),
  minLength: 1,
  maxLength: 12,
})
const sentence = fc
  .array(letters, { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '))
const measure = fc.double({ min: 1, max: 20, noNaN: true })

test('what is copied from the lines is the text', () => {
  fc.assert(
    fc.property(sentence, measure, fc.boolean(), (text, width, hyphenate) => {
      const prepared = prepare(text, { hyphenate })
      const pieces = breakLines(prepared, width).map((line) => {
        const piece = copied(setLine(prepared, line))
        return line.hyphen ? piece.slice(0, -1) : piece
      })
      expect(pieces.join('')).toBe(text)
    }),
  )
})

test('a line is as wide as it was measured, but for what its ends do', () => {
  fc.assert(
    fc.property(sentence, measure, (text, width) => {
      const prepared = prepare(text, { hyphenate: true })
      for (const line of breakLines(prepared, width))
        expect(Math.abs(setLine(prepared, line).width - line.width)).toBeLessThan(0.06)
    }),
  )
})
