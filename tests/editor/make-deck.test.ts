import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { changeSetting } from '../../src/editor/change-setting.ts'
import { readEditorFacts } from '../../src/editor/editor-facts.ts'
import { openEditorSession } from '../../src/editor/editor-session.ts'
import { makeCopy, makeDeck } from '../../src/editor/make-deck.ts'
import { loadDeck } from '../../src/input/project/decks.ts'
import { openProject } from '../../src/input/project/project.ts'
import type { NewDeckCards, NewDeckRequest } from '../../src/preview/protocol/start.ts'
import { runHere } from '../cli/run-here.ts'
import { folderWith } from '../project/folders.ts'
import { SVG, collecting } from './open-editor.ts'

/** The package itself. */
const ROOT = join(import.meta.dirname, '../..')

const base64Of = (text: string): string => Buffer.from(text).toString('base64')

/** A folder without decks, as on the first day. */
async function firstDay() {
  const folder = folderWith({})
  mkdirSync(join(folder, 'nothing'))
  const project = { ...(await openProject(folder, ROOT)), roots: [folder, ROOT] }
  const session = openEditorSession(project)
  const begin = (
    cards: NewDeckCards,
    title = 'Onze tuin',
    language = 'nl',
    { template = 'samenleerwijzer', pictures = [] }: Partial<NewDeckRequest> = {},
  ) =>
    collecting((report) =>
      makeDeck(
        session,
        { title, language, template, format: 'a6', cards, pictures },
        report,
      ),
    )
  const make = async (...[cards, title, language]: Parameters<typeof begin>) => {
    const { value, problems } = await begin(cards, title, language)
    return { value: value?.deck, problems }
  }
  const read = (name: string): string =>
    readFileSync(join(folder, 'content', name), 'utf8')
  return { folder, session, project, begin, make, read }
}

describe('a deck is made', () => {
  test('of a text; a card without longer words has the back of the template', async () => {
    const { make, read, session } = await firstDay()
    const text = 'Vertrouwen\nWie?\nWaarom?\n\nRust'
    const made = await make({ from: 'text', text })
    expect(made).toEqual({ value: 'onze-tuin', problems: [] })
    expect(read('onze-tuin/nl.yaml')).toContain(
      '    title: Vertrouwen\n    question: Wie?\n    questions: |\n      - Waarom?\n',
    )
    expect(read('onze-tuin/deck.yaml')).not.toContain('back:')
    const { problems } = await collecting((report) =>
      readEditorFacts(session, { deck: 'onze-tuin', language: 'nl' }, report),
    )
    expect(problems).toEqual([])
  })

  test.each([
    ['examples', { from: 'template', count: 3 } as const],
    ['a text', { from: 'text', text: 'Moed\n\nRust\n\nStilte' } as const],
  ])('of %s, with pictures for the first cards', async (_, cards) => {
    const { begin, read } = await firstDay()
    const pictures = ['Opa & Oma.HEIC', 'b.jpg']
    const made = await begin(cards, 'Onze tuin', 'nl', { pictures })
    expect(made.value?.pictures).toEqual(
      new Map(pictures.map((name, index) => [`card-${index + 1}`, name])),
    )
    expect(read('onze-tuin/deck.yaml')).toMatch(/card-2: .*b\.jpg.*\n {2}card-3: .*\.svg/)
    // The descriptions that the template has are of its own pictures.
    expect(read('onze-tuin/nl.yaml').match(/alt:/g)).toHaveLength(1)
  })

  test('of a table in an old code page, whose columns are known by their heads, with pictures to come', async () => {
    const { begin, read } = await firstDay()
    const csv =
      'Foto;Vragen;Titel;Vraag\nC:\\IMG 1.JPG;Hoe?;Caf\xe9;Wie?\nten hond;;Rust;\n'
    const base64 = Buffer.from(csv, 'latin1').toString('base64')
    const made = await begin({ from: 'table', name: 'a.csv', base64 })
    expect(made.problems).toEqual([])
    expect(made.value?.pictures).toEqual(new Map([['card-1', 'IMG 1.JPG']]))
    expect(read('onze-tuin/deck.yaml')).toMatch(
      /card-1: .*picture: pictures\/img-1.jpg .*\n {2}card-2: .*approach.svg/,
    )
    expect(read('onze-tuin/nl.yaml')).toContain(
      `  card-1:
    title: Café
    question: Wie?
    questions: |
      - Hoe?

  card-2:
    title: Rust
    alt: ten hond
`,
    )
  })

  test('of a table in two languages, with links, which are facts of cards that print them', async () => {
    const { begin, read, session } = await firstDay()
    const csv =
      'Titel;Titel (en);Stappen;Stappen (en);Link\nMoed;Courage;Ga;"Go\nCome";anna.nl/1\nRust;;Zit;;hier\n'
    const cards = { from: 'table', name: 'a.csv', base64: base64Of(csv) } as const
    const made = await begin(cards, 'Onze tuin', 'nl', { template: 'method' })
    expect(made.problems).toEqual([])
    expect(read('onze-tuin/deck.yaml')).toMatch(
      /card-1: .*link: anna.nl\/1.*\n {2}card-2: (?!.*link)/,
    )
    expect(read('onze-tuin/nl.yaml')).not.toMatch(/Go|anna/)
    expect(read('onze-tuin/en.yaml')).toMatch(
      /title: Courage\n {4}steps: \|\n {6}1. Go\n {6}2. Come\n {4}alt: …\n\n {2}card-2:\n {4}title: …\n/,
    )
    const { problems } = await collecting((report) =>
      readEditorFacts(session, { deck: 'onze-tuin', language: 'en' }, report),
    )
    expect(problems).toEqual([])
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

  test.each(['samenleerwijzer', 'photo-talk', 'method', 'question'])(
    'of headings alone in the template %s, with nothing to mend',
    async (template) => {
      const { begin, folder, read } = await firstDay()
      const cards = { from: 'text', text: 'Moed\n\nRust\nTijd: nooit' } as const
      await begin(cards, 'Onze tuin', 'nl', { template })
      // Families and links of the template's cards would say what nobody wrote.
      expect(read('onze-tuin/deck.yaml')).not.toMatch(/famil|facts/)
      expect(read('onze-tuin/deck.yaml')).toContain('accent: ')
      expect(await runHere(['check', '-q'], { folder })).toEqual({
        code: 0,
        out: '',
        err: '',
      })
    },
  )

  test('of the template; its descriptions go with its pictures, and what somebody wrote stays', async () => {
    const { begin, session, read, folder } = await firstDay()
    await begin({ from: 'template', count: 2 })
    const words = join(folder, 'content/onze-tuin/nl.yaml')
    writeFileSync(
      words,
      read('onze-tuin/nl.yaml').replace('alt: Twee mannen', 'alt: Vier mannen'),
    )
    for (const piece of ['card-1', 'card-2']) {
      const setting = { deck: 'onze-tuin', set: 'picture', piece, name: 'a.svg' } as const
      const base64 = base64Of(SVG)
      await collecting((report) => changeSetting(session, { ...setting, base64 }, report))
    }
    expect(read('onze-tuin/deck.yaml').match(/a\.svg/g)).toHaveLength(2)
    expect(read('onze-tuin/nl.yaml').match(/alt: \w+/g)).toEqual(['alt: Vier'])
  })

  test('beside another of the same title', async () => {
    const { make } = await firstDay()
    await make({ from: 'template', count: 1 })
    expect((await make({ from: 'template', count: 2 })).value).toBe('onze-tuin-2')
    expect((await make({ from: 'template', count: 1 }, 'Сад', 'uk')).value).toBe('deck')
    // Windows has no folder “con”.
    expect((await make({ from: 'template', count: 1 }, 'CON')).value).toBe('con-1')
  })

  test.each([
    [{ from: 'text', text: ' \n' }, /There are no cards in this/],
    [{ from: 'table', name: 'a.csv', base64: '' }, /This table is empty/],
    [{ from: 'table', name: 'A.DOCX', base64: '' }, /a document with words/],
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
  expect(copied).toEqual({ value: { deck: 'kopie-van-ons' }, problems: [] })
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
