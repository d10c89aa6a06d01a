import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { DEFAULTS, parsePreferences } from '../../src/page/state/preferences.ts'

test('preferences come back as they were kept', () => {
  const chosen = {
    words: 'nl',
    appearance: 'dark',
    surround: 'dark',
    keys: false,
    pixelsPerMm: 4.5,
    isMeasured: true,
    panel: false,
    reader: 'Amina',
    designer: true,
    gallery: 1.5,
  } as const
  expect(parsePreferences(JSON.stringify(chosen))).toEqual(chosen)
})

test('nothing kept, and nonsense, are as unchosen', () => {
  for (const kept of [null, '', '{', 'null', '[]', '7', '"x"', '{"words":"xx","keys":3}'])
    expect(parsePreferences(kept)).toEqual(DEFAULTS)
})

test('a screen that cannot be is not believed', () => {
  for (const pixelsPerMm of [0, -1, 1000, 'x', null])
    expect(parsePreferences(JSON.stringify({ isMeasured: true, pixelsPerMm }))).toEqual(
      DEFAULTS,
    )
})

test('anything that is kept gives preferences that can be kept', () => {
  fc.assert(
    fc.property(fc.json(), (kept) => {
      const preferences = parsePreferences(kept)
      expect(parsePreferences(JSON.stringify(preferences))).toEqual(preferences)
    }),
  )
})
