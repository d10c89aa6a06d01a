import { expect, test } from 'vitest'

import { BLACK } from '../../src/base/color/color.ts'
import type { Cmyk, Color } from '../../src/base/color/color.ts'
import { box } from '../../src/base/geometry/box.ts'
import { mm, pt } from '../../src/base/geometry/length.ts'
import { rectangle } from '../../src/base/geometry/path.ts'
import type { PressDocument } from '../../src/output/pdf/pdfx4.ts'
import type { FrameItem } from '../../src/typesetting/frame/frame.ts'
import { has } from '../programs-found.ts'
import { inksAt } from './plates.ts'
import { frame, pressDocument } from './press-document.ts'
import { fontBytes, line } from './shape-text.ts'
import { pdfBytes } from './write-pdf.ts'

const inks = (...cmyk: Cmyk): Color => ({ cmyk, srgb: '#808080' })

const GROUND = [60, 10, 80, 0] as const
const WHITE = inks(0, 0, 0, 0)
const PAPER = inks(0, 2, 6, 0)
const bytes = fontBytes('nunito/Nunito-ExtraBold.ttf')

/** Each covers the place 20 points to the right of the one before, on a green ground. */
const area = (place: number, fill: Color, opacity = 1): FrameItem => ({
  kind: 'shape',
  path: rectangle(place * 20, 0, 18, 100),
  fill,
  opacity,
})

const rule = (
  place: number,
  width: number,
  color: Color | 'registration',
): FrameItem => ({
  kind: 'shape',
  path: [
    ['M', place * 20, 30],
    ['L', place * 20 + 18, 30],
  ],
  stroke: { color, width: pt(width) },
})

const letter = (place: number, color: Color): FrameItem => ({
  ...line('I', { bytes, font: 'title', size: 60, x: place * 20, y: 50 }),
  color,
})

const ITEMS: readonly (readonly [what: string, item: FrameItem, found: Cmyk])[] = [
  ['black word', letter(0, BLACK), [60, 10, 80, 100]],
  ['white word', letter(1, WHITE), [0, 0, 0, 0]],
  ['grey word', letter(2, inks(0, 0, 0, 50)), [0, 0, 0, 50]],
  ['word in two inks', letter(3, inks(0, 20, 0, 100)), [0, 20, 0, 100]],
  ['black line', rule(4, mm(0.9), BLACK), [60, 10, 80, 100]],
  ['black bar', rule(5, mm(2), BLACK), [0, 0, 0, 100]],
  ['line on every plate', rule(6, mm(0.9), 'registration'), [100, 100, 100, 100]],
  ['black area', area(7, BLACK), [0, 0, 0, 100]],
  ['paper after black words', area(8, PAPER), [0, 2, 6, 0]],
  [
    'black line of a picture',
    {
      kind: 'group',
      items: [rule(9, mm(0.9), BLACK)],
      art: box(180, 0, 18, 100),
      transform: [1, 0, 0, 1, 0, 0],
    },
    [0, 0, 0, 100],
  ],
]

const pdfOf = (change: Partial<PressDocument> = {}): Promise<Uint8Array> => {
  const ground: FrameItem = {
    kind: 'shape',
    path: rectangle(0, 0, 200, 100),
    fill: inks(...GROUND),
  }
  const page = frame(ground, ...ITEMS.map(([, item]) => item))
  return pdfBytes(
    pressDocument([page], { fonts: new Map([['title', bytes]]), ...change }),
  )
}

/** The middle of each item's place on the page; a letter's stem is a bit to the left of it. */
const PLACES = ITEMS.map(
  ([, item], place) => [30 + place * 20 + (item.kind === 'glyphs' ? 8 : 9), 60] as const,
)

test.skipIf(!has('gs'))(
  'black words and lines leave the ground under them whole (gs)',
  async () => {
    const found = await inksAt(await pdfOf(), PLACES)
    expect(
      Object.fromEntries(ITEMS.map(([what], index) => [what, found[index]])),
    ).toEqual(Object.fromEntries(ITEMS.map(([what, , expected]) => [what, expected])))
  },
)

test.skipIf(!has('gs'))('a theme may want no overprint (gs)', async () => {
  const found = await inksAt(await pdfOf({ overprintBlack: false }), PLACES)
  expect([found[0], found[4]]).toEqual([
    [0, 0, 0, 100],
    [0, 0, 0, 100],
  ])
})

test('black may be printed over a picture, but a picture never over anything', async () => {
  const picture = {
    kind: 'picture',
    box: box(0, 0, 10, 10),
    picture: 'photo',
  } as const
  const samples = new Uint8Array(4)
  const photo = { width: 1, height: 1, space: 'DeviceCMYK', samples } as const
  const pdf = await pdfBytes(
    pressDocument([frame(letter(0, BLACK), picture, letter(1, BLACK))], {
      fonts: new Map([['title', bytes]]),
      pictures: () => ({ ...photo, filter: 'FlateDecode' }),
    }),
    { compress: false },
  )
  const text = Buffer.from(pdf).toString('latin1')
  expect(text.match(/Overprint\w+ gs|Do$|TJ$/gm)).toEqual([
    'OverprintFills gs',
    'TJ',
    'OverprintNone gs',
    'Do',
    // Its state ended with it.
    'TJ',
  ])
})
