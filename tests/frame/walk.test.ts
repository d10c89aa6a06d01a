import { expect, test } from 'vitest'

import { mm, pt } from '../../src/base/geometry/length.ts'
import { apply, scale, translate } from '../../src/base/geometry/transform.ts'
import type { Frame, FrameItem } from '../../src/typesetting/frame/frame.ts'
import { walkFrame } from '../../src/typesetting/frame/walk.ts'

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
