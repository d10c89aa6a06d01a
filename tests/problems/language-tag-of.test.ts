import { expect, test } from 'vitest'

import { languageMeant, languageTagOf } from '../../src/base/problems/language-tag-of.ts'

test.each([
  ['Deutsch', 'de'],
  ['german', 'de'],
  ['Duits', 'de'],
  ['Français', 'fr'],
  ['francais', 'fr'],
  ['Українська', 'uk'],
  ['Arabic', 'ar'],
  ['Español', 'es'],
  ['Farsi', 'fa'],
  ['Sranan', 'srn'],
  ['Sranantongo', 'srn'],
  ['Papiaments', 'pap'],
  ['Dari', 'fa-AF'],
  ['Vlaams', 'nl-BE'],
  ['Nederlands', 'nl'],
  ['Traditional Chinese', 'zh-Hant'],
  ['Klingons', undefined],
  ['', undefined],
])('a language called “%s” is %s', (name, tag) => {
  expect(languageTagOf(name, [])).toBe(tag)
})

test('the languages of a deck come first', () => {
  expect(languageTagOf('Portuguese', ['de', 'pt-BR'])).toBe('pt-BR')
  expect(languageTagOf('Brazilian Portuguese', ['pt-BR'])).toBe('pt-BR')
  expect(languageTagOf('Nedersaksisch', ['x_y', 'nl'])).toBeUndefined()
})

test.each([
  ['nl', 'nl'],
  ['NL', 'nl'],
  ['pt_br', 'pt-BR'],
  ['nld', 'nl'],
  ['cz', 'cs'],
  ['jp', 'ja'],
  ['ua', 'uk'],
  ['nederlands', 'nl'],
  ['Dutch (Nederlands)', 'nl'],
  ['xx', undefined],
  ['draft', undefined],
])('who writes “%s” means %s', (name, tag) => {
  expect(languageMeant(name, [])).toBe(tag)
})
