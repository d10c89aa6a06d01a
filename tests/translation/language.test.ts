import { describe, expect, test } from 'vitest'

import { englishName, fullName } from '../../src/base/text/language-name.ts'
import { adviceOnTag } from '../../src/translation/language-advice.ts'
import { declaredTarget } from '../../src/translation/po.ts'
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
    ['german', 'de'],
    ['Deutsch', 'de'],
  ])('%s is refused for %s', (tag, usual) => {
    expect(line(adviceOnTag(tag)!)).toBe(
      `error unknown-language: “${tag}” is not a language tag that a file of words can be named after. / Did you mean “${usual}”?`,
    )
  })

  test.each(['germish', '../de', '__proto__', '', 'de/x', 'x'.repeat(999)])(
    '%s is refused',
    (tag) => {
      expect(adviceOnTag(tag)).toMatchObject({
        severity: 'error',
        hint: expect.stringMatching(/^Write its name, or a tag such as/),
      })
    },
  )

  test.each(['qps', 'qps-mirror'])('%s is refused: it needs no file', (tag) => {
    expect(line(adviceOnTag(tag)!)).toBe(
      `error unknown-language: “${tag}” is a made-up language, which needs no file: its words are made of those of the source. / Look at it as it is: cardpress build -l ${tag}.`,
    )
  })

  test('of a country is refused with that of its language', () => {
    expect(adviceOnTag('ua')).toMatchObject({
      severity: 'error',
      message: 'No language has the tag “ua”.',
      hint: 'Did you mean “uk”?',
    })
  })
})

const header = (language: string) =>
  `msgid ""\nmsgstr ""\n"Project-Id-Version: my deck \\n"\n"Language: ${language}\\n"\n"X: y\\n"\n`

test.each([
  ['de', 'de'],
  ['pt_BR', 'pt-BR'],
  ['zh_Hans', 'zh-Hans'],
  ['sr_RS@latin', 'sr-Latn-RS'],
  ['ca_ES@valencia', 'ca-ES-valencia'],
  ['de_DE.UTF-8@euro', 'de-DE'],
  ['', undefined],
])('the header of a PO file that says %s says %s', (language, tag) => {
  expect(declaredTarget(header(language))).toEqual({ language: tag, deck: 'my deck' })
})

test('a header may be one line, and no other text is one', () => {
  const short = '# Us\nmsgid ""\nmsgstr "Language: pl_PL\\nProject-Id-Version: a: b\\n"\n'
  expect(declaredTarget(short)).toEqual({ language: 'pl-PL', deck: 'a: b' })
  const nothing = { language: undefined, deck: undefined }
  const text = 'msgctxt "Language: de"\nmsgid "Language: de"\nmsgstr "Language: de"\n'
  expect(declaredTarget(text)).toEqual(nothing)
  expect(declaredTarget('"Language: de\\n"\n')).toEqual(nothing)
})

test.each([
  ['pl_PL', ['pl'], 'pl'],
  ['de-AT', ['en', 'de'], 'de'],
  ['PT-br', ['pt', 'pt-BR'], 'pt-BR'],
  ['pt', ['pt-BR'], 'pt-BR'],
  ['pt-AO', ['pt', 'pt-BR'], 'pt'],
  ['pt-AO', ['pt-PT', 'pt-BR'], undefined],
  ['zh_CN', ['zh-Hant', 'zh-Hans'], 'zh-Hans'],
  ['zh_TW', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
  ['zh_CN', ['zh-Hant'], undefined],
  ['nb_NO', ['no'], 'no'],
  ['nn_NO', ['no'], undefined],
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
