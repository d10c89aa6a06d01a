import { expect, test } from 'vitest'

import { prepareText } from '../../src/typesetting/text/paragraph.ts'
import { loadShaper } from '../../src/typesetting/text/shaper.ts'
import { madeFont } from '../fonts/made-font.ts'

const shaper = await loadShaper()
const emoji = shaper.openFace(
  'emoji',
  madeFont({ family: 'Emoji', characters: 'abc 1👩👧🇳🇱👍🏽🏴❤\u20e3' }),
)
const style = { faces: { byScript: {}, general: [emoji] } } as const

/** The parts that emoji sequences of a text come out as. */
const unjoined = (text: string): readonly string[] =>
  prepareText([{ text, style }], {
    language: 'nl',
    direction: 'ltr',
    hyphenate: false,
  }).unjoined.map(({ index, grapheme, parts }) => {
    expect(text.startsWith(grapheme, index)).toBe(true)
    return parts.join(' ')
  })

test.each([
  ['a 👩‍👧 b', ['👩 👧']],
  ['🇳🇱🇳🇱', ['🇳 🇱', '🇳 🇱']],
  ['👍🏽', ['👍 🏽']],
  ['1\ufe0f\u20e3', ['1 \u20e3']],
  ['🏴\u{e0067}\u{e0062}\u{e007f}', ['🏴']],
])('%s comes out as its parts in a font that does not join them', (text, parts) => {
  expect(unjoined(text)).toEqual(parts)
})

test.each(['a', '👩 👧', '❤\ufe0f', '1', '🏴', 'a\u200dc'])(
  '%s is as written',
  (text) => {
    expect(unjoined(text)).toEqual([])
  },
)

test('what is missing is not told twice', () => {
  expect(unjoined('👩‍🚀')).toEqual([])
})
