import { expect, test } from 'vitest'

import { openCompareService } from '../../src/preview/workers/compare-service.ts'
import { emptyFolder, project, ROOT } from '../cli/run.ts'

const ASKED = { deck: 'small', language: 'nl', format: 'little', terms: {} }

const comparer = () =>
  openCompareService({
    folder: project('small'),
    packageRoot: ROOT,
    precompiled: undefined,
    date: new Date('2026-11-24T00:00:00Z'),
    environment: {},
    tempDir: emptyFolder(),
  })

test('another language is compared side by side', async () => {
  const before = { kind: 'language', name: 'en' } as const
  const { comparison } = await comparer().compare({ asked: ASKED, before })
  expect(comparison.problems).toEqual([])
  expect(comparison.pairs.map(({ state }) => state)).toContain('changed')
})

test('a language that the deck has not is told, and nothing is called new', async () => {
  const before = { kind: 'language', name: 'xx' } as const
  const { comparison } = await comparer().compare({ asked: ASKED, before })
  expect(comparison).toMatchObject({
    pairs: [],
    problems: [{ message: 'Nothing can be shown in “xx” to compare with.' }],
  })
})
