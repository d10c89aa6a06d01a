import { expect, test } from 'vitest'

import type { InlineStyle } from '../../src/typesetting/layout/computed-style.ts'
import { TextCache } from '../../src/typesetting/layout/set-text.ts'
import type { PreparedText } from '../../src/typesetting/text/paragraph.ts'

const text: PreparedText<InlineStyle> = {
  text: 'words',
  missing: [],
  unjoined: [],
  faces: [],
  internals: {
    text: 'words',
    items: [],
    sums: new Float64Array(),
    direction: 'ltr',
    whole: () => [],
    breakable: () => [],
    naturalWidth: () => 0,
    minimumWidth: () => 0,
    wordWidth: () => 0,
    halfWordWidth: () => 0,
    authored: () => [],
  },
}

test('texts that are asked for stay, others go after they were not asked for twice', () => {
  const cache = new TextCache()
  cache.set('used', text)
  cache.set('unused', text)
  for (let round = 0; round < 3; round += 1) {
    cache.forgetUnused()
    expect(cache.get('used')).toBe(text)
  }
  expect(cache.get('unused')).toBeUndefined()
})

test('a text is still there the first time that texts are forgotten', () => {
  const cache = new TextCache()
  cache.set('text', text)
  cache.forgetUnused()
  expect(cache.get('text')).toBe(text)
})
