import { describe, expect, test } from 'vitest'

import { BLACK } from '../../src/base/color/color.ts'
import { pt } from '../../src/base/geometry/length.ts'
import { largestFit } from '../../src/typesetting/layout/fit/fit.ts'
import { flowText } from '../../src/typesetting/layout/flow/text-flow.ts'
import type { Paragraph } from '../../src/typesetting/layout/story/story.ts'
import { prepareText } from '../../src/typesetting/text/paragraph.ts'
import { body } from '../text/faces.ts'
import { PLAIN_STYLE } from './plain-style.ts'

const text = prepareText([{ text: 'kop', style: { ...body, color: BLACK } }], {
  language: 'nl',
  direction: 'ltr',
  hyphenate: false,
})

const plain: Paragraph = {
  kind: 'paragraph',
  text,
  style: PLAIN_STYLE,
  before: 0,
  after: 0,
  start: 0,
  end: 0,
  marker: undefined,
  background: undefined,
  level: undefined,
  keepWithNext: false,
  notes: [],
  role: 'paragraph',
  element: { role: 'paragraph' },
  words: 'kop',
  from: { file: 'nl.yaml', start: 0, end: 0 },
  raw: 'kop',
}
const panel = { padding: 0.5, radius: 0, pictureColor: BLACK }
const region = { width: pt(200), height: pt(300) }

/** How often filling panels looks at whether one of so many paragraphs stays with the next. */
function looks(count: number, kind: Partial<Paragraph>): number {
  let looked = 0
  const elements = Array.from({ length: count }, (): Paragraph => {
    const { keepWithNext, ...rest } = { ...plain, ...kind }
    return {
      ...rest,
      get keepWithNext() {
        looked += 1
        return keepWithNext
      },
    }
  })
  const notes = { byNumber: new Map(), none: { height: 0, placed: [] } }
  flowText({ elements, notes }, [region, region, region], 10)
  return looked
}

describe('the work for panels grows with the number of', () => {
  test.each([
    ['headings in a row', { keepWithNext: true }],
    ['paragraphs of one quotation', { background: panel }],
    ['paragraphs', {}],
  ])('%s, not with its square', (_what, kind) => {
    expect(looks(2000, kind)).toBeLessThan(2.5 * looks(1000, kind))
  })
})

test('words that are much too long are tried at the largest size and the smallest alone', () => {
  const tried: number[] = []
  const at = (hopeless: boolean) => (level: number) => {
    tried.push(level)
    return { fits: false, hopeless }
  }
  largestFit(100, at(true))
  expect(tried.splice(0)).toEqual([0, 100])
  largestFit(100, at(false))
  expect(tried.length).toBeGreaterThan(5)
})
