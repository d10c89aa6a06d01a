import { symlinkSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { languageStates } from '../../src/build/translations.ts'
import { languagesOf, loadWords } from '../../src/input/project/deck-words.ts'
import { deckNames, loadDeck } from '../../src/input/project/decks.ts'
import { openProject } from '../../src/input/project/project.ts'
import type { Project } from '../../src/input/project/project.ts'
import { fingerprintOf } from '../../src/translation/fingerprint.ts'
import { addFiles, DECK, folderWith, PACKAGE, WORDS } from './folders.ts'
import type { Files } from './folders.ts'
import { toldBy } from './told-by.ts'

/** A project of a user with these files, before a small package. */
const projectWith = async (own: Files): Promise<Project> =>
  openProject(folderWith(own), folderWith(PACKAGE))

describe('a project', () => {
  test('is a folder with content/, and the package behind it', async () => {
    const packageRoot = folderWith(PACKAGE)
    const own = folderWith({ 'content/mine/deck.yaml': DECK })
    expect((await openProject(own, packageRoot)).roots).toEqual([own, packageRoot])
    expect(
      (await openProject(folderWith({ 'other.txt': '' }), packageRoot)).roots,
    ).toEqual([packageRoot])
    expect((await openProject(packageRoot, packageRoot)).roots).toEqual([packageRoot])
  })

  test('has its own decks first, each name once', async () => {
    const project = await projectWith({
      'content/zebra/deck.yaml': DECK,
      'content/shipped/deck.yaml': DECK,
      'content/notes/readme.txt': '',
      'content/loose.yaml': '',
    })
    expect(await deckNames(project)).toEqual(['shipped', 'zebra'])
    const { value } = await toldBy(project, (report) =>
      loadDeck(project, 'shipped', report),
    )
    expect(value?.folder).toBe(join(project.from, 'content/shipped'))
  })
})

/** Reads words that are a link to a target; `OUTSIDE` in it is a folder outside of the project. */
const readLinked = async (target: string) => {
  const outside = folderWith({ 'secret.yaml': WORDS })
  const project = await projectWith({
    'content/mine/deck.yaml': DECK,
    'shared/nl.yaml': WORDS,
  })
  const link = join(project.from, 'content/mine/nl.yaml')
  symlinkSync(target.replace('OUTSIDE', outside), link)
  return toldBy(project, async (report) => {
    const deck = await loadDeck(project, 'mine', report)
    return deck && loadWords(project, deck, 'nl', report)
  })
}

describe('words that are a link', () => {
  test('are read where it stays in the project', async () => {
    const { value, problems } = await readLinked('../../shared/nl.yaml')
    expect(problems).toEqual([])
    expect(value?.pieces.get('one')?.get('title')?.value).toBe('Een')
  })

  test.each([
    [
      'OUTSIDE/secret.yaml',
      'error path-outside: “content/mine/nl.yaml” is not read. / It is a link that leads out of the project: copy the file itself.',
    ],
    [
      'gone.yaml',
      'error file-unreadable: “content/mine/nl.yaml” cannot be read: it does not exist.',
    ],
    [
      'nl.yaml',
      'error file-unreadable: “content/mine/nl.yaml” cannot be read: it is a link that points back to itself.',
    ],
  ])('are refused where it leads to %s', async (target, says) => {
    const { value, problems } = await readLinked(target)
    expect({ value, problems }).toEqual({ value: undefined, problems: [says] })
  })
})

describe('a deck', () => {
  test('is the first one where none is named', async () => {
    const mine = await projectWith({ 'content/mine/deck.yaml': DECK })
    expect(
      (await toldBy(mine, (report) => loadDeck(mine, undefined, report))).value?.name,
    ).toBe('mine')
    const none = await projectWith({ 'content/notes.txt': '' })
    expect(
      (await toldBy(none, (report) => loadDeck(none, undefined, report))).value?.name,
    ).toBe('shipped')
  })

  test.each([
    ['shiped', 'There is no deck “shiped”. / Did you mean “shipped”?'],
    ['holidays', 'There is no deck “holidays”. / Known: mine, shipped.'],
    ['../mine', 'There is no deck “../mine”. / Known: mine, shipped.'],
    ['', 'There is no deck “”. / Known: mine, shipped.'],
  ])('%j is not there', async (name, expected) => {
    const project = await projectWith({ 'content/mine/deck.yaml': DECK })
    const { value, problems } = await toldBy(project, (report) =>
      loadDeck(project, name, report),
    )
    expect(value).toBeUndefined()
    expect(problems).toEqual([`error unknown-deck: ${expected}`])
  })

  test('may be missing altogether', async () => {
    const empty = folderWith({ 'content/notes.txt': '' })
    const project = await openProject(empty, empty)
    const { problems } = await toldBy(project, (report) =>
      loadDeck(project, undefined, report),
    )
    expect(problems).toEqual([
      'error unknown-deck: There is no deck here. / A deck is a folder under content/ with a deck.yaml in it.',
    ])
  })

  test('tells of files that look like words and are not read', async () => {
    const project = await projectWith({
      'content/mine/deck.yaml': DECK,
      'content/mine/nl.yaml': WORDS,
      'content/mine/pt-BR.yaml': WORDS,
      'content/mine/Dutch.yaml': WORDS,
      'content/mine/en.yml': WORDS,
      'content/mine/en-gb.yaml': WORDS,
      'content/mine/nl-old.yaml': WORDS,
      'content/mine/notes.txt': '',
    })
    const { value, problems } = await toldBy(project, (report) =>
      loadDeck(project, 'mine', report),
    )
    const hint = 'Name a file of words by its language tag, as in nl.yaml or pt-BR.yaml.'
    expect(problems).toEqual(
      [
        ['Dutch.yaml', `is not read. / ${callIt('nl')}`],
        ['en-gb.yaml', `is not read. / ${callIt('en-GB')}`],
        ['en.yml', `is not read. / ${callIt('en')}`],
        ['nl-old.yaml', `is not read. / ${hint}`],
      ].map(([name, told]) => `warning unknown-language: “${name}” of “mine” ${told}`),
    )
    expect(value && (await languagesOf(value))).toEqual(['nl', 'pt-BR'])
  })
})

const callIt = (tag: string): string =>
  `Call it ${tag}.yaml: a file of words has the tag of its language as its name.`

const load = async (project: Project, language: string) =>
  toldBy(project, async (report) => {
    const deck = await loadDeck(project, 'mine', report)
    return deck && loadWords(project, deck, language, report)
  })

describe('words', () => {
  test('are read from the file of their language', async () => {
    const project = await projectWith({
      'content/mine/deck.yaml': DECK,
      'content/mine/nl.yaml': WORDS,
    })
    const { value, problems } = await load(project, 'nl')
    expect(problems).toEqual([])
    expect(value).toMatchObject({ language: 'nl', file: 'content/mine/nl.yaml' })
  })

  test.each([
    ['de', '“mine” has no words in “de”. / They belong in de.yaml, beside deck.yaml.'],
    ['pt-br', '“mine” has no words in “pt-br”. / Did you mean “pt-BR”?'],
    ['cz', '“mine” has no words in Czech (cs). / Known: nl, pt-BR.'],
    ['deck', '“mine” has no words in “deck”. / Known: nl, pt-BR.'],
    ['../nl', '“mine” has no words in “../nl”.'],
  ])('in %j are not there', async (language, expected) => {
    const project = await projectWith({
      'content/mine/deck.yaml': DECK,
      'content/mine/nl.yaml': WORDS,
      'content/mine/pt-BR.yaml': WORDS,
    })
    const { value, problems } = await load(project, language)
    expect(value).toBeUndefined()
    expect(problems).toEqual([
      expect.stringContaining(`error unknown-language: ${expected}`),
    ])
  })

  test('that the others are translated from, and that are not there, are a fault of the deck', async () => {
    const project = await projectWith({
      'content/mine/deck.yaml': DECK.replace('source: nl', 'source: de'),
      'content/mine/nl.yaml': WORDS,
    })
    const { problems } = await load(project, 'de')
    expect(problems).toEqual([
      expect.stringContaining(
        'content/mine/deck.yaml [de]: “mine” has no words in “de”.',
      ),
    ])
  })

  test('are held to the pieces of the deck as it is now, though they have not changed themselves', async () => {
    const project = await projectWith({
      'content/mine/deck.yaml': DECK,
      'content/mine/nl.yaml': WORDS,
    })
    expect((await load(project, 'nl')).problems).toEqual([])
    addFiles(project.from, { 'content/mine/deck.yaml': DECK.replace('one:', 'other:') })
    expect((await load(project, 'nl')).problems).toEqual([
      'error unknown-piece content/mine/nl.yaml [one]: deck.yaml has no piece “one”. / Known: other.',
    ])
  })
})

test('the languages of a deck have states', async () => {
  const project = await projectWith({
    'content/mine/deck.yaml': DECK,
    'content/mine/nl.yaml': WORDS,
    'content/mine/de.yaml': `review: approved\n${WORDS}`,
    'content/mine/en.yaml': WORDS,
    'content/mine/fr.yaml': 'pieces: [a]\n',
    // Every text of it was approved by somebody who speaks it.
    'content/mine/uk.yaml': `review: draft\n${WORDS}`,
    'content/mine/translations-lock.yaml': `approved-uk:\n  pieces.one.title: ${fingerprintOf('Een\n\nEen')} 2026-11-30 Amina K.\n`,
  })
  const { value } = await toldBy(project, async (report) => {
    const deck = await loadDeck(project, 'mine', report)
    return deck && languageStates(project, deck, report)
  })
  expect(value).toEqual([
    { language: 'de', review: 'approved' },
    { language: 'en', review: 'draft' },
    { language: 'fr', review: 'broken' },
    { language: 'nl', review: 'source' },
    { language: 'uk', review: 'approved' },
  ])
})
