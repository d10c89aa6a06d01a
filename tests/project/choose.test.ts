import { describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { readFormats } from '../../src/input/format/formats.ts'
import {
  chooseFormats,
  chooseLanguages,
  chooseNamed,
} from '../../src/input/project/choose.ts'
import { fineDeck } from '../deck/reading.ts'
import { readShipped } from '../format/reading.ts'

const deck = fineDeck(
  'source: nl\ntemplate: plain\nformat: a6\nformats: [a5, a6, sqare]\npieces: { one: { kind: card } }\n',
)

describe('formats', () => {
  const formats = readShipped(readFormats, 'formats.yaml')

  function choose(...asked: readonly string[]) {
    const { problems, report } = collectProblems()
    const names = chooseFormats(asked, deck, formats, report).map(({ name }) => name)
    return { names, problems }
  }

  test('are those asked for, each once; else that of the deck; else all that it promises', () => {
    expect(choose().names).toEqual(['a6'])
    expect(choose('tarot', 'a7-landscape', 'tarot').names).toEqual([
      'tarot',
      'a7-landscape',
    ])
    expect(choose('all').names).toEqual(['a5', 'a6'])
  })

  test('that are not there are told of, with their place where they stand in a file', () => {
    expect(choose('a66').problems).toEqual([
      {
        code: 'unknown-format',
        severity: 'error',
        message: 'There is no format “a66”.',
        hint: 'Did you mean “a6”?',
        span: undefined,
      },
    ])
    expect(choose('all').problems).toEqual([
      expect.objectContaining({
        message: 'There is no format “sqare”.',
        hint: 'Did you mean “square”?',
        span: expect.objectContaining({ file: 'content/talk/deck.yaml' }),
      }),
    ])
  })
})

test('languages are those asked for, each once; else the source; else all, the source first', () => {
  expect(chooseLanguages([], deck, ['de', 'nl'])).toEqual(['nl'])
  expect(chooseLanguages(['en', 'de', 'en'], deck, ['de', 'nl'])).toEqual(['en', 'de'])
  expect(chooseLanguages(['all'], deck, ['de', 'nl'])).toEqual(['nl', 'de'])
  expect(chooseLanguages(['all'], deck, ['de'])).toEqual(['nl', 'de'])
})

test('whatever has a name can be chosen by it', () => {
  const { problems, report } = collectProblems()
  const known = new Map([
    ['a4', 1],
    ['a3', 2],
  ])
  const what = { code: 'unknown-paper', what: 'paper' } as const
  expect(
    chooseNamed([{ value: 'a3' }, { value: 'a5' }, { value: 'a3' }], known, what, report),
  ).toEqual([2])
  expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'unknown-paper: There is no paper “a5”.',
  ])
})
