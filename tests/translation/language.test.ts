import { describe, expect, test } from 'vitest'

import { adviceOnTag } from '../../src/translation/language-advice.ts'
import { englishName, fullName } from '../../src/translation/language-name.ts'
import { declaredLanguage, declaredProject } from '../../src/translation/po.ts'
import { isTag, sameLanguage } from '../../src/translation/same-language.ts'
import { line } from './translating.ts'

test('a language is called by its own name too', () => {
  expect(fullName('uk')).toBe('Ukrainian (українська)')
  expect(fullName('en')).toBe('English')
  expect(fullName('xq')).toBe('xq')
  expect(englishName('xq')).toBeUndefined()
})

describe('a tag', () => {
  test.each(['de', 'pt-BR', 'sr-Latn', 'ti'])('%s is fine', (tag) => {
    expect(adviceOnTag(tag)).toBeUndefined()
  })

  test.each([
    ['pt-br', 'pt-BR'],
    ['pt_BR', 'pt-BR'],
    ['DE', 'de'],
    ['iw', 'he'],
  ])('%s is refused for %s', (tag, usual) => {
    expect(line(adviceOnTag(tag)!)).toBe(
      `error unknown-language: “${tag}” is not a language tag that a file of words can be named after. / Did you mean “${usual}”?`,
    )
  })

  test.each(['german', '../de', '__proto__', '', 'de/x', 'x'.repeat(999)])(
    '%s is refused',
    (tag) => {
      expect(adviceOnTag(tag)).toMatchObject({
        severity: 'error',
        hint: expect.stringMatching(/^Write a tag such as/),
      })
    },
  )

  test.each(['qps', 'qps-mirror'])('%s is refused: it needs no file', (tag) => {
    expect(line(adviceOnTag(tag)!)).toBe(
      `error unknown-language: “${tag}” is a made-up language, which needs no file: its words are made of those of the source. / Look at it as it is: cardpress build -l ${tag}.`,
    )
  })

  test('of a language that nobody knows is doubted', () => {
    expect(adviceOnTag('ua')).toMatchObject({
      severity: 'warning',
      message: 'No language is known by the tag “ua”.',
    })
  })
})

const header = (language: string) =>
  `msgid ""\nmsgstr ""\n"Language: ${language}\\n"\n"X: y\\n"\n`

test('the header of a PO file says its language', () => {
  expect(declaredLanguage(header('de'))).toBe('de')
  expect(declaredLanguage(header('pt_BR'))).toBe('pt-BR')
  expect(declaredLanguage(header(''))).toBeUndefined()
  expect(declaredLanguage('msgid "Language: de"\n')).toBeUndefined()
  expect(declaredLanguage(header('sr_RS@latin'))).toBe('sr-Latn-RS')
  expect(declaredLanguage(header('pl_PL.UTF-8'))).toBe('pl-PL')
  expect(declaredProject('"Project-Id-Version: my deck \\n"\n')).toBe('my deck')
  expect(declaredProject(header('de'))).toBeUndefined()
})

test.each([
  ['pl_PL', ['pl'], 'pl'],
  ['de-AT', ['en', 'de'], 'de'],
  ['PT-br', ['pt', 'pt-BR'], 'pt-BR'],
  ['pt', ['pt-BR'], 'pt-BR'],
  ['pt-AO', ['pt', 'pt-BR'], undefined],
  ['sr-Latn', ['sr'], undefined],
  ['sr-Latn-RS', ['sr', 'sr-Latn'], 'sr-Latn'],
  ['fr', ['de'], undefined],
  ['..', ['de'], undefined],
])('the tag %s among %j is %s', (tag, known, expected) => {
  expect(sameLanguage(tag, known)).toBe(expected)
})

test('a tag is no name', () => {
  expect(['de', 'pt_BR', 'sr-Latn', 'fil'].every(isTag)).toBe(true)
  expect(['German', 'de.', ''].some(isTag)).toBe(false)
})
