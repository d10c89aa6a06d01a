import { expect, test } from 'vitest'

import { START } from '../../src/page/state/state.ts'
import { lastGood } from '../../src/page/state/use-project.ts'
import {
  viewQueryOf,
  sheetQueryOf,
  searchParamsOf,
} from '../../src/page/state/view-query.ts'
import type { ProjectFacts } from '../../src/preview/protocol/project.ts'
import { problem } from './page-sides.ts'

const project: ProjectFacts = {
  generation: 3,
  decks: [
    { name: 'walk', title: 'Walk' },
    { name: 'talk', title: 'Talk' },
  ],
  deck: 'walk',
  languages: [
    { tag: 'ar', name: 'العربية', direction: 'rtl', state: 'draft' },
    { tag: 'nl', name: 'Nederlands', direction: 'ltr', state: 'source' },
  ],
  formats: [
    { name: 'a6', width: 105, height: 148 },
    { name: 'a5', width: 148, height: 210 },
  ],
  terms: [{ name: 'client', usual: 'client', choices: ['client', 'resident'] }],
  pieces: [],
  papers: ['a4', 'a3'],
  edits: true,
  editable: false,
  problems: [],
}

test('what is not chosen is the source, the first format and the first paper', () => {
  expect(sheetQueryOf(START, project)).toEqual({
    deck: 'walk',
    language: 'nl',
    format: 'a6',
    terms: {},
    paper: 'a4',
    flip: 'long',
  })
})

test('what the project has is asked for; what it does not have gives way to the usual', () => {
  const wanted = { ...START, language: 'ar', format: 'tarot', paper: 'a3' }
  expect(sheetQueryOf(wanted, project)).toMatchObject({
    language: 'ar',
    format: 'a6',
    paper: 'a3',
  })
})

test('terms are asked for only where the deck has both name and term', () => {
  const terms = { client: 'resident', nurse: 'helper', toString: 'x' }
  expect(viewQueryOf({ ...START, terms }, project).terms).toEqual({ client: 'resident' })
  expect(viewQueryOf({ ...START, terms: { client: 'king' } }, project).terms).toEqual({})
})

test('a query names all that is asked, each term for itself', () => {
  const asked = {
    deck: 'a & b',
    language: 'nl',
    format: 'a6',
    terms: { client: 'resident', team: 'crew' },
  }
  expect(searchParamsOf(asked)).toBe(
    '?deck=a+%26+b&language=nl&format=a6&term=client%3Dresident&term=team%3Dcrew',
  )
  expect(searchParamsOf({ ...asked, terms: {}, paper: 'a3', flip: 'short' })).toBe(
    '?deck=a+%26+b&language=nl&format=a6&paper=a3&flip=short',
  )
})

test('choices stay while a deck cannot be read, with the problems of now', () => {
  const broken = {
    ...project,
    generation: 4,
    languages: [],
    formats: [],
    problems: [problem('This [ is never closed.')],
  }
  expect(lastGood(project, broken)).toEqual({
    ...project,
    generation: 4,
    problems: broken.problems,
  })
  expect(lastGood(undefined, broken)).toBe(broken)
  expect(lastGood(broken, project)).toBe(project)
})

test('a deck whose source has gone is shown as it was, with the problem of now', () => {
  const now = {
    ...project,
    generation: 4,
    languages: project.languages.filter(({ state }) => state !== 'source'),
    problems: [problem('no words in “nl”')],
  }
  expect(lastGood(project, now)).toEqual({
    ...project,
    generation: 4,
    problems: now.problems,
  })
})
