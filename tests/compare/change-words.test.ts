import { describe, expect, test } from 'vitest'

import { changeWords } from '../../src/compare/change-words.ts'
import type {
  ComparedBox,
  ComparedLine,
  ComparedSide,
} from '../../src/compare/compared-side.ts'
import { findChanges } from '../../src/compare/find-changes.ts'
import { changesInDutch } from '../../src/page/words/nl-changes.ts'
import { lines, side } from './sides.ts'

/** What is told of a change; each part of it can be said in Dutch, too. */
function told(
  before: readonly ComparedLine[],
  after: readonly ComparedLine[],
  more: Partial<ComparedSide> = {},
): string {
  const words = changeWords(findChanges(side('x', before), side('x', after, more)))
  for (const part of words.split('; ').filter(Boolean))
    expect(changesInDutch(part)).not.toBe(part)
  return words
}

const BODY = { box: 'body' }
const THREE = lines(['one two', 'three four', 'five'], BODY)

/** A line in each of three boxes. */
const at = (y: number): readonly ComparedLine[] =>
  ['title', 'body', 'note'].flatMap((box) => lines(['a'], { box, y }))

/** A heading above three lines of a smaller size. */
const heading = (size: number): readonly ComparedLine[] => [
  ...lines(['head'], { ...BODY, size }),
  ...THREE,
]

describe('what changed on a side, in words', () => {
  test.each<[string, readonly ComparedLine[], readonly ComparedLine[]]>([
    ['', THREE, lines(['one two', 'three four', 'five'], BODY)],
    ['lost a line in body', THREE, lines(['one two', 'three four five'], BODY)],
    [
      'gained 2 lines in body',
      THREE,
      lines(['one', 'two', 'three', 'four', 'five'], BODY),
    ],
    [
      'lines of body end elsewhere',
      THREE,
      lines(['one two', 'three', 'four five'], BODY),
    ],
    ['different words in body', THREE, lines(['one two', 'three four', 'six'], BODY)],
    [
      'text is smaller in body (9.5 → 9 pt); text has another colour in body (0/0/0/100 → 80/20/0/0 CMYK)',
      lines(['a'], { ...BODY, size: 9.5, color: { value: '0/0/0/100 CMYK' } }),
      lines(['a'], { ...BODY, color: { value: '80/20/0/0 CMYK' } }),
    ],
    [
      'text is smaller in body (9.5 → 9 pt)',
      lines(['a'], { ...BODY, size: 9.5 }),
      lines(['a'], BODY),
    ],
    [
      'text is larger in body (9 → 9.04 pt)',
      lines(['a'], BODY),
      lines(['a'], { ...BODY, size: 9.04 }),
    ],
    [
      'body moved 2.1 mm down',
      THREE,
      lines(['one two', 'three four', 'five'], { ...BODY, y: 12.1 }),
    ],
    [
      'body moved 1 mm up and 0.3 mm to the left',
      THREE,
      lines(['one two', 'three four', 'five'], { ...BODY, y: 9, x: 5.7 }),
    ],
    [
      'body moved by a hair',
      THREE,
      lines(['one two', 'three four', 'five'], { ...BODY, y: 10.02 }),
    ],
    [
      '1 line of body moved 2 mm down',
      THREE,
      THREE.map((line, index) => (index === 2 ? { ...line, y: line.y + 2 } : line)),
    ],
    [
      'lines of body are spaced differently',
      THREE,
      THREE.map((line, index) => ({ ...line, y: line.y + index })),
    ],
    ['has no body any more', THREE, []],
    ['has body now', [], THREE],
    ['lost 3 lines', lines(['a', 'b', 'c']), []],
    ['different words', lines(['a']), lines(['b'])],
    ['text moved 1 mm down', lines(['a']), lines(['a'], { y: 11 })],
  ])('%s', (words, before, after) => {
    expect(told(before, after)).toBe(words)
  })

  test('a hyphen at the end of a line is no other word', () => {
    expect(told(lines(['samen-', 'werking']), lines(['samenwerking']))).toBe(
      'lost a line',
    )
  })

  test('the same change in several boxes is told once', () => {
    expect(told(at(10), at(12))).toBe('title, body and note moved 2 mm down')
  })

  test('colours have the names of the palette, else their inks', () => {
    const [ember, leaf] = [
      { name: 'ember', value: '4/68/62/0 CMYK' },
      { name: 'leaf', value: '66/18/88/10 CMYK' },
    ]
    const title = { box: 'title', size: 18, color: ember }
    expect(
      told(lines(['a'], title), lines(['a'], { ...title, size: 20, color: leaf })),
    ).toBe(
      'text is larger in title (18 → 20 pt); text has another colour in title (ember → leaf)',
    )
    expect(
      told(
        lines(['a'], { color: ember }),
        lines(['a'], { color: { ...ember, value: leaf.value } }),
      ),
    ).toBe('text has another colour (ember, 4/68/62/0 → 66/18/88/10 CMYK)')
  })

  test('a heading among other words is told too', () => {
    expect(told(heading(12), heading(14))).toBe('text is larger in body (12 → 14 pt)')
  })

  test('boxes have another ground, border or picture', () => {
    const area = { x: 0, y: 0, width: 60, height: 40 }
    const boxes = (name: string): readonly ComparedBox[] => [
      { name: 'box', ground: { name, value: name } },
      { name: 'edge', line: { name, value: name } },
      { name: 'edge', line: { name, value: name } },
      { name: 'scene', picture: { shown: name, area } },
    ]
    const [before, after] = ['sea', 'sun'].map((name) =>
      side('x', lines(['a'], { ...BODY, color: { name, value: name } }), {
        boxes: boxes(name),
      }),
    )
    if (!before || !after) throw new Error('There are two')
    expect(changeWords(findChanges(before, after))).toBe(
      'another colour in body, background and border of edge (sea → sun); another picture in scene',
    )
    expect(findChanges(before, before)).toEqual([])
  })

  test('a side is cut to another size', () => {
    const trim = { x: 3, y: 3, width: 55.5, height: 90 }
    expect(told(THREE, THREE, { trim })).toBe(
      'is cut to another size (60 × 90 mm → 55.5 × 90 mm)',
    )
  })

  test('of very much, the first is told', () => {
    const boxes = ['a', 'b', 'c', 'd', 'e', 'f']
    const before = boxes.flatMap((box) => lines(['a'], { box }))
    const after = boxes.flatMap((box, index) => lines(['a'], { box, y: 11 + index }))
    expect(told(before, after)).toMatch(/^a moved 1 mm down; .*; and 2 more$/)
  })
})
