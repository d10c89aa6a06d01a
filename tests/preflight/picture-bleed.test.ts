import { expect, test } from 'vitest'

import { box } from '../../src/base/geometry/box.ts'
import { mm } from '../../src/base/geometry/length.ts'
import { rectangle } from '../../src/base/geometry/path.ts'
import type { FrameItem } from '../../src/typesetting/frame/frame.ts'
import { problemsOn, sideOf } from './checking.ts'

type Millimetres = readonly [x: number, y: number, width: number, height: number]

/** A photograph with pixels enough. */
const photo = (...place: Millimetres): FrameItem => {
  const [x, y, width, height] = place.map(mm)
  return { kind: 'picture', box: box(x!, y!, width!, height!), picture: 'photo' }
}

const pictures = new Map([['photo', { width: 9000, height: 9000 }]])

const toldOf = (...items: readonly FrameItem[]): readonly string[] =>
  problemsOn(items, { pictures }).map(({ code, message }) => `${code}: ${message}`)

const ends = (edges: string): string =>
  `picture-bleed: “photo” ends on the cut (${edges}), with nothing of it in the bleed, on one front of trial (nl).`

test.each<[string, readonly string[], Millimetres]>([
  ['fills the bleed', [], [-3, -3, 106, 66]],
  ['stands inside', [], [10, 10, 80, 40]],
  ['fills a part of the bleed', [], [-1, -1, 102, 62]],
  ['ends on every cut', [ends('left, top, right, bottom')], [0, 0, 100, 60]],
  ['ends on one cut', [ends('bottom')], [-3, 10, 106, 50]],
  ['ends near a cut', [ends('left')], [0.09, 10, 50, 40]],
  ['ends farther from it', [], [0.2, 10, 50, 40]],
])('a photograph that %s', (_, expected, place) => {
  expect(toldOf(photo(...place))).toEqual(expected)
})

test('what a clip leaves of it counts, and a page without bleed has none to fill', () => {
  const whole = photo(-3, -3, 106, 66)
  const clip = rectangle(0, 0, mm(50), mm(60))
  expect(toldOf({ kind: 'group', clip, items: [whole] })).toEqual([
    ends('left, top, bottom'),
  ])
  const frame = { ...sideOf([photo(0, 0, 100, 60)]), bleed: mm(0) }
  const side = { frame, span: undefined, safe: mm(5), cornerRadius: mm(0), scale: 1 }
  expect(problemsOn([], { pictures, sides: [side] })).toEqual([])
})
