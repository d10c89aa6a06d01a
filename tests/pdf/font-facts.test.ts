import { expect, test } from 'vitest'

import { fontDescriptor, postScriptName } from '../../src/output/pdf/font-facts.ts'
import { readSfnt } from '../../src/output/pdf/sfnt.ts'
import { fontBytes } from './shape-text.ts'
import { tinyFont } from './tiny-font.ts'

test('an italic says so, and how much it leans', () => {
  const font = readSfnt(fontBytes('nunito-sans/NunitoSans-Italic.ttf'))
  expect(postScriptName(font, 'fonts/a#b.ttf')).toBe('NunitoSans-Italic')
  // At a place of the axes of a variable font.
  expect(postScriptName(font, 'fonts/a.ttf#Condensed 650 Italic')).toBe(
    'NunitoSans-Condensed650Italic',
  )
  expect(fontDescriptor(font)).toMatchObject({ Flags: 4 + 64, ItalicAngle: -9 })
})

test('heights are told in thousandths of an em, whatever the font counts in', () => {
  const font = readSfnt(fontBytes('vazirmatn/Vazirmatn-Regular.ttf'))
  expect(font.get('head')?.getUint16(18)).toBe(2048)
  expect(fontDescriptor(font)).toMatchObject({
    Ascent: 1025.390625,
    Descent: -537.109375,
    CapHeight: 799.8046875,
  })
})

test('a font without the facts that are not asked of it gets plain ones', () => {
  expect(fontDescriptor(readSfnt(tinyFont()))).toEqual({
    Flags: 4,
    FontBBox: [0, 0, 0, 0],
    ItalicAngle: 0,
    Ascent: 800,
    Descent: -200,
    CapHeight: 800,
    StemV: 0,
  })
})
