import { describe, expect, test } from 'vitest'

import { changeCards } from '../../src/editor/change-cards.ts'
import { changeSetting } from '../../src/editor/change-setting.ts'
import type { EditorSession } from '../../src/editor/editor-session.ts'
import { saveWords } from '../../src/editor/save-words.ts'
import { typeWords } from '../../src/editor/type-words.ts'
import { undo } from '../../src/editor/undo.ts'
import type { CardChange } from '../../src/preview/protocol/editor.ts'
import { DE, DECK, NL, collecting, factsOf, openEditorWith } from './open-editor.ts'

type Change = CardChange extends infer One
  ? One extends CardChange
    ? Omit<One, 'deck'>
    : never
  : never

const change = (session: EditorSession, wanted: Change) =>
  collecting((report) => changeCards(session, { deck: 'mine', ...wanted }, report))

const set = (
  session: EditorSession,
  what: 'kind' | 'family' | 'quantity',
  piece: string,
  value: string,
) =>
  collecting((report) =>
    changeSetting(session, { deck: 'mine', set: what, piece, value }, report),
  )

const cardsOf = async (session: EditorSession) =>
  (await factsOf(session, 'nl')).settings.cards.map(({ piece }) => piece)

const TABLE = DECK.replace(
  'pieces:\n',
  'pieces:\n  from: { file: cards.csv, kind: card }\n',
)

describe('a card', () => {
  test('is duplicated with its words in every language, and removed from all of them', async () => {
    const { session, read } = await openEditorWith()
    expect(await change(session, { do: 'duplicate', piece: 'one' })).toEqual({
      value: 'one-2',
      problems: [],
    })
    expect(await cardsOf(session)).toEqual(['one', 'one-2', 'two'])
    expect(read('deck.yaml')).toContain(
      '  one-2: { kind: card, accent: teal } # the first\n',
    )
    expect(read('nl.yaml')).toContain('  one-2:\n    title: Een kaart # met een noot\n')
    expect(read('de.yaml')).toContain('  one-2:\n    title: Eine Karte\n')
    expect((await change(session, { do: 'remove', piece: 'one-2' })).value).toBe('two')
    expect([read('deck.yaml'), read('nl.yaml'), read('de.yaml')]).toEqual([DECK, NL, DE])
  })

  test('is undone in one step', async () => {
    const { session, read } = await openEditorWith()
    await change(session, { do: 'remove', piece: 'one' })
    expect(read('de.yaml')).toContain('pieces: {}\n')
    expect(await cardsOf(session)).toEqual(['two'])
    expect(await collecting((report) => undo(session, report))).toMatchObject({
      value: true,
    })
    expect([read('deck.yaml'), read('nl.yaml'), read('de.yaml')]).toEqual([DECK, NL, DE])
  })

  test('keeps what was accepted of its translations, in the copy and not after it is removed', async () => {
    const { session, read } = await openEditorWith()
    const { pieces } = await factsOf(session, 'de')
    const field = pieces
      .find(({ id }) => id === 'one')
      ?.fields.find(({ slot }) => slot === 'title')
    await collecting((report) =>
      saveWords(
        session,
        {
          deck: 'mine',
          language: 'de',
          field: field?.id ?? '',
          value: 'Karte',
          before: 'Eine Karte',
        },
        report,
      ),
    )
    await change(session, { do: 'duplicate', piece: 'one' })
    const lock = read('translations-lock.yaml')
    const [, print = ''] = /pieces\.one\.title: (\S+)/.exec(lock) ?? []
    expect(lock).toContain(`pieces.one-2.title: ${print}`)
    await change(session, { do: 'remove', piece: 'one' })
    expect(read('translations-lock.yaml')).not.toContain('pieces.one.title')
  })

  test('is added after another one, with words to be written and without its picture', async () => {
    const { session, read } = await openEditorWith()
    const added = await change(session, { do: 'add', piece: 'two', title: 'Nieuw' })
    expect(added).toEqual({ value: 'two-2', problems: [] })
    expect(read('deck.yaml')).toBe(`${DECK}  two-2:\n    kind: card\n    accent: rust\n`)
    expect(read('nl.yaml')).toContain('  two-2: { title: Nieuw, body: "…" }\n')
    expect(read('de.yaml')).toBe(DE)
  })

  test('is moved', async () => {
    const { session } = await openEditorWith()
    expect(
      (await change(session, { do: 'move', piece: 'two', before: 'one' })).value,
    ).toBe('two')
    expect(await cardsOf(session)).toEqual(['two', 'one'])
    await change(session, { do: 'move', piece: 'two' })
    expect(await cardsOf(session)).toEqual(['one', 'two'])
  })

  test('does not come back by words that were being typed', async () => {
    const { session } = await openEditorWith()
    const { pieces } = await factsOf(session, 'nl')
    const field = pieces.find(({ id }) => id === 'two')?.fields[0]?.id ?? ''
    const words = { deck: 'mine', language: 'nl', field, value: 'Getypt', before: 'Twee' }
    await collecting((report) => typeWords(session, words, report))
    expect(session.project.unsaved.size).toBe(1)
    await change(session, { do: 'remove', piece: 'two' })
    expect([...session.project.unsaved.values()].join()).not.toContain('Getypt')
    expect((await factsOf(session, 'nl')).pieces.map(({ id }) => id)).not.toContain('two')
  })

  test.each([
    [{ do: 'remove', piece: 'three' }, /no piece “three”/],
    [{ do: 'move', piece: 'one', before: 'three' }, /no piece “three”/],
    [{ do: 'duplicate', piece: 'row' }, /stands in cards\.csv, so it is changed there/],
  ] as const)('that cannot be changed stays: %j', async (wanted, problem) => {
    const { session, read } = await openEditorWith({
      'content/mine/deck.yaml': TABLE,
      'content/mine/cards.csv': 'id,title.nl,body.nl\nrow,Rij,Tekst\n',
    })
    const { value, problems } = await change(session, wanted)
    expect(value).toBeUndefined()
    expect(problems.join()).toMatch(problem)
    expect(read('deck.yaml')).toBe(TABLE)
  })

  test('that is the only one stays', async () => {
    const { session } = await openEditorWith()
    await change(session, { do: 'remove', piece: 'two' })
    const { value, problems } = await change(session, { do: 'remove', piece: 'one' })
    expect(value).toBeUndefined()
    expect(problems.join()).toMatch(/the only card/)
  })
})

test('kind, family and number of a card are set, and a family is taken away', async () => {
  const deck = `${DECK}families: { roots: { accent: teal } }\n`
  const { session, read } = await openEditorWith({ 'content/mine/deck.yaml': deck })
  expect(await set(session, 'quantity', 'one', '3')).toEqual({
    value: true,
    problems: [],
  })
  await set(session, 'family', 'one', 'roots')
  expect(read('deck.yaml')).toContain(
    '{ kind: card, accent: teal, quantity: 3, family: roots } # the first',
  )
  await set(session, 'family', 'one', '')
  expect(read('deck.yaml')).toContain(
    '{ kind: card, accent: teal, quantity: 3 } # the first',
  )
  expect((await set(session, 'kind', 'one', 'crad')).problems.join()).toMatch(/“card”/)
  expect((await set(session, 'quantity', 'one', '0')).value).toBe(false)
})
