import { expect, test } from 'vitest'

import {
  directionOf,
  readLanguageTag,
  scriptOf,
} from '../../src/typesetting/text/language-tag.ts'

test('tags are read into their parts', () => {
  expect(readLanguageTag('en-gb')).toEqual({
    tag: 'en-GB',
    language: 'en',
    script: 'Latn',
    region: 'GB',
  })
})

test.each([
  ['nl', 'Latn', 'ltr'],
  ['uk', 'Cyrl', 'ltr'],
  ['ti', 'Ethi', 'ltr'],
  ['ar', 'Arab', 'rtl'],
  ['fa-IR', 'Arab', 'rtl'],
  ['he', 'Hebr', 'rtl'],
  ['dv', 'Thaa', 'rtl'],
  ['hi', 'Deva', 'ltr'],
  ['az-Arab', 'Arab', 'rtl'],
  ['ar-Latn', 'Latn', 'ltr'],
])('%s is written in %s, %s', (language, script, direction) => {
  expect(scriptOf(language)).toBe(script)
  expect(directionOf(language)).toBe(direction)
})

test('the table of likely scripts agrees with CLDR', () => {
  const languages =
    'nl en de fr es pl tr so it pt ro hu cs sk sl hr sq et lv lt fi sv da nb nn no is af fy ca eu gl ga id ' +
    'uk ru bg be mk sr ar fa ur ps ckb ti am el he yi'
  for (const language of languages.split(' '))
    expect([language, scriptOf(language)]).toEqual([
      language,
      new Intl.Locale(language).maximize().script,
    ])
})

test('a tag that is none is taken for unknown Latin', () => {
  expect(readLanguageTag('not a tag').tag).toBe('und')
  expect(scriptOf('')).toBe('Latn')
  expect(directionOf('nederlands_é')).toBe('ltr')
})
