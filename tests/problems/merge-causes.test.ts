import { expect, test } from 'vitest'

import { mergeCauses } from '../../src/base/problems/merge-causes.ts'
import type { Problem, Occurrence } from '../../src/base/problems/problem.ts'

const found = (
  badness: number,
  where: Partial<Occurrence> = {},
  more: Partial<Problem> = {},
): Problem => {
  const sighting = {
    side: 'one front',
    format: 'a6',
    language: 'nl',
    terms: '',
    ...where,
  }
  const message = `Bad by ${badness} on ${sighting.side} of ${sighting.format}.`
  return {
    code: 'safe-area',
    severity: 'warning',
    message,
    cause: { key: 'box', badness, message, occurrences: [sighting] },
    ...more,
  }
}

const messages = (problems: readonly Problem[]) => problems.map(({ message }) => message)

test('one cause is one problem: the worst, with a count of the others', () => {
  expect(messages(mergeCauses([found(1)]))).toEqual(['Bad by 1 on one front of a6.'])
  const all = ['a6', 'a5'].flatMap((format, index) =>
    ['nl', 'en', 'de', 'fr', 'es'].map((language) =>
      found(index + 1, { format, language }),
    ),
  )
  expect(messages(mergeCauses(all))).toEqual([
    'Bad by 2 on one front of a5. It is the worst of 10 places, on a6 and a5, in nl, en, de and 2 more.',
  ])
})

test('what was merged can be merged again, and a place that is told twice counts once', () => {
  const once = mergeCauses([found(1), found(3, { side: 'two front' })])
  const again = mergeCauses([...once, found(2, { language: 'en' }), found(1)])
  expect(messages(again)).toEqual([
    'Bad by 3 on two front of a6. It is the worst of 3 places, in nl and en.',
  ])
})

test('the worst place says how severe it is, and the pictures are named', () => {
  const [merged, ...others] = mergeCauses([
    found(2, { subject: 'a.jpg' }, { severity: 'error' }),
    found(1, { subject: 'b.jpg' }),
  ])
  expect(others).toEqual([])
  expect(merged?.severity).toBe('error')
  expect(merged?.message).toContain('with a.jpg and b.jpg.')
})

test('other places, other boxes and other problems stay apart', () => {
  const span = { file: 'card.yaml', start: 0, end: 4 }
  const apart = [
    found(1),
    found(1, {}, { span }),
    found(1, {}, { code: 'words-cut' }),
    { code: 'draft', severity: 'warning', message: 'A draft.' } as const,
    { code: 'draft', severity: 'warning', message: 'A draft.' } as const,
  ]
  expect(mergeCauses(apart)).toHaveLength(5)
})

const lacking = (character: string, file: string, language = 'zh'): Problem => {
  const message = `No font has “${character}”.`
  return {
    code: 'glyph-missing',
    severity: 'error',
    message,
    span: { file, start: 0, end: 1 },
    lacking: { characters: [character], message, language },
  }
}

test('many characters of one file that no font has are told once, a few each', () => {
  const chinese = '欢 迎 您 来 这 里 谈 谈'
    .split(' ')
    .map((one) => lacking(one, 'zh.yaml'))
  const once = mergeCauses([lacking('🂡', 'nl.yaml'), ...chinese, lacking('🂢', 'nl.yaml')])
  expect(messages(once)).toEqual([
    'No font has “🂡”.',
    'No font has “欢”. Nor is there one for 6 other characters in this file: 迎 您 来 这 里 谈',
    'No font has “🂢”.',
  ])
  expect(messages(mergeCauses([...once, lacking('吗', 'zh.yaml')]))[1]).toMatch(
    / for 7 other characters in this file: 迎 您 来 这 里 谈 吗$/,
  )
})

test('characters of two languages in one table are told apart, each with its font', () => {
  const table = ['欢迎您来这里谈', 'ようこそここへどう'].flatMap((text, index) =>
    Array.from(text, (one) => lacking(one, 'cards.csv', index === 0 ? 'zh' : 'ja')),
  )
  expect(messages(mergeCauses(table))).toEqual([
    'No font has “欢”. Nor is there one for 6 other characters in this file: 迎 您 来 这 里 谈',
    'No font has “よ”. Nor is there one for 5 other characters in this file: う こ そ へ ど',
  ])
})

test('letters that files lack are told for each file, also where files lack the same ones', () => {
  const names = ['ja', 'ko', 'zh', 'yue', 'zh-Hant']
  const files = names.map((file) =>
    Array.from('家族近所人々', (one): Problem => ({
      ...lacking(one, file, file),
      repeats: { key: one, name: file, message: one, others: [] },
    })),
  )
  for (const problems of [files.flat(), files.flatMap(mergeCauses)])
    expect(mergeCauses(problems).map(({ span }) => span?.file)).toEqual(names)
})
