import { expect, test } from 'vitest'

import { BLACK } from '../../src/base/color/color.ts'
import type { Color } from '../../src/base/color/color.ts'
import { box } from '../../src/base/geometry/box.ts'
import { pt } from '../../src/base/geometry/length.ts'
import { rectangle } from '../../src/base/geometry/path.ts'
import type { FrameItem, Group, Shape } from '../../src/typesetting/frame/frame.ts'
import { frame, pressDocument } from './press-document.ts'
import { operatorsOf } from './readable-pdf.ts'
import { pdfBytes } from './write-pdf.ts'

const CYAN: Color = { cmyk: [100, 0, 0, 0], srgb: '#009fe3' }
const PINK: Color = { cmyk: [0, 50, 12.5, 0], srgb: '#f4a0b0' }

const square = (x: number, y: number, look: Partial<Shape>): Shape => ({
  kind: 'shape',
  path: rectangle(x, y, 10, 10),
  ...look,
})

const corners = (x: number, y: number): string =>
  `${x} ${y} m\n${x + 10} ${y} l\n${x + 10} ${y + 10} l\n${x} ${y + 10} l\nh`

async function operators(...items: readonly FrameItem[]): Promise<string> {
  const pdf = await pdfBytes(pressDocument([frame(...items)]), { compress: false })
  return operatorsOf(pdf).join('\n')
}

const START = '1 0 0 -1 30 130 cm'

test('a page begins at the top left corner of the trim, and runs downwards', async () => {
  expect(await operators()).toBe(START)
})

test('outlines are filled with inks, and a colour is set once', async () => {
  expect(
    await operators(
      square(0, 0, { fill: PINK }),
      square(20, 0, { fill: PINK, evenOdd: true }),
    ),
  ).toBe([START, '0 0.5 0.125 0 k', corners(0, 0), 'f', corners(20, 0), 'f*'].join('\n'))
})

test('lines have ink, width, ends, corners and dashes', async () => {
  const stroke = {
    color: BLACK,
    width: pt(0.25),
    cap: 'round',
    join: 'bevel',
    dash: [pt(2), pt(1.5)],
  } as const
  const path = [
    ['M', 0, 0],
    ['C', 1, 2, 3, 4, 5, 6.0004],
  ] as const
  expect(
    await operators(
      { kind: 'shape', path, stroke },
      square(0, 0, { fill: CYAN, evenOdd: true, stroke: { color: CYAN, width: pt(1) } }),
      square(0, 0, { stroke: { color: CYAN, width: pt(1) }, evenOdd: true }),
    ),
  ).toBe(
    [
      START,
      '/OverprintLines gs\n0 0 0 1 K\n0.25 w\n1 J\n2 j\n[2 1.5] 0 d',
      '0 0 m\n1 2 3 4 5 6 c\nS',
      '/OverprintNone gs\n1 0 0 0 k\n1 0 0 0 K\n1 w\n0 J\n0 j\n[] 0 d',
      corners(0, 0),
      'B*',
      corners(0, 0),
      'S',
    ].join('\n'),
  )
})

test('a corner reaches as far as it may, and an unspecified one as far as PDF has it', async () => {
  const stroke = { color: CYAN, width: pt(1) }
  const drawn = await operators(
    square(0, 0, { stroke: { ...stroke, miterLimit: 4 } }),
    square(0, 0, { stroke: { ...stroke, join: 'round', miterLimit: 4 } }),
    square(0, 0, { stroke }),
  )
  expect(drawn.match(/^.* [jM]$/gm)).toEqual(['4 M', '1 j', '0 j', '10 M'])
})

test('an outline without ink, and a link, leave no trace', async () => {
  const link = {
    kind: 'link',
    box: box(0, 0, 9, 9),
    href: 'https://example.org',
  } as const
  expect(await operators(square(0, 0, {}), link)).toBe(START)
})

test('what shows through says so for itself alone, and for its page', async () => {
  const pdf = await pdfBytes(
    pressDocument([
      frame(square(0, 0, { fill: CYAN, opacity: 0.5 }), square(20, 0, { fill: CYAN })),
      frame(square(0, 0, { fill: CYAN, opacity: 1 })),
      frame(square(0, 0, { fill: CYAN, opacity: 0.5 })),
    ]),
    { compress: false },
  )
  const half = ['q\n/R1 gs\n1 0 0 0 k', corners(0, 0), 'f\nQ']
  const solid = ['1 0 0 0 k', corners(20, 0), 'f']
  expect(operatorsOf(pdf)[0]).toBe([START, ...half, ...solid].join('\n'))
  const text = Buffer.from(pdf).toString('latin1')
  expect(text.match(/\/Type \/ExtGState\n\/ca 0.5\n\/CA 0.5\n/g)).toHaveLength(1)
  const pages = [...text.matchAll(/\/Type \/Page\n[^]*?endobj/g)].map(([page]) => page)
  expect(pages.map((page) => page.includes('/CS /DeviceCMYK'))).toEqual([
    true,
    false,
    true,
  ])
})

test('a group moves and clips what is in it, and nothing after it', async () => {
  const items = [square(0, 0, { fill: CYAN })]
  const group: Group = {
    kind: 'group',
    items,
    transform: [0.5, 0, 0, 0.5, 7, 8],
    clip: rectangle(0, 0, 10, 10),
  }
  expect(await operators(group, { kind: 'group', items, role: 'figure' })).toBe(
    [
      START,
      'q\n0.5 0 0 0.5 7 8 cm',
      corners(0, 0),
      'W n\n1 0 0 0 k',
      corners(0, 0),
      'f\nQ\n1 0 0 0 k',
      corners(0, 0),
      'f',
    ].join('\n'),
  )
})

test('art is in the file once, and pages call it wherever it appears', async () => {
  const items = [square(1, 1, { stroke: { color: CYAN, width: pt(1) } })]
  const art = box(0.5, 0.5, 11, 11)
  const at = (x: number): Group => ({
    kind: 'group',
    transform: [2, 0, 0, 2, x, 0],
    items,
    art,
  })
  const frames = [frame(at(0), at(30)), frame(at(60))]
  const pdf = await pdfBytes(pressDocument(frames), { compress: false })
  expect(operatorsOf(pdf)).toEqual([
    [START, 'q\n2 0 0 2 0 0 cm\n/R1 Do\nQ', 'q\n2 0 0 2 30 0 cm\n/R1 Do\nQ'].join('\n'),
    [START, 'q\n2 0 0 2 60 0 cm\n/R1 Do\nQ'].join('\n'),
  ])
  const text = Buffer.from(pdf).toString('latin1')
  expect(text.split('/Subtype /Form')).toHaveLength(2)
  expect(text).toContain('/BBox [0.5 0.5 11.5 11.5]')
  expect(text).toContain(`1 0 0 0 K\n1 w\n0 J\n0 j\n10 M\n[] 0 d\n${corners(1, 1)}\nS`)
})

test('a part that repeats is in the file once, overprints as on a page, and may hold others', async () => {
  const line = square(1, 1, { stroke: { color: BLACK, width: pt(1) } })
  const extent = box(0, 0, 20, 20)
  const card: Group = { kind: 'group', items: [line], repeated: extent }
  const sheet: Group = { kind: 'group', items: [card, card], repeated: extent }
  const frames = [frame(sheet), frame(sheet, card)]
  const pdf = await pdfBytes(pressDocument(frames), { compress: false })
  expect(operatorsOf(pdf)).toEqual([
    `${START}\nq\n/R1 Do\nQ`,
    `${START}\nq\n/R1 Do\nQ\nq\n/R3 Do\nQ`,
  ])
  const text = Buffer.from(pdf).toString('latin1')
  expect(text.split('/Subtype /Form')).toHaveLength(3)
  expect(text).toContain(
    'q\n/OverprintNone gs\n/R3 Do\nQ\nq\n/OverprintNone gs\n/R3 Do\nQ',
  )
  expect(text).toContain('/OverprintLines gs\n0 0 0 1 K')
})

test('a page that comes again is drawn once', async () => {
  const one = frame(square(0, 0, { fill: CYAN }))
  const other = frame(square(5, 5, { fill: CYAN }))
  const pdf = await pdfBytes(pressDocument([one, other, one, one]), { compress: false })
  const text = Buffer.from(pdf).toString('latin1')
  const contents = [...text.matchAll(/\/Contents (\d+) 0 R/g)].map(([, id]) => id)
  expect(contents).toHaveLength(4)
  expect(contents.map((id) => contents.indexOf(id))).toEqual([0, 1, 0, 0])
  expect(text).toContain('/Count 4')
})
