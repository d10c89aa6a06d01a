import { expect, test } from 'vitest'

import { BLACK } from '../../src/base/color/color.ts'
import { pt } from '../../src/base/geometry/length.ts'
import type { Glyph, Glyphs } from '../../src/typesetting/frame/frame.ts'
import { frame, pressDocument } from './press-document.ts'
import { operatorsOf } from './readable-pdf.ts'
import { fontBytes } from './shape-text.ts'
import { pdfBytes } from './write-pdf.ts'

const fonts = new Map([
  ['text', fontBytes('nunito-sans/NunitoSans-Regular.ttf')],
  ['title', fontBytes('nunito/Nunito-Bold.ttf')],
])

const glyph = (id: number, x: number, y = 0): Glyph => ({
  id,
  x,
  y,
  advance: 0.5,
  text: `${id}`,
})

const run = (glyphs: readonly Glyph[], font = 'text', size = 10): Glyphs => ({
  kind: 'glyphs',
  at: { x: pt(5), y: pt(20) },
  font,
  size: pt(size),
  color: BLACK,
  glyphs,
})

async function operators(...runs: readonly Glyphs[]): Promise<string> {
  const pdf = await pdfBytes(pressDocument([frame(...runs)], { fonts }), {
    compress: false,
  })
  return operatorsOf(pdf)[0]?.replace('1 0 0 -1 30 130 cm\n', '') ?? ''
}

test('glyphs that follow each other by their own widths need no moves', async () => {
  expect(await operators(run([glyph(10, 0), glyph(11, 0.5), glyph(10, 1)]))).toBe(
    '/OverprintFills gs\n0 0 0 1 k\nBT\n/F1 10 Tf\n1 0 0 -1 5 20 Tm\n[<000100020001>] TJ\nET',
  )
})

test('words in another language say so to who has them read out', async () => {
  expect(await operators({ ...run([glyph(10, 0)]), language: 'fr' })).toContain(
    '/Span <</Lang (fr)>> BDC\nBT\n/F1 10 Tf\n1 0 0 -1 5 20 Tm\n[<0001>] TJ\nET\nEMC',
  )
})

test('words of a drawing are there to be read, as wide as the drawing, and not painted', async () => {
  expect(await operators({ ...run([glyph(10, 0)]), unseen: { stretch: 2.5 } })).toContain(
    'BT\n/F1 10 Tf\n3 Tr\n2.5 0 0 -1 5 20 Tm\n[<0001>] TJ\n0 Tr\nET',
  )
})

test('kerning moves the pen, and what was moved stays moved', async () => {
  const [first, kerned, after] = [glyph(10, 0.02), glyph(11, 0.4875), glyph(12, 0.9875)]
  expect(await operators(run([first, kerned, after]))).toContain(
    '[-20<0001>32.5<00020003>] TJ',
  )
})

test('roundings do not add up along a line', async () => {
  const wide = Array.from({ length: 300 }, (_, index) => ({
    ...glyph(10, index * 0.500049),
    advance: 0.5,
  }))
  const moves = [...(await operators(run(wide))).matchAll(/>(-?[\d.]+)</g)]
  const moved = moves.reduce((sum, [, move]) => sum + Number(move), 0)
  expect(Math.abs(moved + 299 * 0.049)).toBeLessThan(0.1)
})

test('a raised glyph is raised alone, also when it ends the run', async () => {
  expect(
    await operators(run([glyph(10, 0), glyph(11, 0.5, 0.33)]), run([glyph(10, 0)])),
  ).toBe(
    [
      '/OverprintFills gs',
      '0 0 0 1 k\nBT\n/F1 10 Tf\n1 0 0 -1 5 20 Tm\n[<0001>] TJ\n3.3 Ts\n[<0002>] TJ\nET',
      'BT\n1 0 0 -1 5 20 Tm\n0 Ts\n[<0001>] TJ\nET',
    ].join('\n'),
  )
})

test('a font is named when it or its size changes', async () => {
  const text = await operators(
    run([glyph(10, 0)]),
    run([glyph(10, 0)], 'title'),
    run([glyph(10, 0)], 'title', 20),
    run([glyph(10, 0)]),
  )
  expect(text.match(/^.* Tf$/gm)).toEqual([
    '/F1 10 Tf',
    '/F2 10 Tf',
    '/F2 20 Tf',
    '/F1 10 Tf',
  ])
})

test('a font that was not handed in is a mistake of ours', async () => {
  await expect(operators(run([glyph(10, 0)], 'other'))).rejects.toThrow("'other'")
})

const shown = (text: string, x: number, y = 0, advance = 0.5): Glyph => ({
  ...glyph(10, x, y),
  text,
  advance,
})

test('glyphs that are one letter together have one code, each at its height', async () => {
  const later = [shown('\u200b', 1, 0.2), shown('', 1.5)]
  const letters = [shown('\u0e17', 0), shown('\u0e33', 0.5), ...later, shown('x', 2)]
  expect(await operators(run(letters))).toContain(
    'BT\n/F1 10 Tf\n1 0 0 -1 5 20 Tm\n[<000100020003>] TJ\nET',
  )
})

test('a mark begins where the pen is, however far its ink lies from there', async () => {
  const marked = [shown('a', 0), shown('\u0301', 0.2, 0.3, 0), shown('b', 0.5)]
  expect(await operators(run(marked))).toContain('[<000100020003>] TJ')
  const arabic = [shown('\u064e', 0.2, 0.3, 0), shown('ب', 0), shown('ا', 0.5)]
  expect(await operators({ ...run(arabic), level: 1 })).toContain('[<000100020003>] TJ')
})

test('from right to left, brackets and what poppler takes for a number say what they are', async () => {
  const text = await operators({
    ...run([
      shown('ج', 0),
      shown('،', 0.5),
      shown('ب', 1),
      shown('(', 1.5),
      shown('ا', 2),
    ]),
    level: 1,
  })
  expect(text).toContain(
    [
      '[<0001>] TJ',
      '/Span <</ActualText <FEFF200F060C>>> BDC',
      '/P <</ActualText <FEFF060C>>> BDC',
      '[<0002>] TJ',
      'EMC',
      'EMC',
      '[<0003>] TJ',
      '/Span <</ActualText <FEFF0028>>> BDC',
      '/P <</ActualText ()>> BDC',
      '[<0004>] TJ',
      'EMC',
      'EMC',
      '[<0005>] TJ',
    ].join('\n'),
  )
})

test('from left to right, nothing needs to say more than its code', async () => {
  const letters = [
    shown('a', 0),
    shown('(', 0.5),
    shown('1', 1),
    shown('', 1.5),
    shown('b', 2),
  ]
  expect(await operators(run(letters))).not.toContain('BDC')
})
