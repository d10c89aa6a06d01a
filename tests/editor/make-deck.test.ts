import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { openEditorSession } from '../../src/editor/editor-session.ts'
import { makeCopy, makeDeck } from '../../src/editor/make-deck.ts'
import { loadDeck } from '../../src/input/project/decks.ts'
import { openProject } from '../../src/input/project/project.ts'
import type { NewDeckCards } from '../../src/preview/protocol/start.ts'
import { folderWith } from '../project/folders.ts'
import { collecting } from './open-editor.ts'

/** The package itself. */
const ROOT = join(import.meta.dirname, '../..')

const base64Of = (text: string): string => Buffer.from(text).toString('base64')

/** A folder without decks, as on the first day. */
async function firstDay() {
  const folder = folderWith({})
  mkdirSync(join(folder, 'nothing'))
  const project = { ...(await openProject(folder, ROOT)), roots: [folder, ROOT] }
  const session = openEditorSession(project)
  const make = (cards: NewDeckCards, title = 'Onze tuin', language = 'nl') =>
    collecting((report) =>
      makeDeck(
        session,
        { title, language, template: 'samenleerwijzer', format: 'a6', cards },
        report,
      ),
    )
  const read = (name: string): string =>
    readFileSync(join(folder, 'content', name), 'utf8')
  return { folder, session, project, make, read }
}

describe('a deck is made', () => {
  test('of a text; a card without longer words has no back', async () => {
    const { make, read } = await firstDay()
    const text = 'Vertrouwen\nWie?\nWaarom?\n\nRust'
    const made = await make({ from: 'text', text })
    expect(made).toEqual({ value: 'onze-tuin', problems: [] })
    expect(read('onze-tuin/nl.yaml')).toContain(
      '    title: Vertrouwen\n    question: Wie?\n    questions: |\n      - Waarom?\n',
    )
    const deck = read('onze-tuin/deck.yaml')
    expect(deck.match(/back: none/g)).toHaveLength(1)
    expect(deck).toMatch(/card-2: .*back: none/)
  })

  test('of a table, a row a card', async () => {
    const { make, read } = await firstDay()
    const table = { from: 'table', name: 'mijn lijst.csv' } as const
    const made = await make({ ...table, base64: base64Of('Kop;Vraag\nMoed;Wanneer?\n') })
    expect(made).toEqual({ value: 'onze-tuin', problems: [] })
    expect(read('onze-tuin/nl.yaml')).toContain('title: Moed\n    question: Wanneer?\n')
  })

  test('of a table that is meant for decks, which stays one', async () => {
    const { make, read, project } = await firstDay()
    const csv = 'id,title.nl,question.nl,questions.nl\nmoed,Moed,Wanneer?,Hoe?\n'
    const made = await make({ from: 'table', name: '../x.csv', base64: base64Of(csv) })
    expect(made).toEqual({ value: 'onze-tuin', problems: [] })
    expect(read('onze-tuin/cards.csv')).toBe(csv)
    const loaded = await collecting((report) => loadDeck(project, 'onze-tuin', report))
    expect(loaded.problems).toEqual([])
    expect(loaded.value?.pieces.map(({ id }) => id)).toEqual(['moed'])
  })

  test('beside another of the same title', async () => {
    const { make } = await firstDay()
    await make({ from: 'template', count: 1 })
    expect((await make({ from: 'template', count: 2 })).value).toBe('onze-tuin-2')
    expect((await make({ from: 'template', count: 1 }, 'Сад', 'uk')).value).toBe('deck')
  })

  test.each([
    [{ from: 'text', text: ' \n' }, /There are no cards in this/],
    [{ from: 'table', name: 'a.csv', base64: '' }, /This table is empty/],
    [
      { from: 'table', name: 'a.xlsx', base64: base64Of('PK\u0003\u0004no') },
      /Excel|workbook/,
    ],
    [{ from: 'text', text: 'a\n\n'.repeat(1000) }, /1000 cards/],
  ] as const)('but not of %j', async (cards, problem) => {
    const { make, folder } = await firstDay()
    const { value, problems } = await make(cards)
    expect(value).toBeUndefined()
    expect(problems.join()).toMatch(problem)
    expect(existsSync(join(folder, 'content'))).toBe(false)
  })
})

test('a deck that comes with cardpress is copied whole, under another title', async () => {
  const { session, read, folder } = await firstDay()
  const copied = await collecting((report) =>
    makeCopy(session, { deck: 'samenleerwijzer', title: 'Kopie van ons' }, report),
  )
  expect(copied).toEqual({ value: 'kopie-van-ons', problems: [] })
  expect(read('kopie-van-ons/nl.yaml')).toContain('title: Kopie van ons\n')
  expect(read('kopie-van-ons/deck.yaml')).toBe(
    readFileSync(join(ROOT, 'content/samenleerwijzer/deck.yaml'), 'utf8'),
  )
  expect(existsSync(join(folder, 'content/kopie-van-ons/pictures/results.svg'))).toBe(
    true,
  )
  const unknown = await collecting((report) =>
    makeCopy(session, { deck: '../..', title: 'Nee' }, report),
  )
  expect(unknown.value).toBeUndefined()
  expect(existsSync(join(folder, 'content/nee'))).toBe(false)
})
