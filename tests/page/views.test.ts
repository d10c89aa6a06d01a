import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { bytesOf } from '../../src/page/base64.ts'
import { placeOnSheet } from '../../src/page/gallery/contact-sheet.ts'
import { mirrorOf, sheetsOf } from '../../src/page/views/sheet.ts'
import { side } from './page-sides.ts'

const page = (piece: string, name: string) =>
  side({ piece, side: name, name: `${piece} ${name}` })

test('a contact sheet has each side in a cell of its own, within what a browser draws', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          width: fc.integer({ min: 20, max: 420 }),
          height: fc.integer({ min: 20, max: 420 }),
        }),
        { minLength: 1, maxLength: 400 },
      ),
      (sizes) => {
        const { cells, width, height } = placeOnSheet(sizes.map((trim) => ({ trim })))
        expect(Math.max(width, height)).toBeLessThanOrEqual(16_000)
        for (const cell of cells) {
          expect(cell.x + cell.width).toBeLessThanOrEqual(width)
          expect(cell.y + cell.height).toBeLessThanOrEqual(height)
        }
        const overlap = cells.some((cell, index) => {
          const before = cells[index - 1]
          return before && before.x < cell.x && before.x + before.width > cell.x
        })
        expect(overlap).toBe(false)
        // Of a row all stand on one line.
        const feet = cells.flatMap((cell, index) => {
          const before = cells[index - 1]
          const isBeside = before && before.x < cell.x
          return isBeside ? [before.y + before.height - cell.y - cell.height] : []
        })
        expect(feet.filter((apart) => Math.abs(apart) > 1)).toEqual([])
      },
    ),
  )
})

test('a contact sheet has no gaps beside small cards where there are large ones', () => {
  const small = { trim: { width: 105, height: 148 } }
  const { cells } = placeOnSheet([
    ...Array.from({ length: 8 }, () => small),
    { trim: { width: 297, height: 210 } },
  ])
  const [first, second] = cells
  expect((second?.x ?? 0) - (first?.x ?? 0) - (first?.width ?? 0)).toBeLessThan(40)
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
