import { join } from 'node:path'

import { expect, test } from 'vitest'

import { packedPatterns } from '../../src/build/packed-patterns.ts'
import { loadPatterns, unpackPatterns } from '../../src/typesetting/text/patterns.ts'

test('the languages of the decks that are shipped have their patterns packed', async () => {
  const packed = await packedPatterns(join(import.meta.dirname, '../..'))
  expect(unpackPatterns(packed.get('nl')!)).toEqual(loadPatterns('nl'))
})
