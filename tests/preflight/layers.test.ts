import { describe, expect, test } from 'vitest'

import { box } from '../../src/base/geometry/box.ts'
import { rectangle } from '../../src/base/geometry/path.ts'
import type { FrameItem } from '../../src/typesetting/frame/frame.ts'
import { problemsOn } from './checking.ts'
import { ALL, ground, words } from './painted-words.ts'

const layer = (blend: string | undefined, opacity: number, ...items: FrameItem[]) =>
  ({
    kind: 'group',
    layer: { bounds: box(0, 0, 400, 300), opacity, ...(blend && { blend }) },
    items,
  }) as const

const cut = (width: number): FrameItem => ({
  kind: 'group',
  clip: rectangle(50, 80, width, 30),
  items: [words('a', 60, 100)],
})

describe('words in a layer', () => {
  test.each<[string, FrameItem[], string[]]>([
    [
      'grey words that show half',
      [layer(undefined, 0.5, words('a', 60, 100, { color: '#555555' }))],
      ['contrast'],
    ],
    ['black ones', [layer(undefined, 0.6, words('a', 60, 100))], []],
    [
      'a dark ground that shows little',
      [layer(undefined, 0.2, ground(ALL, '#000000')), words('a', 60, 100)],
      [],
    ],
    [
      'a pale ground that darkens a dark one',
      [
        ground(ALL, '#444444'),
        layer('multiply', 1, ground(ALL, '#EEEEEE')),
        words('a', 60, 100, { color: '#000000' }),
      ],
      ['contrast'],
    ],
    [
      'white words that would darken what is below',
      [
        ground(ALL, '#000066'),
        layer('multiply', 1, words('a', 60, 100, { color: '#FFFFFF' })),
      ],
      ['contrast'],
    ],
    [
      'a colour that darkens words instead of hiding them',
      [words('a', 60, 100), layer('multiply', 1, ground(ALL, '#EEEEEE'))],
      [],
    ],
  ])('are measured as they are seen: %s', (_what, items, expected) => {
    expect(problemsOn(items).map(({ code }) => code)).toEqual(expected)
  })

  test('may be cut off by a box around them', () => {
    expect(problemsOn([cut(40)])).toEqual([])
    expect(problemsOn([cut(25)])).toMatchObject([
      {
        code: 'words-hidden',
        severity: 'error',
        message: expect.stringContaining('overflow: hidden'),
      },
    ])
  })

  test('are measured against a gradient where they stand on it', () => {
    const shade: FrameItem = {
      kind: 'shape',
      path: rectangle(0, 0, 200, 150),
      fill: { cmyk: [0, 0, 0, 0], srgb: '#FFFFFF' },
      fillWith: {
        kind: 'linear',
        coords: [0, 0, 200, 0],
        transform: [1, 0, 0, 1, 0, 0],
        stops: ['#FFFFFF', '#000000'].map((srgb, offset) => ({
          offset,
          opacity: 1,
          color: { cmyk: [0, 0, 0, 0], srgb },
        })),
      },
    }
    expect(problemsOn([shade, words('a', 30, 100)])).toEqual([])
    expect(problemsOn([shade, words('a', 150, 100)])).toMatchObject([
      { code: 'contrast' },
    ])
  })
})
