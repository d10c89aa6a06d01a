import { beforeAll, describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { openRaster } from '../../src/compare/raster/raster.ts'
import type { Raster } from '../../src/compare/raster/raster.ts'
import type { Pixels } from '../../src/compare/raster/render-page.ts'
import { SQUARE, pdf } from './pdf.ts'

let raster: Raster

beforeAll(async () => {
  raster = await openRaster()
})

const fail = ({ message }: { message: string }): never => {
  throw new Error(message)
}

const at = ({ width, rgba }: Pixels, x: number, y: number): readonly number[] => [
  ...rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 4),
]

describe('the picture of a page', () => {
  test('is as large as the page at that many dots to the inch, red first, on white', async () => {
    const file = { name: 'square.pdf', bytes: pdf(['', SQUARE]) }
    const picture = await raster.renderPage(file, 1, 144, fail)
    expect(picture).toMatchObject({ width: 200, height: 120 })
    expect(at(picture!, 39, 39)).toEqual([255, 0, 0, 255])
    expect(at(picture!, 40, 39)).toEqual([255, 255, 255, 255])
    expect(at(picture!, 39, 40)).toEqual([255, 255, 255, 255])
  })

  test('is not rounded down to whole points', async () => {
    const bytes = pdf([SQUARE], '/CropBox [0 0 99.6 59.6]')
    const picture = await raster.renderPage({ name: 'x.pdf', bytes }, 0, 720, fail)
    expect(picture).toMatchObject({ width: 996, height: 596 })
  })

  test('smooths letters in greys', async () => {
    const words = { name: 'x.pdf', bytes: pdf(['BT /F 20 Tf 5 20 Td (Aw) Tj ET']) }
    const picture = await raster.renderPage(words, 0, 72, fail)
    const tints = new Set<string>()
    for (let y = 0; y < 60; y += 1)
      for (let x = 0; x < 100; x += 1) tints.add(at(picture!, x, y).slice(0, 3).join())
    expect(tints.size).toBeGreaterThan(5)
    for (const tint of tints) expect(new Set(tint.split(',')).size).toBe(1)
  })
})

describe('a PDF that is broken', () => {
  const whole = pdf([SQUARE])
  test.each([
    ['nothing', Buffer.alloc(0), /it is no PDF, or it is damaged/],
    ['no PDF', Buffer.from('<!doctype html>'), /it is no PDF, or it is damaged/],
    ['the half of one', whole.subarray(0, 200), /it is no PDF, or it is damaged/],
  ])('%s', async (_, bytes, why) => {
    const { problems, report } = collectProblems()
    const file = { name: 'my.pdf', bytes }
    expect(await raster.renderPage(file, 0, 72, report)).toBeUndefined()
    expect(await raster.pageTexts(file, report)).toBeUndefined()
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['file-unreadable', expect.stringMatching(why)],
      ['file-unreadable', expect.stringMatching(/^“my\.pdf” cannot be read: /)],
    ])
  })

  test('a page that it does not have, or that is too large to be shown', async () => {
    const { problems, report } = collectProblems()
    const file = { name: 'my.pdf', bytes: whole }
    expect(await raster.renderPage(file, 1, 72, report)).toBeUndefined()
    expect(await raster.renderPage(file, 0, 72_000, report)).toBeUndefined()
    expect(problems.map(({ message }) => message)).toEqual([
      '“my.pdf” cannot be read: page 2 is damaged, or not there.',
      '“my.pdf” cannot be read: a page is too large to be shown.',
    ])
    expect(await raster.renderPage(file, 0, 72, report)).toBeDefined()
  })
})

const mm = (points: number): unknown => expect.closeTo((points * 25.4) / 72, 2)

describe('the words of a page', () => {
  test('come line by line, with size, colour and place in millimetres from its corner', async () => {
    const words =
      '1 0 0 rg BT /F 8 Tf 1 0 0 1 20 40 Tm (First line) Tj ET 0 g BT /F 4 Tf 2 0 0 2 20 25 Tm (second) Tj ET'
    const [page] = (await raster.pageTexts({ name: 'x', bytes: pdf([words]) }, fail))!
    expect(page).toEqual({
      width: mm(100),
      height: mm(60),
      trim: { x: mm(10), y: mm(10), width: mm(80), height: mm(40) },
      lines: [
        { text: 'First line', size: 8, color: '#FF0000', x: mm(20), y: mm(20) },
        { text: 'second', size: 8, color: '#000000', x: mm(20), y: mm(35) },
      ],
    })
  })

  test('are placed as the page is shown where it is turned', async () => {
    const bytes = pdf(['BT /F 8 Tf 20 40 Td (Turned) Tj ET'], '/Rotate 90')
    const [page] = (await raster.pageTexts({ name: 'x', bytes }, fail))!
    expect(page!.width).toBeCloseTo((60 * 25.4) / 72, 3)
    expect(page!.lines[0]!.x).toBeCloseTo((40 * 25.4) / 72, 2)
    expect(page!.lines[0]!.y).toBeCloseTo((20 * 25.4) / 72, 2)
  })
})
