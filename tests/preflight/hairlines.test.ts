import { expect, test } from 'vitest'

import { box } from '../../src/base/geometry/box.ts'
import { mm, pt } from '../../src/base/geometry/length.ts'
import { rectangle } from '../../src/base/geometry/path.ts'
import { scale } from '../../src/base/geometry/transform.ts'
import type { FrameItem } from '../../src/typesetting/frame/frame.ts'
import { ink, problemsOn } from './checking.ts'

const line = (width: number): FrameItem => ({
  kind: 'shape',
  path: rectangle(mm(10), mm(10), mm(20), mm(20)),
  stroke: { color: ink(0, 0, 0, 100), width: pt(width) },
})

/** A drawing with such lines, shown at a part of its size, in a box. */
const drawing = (shown: number, ...widths: readonly number[]): FrameItem => ({
  kind: 'group',
  name: 'scene',
  box: { name: 'scene' },
  transform: scale(shown),
  art: box(0, 0, mm(50), mm(50)),
  items: [{ kind: 'group', transform: scale(2), items: widths.map(line) }],
})

const toldOf = (...items: readonly FrameItem[]): readonly string[] =>
  problemsOn(items)
    .filter(({ code }) => code === 'hairline')
    .map(({ message }) => message)

test.each<[string, readonly string[], FrameItem]>([
  ['wide enough', [], line(0.25)],
  ['too thin', ['Something has lines of 0.20 pt'], line(0.2)],
  ['of a drawing that is wide enough', [], drawing(0.5, 0.25, 3)],
  [
    'of a drawing that is shown too small',
    ['“scene” has lines of 0.20 pt'],
    drawing(0.1, 1, 2, 8),
  ],
  ['that nobody sees', [], drawing(1, 0)],
])('lines: %s', (_, expected, item) => {
  expect(toldOf(item)).toEqual(
    expected.map(
      (what) => `${what} on one front of trial (nl); print needs 0.25 pt or more.`,
    ),
  )
})

test('effects of a drawing are told with their resolution, not as a photograph without pixels', () => {
  const pictures = new Map([['a.svg#filter0-1.png', { width: 100, height: 100 }]])
  const picture: FrameItem = {
    kind: 'picture',
    box: box(mm(10), mm(10), pt(72), pt(72)),
    picture: 'a.svg#filter0-1.png',
  }
  expect(
    problemsOn([picture], { pictures }).map((one) => `${one.severity}: ${one.message}`),
  ).toEqual([
    'note: Shadows, blurs or other effects of “a.svg” are printed as a picture of 100 pixels per inch on one front of trial (nl).',
  ])
})
