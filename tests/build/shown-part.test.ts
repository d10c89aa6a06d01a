import { expect, test } from 'vitest'

import { box } from '../../src/base/geometry/box.ts'
import { rectangle } from '../../src/base/geometry/path.ts'
import { shownPart } from '../../src/build/shown-part.ts'
import type { FrameItem, Picture } from '../../src/typesetting/frame/frame.ts'
import { itemsOfKind } from '../../src/typesetting/frame/walk.ts'
import { frame } from '../pdf/press-document.ts'

const picture = (x: number, y: number): Picture => ({
  kind: 'picture',
  picture: 'photo',
  box: box(x, y, 100, 50),
})

/** What shows of the picture among some items, on a page of 200 × 100 points in 30 of bleed and slug. */
function shown(item: FrameItem) {
  const page = frame(item)
  const [visited] = itemsOfKind(page, 'picture')
  return shownPart(visited!, page)
}

test('a picture shows inside the clips around it', () => {
  const inner = { kind: 'group', clip: rectangle(0, 10, 75, 100) } as const
  const outer = { kind: 'group', clip: rectangle(25, 0, 100, 30) } as const
  const nested = { ...outer, items: [{ ...inner, items: [picture(0, 0)] }] }
  expect(shown(nested)).toEqual({ left: 0.25, top: 0.2, right: 0.75, bottom: 0.6 })
  expect(shown(picture(0, 0))).toEqual({ left: 0, top: 0, right: 1, bottom: 1 })
})

test('and on its page, mirrored, turned and larger as it may be', () => {
  expect(shown(picture(-80, 105))).toEqual({ left: 0.5, top: 0, right: 1, bottom: 0.5 })
  const left = { kind: 'group', clip: rectangle(0, 0, 25, 50) } as const
  const mirrored = { kind: 'group', transform: [-1, 0, 0, 1, 100, 0] } as const
  const items = [{ ...mirrored, items: [picture(0, 0)] }]
  expect(shown({ ...left, items })).toEqual({ left: 0.75, top: 0, right: 1, bottom: 1 })
  const own = { ...mirrored, clip: rectangle(0, 0, 25, 50), items: [picture(0, 0)] }
  expect(shown(own)).toEqual({ left: 0, top: 0, right: 0.25, bottom: 1 })
  const turned = { kind: 'group', transform: [0, 2, -2, 0, 100, 0] } as const
  const down = [{ ...turned, items: [picture(0, 0)] }]
  expect(shown({ ...left, items: down })).toEqual({
    left: 0,
    top: 0.75,
    right: 0.25,
    bottom: 1,
  })
})

test('nothing shows of one that is clipped away, or off its page', () => {
  const away = { kind: 'group', clip: rectangle(120, 0, 10, 10) } as const
  expect(shown({ ...away, items: [picture(0, 0)] })).toBeUndefined()
  expect(shown(picture(300, 0))).toBeUndefined()
})

test('all of a picture inside a drawing counts, which may repeat it', () => {
  const drawing = { kind: 'group', art: box(0, 0, 100, 50) } as const
  const clip = rectangle(0, 0, 25, 50)
  const cut: FrameItem = { kind: 'group', clip, items: [picture(0, 0)] }
  expect(shown({ ...drawing, items: [cut] })).toEqual({
    left: 0,
    top: 0,
    right: 1,
    bottom: 1,
  })
})
