import { existsSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { saveWords } from '../../src/editor/save-words.ts'
import { typeWords } from '../../src/editor/type-words.ts'
import {
  DE,
  NL,
  openEditorWith,
  fieldOf,
  save,
  factsOf,
  collecting,
  type,
} from './open-editor.ts'

const TITLE = ['de', 'one', 'title'] as const

describe('words that are saved', () => {
  test('change nothing else in the file', async () => {
    const { session, read } = await openEditorWith()
    await save(session, ['nl', 'one', 'title'], 'De kaart')
    await save(session, ['nl', 'two', 'body'], 'Kort: {client.pl}')
    await save(
      session,
      ['nl', 'one', 'body'],
      'Zin.[^tijd]\n\n- {client}\n- nog een\n\n\n',
    )
    expect(read('nl.yaml')).toBe(
      NL.replace('Een kaart', 'De kaart')
        .replace('Korte tekst voor {client.pl}', 'Kort: {client.pl}')
        .replace('Eerste zin.', 'Zin.')
        .replace('- een {client}', '- {client}\n      - nog een'),
    )
    expect((await factsOf(session, 'nl')).canUndo).toBe(true)
  })

  test('are put where the source has them, if they are new', async () => {
    const { session, read } = await openEditorWith()
    await save(session, ['de', 'one', 'body'], 'Erster Satz.[^tijd]\n\n- ein {client}')
    await save(session, ['de', '', 'tijd'], 'Nimm dir Zeit.')
    expect(read('de.yaml')).toContain(
      '    title: Eine Karte\n    body: |\n      Erster Satz.[^tijd]\n\n      - ein {client}\n',
    )
    expect(read('de.yaml')).toMatch(/notes:\n {2}tijd: Nimm dir Zeit\.\n$/)
  })

  test('leave no empty line where the card can do without them', async () => {
    const { session, read } = await openEditorWith()
    await save(session, ['nl', 'two', 'alt'], 'Een driehoek.')
    await save(session, ['de', 'two', 'alt'], 'Ein Dreieck.')
    expect(read('nl.yaml')).toContain('alt: Een driehoek.')
    expect(await type(session, ['nl', 'two', 'alt'], ' ')).toMatchObject({ problems: [] })
    await save(session, ['nl', 'two', 'alt'], '')
    expect(read('nl.yaml')).toBe(NL)
    const left = await fieldOf(session, 'de', ['two', 'alt'])
    expect(left.advice).toMatch(/^There is no text in nl here\./)
    await save(session, ['de', 'two', 'alt'], '')
    expect(read('de.yaml')).not.toContain('alt')
    await save(session, ['nl', 'two', 'title'], '')
    expect(read('nl.yaml')).toContain("title: ''")
  })

  test('are accepted for the source of today, unless there is a mistake in them', async () => {
    const { session, read, path } = await openEditorWith()
    expect(existsSync(path('translations-lock.yaml'))).toBe(false)
    await save(session, TITLE, 'Die Karte')
    const accepted = read('translations-lock.yaml')
    expect(accepted).toMatch(/de:\n {2}pieces\.one\.title: \S{12}\n\nsources:\n/)
    await save(session, TITLE, 'Die [^x] Karte')
    expect(read('translations-lock.yaml')).not.toContain('pieces.one.title')
    await save(session, ['de', 'one', 'body'], 'ohne Zeichen')
    expect(read('translations-lock.yaml')).not.toContain('pieces.one.body')
    await save(session, ['nl', 'one', 'title'], 'Nieuw')
    expect(read('translations-lock.yaml')).not.toContain('nl:')
  })

  test('keep the acceptance that they had where they are saved unchanged', async () => {
    const { session, read, write } = await openEditorWith()
    await save(session, TITLE, 'Die Karte')
    const accepted = read('translations-lock.yaml')
    // The translation lacks a mark of its new source, which is for others to judge.
    write('nl.yaml', NL.replace('Een kaart', 'Een kaart[^tijd]'))
    session.project.texts.clear()
    await save(session, TITLE, 'Die Karte')
    expect(read('translations-lock.yaml')).toBe(accepted)
    await save(session, TITLE, 'Eine andere')
    expect(read('translations-lock.yaml')).not.toContain('pieces.one.title')
  })

  test('are saved with what is wrong with them, which is reported', async () => {
    const { session, read } = await openEditorWith()
    const { value, problems } = await save(session, TITLE, 'Die {kunde}')
    expect({ value, problems }).toEqual({
      value: true,
      problems: [expect.stringMatching(/unknown-term/)],
    })
    expect(read('de.yaml')).toContain('title: Die {kunde}')
  })

  test('are no longer typed', async () => {
    const { session } = await openEditorWith()
    await type(session, TITLE, 'Die Karte')
    await type(session, ['de', 'two', 'title'], 'Zwei')
    await save(session, TITLE, 'Die Karte')
    expect(await fieldOf(session, 'de', ['one', 'title'])).toMatchObject({
      value: 'Die Karte',
      saved: 'Die Karte',
    })
    expect(await fieldOf(session, 'de', ['two', 'title'])).toMatchObject({
      value: 'Zwei',
      saved: '',
    })
  })

  test('are not written over what somebody else wrote in the meantime', async () => {
    const { session, read, write } = await openEditorWith()
    const { id } = await fieldOf(session, 'de', ['one', 'title'])
    const theirs = DE.replace('Eine Karte', 'Ihre Karte')
    write('de.yaml', theirs)
    const asked = {
      deck: 'mine',
      language: 'de',
      field: id,
      value: 'Meine Karte',
      before: 'Eine Karte',
    }
    const refused = await collecting((report) => saveWords(session, asked, report))
    expect(refused.value).toBe(false)
    expect(refused.problems).toEqual([
      'error output: “title” in content/mine/de.yaml has been changed since you started writing, so nothing was saved. / The file now says: “Ihre Karte”. You wrote: “Meine Karte”.',
    ])
    expect(read('de.yaml')).toBe(theirs)
    const same = { ...asked, value: 'Ihre Karte' }
    expect((await collecting((report) => saveWords(session, same, report))).value).toBe(
      true,
    )
  })

  test('go into one file one after the other', async () => {
    const { session, read } = await openEditorWith()
    const slots = [
      ['de', 'one', 'title'],
      ['de', 'two', 'title'],
      ['de', 'two', 'body'],
    ] as const
    const all = await Promise.all(
      slots.map((slot, index) => save(session, slot, `Wort ${index} {client.pl}`)),
    )
    expect(all.map(({ value }) => value)).toEqual([true, true, true])
    for (const index of [0, 1, 2]) expect(read('de.yaml')).toContain(`Wort ${index}`)
  })
})

describe('what may not be written', () => {
  test.each<
    [
      what: string,
      asked: readonly [deck: string, language: string, field: string],
      says: RegExp,
    ]
  >([
    [
      'a field that the deck has not',
      ['mine', 'de', 'AAAAAAAAAAAAAAAA'],
      /unknown-piece/,
    ],
    ['a path for a field', ['mine', 'de', 'pieces.one.title'], /unknown-piece/],
    ['__proto__', ['mine', 'de', '__proto__'], /unknown-piece/],
    ['a language that the deck has not', ['mine', '../mine/de', 'x'], /unknown-language/],
    ['deck.yaml as a language', ['mine', 'deck', 'x'], /unknown-language/],
    ['a deck that there is not', ['../../mine', 'de', 'x'], /unknown-deck/],
    ['a deck of cardpress', ['samenleerwijzer', 'de', 'x'], /comes with cardpress/],
  ])('is %s', async (_, [deck, language, field], says) => {
    const { session, read } = await openEditorWith()
    const asked = { deck, language, field, value: 'x', before: '' }
    for (const act of [typeWords, saveWords]) {
      const { value, problems } = await collecting((report) =>
        act(session, asked, report),
      )
      expect({ value, problems }).toEqual({
        value: false,
        problems: [expect.stringMatching(says)],
      })
    }
    expect([read('de.yaml'), read('nl.yaml')]).toEqual([DE, NL])
    expect([...session.project.unsaved]).toEqual([])
  })
})
