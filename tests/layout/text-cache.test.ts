import { expect, test } from 'vitest'

import { TextCache } from '../../src/typesetting/layout/story/set-text.ts'
import type { InlineStyle } from '../../src/typesetting/layout/type/computed-style.ts'
import { lookNumber } from '../../src/typesetting/layout/type/look-number.ts'
import { prepareText } from '../../src/typesetting/text/paragraph.ts'
import type { PreparedText } from '../../src/typesetting/text/paragraph.ts'

const text: PreparedText<InlineStyle> = prepareText([], {
  language: 'nl',
  direction: 'ltr',
  hyphenate: false,
})

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

test('texts that nobody asks for go when there are thousands of others', () => {
  const cache = new TextCache()
  cache.set('unused', text)
  for (let card = 0; card < 5000; card += 1) {
    cache.set(`of card ${card}`, text)
    cache.get('of card 0')
  }
  expect(cache.get('unused')).toBeUndefined()
  expect([cache.get('of card 0'), cache.get('of card 4999')]).toEqual([text, text])
})

test('equal looks have one number, whichever object they are, and others have another', () => {
  const look = { family: 'Nunito Sans', weight: 400 }
  expect(lookNumber({ ...look })).toBe(lookNumber(look))
  expect(lookNumber({ ...look, weight: 700 })).not.toBe(lookNumber(look))
})
