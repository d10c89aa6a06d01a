import { describe, expect, test } from 'vitest'

import { readEditorFacts } from '../../src/editor/editor-facts.ts'
import { NL, openEditorWith, fieldOf, save, factsOf, collecting } from './open-editor.ts'

/** Pieces, and slots with their states, in the order of the session. */
const outline = ({ pieces }: Awaited<ReturnType<typeof factsOf>>): readonly string[] =>
  pieces.flatMap(({ id, title, fields }) => [
    `${id}: ${title}`,
    ...fields.map(({ slot, state, isLong }) => `  ${slot} ${state}${isLong ? ' +' : ''}`),
  ])

describe('the facts of a language', () => {
  test('has every text of the source, as its sides show it', async () => {
    const { session } = await openEditorWith()
    expect(outline(await factsOf(session, 'de'))).toEqual([
      ': The whole deck',
      '  call done',
      'one: Eine Karte',
      '  title done',
      '  body missing +',
      'two: Twee',
      '  title missing',
      '  body missing',
      ': Footnotes',
      '  tijd missing',
      ': Words for {braces}',
      '  client: client, sg done',
      '  client: client, pl done',
      '  client: resident, sg done',
      '  client: resident, pl done',
    ])
  })

  test('of the source has what is still to be written, too', async () => {
    const { session } = await openEditorWith({
      'content/mine/nl.yaml': NL.replace(/ {4}title: Een.*\n/, ''),
    })
    const nl = await factsOf(session, 'nl')
    expect(outline(nl).slice(0, 9)).toEqual([
      ': The whole deck',
      '  call source',
      'one: Eerste zin.',
      '  title missing',
      '  body source +',
      'two: Twee',
      '  title source',
      '  body source',
      '  alt missing',
    ])
    expect(nl.progress).toEqual({ done: 9, all: 11 })
  })

  test('asks for no words that may stay empty, nor for what is known of a card', async () => {
    const { session } = await openEditorWith({
      'content/mine/deck.yaml': `source: nl
template: question
format: poker
families: { past: {} }
pieces: { one: { kind: question, family: past }, two: { kind: question } }
`,
      'content/mine/nl.yaml': `deck: { title: Onderweg }
families: { past: { name: Toen } }
pieces: { one: { question: Waarheen? }, two: { question: Wie?, more: … } }
`,
      'content/mine/de.yaml': 'deck: { title: Unterwegs }\n',
    })
    const nl = await factsOf(session, 'nl')
    expect(outline(nl)).toEqual([
      ': The whole deck',
      '  title source',
      'one: Waarheen?',
      '  question source',
      '  more optional',
      'two: Wie?',
      '  question source',
      // A card that was added has a place here that is to be filled, or emptied.
      '  more empty',
      ': Families',
      '  past: name source',
    ])
    expect(nl.progress).toEqual({ done: 4, all: 5 })
  })

  test('has the words of the source beside, and counts what is done everywhere', async () => {
    const { session } = await openEditorWith()
    const { language, source, progress, languages, canUndo, canRedo } = await factsOf(
      session,
      'de',
    )
    expect({ language, source, progress, languages, canUndo, canRedo }).toEqual({
      language: 'de',
      source: 'nl',
      progress: { done: 6, all: 10 },
      languages: [
        { tag: 'nl', done: 10, all: 11, approved: 0, approvable: 0 },
        { tag: 'de', done: 6, all: 10, approved: 0, approvable: 6 },
      ],
      canUndo: false,
      canRedo: false,
    })
    expect(await fieldOf(session, 'de', ['one', 'title'])).toEqual({
      id: expect.stringMatching(/^[\w-]{16}$/),
      slot: 'title',
      approval: 'possible',
      isLong: false,
      source: 'Een kaart',
      value: 'Eine Karte',
      saved: 'Eine Karte',
      state: 'done',
    })
    expect((await fieldOf(session, 'de', ['one', 'body'])).source).toBe(
      'Eerste zin.[^tijd]\n\n- een {client}',
    )
  })

  test.each([
    ['Een kaart', 'same', /^This is still the text in nl: translate it\.$/],
    ['*Eine* Karte', 'differs', /^Compare it with the source: it has one place/],
    [
      'Eine [^zeit] Karte',
      'differs',
      /has the footnote mark “\[\^zeit\]”, which its source does not have\.$/,
    ],
  ])('says of “%s” what there is to do', async (words, state, advice) => {
    const { session, read, write } = await openEditorWith()
    write('de.yaml', read('de.yaml').replace('Eine Karte', `'${words}'`))
    expect(await fieldOf(session, 'de', ['one', 'title'])).toMatchObject({
      state,
      advice: expect.stringMatching(advice),
    })
  })

  test('knows that the source has changed since, until what stands there is saved again', async () => {
    const { session, read, write } = await openEditorWith()
    await save(session, ['de', 'one', 'title'], 'Die Karte')
    write('nl.yaml', read('nl.yaml').replace('Een kaart', 'Eén kaart'))
    const stale = await fieldOf(session, 'de', ['one', 'title'])
    expect(stale).toMatchObject({ state: 'stale', source: 'Eén kaart' })
    expect(stale.advice).toMatch(/^The text in nl has changed/)
    await save(session, ['de', 'one', 'title'], 'Die Karte')
    expect((await fieldOf(session, 'de', ['one', 'title'])).state).toBe('done')
  })

  test('wants the forms of a term that its texts use, and lets it do without others', async () => {
    const { session, read, write } = await openEditorWith()
    write('de.yaml', read('de.yaml').replaceAll(/, pl: \w+/g, ', dat: dem Klienten'))
    const stateOf = async () =>
      (await fieldOf(session, 'de', ['', 'client: client, pl'])).state
    expect(await stateOf()).toBe('done')
    write('de.yaml', read('de.yaml').replace('Eine Karte', "'Die {Client.pl}'"))
    expect(await stateOf()).toBe('missing')
    write('de.yaml', read('de.yaml').replace(/terms:[^]*/, ''))
    expect((await fieldOf(session, 'de', ['', 'client: resident, sg'])).state).toBe(
      'missing',
    )
  })

  test('has settings: terms, accents that may be chosen, pictures, and the logo', async () => {
    const { session } = await openEditorWith()
    const card = { kind: 'card', family: '', quantity: 1 }
    const { palette, ...settings } = (await factsOf(session, 'de')).settings
    expect(palette.map(({ name, isAccent }) => [name, isAccent])).toEqual([
      ['teal', true],
      ['rust', true],
      ['ink', false],
    ])
    expect(settings).toEqual({
      cards: ['one', 'two'].map((piece) => ({ piece, ...card })),
      kinds: ['card'],
      names: {},
      families: [],
      terms: [{ name: 'client', usual: 'client', choices: ['client', 'resident'] }],
      accents: [
        { piece: 'one', accent: 'teal' },
        { piece: 'two', accent: 'rust' },
      ],
      pictures: [{ piece: 'two', focus: '', fit: '' }],
      organisation: { name: '', address: '', web: '', logo: '', color: '' },
      logo: 'none',
    })
  })

  test.each([
    ['mine', 'xx', /unknown-language: “mine” has no words in “xx”/],
    ['mine', '../../etc/passwd', /unknown-language/],
    ['mine', '__proto__', /unknown-language/],
    ['none', 'de', /unknown-deck: There is no deck “none”/],
    ['../mine', 'de', /unknown-deck/],
  ])('of %s in %s is not there, and that is a problem', async (deck, language, says) => {
    const { session } = await openEditorWith()
    const { value, problems } = await collecting((report) =>
      readEditorFacts(session, { deck, language }, report),
    )
    expect(value).toBeUndefined()
    expect(problems).toEqual([expect.stringMatching(says)])
  })
})
