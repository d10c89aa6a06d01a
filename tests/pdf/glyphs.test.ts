import { expect, test } from 'vitest'

import { BLACK } from '../../src/base/color/color.ts'
import { pt } from '../../src/base/geometry/length.ts'
import { writePdfX4 } from '../../src/output/pdf/pdfx4.ts'
import type { Glyph, Glyphs } from '../../src/typesetting/frame/frame.ts'
import { frame, pressDocument } from './press-document.ts'
import { operatorsOf } from './readable-pdf.ts'
import { fontBytes } from './shape-text.ts'

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
  const pdf = await writePdfX4(pressDocument([frame(...runs)], { fonts }), {
    compress: false,
  })
  return operatorsOf(pdf)[0]?.replace('1 0 0 -1 30 130 cm\n', '') ?? ''
}

test('glyphs that follow each other by their own widths need no moves', async () => {
  expect(await operators(run([glyph(10, 0), glyph(11, 0.5), glyph(10, 1)]))).toBe(
    '/OverprintFills gs\n0 0 0 1 k\nBT\n/F1 10 Tf\n1 0 0 -1 5 20 Tm\n[<000100020001>] TJ\nET',
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

const shown = (text: string, x: number, y = 0): Glyph => ({ ...glyph(10, x, y), text })

test('glyphs that are one letter together say so, each at its height', async () => {
  const later = [shown('\u200b', 1, 0.2), shown('', 1.5)]
  const run1 = run([shown('\u0e17', 0), shown('\u0e33', 0.5), ...later, shown('x', 2)])
  expect(await operators(run1)).toContain(
    [
      '[<0001>] TJ',
      '/Span <</ActualText <FEFF0E33>>> BDC',
      '[<0002>] TJ',
      '2 Ts',
      '[<0003>] TJ',
      '0 Ts',
      '[<0004>] TJ',
      'EMC',
      '[<0005>] TJ',
    ].join('\n'),
  )
})

test('from right to left the later glyphs of a letter stand before its first', async () => {
  expect(
    await operators(run([shown('ب', 0), shown('\u200b', 0.5), shown('ا', 1)])),
  ).toContain(
    '[<0001>] TJ\n/Span <</ActualText <FEFF0627>>> BDC\n[<00020003>] TJ\nEMC\nET',
  )
})

test('letters of one glyph each, and a glyph that has no letter, need no span', async () => {
  expect(await operators(run([shown('ab', 0), shown('c', 0.5)]))).not.toContain('BDC')
  expect(await operators(run([shown('', 0), shown('c', 0.5)]))).not.toContain('BDC')
})
