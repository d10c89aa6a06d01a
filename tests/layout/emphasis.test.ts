import { expect, test } from 'vitest'

import { BLACK } from '../../src/base/color/color.ts'
import { loadFonts } from '../../src/input/fonts/font-library.ts'
import type { EmphasisMark } from '../../src/input/template/theme.ts'
import type { ComputedStyle } from '../../src/typesetting/layout/type/computed-style.ts'
import { emphasisMarker } from '../../src/typesetting/layout/type/emphasis.ts'
import { fontIn } from '../fonts/fonts.ts'
import { madeFont } from '../fonts/made-font.ts'
import { PLAIN_STYLE } from './plain-style.ts'

const font = (family: string, weight: number) =>
  fontIn(`${family} ${weight}`, madeFont({ family, weight, characters: 'a' }))

const library = await loadFonts(
  ['fonts'],
  () => Promise.resolve([font('Two', 400), font('Two', 700), font('One', 400)]),
  () => undefined,
)

const AROUND: ComputedStyle = { ...PLAIN_STYLE, family: 'Text' }

/** What becomes of emphasised words, of which each range is in a font and a script: `Two 400 Arab`. */
function marked(
  ranges: Readonly<Record<string, string>>,
  theme: Readonly<Record<string, EmphasisMark>> = {},
  change: Partial<ComputedStyle> = {},
): readonly string[] {
  const text = Object.keys(ranges).join('')
  let start = 0
  const faces = Object.entries(ranges).map(([part, face]) => {
    const [family, weight, script = ''] = face.split(' ')
    const range = {
      start,
      end: start + part.length,
      id: `${family} ${weight}`,
      script,
      lacks: [],
    }
    start = range.end
    return range
  })
  const style = { ...AROUND, italic: true, ...change }
  const mark = emphasisMarker(library, new Map(Object.entries(theme)))
  return mark([{ text, style, around: AROUND }], faces).map(
    ({ text: part, style: { weight, italic, tracking } }) =>
      `${part}: ${weight}${italic ? ' italic' : ''}${tracking > 0 ? ' spaced' : ''}`,
  )
}

test.each(['Arab', 'Ethi', 'Hebr', 'Hani', 'Thai', 'Khmr', 'Mymr', 'Deva', 'Hang'])(
  'emphasis in %s is bold',
  (script) => {
    expect(marked({ word: `Two 400 ${script}` })).toEqual(['word: 700'])
  },
)

test.each(['Ethi', 'Hebr', 'Hira', 'Thai', 'Khmr', 'Mymr', 'Hang'])(
  'it is spaced in %s where its font has no bold',
  (script) => {
    expect(marked({ word: `One 400 ${script}` })).toEqual(['word: 400 spaced'])
  },
)

test('letters that join are not spaced, and stay as they are where there is no bold', () => {
  expect(marked({ word: 'One 400 Arab' })).toEqual(['word: 400 italic'])
  expect(marked({ word: 'Two 400 Arab' }, { Arab: 'spacing' })).toEqual(['word: 700'])
  expect(marked({ word: 'One 400 Deva' }, { Deva: 'spacing' })).toEqual([
    'word: 400 italic',
  ])
})

test('the theme chooses by script', () => {
  expect(marked({ word: 'Two 400 Hebr' }, { Hebr: 'spacing' })).toEqual([
    'word: 400 spaced',
  ])
  expect(marked({ word: 'Two 400 Kana' }, { Jpan: 'spacing' })).toEqual([
    'word: 400 spaced',
  ])
  expect(marked({ word: 'Two 400 Hebr' }, { Hebr: 'none' })).toEqual(['word: 400'])
})

test('each script in a text has its own mark, and words of one stay together', () => {
  expect(
    marked({ 'ab ': 'Two 400 Arab', 'cd ': 'Two 400 Arab', ef: 'One 400 Latn' }),
  ).toEqual(['ab cd : 700', 'ef: 400 italic'])
})

test('what stands out already keeps its look', () => {
  expect(marked({ word: 'Two 700 Arab' }, {}, { weight: 700 })).toEqual([
    'word: 700 italic',
  ])
  const teal = { ...BLACK, cmyk: [80, 0, 0, 0] } as const
  expect(marked({ word: 'Two 400 Arab' }, {}, { color: teal })).toEqual([
    'word: 400 italic',
  ])
})
