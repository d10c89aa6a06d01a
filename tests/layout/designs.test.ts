import { expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { loadDeck } from '../../src/input/project/decks.ts'
import { openProject } from '../../src/input/project/project.ts'
import { ROOT, layOutIn } from './lay-out.ts'

const { report } = collectProblems()

/** The decks that show the templates, with the number of their sides in one language and format. */
const DECKS = [
  ['on-the-way', 18],
  ['meetings', 12],
  ['look-and-tell', 12],
] as const

test.each(DECKS)(
  '%s fits in two languages and all its formats, and there is nothing to better',
  async (name, sides) => {
    const deck = await loadDeck(await openProject(ROOT, ROOT), name, report)
    const formats = (deck?.formats ?? []).map(({ value }) => value)
    const laidOut = await layOutIn(ROOT, name, { languages: ['nl', 'en'], formats })
    expect(laidOut.problems).toEqual([])
    expect(laidOut.sides).toHaveLength(sides * 2 * 3)
  },
)

test('the deck that is built where none is named is the Samenleerwijzer', async () => {
  const deck = await loadDeck(await openProject(ROOT, ROOT), undefined, report)
  expect(deck?.name).toBe('samenleerwijzer')
})
