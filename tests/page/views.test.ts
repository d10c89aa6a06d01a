import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { bytesOf } from '../../src/page/base64.ts'
import { inLanguageOrder } from '../../src/page/views/language-order.ts'
import { mirrorOf, sheetsOf } from '../../src/page/views/sheet.ts'
import { side } from './page-sides.ts'

const language = (tag: string, length: number | undefined, isSource = false) => ({
  tag,
  length,
  isSource,
})

const page = (piece: string, name: string) =>
  side({ piece, side: name, name: `${piece} ${name}` })

test('languages stand with the source first, then the longest', () => {
  const languages = [language('ar', 50), language('de', 90), language('nl', 70, true)]
  expect(inLanguageOrder(languages).map(({ tag }) => tag)).toEqual(['nl', 'de', 'ar'])
})

test('languages do not move while some are still to come', () => {
  const languages = [
    language('ar', 50),
    language('de', 90),
    language('nl', undefined, true),
  ]
  expect(inLanguageOrder(languages).map(({ tag }) => tag)).toEqual(['nl', 'ar', 'de'])
})

test('pages make sheets, front and back in turn', () => {
  const pages = [page('1', 'front'), page('1', 'back'), page('2', 'front')]
  expect(
    sheetsOf(pages).map(({ number, front, back }) => [number, front.name, back?.name]),
  ).toEqual([
    ['1', '1 front', '1 back'],
    ['2', '2 front', undefined],
  ])
})

test.each([
  [210, 297, 'long', 'vertical'],
  [210, 297, 'short', 'horizontal'],
  [297, 210, 'long', 'horizontal'],
  [297, 210, 'short', 'vertical'],
  [200, 200, 'long', 'vertical'],
] as const)(
  '%d × %d mm turned over its %s edge mirrors about an %s line',
  (width, height, flip, line) => {
    expect(mirrorOf({ width, height }, flip)).toBe(line)
  },
)

test('files come out of base64 byte for byte', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect([...bytesOf(Buffer.from(bytes).toString('base64'))]).toEqual([...bytes])
    }),
  )
})
