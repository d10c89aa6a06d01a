import { expect, test } from 'vitest'

import { itemise } from '../../src/typesetting/text/item.ts'
import { naturalWidth } from '../../src/typesetting/text/lines.ts'
import { prepareText } from '../../src/typesetting/text/paragraph.ts'
import { body, vazirmatn } from './faces.ts'
import { prepare, setLines } from './set.ts'

const bold = { ...body, color: 'red' }
const options = { language: 'nl', direction: 'ltr', hyphenate: false } as const

test('spans are one text', () => {
  const text = prepareText(
    [
      { text: 'Wat ', style: bold },
      { text: 'vraagt dit?', style: bold },
    ],
    options,
  )
  expect(text.text).toBe('Wat vraagt dit?')
  expect(naturalWidth(text)).toBe(naturalWidth(prepare('Wat vraagt dit?')))
})

test('styles come back as they were given', () => {
  const [line] = setLines(prepareText([{ text: 'ja', style: bold }], options))
  expect(line?.runs[0]?.style).toBe(bold)
})

test('missing glyphs are told with their place in the whole text', () => {
  const text = prepareText(
    [
      { text: 'ja ', style: body },
      { text: 'nee 😀', style: bold },
    ],
    options,
  )
  expect(text.missing).toEqual([{ index: 7, grapheme: '😀', codePoints: ['U+1F600'] }])
})

/** Where hyphens may be printed in two spans of English, of which the second may be in another language. */
const hyphens = (language?: string) => {
  const style = language === undefined ? body : { ...body, language }
  const spans = [
    { text: 'the ', style: body },
    { text: 'leerwijzer', style },
  ]
  const text = prepareText(spans, { language: 'en', direction: 'ltr', hyphenate: true })
  const [segment] = text.internals.breakable()
  return segment?.opportunities.flatMap(({ hyphen, position }) =>
    hyphen ? position : [],
  )
}

test('words in another language are broken and shaped as that one has it', () => {
  expect(hyphens()).toEqual(['the leer'.length, 'the leerwi'.length])
  expect(hyphens('nl')).toEqual(['the leer'.length, 'the leerwij'.length])
  expect(
    itemise([{ text: 'fi', style: { ...body, language: 'tr' } }], options).items[0]
      ?.shaping.language,
  ).toBe('tr')
})

test('foreign words take the face of their script', () => {
  const [line] = setLines(prepare('zeg مرحبا maar'))
  expect(line?.runs.map(({ face }) => face)).toContain(vazirmatn)
})

test('no spans make an empty text', () => {
  const text = prepareText([], options)
  expect(text).toMatchObject({ text: '', missing: [] })
  expect(setLines(text)).toEqual([])
})

test('a language that is none is no trouble', () => {
  expect(naturalWidth(prepare('ja', { language: 'é!' }))).toBeGreaterThan(0)
})
