import { expect, test } from 'vitest'

import { mm, pt } from '../../src/base/geometry/length.ts'
import { apply, scale, translate } from '../../src/base/geometry/transform.ts'
import type { Frame, FrameItem } from '../../src/typesetting/frame/frame.ts'
import { itemsOfKind, walkFrame } from '../../src/typesetting/frame/walk.ts'

const shape: FrameItem = { kind: 'shape', path: [['M', 1, 1]] }

const frame: Frame = {
  name: 'trial',
  trim: { width: mm(10), height: mm(10) },
  bleed: pt(0),
  slug: pt(0),
  language: 'nl',
  items: [
    {
      kind: 'group',
      name: 'outer',
      transform: translate(10, 20),
      items: [
        { kind: 'group', name: 'inner', transform: scale(2, 3), items: [shape] },
        shape,
      ],
    },
    shape,
  ],
}

test('every item is met once, groups before what they hold, with the way from it to the side', () => {
  const met = [...walkFrame(frame)].map(({ item, transform, groups }) => [
    item.kind === 'group' ? item.name : 'shape',
    apply(transform, 1, 1),
    groups.map(({ name }) => name),
  ])
  expect(met).toEqual([
    ['outer', [1, 1], []],
    ['inner', [11, 21], ['outer']],
    ['shape', [12, 23], ['outer', 'inner']],
    ['shape', [11, 21], ['outer']],
    ['shape', [1, 1], []],
  ])
})

test('the items of a kind are found in masks and in patterns too, where they are painted', () => {
  const bounds = { x: pt(0), y: pt(0), width: pt(9), height: pt(9) }
  const picture = (name: string): FrameItem => ({
    kind: 'picture',
    box: bounds,
    picture: name,
  })
  const masked: FrameItem = {
    kind: 'group',
    transform: translate(10, 20),
    items: [shape],
    layer: { bounds, mask: { by: 'alpha', bounds, items: [picture('in the mask')] } },
  }
  const tiling = { kind: 'tiling', cell: bounds, transform: scale(2, 3) } as const
  const tiled: FrameItem = {
    kind: 'shape',
    path: [],
    fillWith: { ...tiling, items: [picture('in the tile')] },
  }
  const found = itemsOfKind({ ...frame, items: [masked, tiled] }, 'picture')
  expect(
    found.map(({ item, transform }) => [item.picture, apply(transform, 1, 1)]),
  ).toEqual([
    ['in the mask', [11, 21]],
    ['in the tile', [2, 3]],
  ])
})
