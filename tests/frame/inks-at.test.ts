import { expect, test } from 'vitest'

import type { Color } from '../../src/base/color/color.ts'
import { box } from '../../src/base/geometry/box.ts'
import { pt } from '../../src/base/geometry/length.ts'
import { rectangle } from '../../src/base/geometry/path.ts'
import { scale, translate } from '../../src/base/geometry/transform.ts'
import type { Frame, FrameItem } from '../../src/typesetting/frame/frame.ts'
import { inksAt } from '../../src/typesetting/frame/inks-at.ts'

const RED: Color = { cmyk: [0, 100, 100, 0], srgb: '#FF0000' }
const BLUE: Color = { cmyk: [100, 50, 0, 0], srgb: '#0000FF' }
const BLACK: Color = { cmyk: [0, 0, 0, 100], srgb: '#000000' }

const area = (x: number, y: number, size: number, fill: Color): FrameItem => ({
  kind: 'shape',
  path: rectangle(x, y, size, size),
  fill,
})

const words: FrameItem = {
  kind: 'glyphs',
  at: { x: pt(10), y: pt(20) },
  font: 'a',
  size: pt(10),
  color: BLACK,
  glyphs: [{ id: 1, x: 0, y: 0, advance: 2, text: 'a' }],
}

const at = (x: number, y: number, ...items: readonly FrameItem[]) =>
  inksAt(
    {
      name: 'trial',
      trim: { width: pt(100), height: pt(100) },
      bleed: pt(0),
      slug: pt(0),
      language: 'nl',
      items,
    } satisfies Frame,
    x,
    y,
  )

test('the uppermost area counts, and bare paper has no ink', () => {
  const items = [area(0, 0, 50, RED), area(0, 0, 20, BLUE)]
  expect(at(10, 10, ...items).ground).toBe(BLUE)
  expect(at(30, 30, ...items).ground).toBe(RED)
  expect(at(80, 80, ...items)).toEqual({ ground: undefined, words: undefined })
})

test('words are told beside their ground', () => {
  expect(at(15, 18, area(0, 0, 50, RED), words)).toEqual({ ground: RED, words: BLACK })
  expect(at(35, 18, area(0, 0, 50, RED), words).words).toBeUndefined()
})

test('what a clip hides is not there, and a group is where its map puts it', () => {
  const clip = rectangle(0, 0, 5, 5)
  const clipped: FrameItem = { kind: 'group', clip, items: [area(0, 0, 50, RED)] }
  expect([at(3, 3, clipped).ground, at(9, 9, clipped).ground]).toEqual([RED, undefined])
  const moved: FrameItem = {
    kind: 'group',
    transform: translate(40, 40),
    items: [{ kind: 'group', transform: scale(2), items: [area(0, 0, 10, BLUE)] }],
  }
  expect([at(10, 10, moved).ground, at(55, 55, moved).ground]).toEqual([undefined, BLUE])
})

test('the ink of a photograph is not known', () => {
  const photo: FrameItem = { kind: 'picture', box: box(0, 0, 10, 10), picture: 'a' }
  expect(at(5, 5, area(0, 0, 50, RED), photo).ground).toBeUndefined()
})
