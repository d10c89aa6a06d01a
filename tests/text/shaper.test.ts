import { expect, test } from 'vitest'

import { CardpressError } from '../../src/base/problems/problem.ts'
import type { ShapingOptions } from '../../src/typesetting/text/face.ts'
import { loadShaper } from '../../src/typesetting/text/shaper.ts'
import { fontFile, nunitoSans, vazirmatn } from './faces.ts'

const shaper = await loadShaper()
const nunito = fontFile('nunito-sans/NunitoSans-Regular.ttf')

const latin: ShapingOptions = {
  rightToLeft: false,
  script: 'Latn',
  language: 'nl',
  features: [],
}
const shape = (text: string, manner: Partial<ShapingOptions> = {}) =>
  nunitoSans.shape({ before: '', text, after: '' }, { ...latin, ...manner })
const widthOf = (text: string, features: string[] = []) =>
  shape(text, { features }).reduce((sum, { advance }) => sum + advance, 0)

function problemOf(data: Uint8Array) {
  try {
    shaper.openFace('my.ttf', data)
  } catch (error) {
    if (error instanceof CardpressError) return error.problems[0]
  }
  return undefined
}

test('the shaper is loaded once', async () => {
  expect(await loadShaper()).toBe(shaper)
})

test('a face knows its measures in em', () => {
  expect(nunitoSans).toMatchObject({ ascent: 1.011, descent: 0.353, hyphen: '\u2010' })
  expect(nunitoSans.capHeight).toBeCloseTo(0.705, 3)
  expect(nunitoSans.xHeight).toBeCloseTo(0.486, 3)
})

test('a face knows what it covers', () => {
  expect(nunitoSans.covers(0x61)).toBe(true)
  expect(nunitoSans.covers(0x627)).toBe(false)
  expect(vazirmatn.covers(0x627)).toBe(true)
  expect(nunitoSans.glyph(0x1f600)).toBe(0)
})

test('the advance is that of the glyph alone', () => {
  const [a] = shape('a')
  expect(a?.advance).toBeGreaterThan(0.4)
  expect(nunitoSans.advance(a?.id ?? 0)).toBe(a?.advance)
})

test('letters kern, unless told not to', () => {
  expect(widthOf('AVAVA')).toBeLessThan(widthOf('AVAVA', ['-kern']))
})

test('features that cannot be read have no effect', () => {
  expect(widthOf('AVAVA', ['', 'nonsense', '-kern é'])).toBe(widthOf('AVAVA'))
})

test('fractions of a font are for fractions alone, not for stops, brackets, numbers and dates', () => {
  const source = shaper.openFace(
    'source',
    fontFile('source-sans-3/SourceSans3-Regular.ttf'),
  )
  const changed = (text: string, features: string[] = ['frac']) => {
    const idsOf = (asked: string[]) =>
      source
        .shape({ before: '1/', text, after: ' kg.' }, { ...latin, features: asked })
        .map(({ id }) => id)
    const usual = idsOf([])
    return idsOf(features)
      .map((id, index) => (id === usual[index] ? '.' : Array.from(text)[index]))
      .join('')
  }
  const text = '(ca. 1 3/4 kg), 10 am 24/12/2026.'
  expect(changed(text)).toBe('.......3/4.......................')
  expect(changed(text, ['frac=0'])).toBe('.'.repeat(text.length))
})

test('clusters count from the start of the piece, not of its context', () => {
  const piece = { before: 'jullie ', text: 'een', after: ' gesprek' }
  expect(nunitoSans.shape(piece, latin).map(({ cluster }) => cluster)).toEqual([0, 1, 2])
})

test('Arabic letters join those of the context', () => {
  const arabic = { rightToLeft: true, script: 'Arab', language: 'ar', features: [] }
  const idOf = (before: string, after: string) =>
    vazirmatn.shape({ before, text: 'ب', after }, arabic)[0]?.id
  const forms = new Set([idOf('', ''), idOf('ب', ''), idOf('', 'ب'), idOf('ب', 'ب')])
  expect(forms.size).toBe(4)
})

test('Turkish keeps f and i apart where the font joins them', () => {
  expect(shape('fi', { language: 'nl' }).length).toBe(1)
  expect(shape('fi', { language: 'tr' }).length).toBe(2)
})

test('a soft hyphen leaves no glyph', () => {
  expect(shape('sa\u00admen').map(({ id }) => id)).toEqual(
    shape('samen').map(({ id }) => id),
  )
})

test('a no-break hyphen prints as a hyphen, a tab as a space', () => {
  expect(shape('\u2011')[0]?.id).toBe(nunitoSans.glyph(0x2010))
  expect(shape('\t')[0]?.id).toBe(nunitoSans.glyph(0x20))
})

/** A copy of the font in which one table goes by another name. */
function renameTable(from: string, to: string): Uint8Array {
  const renamed = Uint8Array.from(nunito)
  const directory = Buffer.from(renamed.buffer, 0, 500)
  directory.write(to, directory.indexOf(from), 'latin1')
  return renamed
}

test.each([
  ['nothing', new Uint8Array()],
  ['text', Buffer.from('Not a font at all')],
  ['a file packed for the web', Buffer.from('wOF2\0\u0001\0\0')],
  ['only the start of a font', nunito.subarray(0, 300)],
  ['a font without outlines', renameTable('glyf', 'xxxx')],
  ['a font without characters', renameTable('cmap', 'xxxx')],
])('%s is refused', (_, data) => {
  expect(problemOf(data)).toMatchObject({
    code: 'unknown-font',
    severity: 'error',
    message: expect.stringContaining('my.ttf'),
  })
})
