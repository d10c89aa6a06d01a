import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { base64Of, bytesOf } from '../../../src/page/base64.ts'
import { withHash } from '../../../src/page/editor/settings/color-code.ts'
import { languageNames, tagOf } from '../../../src/page/editor/settings/language-names.ts'

test('languages are listed by their names in the language of the page', () => {
  const names = languageNames('nl')
  expect(names.find(({ tag }) => tag === 'hu')).toEqual({
    tag: 'hu',
    name: 'Hongaars',
    own: 'magyar',
  })
  const shown = names.map(({ name }) => name)
  expect(shown).toEqual(shown.toSorted(new Intl.Collator('nl').compare))
  expect(new Set(names.map(({ tag }) => tag)).size).toBe(names.length)
})

test('a language is found by any of its names, or named by its tag', () => {
  const names = languageNames('en')
  expect(
    ['Hungarian', ' magyar ', 'HU', 'pt-br'].map((one) => tagOf(one, names)),
  ).toEqual(['hu', 'hu', 'hu', 'pt-BR'])
  expect(tagOf(' cy ', names)).toBe('cy')
  expect(tagOf(' ', names)).toBe('')
})

test('bytes come back from base64', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect([...bytesOf(base64Of(bytes))]).toEqual([...bytes])
    }),
  )
})

test('the code of a colour may lack its “#”, and other colours stay as they are typed', () => {
  expect(
    ['d1332e', ' #d1332e ', 'F00', 'tomato', 'hsl(2 64% 50%)'].map(withHash),
  ).toEqual(['#D1332E', '#d1332e', '#F00', 'tomato', 'hsl(2 64% 50%)'])
})
