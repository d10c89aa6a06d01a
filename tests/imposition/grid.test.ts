import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { mm, toMm } from '../../src/base/geometry/length.ts'
import type { Paper } from '../../src/input/format/papers.ts'
import { chooseGrid, cutsOf } from '../../src/output/imposition/grid.ts'
import { A4, FORMATS, PAPERS, size } from './sheet-reading.ts'

const rounded = (length: number): number => Math.round(toMm(length) * 100) / 100

/** Columns × rows, upright page or not, and the gutters in mm. */
function grid(width: number, height: number, paper: Paper, bleed = 3): string {
  const found = chooseGrid(size(width, height), mm(bleed), paper)
  if (found === undefined) return '–'
  const { columns, rows, gutter, page } = found
  const way = page.width < page.height ? 'upright' : 'turned'
  return `${columns}×${rows} ${way} ${rounded(gutter.x)}/${rounded(gutter.y)}`
}

test('so many cards of each format go on each paper', () => {
  const table = FORMATS.flatMap(([name, width, height]) =>
    [`${name}: `, `${name} turned: `].map((label, index) => {
      const [w, h] = index === 0 ? [width, height] : [height, width]
      return (
        label + PAPERS.map((paper) => `${paper.name} ${grid(w, h, paper)}`).join(', ')
      )
    }),
  )
  expect(`\n${table.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    a5: a4 1×1 upright 6/6, a3 2×1 turned 6/6, letter 1×1 upright 6/6
    a5 turned: a4 1×1 turned 6/6, a3 1×2 upright 6/6, letter 1×1 turned 6/6
    a6: a4 2×1 turned 6/6, a3 2×2 upright 6/6, letter 2×1 turned 6/6
    a6 turned: a4 1×2 upright 6/6, a3 2×2 turned 6/6, letter 1×2 upright 6/6
    a7: a4 2×2 upright 6/6, a3 5×2 turned 6/6, letter 2×2 upright 6/6
    a7 turned: a4 2×2 turned 6/6, a3 2×5 upright 6/6, letter 2×2 turned 6/6
    square: a4 1×2 upright 6/6, a3 2×3 upright 6/6, letter 1×2 upright 6/6
    square turned: a4 1×2 upright 6/6, a3 2×3 upright 6/6, letter 1×2 upright 6/6
    tarot: a4 2×2 upright 6/6, a3 5×2 turned 6/6, letter 2×2 upright 6/6
    tarot turned: a4 2×2 turned 6/6, a3 2×5 upright 6/6, letter 2×2 turned 6/6
    poker: a4 3×3 upright 0/6, a3 6×3 turned 4.4/6, letter 4×2 turned 2.47/6
    poker turned: a4 3×3 turned 6/0, a3 3×6 upright 6/4.4, letter 2×4 upright 6/2.47
    business: a4 5×2 turned 0/6, a3 7×3 turned 2.5/6, letter 3×3 upright 6/2.2
    business turned: a4 2×5 upright 6/0, a3 3×7 upright 6/2.5, letter 3×3 turned 2.2/6
    index: a4 2×1 turned 6/6, a3 2×2 upright 6/6, letter 2×1 turned 6/6
    index turned: a4 1×2 upright 6/6, a3 2×2 turned 6/6, letter 1×2 upright 6/6
    half-letter: a4 1×1 upright 6/6, a3 2×1 turned 6/6, letter 1×1 upright 6/6
    half-letter turned: a4 1×1 turned 6/6, a3 1×2 upright 6/6, letter 1×1 turned 6/6
    "
  `)
})

test('gutters are as wide as there is room for, and cards share a cut where a millimetre would cost a card', () => {
  // Two columns of 92 mm and a gutter of 6 are the 190 mm that A4 has between its edges of 10 mm.
  expect(grid(92, 200, A4)).toBe('2×1 upright 6/6')
  expect(grid(92.1, 200, A4)).toBe('2×1 upright 5.8/6')
  expect(grid(94.5, 200, A4)).toBe('2×1 upright 1/6')
  expect(grid(94.6, 200, A4)).toBe('2×1 upright 0/6')
  expect(grid(95, 200, A4)).toBe('2×1 upright 0/6')
})

test('of two ways with as many cards the one with the wider gutters is taken', () => {
  // Upright 4 × 6 cards of 40 × 42 mm have gutters between the columns only, on their side 6 × 4 have both.
  expect(grid(40, 42, A4)).toBe('6×4 turned 6/6')
})

test('of two ways with as many cards the one with fewer common cuts is taken, even with narrower gutters', () => {
  // The other way there are 9 × 4, butting where there are 9, with a gutter of 6 mm where there are 4.
  expect(grid(30, 43, A4)).toBe('6×6 upright 2/3.8')
  expect(grid(43, 30, A4)).toBe('6×6 turned 3.8/2')
})

test('a hundredth of a millimetre decides whether a card goes', () => {
  expect(grid(190, 277, A4)).toBe('1×1 upright 6/6')
  expect(grid(190.01, 277, A4)).toBe('–')
  expect(grid(190, 277.01, A4)).toBe('–')
  expect(grid(277, 190, A4)).toBe('1×1 turned 6/6')
})

test('without bleed a card goes that is so much wider', () => {
  expect(grid(196, 283, A4, 0)).toBe('1×1 upright 0/0')
  expect(grid(196.1, 283, A4, 0)).toBe('–')
})

test('no more cards go on a paper, and the block is in the middle of it', () => {
  const lengths = fc.double({ min: 20, max: 300, noNaN: true })
  const bleeds = fc.double({ min: 0, max: 6, noNaN: true })
  fc.assert(
    fc.property(
      lengths,
      lengths,
      bleeds,
      fc.constantFrom(...PAPERS),
      (w, h, bleed, paper) => {
        const edge = 5 + bleed + 2
        const most = (length: number, room: number): number =>
          Math.max(0, Math.floor((room - 2 * edge) / length))
        const [width, height] = [toMm(paper.size.width), toMm(paper.size.height)]
        const best = Math.max(
          most(w, width) * most(h, height),
          most(w, height) * most(h, width),
        )
        const found = chooseGrid(size(w, h), mm(bleed), paper)
        expect((found?.columns ?? 0) * (found?.rows ?? 0)).toBe(best)
        if (found === undefined) return
        const { page, block } = found
        expect(toMm(2 * block.x + block.width)).toBeCloseTo(toMm(page.width), 6)
        expect(toMm(2 * block.y + block.height)).toBeCloseTo(toMm(page.height), 6)
        expect(toMm(block.x)).toBeGreaterThan(edge - 0.001)
        expect(toMm(block.y)).toBeGreaterThan(edge - 0.001)
      },
    ),
  )
})

test('neighbours that butt share one cut, others have one each', () => {
  const { x, y } = cutsOf(chooseGrid(size(63, 88), mm(3), A4)!)
  expect(x.map(rounded)).toEqual([10.5, 73.5, 136.5, 199.5])
  expect(y.map(rounded)).toEqual([10.5, 98.5, 104.5, 192.5, 198.5, 286.5])
})
