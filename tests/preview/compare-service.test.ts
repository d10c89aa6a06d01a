import { expect, test } from 'vitest'

import { openCompareService } from '../../src/preview/workers/compare-service.ts'
import { emptyFolder, project, ROOT } from '../cli/run.ts'

const QUERY = { deck: 'small', language: 'nl', format: 'little', terms: {} }

const service = () =>
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
  const comparison = await service().compare({ asked: QUERY, before })
  expect(comparison.problems).toEqual([])
  expect(comparison.pairs.map(({ state }) => state)).toContain('changed')
})

test('a language that the deck does not have is a problem, and no side is called new', async () => {
  const before = { kind: 'language', name: 'xx' } as const
  const comparison = await service().compare({ asked: QUERY, before })
  expect(comparison).toMatchObject({
    pairs: [],
    problems: [{ message: 'Nothing can be shown in “xx” to compare with.' }],
  })
})
