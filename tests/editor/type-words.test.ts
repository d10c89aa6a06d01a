import { describe, expect, test } from 'vitest'

import { fieldId } from '../../src/editor/field.ts'
import { forgetWords } from '../../src/editor/type-words.ts'
import { unsavedTexts } from '../../src/editor/unsaved.ts'
import { DE, openEditorWith, fieldOf, save, factsOf, type } from './open-editor.ts'

const TITLE = ['de', 'one', 'title'] as const

describe('words that are typed', () => {
  test('are shown and not saved', async () => {
    const { session, read, path } = await openEditorWith()
    expect(await type(session, TITLE, 'Die Karte')).toEqual({ value: true, problems: [] })
    expect(read('de.yaml')).toBe(DE)
    expect(await fieldOf(session, 'de', ['one', 'title'])).toMatchObject({
      value: 'Die Karte',
      saved: 'Eine Karte',
    })
    expect([...(await unsavedTexts(session))]).toEqual([
      [path('de.yaml'), DE.replace('Eine Karte', 'Die Karte')],
    ])
    expect((await factsOf(session, 'de')).canUndo).toBe(false)
  })

  test('are gone when they are again what the file says', async () => {
    const { session } = await openEditorWith()
    await type(session, TITLE, 'Die Karte')
    await type(session, ['de', 'two', 'title'], 'Zwei')
    await type(session, TITLE, 'Eine Karte')
    await type(session, ['de', 'two', 'title'], '')
    expect([...(await unsavedTexts(session))]).toEqual([])
  })

  test('lie over the file as it is now, whoever changed it', async () => {
    const { session, write, path } = await openEditorWith()
    await type(session, TITLE, 'Die Karte')
    write('de.yaml', DE.replace('Zusammen', 'Gemeinsam'))
    expect((await unsavedTexts(session)).get(path('de.yaml'))).toBe(
      DE.replace('Zusammen', 'Gemeinsam').replace('Eine Karte', 'Die Karte'),
    )
    write('de.yaml', 'pieces: [')
    expect([...(await unsavedTexts(session))]).toEqual([])
  })

  test('are in no view that is asked for after they are discarded, however long that takes', async () => {
    const { session } = await openEditorWith()
    await type(session, TITLE, 'Die Karte')
    const field = fieldId(['pieces', 'one', 'title'])
    const [before, , after] = await Promise.all([
      unsavedTexts(session),
      forgetWords(session, { deck: 'mine', language: 'de', field }),
      unsavedTexts(session),
    ])
    expect([...before.values()]).toEqual([DE.replace('Eine Karte', 'Die Karte')])
    expect([...after]).toEqual([])
  })

  test.each([
    ['Eine {kunde}', /^error unknown-term: .*“kunde”/],
    ['Eine {client.dat}', /^error missing-form/],
    ['Eine [^zeit]', /^error note-missing/],
    ['Eine <b>Karte</b>', /markup/],
    ['Eine "Karte', /quote-unclosed/],
  ])('“%s” are reported at once what is wrong with them', async (words, says) => {
    const { session } = await openEditorWith()
    const { value, problems } = await type(session, TITLE, words)
    expect(value).toBe(true)
    expect(problems.length).toBeGreaterThan(0)
    for (const problem of problems) expect(problem).toMatch(says)
  })

  test('may name drawings of the deck', async () => {
    const { session } = await openEditorWith({ 'content/mine/icons/sun.svg': '<svg/>' })
    expect(await type(session, TITLE, 'Drei :sun:')).toEqual({
      value: true,
      problems: [],
    })
    const { problems } = await type(session, TITLE, 'Drei :sum:')
    expect(problems).toEqual([expect.stringMatching(/no drawing “sum”/)])
  })

  test('report a form that another term lacks, but not of the mistakes of others', async () => {
    const { session, write } = await openEditorWith()
    write('de.yaml', DE.replace(', pl: Bewohner', '').replace('Zusammen', "'{oops}'"))
    const { problems } = await type(session, TITLE, 'Die {client.pl}')
    expect(problems).toEqual([expect.stringMatching(/^error missing-form: .*resident/)])
  })

  test.each([
    ['a control character', 'a\u0007b', /control character here \(U\+0007\)/],
    ['half a character', 'a\ud800b', /half a character/],
    ['a lost character', 'a\ufffdb', /could not be read/],
    ['too many characters', 'x'.repeat(20_001), /longer than 20000 characters/],
  ])('with %s are refused, and those before stay', async (_, words, says) => {
    const { session } = await openEditorWith()
    await type(session, TITLE, 'Die Karte')
    const typed = await type(session, TITLE, words)
    expect(typed).toEqual({ value: false, problems: [expect.stringMatching(says)] })
    expect((await fieldOf(session, 'de', ['one', 'title'])).value).toBe('Die Karte')
    const saved = await save(session, TITLE, words)
    expect(saved).toEqual({ value: false, problems: [expect.stringMatching(says)] })
  })

  test('may take all words of a term away only together with the file', async () => {
    const { session, read } = await openEditorWith()
    const { value, problems } = await save(session, ['de', '', 'client: client, sg'], '')
    expect(value).toBe(false)
    expect(problems.length).toBeGreaterThan(0)
    expect(read('de.yaml')).toBe(DE)
  })
})

test('words that are typed into the source are no source of another language until they are saved', async () => {
  const { session } = await openEditorWith()
  await type(session, ['nl', 'one', 'title'], 'Nog niet klaar')
  expect((await fieldOf(session, 'nl', ['one', 'title'])).value).toBe('Nog niet klaar')
  expect((await fieldOf(session, 'de', ['one', 'title'])).source).toBe('Een kaart')
  await save(session, ['nl', 'one', 'title'], 'Klaar')
  expect((await fieldOf(session, 'de', ['one', 'title'])).source).toBe('Klaar')
})
