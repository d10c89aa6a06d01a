import { join } from 'node:path'

import { expect, test } from 'vitest'

import { loadBuildInput } from '../../src/input/project/build-input.ts'
import { openProject } from '../../src/input/project/project.ts'
import { pieceValues } from '../../src/typesetting/language/piece-values.ts'
import { wordsOf } from '../deck/reading.ts'
import { DECK, folderWith, THEME } from './folders.ts'
import type { Files } from './folders.ts'
import { toldBy } from './told-by.ts'

const ROOT = join(import.meta.dirname, '../..')

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0H9V9Z" fill="#181715"/></svg>'

const ORGANISATION =
  "name: The House\naddress: |\n  Corner 1\n  Utrecht\nweb: house.example\nlogo: house.svg\ncolor: '#D1332E'\n"

/** Reads the deck `mine` of a project with these files, whose cards have room for a logo. */
async function load(own: Files) {
  const folder = folderWith({
    'content/mine/deck.yaml': DECK,
    'templates/plain/theme.yaml': THEME,
    'templates/plain/card.yaml':
      'front: { children: [{ text: title }, { picture: logo, optional: true, height: 5mm }] }\n',
    'house.svg': LOGO,
    ...own,
  })
  const project = await openProject(folder, ROOT)
  return toldBy(project, (report) => loadBuildInput(project, 'mine', report))
}

test('an organisation gives its words, logo and colour to every deck', async () => {
  const { value, problems } = await load({ 'organisation.yaml': ORGANISATION })
  expect(problems).toEqual([])
  if (!value) throw new Error('there is no deck')
  const [piece] = value.deck.pieces
  const words = wordsOf('pieces: { one: { title: Een } }', value.deck).value
  const values = piece && words && pieceValues(value.deck, words)(piece)
  const printed = ['name', 'address', 'web'].map(
    (name) => values?.get(`organisation.${name}`)?.text.value,
  )
  expect(printed).toEqual(['The House', 'Corner 1\nUtrecht', 'house.example'])
  expect(value.templatePictures.has('logo')).toBe(true)
  expect(value.template.theme.palette.get('organisation')?.srgb).toBe('#D1332E')
  expect(value.template.theme.palette.has('organisation-deep')).toBe(true)
})

test('a deck may have no logo all the same', async () => {
  const { value } = await load({
    'organisation.yaml': ORGANISATION,
    'content/mine/deck.yaml': `${DECK}logo: ''\n`,
  })
  expect(value?.templatePictures.has('logo')).toBe(false)
})

test('a mistake in it is told with its file', async () => {
  const { problems } = await load({ 'organisation.yaml': 'nmae: The House\n' })
  expect(problems.join('\n')).toContain('organisation.yaml [nmae]')
})
