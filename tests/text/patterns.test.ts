import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'

import { expect, test } from 'vitest'

import {
  loadPatterns,
  NO_ROW,
  packPatterns,
  patternFile,
  unpackPatterns,
} from '../../src/typesetting/text/patterns.ts'
import type { Trie } from '../../src/typesetting/text/patterns.ts'

const require = createRequire(import.meta.url)
const folder = dirname(require.resolve('hyphen/patterns/nl'))
const shipped = readdirSync(folder).map((name) => name.replace(/\.js$/, ''))

/** The files that some language leads to. */
const used = new Set(
  [...shipped, 'bs', 'en-GB', 'sh', 'sr-Latn'].flatMap((tag) => patternFile(tag) ?? []),
)

test.each([
  ['nl', 'nl'],
  ['nl-BE', 'nl'],
  ['en', 'en-us'],
  ['en-US', 'en-us'],
  ['en-GB', 'en-gb'],
  ['en-IE', 'en-gb'],
  ['de-CH', 'de-1996'],
  ['el', 'el-monoton'],
  ['no', 'nb'],
  ['sr', 'sr-cyrl'],
  ['sr-Latn', 'sh-latn'],
])('%s is hyphenated by %s', (language, file) => {
  expect(patternFile(language)).toBe(file)
})

test.each(['ar', 'fa', 'he', 'so', 'ti', 'ja', 'und', 'no tag'])(
  '%s is not hyphenated',
  (language) => {
    expect(patternFile(language)).toBeUndefined()
  },
)

test('every file that is used is there', () => {
  expect(used.size).toBeGreaterThan(45)
  expect(shipped).toEqual(expect.arrayContaining([...used]))
})

test.each([...used])('%s is read to its end', (file) => {
  const { levels, trie } = loadPatterns(file)
  const patterns = trie.rows.filter((row) => row !== NO_ROW)
  expect(patterns.length).toBeGreaterThan(40)
  expect(Math.max(...new Set(patterns))).toBe(levels.length - 1)
})

/** A trie as the package writes it. */
type Step = number | { [letter: string]: Step } | [{ [letter: string]: Step }, number]

function asLiteral(trie: Trie, node = 0): Step {
  const steps: { [letter: string]: Step } = {}
  for (let child = trie.firstChildren[node]!; child; child = trie.nextSiblings[child]!)
    steps[String.fromCharCode(trie.letters[child]!)] = asLiteral(trie, child)
  const row = trie.rows[node]!
  if (row === NO_ROW) return steps
  return Object.keys(steps).length > 0 ? [steps, row] : row
}

test.each(['nl', 'en-us', 'pl', 'fr', 'tr', 'uk', 'el-monoton', 'it', 'fi'])(
  '%s reads as it would be imported',
  (file) => {
    const { levels, trie, exceptions } = loadPatterns(file)
    const [ownLevels, ownTrie, ownExceptions = {}]: unknown[] = require(
      `hyphen/patterns/${file}`,
    )
    expect(levels).toEqual(ownLevels)
    expect(exceptions).toEqual(ownExceptions)
    expect(asLiteral(trie)).toEqual(ownTrie)
  },
)

test('patterns come out as they were packed', () => {
  expect(unpackPatterns(packPatterns('nl'))).toEqual(loadPatterns('nl'))
})
