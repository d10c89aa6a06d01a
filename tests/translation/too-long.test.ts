import { expect, test } from 'vitest'

import type { Problem } from '../../src/base/problems/problem.ts'
import { tooLongTexts } from '../../src/translation/too-long.ts'
import { translationOf } from './translating.ts'

const text = 'pieces:\n  one:\n    a: One two\n    b:\n  two: { c: Three }\n'
const translation = translationOf({
  source: 'pieces:\n  one: { a: Een twee, b: Zes }\n  two: { c: Drie }\n',
  translation: text,
})

/** A text of the file that does not fit a format. */
const overset = (words: string, format: string, rest: Partial<Problem> = {}): Problem => {
  const start = text.indexOf(words)
  return {
    code: 'overset',
    severity: 'error',
    message: 'It does not fit.',
    span: { file: translation.words.file, start, end: start + words.length },
    about: { format },
    ...rest,
  }
}

test('a text is too long on each format for which layout says so, of all or a word of it', () => {
  const problems = [
    overset('One two', 'a6'),
    overset('two', 'square'),
    overset('One', 'a6'),
    overset('Three', 'a6', { code: 'glyph-missing' }),
    overset('Three', 'a6', {
      span: { file: 'content/talk/de.yaml', start: 55, end: 60 },
    }),
  ]
  expect(tooLongTexts(translation, problems)).toEqual([
    { name: 'pieces.one.a', formats: ['a6', 'square'] },
  ])
  expect(tooLongTexts(translation, [])).toEqual([])
  const repeats = { key: '', name: '', message: '', others: problems.slice(1) }
  expect(tooLongTexts(translation, [{ ...problems[0]!, repeats }])).toEqual(
    tooLongTexts(translation, problems),
  )
})

test('a text that is told of once for several formats is too long on all of them', () => {
  const occurrences = ['a6', 'a7'].map((format) => ({
    side: 'one front',
    format,
    language: 'de',
    terms: 'de',
  }))
  const cause = { key: 'a', badness: 3, message: '', occurrences }
  expect(tooLongTexts(translation, [overset('One two', 'a7', { cause })])).toEqual([
    { name: 'pieces.one.a', formats: ['a6', 'a7'] },
  ])
})

test('and is told of where nobody says on which format', () => {
  expect(tooLongTexts(translation, [overset('Three', '', { about: undefined })])).toEqual(
    [{ name: 'pieces.two.c', formats: [] }],
  )
})
