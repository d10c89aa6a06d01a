import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

import sharp from 'sharp'
import { describe, expect, test } from 'vitest'

import { beginLanguage, removeLanguage } from '../../src/editor/change-languages.ts'
import { changeSetting } from '../../src/editor/change-setting.ts'
import type { EditorSession } from '../../src/editor/editor-session.ts'
import { redo, undo } from '../../src/editor/undo.ts'
import type {
  CardFit,
  LogoOwner,
  SettingChange,
} from '../../src/preview/protocol/editor.ts'
import {
  DECK,
  SVG,
  openEditorWith,
  factsOf,
  fieldOf,
  collecting,
  type,
} from './open-editor.ts'

const setTerm = (session: EditorSession, name: string, value: string) =>
  collecting((report) =>
    changeSetting(session, { deck: 'mine', set: 'term', name, value }, report),
  )

const setAccent = (session: EditorSession, piece: string, value: string) =>
  collecting((report) =>
    changeSetting(session, { deck: 'mine', set: 'accent', piece, value }, report),
  )

const setLogo = (
  session: EditorSession,
  bytes: Uint8Array | string,
  of: LogoOwner = 'deck',
) =>
  collecting((report) => {
    const base64 = Buffer.from(bytes).toString('base64')
    return changeSetting(session, { deck: 'mine', set: 'logo', of, base64 }, report)
  })

const setFocus = (session: EditorSession, piece: string, value: string) =>
  collecting((report) =>
    changeSetting(session, { deck: 'mine', set: 'focus', piece, value }, report),
  )

const begin = (session: EditorSession, language: string, deck = 'mine') =>
  collecting((report) => beginLanguage(session, { deck, language }, report))

const removeOne = (session: EditorSession, language: string) =>
  collecting((report) => removeLanguage(session, { deck: 'mine', language }, report))

const DONE = { value: true, problems: [] }

const png = (): Promise<Buffer> =>
  sharp({ create: { width: 9, height: 9, channels: 3, background: '#188C8D' } })
    .png()
    .toBuffer()

describe('a term', () => {
  test('is set as the usual one', async () => {
    const { session, read } = await openEditorWith()
    expect(await setTerm(session, 'client', 'resident')).toEqual(DONE)
    expect(read('deck.yaml')).toBe(`${DECK}terms:\n  client: resident\n`)
    expect((await factsOf(session, 'de')).settings.terms[0]?.usual).toBe('resident')
    expect(await setTerm(session, 'client', 'client')).toEqual(DONE)
    expect(read('deck.yaml')).toContain('\n  client: client\n')
  })

  test.each([
    ['client', 'residnt', /Did you mean “resident”/],
    ['klient', 'client', /Did you mean “client”/],
    ['__proto__', 'x', /unknown-term/],
  ])('%s=%s that the words have not is refused', async (name, value, says) => {
    const { session, read } = await openEditorWith()
    const { value: done, problems } = await setTerm(session, name, value)
    expect({ done, problems }).toEqual({
      done: false,
      problems: [expect.stringMatching(says)],
    })
    expect(read('deck.yaml')).toBe(DECK)
  })
})

describe('an accent', () => {
  test('is set between braces and below each other, and notes stay', async () => {
    const { session, read } = await openEditorWith()
    expect(await setAccent(session, 'one', 'rust')).toEqual(DONE)
    expect(await setAccent(session, 'two', 'teal')).toEqual(DONE)
    expect(read('deck.yaml')).toBe(
      DECK.replace('accent: teal }', 'accent: rust }').replace(
        '    accent: rust\n',
        '    accent: teal\n',
      ),
    )
  })

  test('is added where there is none', async () => {
    const bare = DECK.replace(', accent: teal', '').replace('    accent: rust\n', '')
    const { session, read } = await openEditorWith({ 'content/mine/deck.yaml': bare })
    await setAccent(session, 'one', 'rust')
    await setAccent(session, 'two', 'teal')
    expect(read('deck.yaml')).toContain('one: { kind: card, accent: rust } # the first')
    expect(read('deck.yaml')).toMatch(/ {4}picture: scene\.svg\n {4}accent: teal\n$/)
  })

  test.each([
    ['one', 'purple', /There is no colour “purple”/],
    ['one', 'ink', /needs a colour “ink-pale” beside “ink”/],
    ['three', 'teal', /The deck has no piece “three”/],
  ])('of %s: %s is refused', async (piece, accent, says) => {
    const { session, read } = await openEditorWith()
    const { value, problems } = await setAccent(session, piece, accent)
    expect({ value, problems }).toEqual({
      value: false,
      problems: [expect.stringMatching(says)],
    })
    expect(read('deck.yaml')).toBe(DECK)
  })
})

describe('the focus of a picture', () => {
  test('is set, changed and taken away; notes stay, and each can be undone', async () => {
    const { session, read } = await openEditorWith()
    const focus = async () => (await factsOf(session, 'de')).settings.pictures
    expect(await focus()).toEqual([{ piece: 'two', focus: '', fit: '' }])
    expect(await setFocus(session, 'two', '30% 20%')).toEqual(DONE)
    expect(read('deck.yaml')).toBe(`${DECK}    focus: 30% 20%\n`)
    expect(await focus()).toEqual([{ piece: 'two', focus: '30% 20%', fit: '' }])
    expect(await setFocus(session, 'two', '5% 100%')).toEqual(DONE)
    expect(await setFocus(session, 'two', '')).toEqual(DONE)
    expect(read('deck.yaml')).toBe(`${DECK}    focus: ''\n`)
    expect(await focus()).toEqual([{ piece: 'two', focus: '', fit: '' }])
    await collecting((report) => undo(session, report))
    expect(await focus()).toEqual([{ piece: 'two', focus: '5% 100%', fit: '' }])
  })

  test.each([
    ['two', '30%', /“focus” must be two percentages/],
    ['three', '30% 20%', /The deck has no piece “three”/],
  ])('of %s: %s is refused', async (piece, value, says) => {
    const { session, read } = await openEditorWith()
    expect(await setFocus(session, piece, value)).toEqual({
      value: false,
      problems: [expect.stringMatching(says)],
    })
    expect(read('deck.yaml')).toBe(DECK)
  })
})

describe('the fit of a picture', () => {
  test('is set, and left to the template again; it goes with its picture', async () => {
    const { session, read } = await openEditorWith()
    const set = (setting: SettingChange) =>
      collecting((report) => changeSetting(session, setting, report))
    const setFit = (value: CardFit) =>
      set({ deck: 'mine', set: 'fit', piece: 'two', value })
    expect(await setFit('contain')).toEqual(DONE)
    expect(read('deck.yaml')).toBe(`${DECK}    fit: contain\n`)
    const { pictures } = (await factsOf(session, 'de')).settings
    expect(pictures).toEqual([{ piece: 'two', focus: '', fit: 'contain' }])
    expect(await setFit('')).toEqual(DONE)
    expect(read('deck.yaml')).toBe(DECK)
    await setFit('cover')
    await setFocus(session, 'two', '5% 100%')
    expect(await set({ deck: 'mine', set: 'no-picture', piece: 'two' })).toEqual(DONE)
    expect(read('deck.yaml')).toBe(DECK.replace('    picture: scene.svg\n', ''))
  })
})

describe('a logo', () => {
  test('is named by what it is, and stands in deck.yaml', async () => {
    const { session, read, path } = await openEditorWith()
    expect(await setLogo(session, SVG)).toEqual(DONE)
    expect(read('logo.svg')).toBe(SVG)
    expect(read('deck.yaml')).toBe(`${DECK}logo: logo.svg\n`)
    expect((await factsOf(session, 'de')).settings.logo).toBe('deck')
    const picture = await png()
    expect(await setLogo(session, picture)).toEqual(DONE)
    expect(readFileSync(path('logo.png'))).toEqual(picture)
    expect(existsSync(path('logo.svg'))).toBe(false)
    expect(read('deck.yaml')).toContain('logo: logo.png\n')
    expect(await collecting((report) => undo(session, report))).toEqual(DONE)
    expect(read('logo.svg')).toBe(SVG)
    expect(existsSync(path('logo.png'))).toBe(false)
    expect(await collecting((report) => undo(session, report))).toEqual(DONE)
    expect(existsSync(path('logo.svg'))).toBe(false)
    expect(read('deck.yaml')).toBe(DECK)
    expect(await collecting((report) => redo(session, report))).toEqual(DONE)
    expect(read('logo.svg')).toBe(SVG)
  })

  test('is removed, with the file that the editor wrote for it, and comes back', async () => {
    const { session, read, path } = await openEditorWith()
    const remove = () =>
      collecting((report) =>
        changeSetting(session, { deck: 'mine', set: 'no-logo', of: 'deck' }, report),
      )
    expect(await remove()).toEqual(DONE)
    expect(read('deck.yaml')).toBe(DECK)
    await setLogo(session, SVG)
    expect(await remove()).toEqual(DONE)
    expect(read('deck.yaml')).toBe(`${DECK}logo: ''\n`)
    expect(existsSync(path('logo.svg'))).toBe(false)
    expect((await factsOf(session, 'de')).settings.logo).toBe('none')
    expect(await collecting((report) => undo(session, report))).toEqual(DONE)
    expect(read('logo.svg')).toBe(SVG)
    expect(read('deck.yaml')).toContain('logo: logo.svg')
  })

  test('that the user named is not removed from the folder', async () => {
    const { session, read } = await openEditorWith({
      'content/mine/deck.yaml': `${DECK}logo: ours.svg # of the House\n`,
      'content/mine/ours.svg': SVG,
    })
    await collecting((report) =>
      changeSetting(session, { deck: 'mine', set: 'no-logo', of: 'deck' }, report),
    )
    expect([read('ours.svg'), read('deck.yaml')]).toEqual([
      SVG,
      `${DECK}logo: '' # of the House\n`,
    ])
  })

  test('is put into a deck.yaml between braces', async () => {
    const flow =
      '{ source: nl, template: trial, pieces: { one: { kind: card, accent: teal } } } # all\n'
    const { session, read } = await openEditorWith({
      'content/mine/deck.yaml': flow,
      'content/mine/nl.yaml': 'pieces: { one: { title: Een, body: x } }\n',
    })
    expect(await setLogo(session, SVG)).toEqual(DONE)
    expect(read('deck.yaml')).toBe(flow.replace(' } # all', ', logo: logo.svg } # all'))
  })

  test.each<[what: string, bytes: Uint8Array | string, says: RegExp]>([
    [
      'a drawing that shows a file',
      SVG.replace('<path', '<image href="/etc/passwd"/><path'),
      /picture-unsupported/,
    ],
    ['text', 'hello', /picture-broken/],
    ['nothing', '', /is empty, or a folder/],
    ['a broken GIF', 'GIF89a......', /picture-broken/],
    ['a BMP', 'BM......', /is a BMP picture/],
    ['a page', '<html></html>', /picture-/],
    ['a broken PNG', '\u0089PNG\r\n\u001A\n', /picture-broken/],
    ['a packed drawing', gzipSync(SVG), /is a packed drawing \(\.svgz\)/],
    ['a drawing in UTF-16', Buffer.from(`\uFEFF${SVG}`, 'utf16le'), /UTF-16/],
    ['more than 8 MB', new Uint8Array(8 * 1024 * 1024 + 1), /larger than 8 MB/],
  ])('that is %s is refused', async (_, bytes, says) => {
    const { session, read, path } = await openEditorWith()
    const { value, problems } = await setLogo(session, bytes)
    expect(value).toBe(false)
    expect(problems[0]).toMatch(says)
    expect(read('deck.yaml')).toBe(DECK)
    for (const name of ['logo.svg', 'logo.png', 'logo.jpg'])
      expect(existsSync(path(name))).toBe(false)
  })

  test('whose pixels cannot be decoded is refused', async () => {
    const { session, read, path } = await openEditorWith()
    const picture = await png()
    picture[picture.indexOf('IDAT') + 10]! ^= 0x55
    const { value, problems } = await setLogo(session, picture)
    expect(value).toBe(false)
    expect(problems).toEqual([expect.stringContaining('its pixels cannot be read')])
    expect([read('deck.yaml'), existsSync(path('logo.png'))]).toEqual([DECK, false])
  })

  test('does not take the place of another file', async () => {
    const own = SVG.replace('M0', 'M1')
    const { session, read } = await openEditorWith({ 'content/mine/logo.svg': own })
    const { value, problems } = await setLogo(session, SVG)
    expect(value).toBe(false)
    expect(problems).toEqual([
      expect.stringMatching(/logo\.svg” already exists and is not/),
    ])
    expect([read('logo.svg'), read('deck.yaml')]).toEqual([own, DECK])
  })

  test('takes the place of the one before, unless a piece shows that', async () => {
    const { session, read, write } = await openEditorWith()
    await setLogo(session, SVG)
    const other = SVG.replace('M0', 'M1')
    expect(await setLogo(session, other)).toEqual(DONE)
    expect(read('logo.svg')).toBe(other)
    write('deck.yaml', read('deck.yaml').replace('scene.svg', 'logo.svg'))
    expect((await setLogo(session, SVG)).value).toBe(false)
    expect(read('logo.svg')).toBe(other)
  })

  test('says where the template has no place for it', async () => {
    const { session } = await openEditorWith({
      'templates/trial/card.yaml': 'front: { text: title }\nback: { text: body }\n',
    })
    expect((await factsOf(session, 'de')).settings.logo).toBe('no-place')
  })
})

describe('a language', () => {
  test('is begun with every text of the source to be written', async () => {
    const { session, read } = await openEditorWith()
    expect(await begin(session, 'frans')).toEqual({ value: 'fr', problems: [] })
    expect(read('fr.yaml')).toContain('    # Een kaart\n    title:\n')
    expect((await factsOf(session, 'fr')).progress).toEqual({ done: 0, all: 10 })
  })

  test.each(['de', 'DE', 'Duits'])('is not begun twice: %s', async (named) => {
    const { session, path, read } = await openEditorWith()
    const before = read('de.yaml')
    const { value, problems } = await begin(session, named)
    expect(value).toBeUndefined()
    expect(problems).toEqual([
      'error output: “content/mine/de.yaml” already exists, so nothing was written. / Choose it from the languages of the deck.',
    ])
    expect(readFileSync(path('de.yaml'), 'utf8')).toBe(before)
  })

  test.each(['deck', '../x', 'translations-lock', 'qps/..', '', 'de.yaml'])(
    '“%s” is no tag',
    async (tag) => {
      const { session, folder } = await openEditorWith()
      const { value, problems } = await begin(session, tag)
      expect(value).toBeUndefined()
      expect(problems).toEqual([expect.stringMatching(/is not a language tag/)])
      expect(existsSync(`${folder}/content/x.yaml`)).toBe(false)
    },
  )

  test.each([
    ['con', 'con-EC'],
    ['AUX', 'aux-BR'],
    ['nul', 'nul-ID'],
  ])('“%s” cannot be a file on Windows, %s can', async (tag, instead) => {
    const { session, folder } = await openEditorWith()
    const before = readdirSync(`${folder}/content/mine`)
    const { value, problems } = await begin(session, tag)
    expect(value).toBeUndefined()
    expect(problems).toEqual([expect.stringContaining('Windows cannot store a file')])
    expect(problems[0]).toContain(instead)
    expect(readdirSync(`${folder}/content/mine`)).toEqual(before)
  })

  test('is not begun in a deck of cardpress itself', async () => {
    const { session } = await openEditorWith()
    expect((await begin(session, 'fi', 'samenleerwijzer')).value).toBeUndefined()
  })

  test('is removed into a file that nothing reads, and comes back', async () => {
    const { session, read, path } = await openEditorWith()
    const before = read('de.yaml')
    expect(await removeOne(session, 'de')).toEqual(DONE)
    expect(existsSync(path('de.yaml'))).toBe(false)
    expect(read('de.yaml.removed')).toBe(before)
    const { languages } = await factsOf(session, 'nl')
    expect(languages.map(({ tag }) => tag)).toEqual(['nl'])
    expect(await collecting((report) => undo(session, report))).toEqual(DONE)
    expect(read('de.yaml')).toBe(before)
    expect(existsSync(path('de.yaml.removed'))).toBe(false)
  })

  test('takes along what is typed and not saved in it', async () => {
    const { session } = await openEditorWith()
    await type(session, ['de', 'one', 'title'], 'Die Karte')
    await removeOne(session, 'de')
    await collecting((report) => undo(session, report))
    const { value, saved } = await fieldOf(session, 'de', ['one', 'title'])
    expect(value).toBe(saved)
  })

  test('is not removed where the deck is written in it, or has no words in it', async () => {
    const { session, read } = await openEditorWith()
    expect((await removeOne(session, 'nl')).problems).toEqual([
      expect.stringContaining('The deck is written in nl, so that language stays.'),
    ])
    expect((await removeOne(session, 'fr')).problems).toEqual([
      expect.stringContaining('The deck has no words in fr. / It has de.'),
    ])
    expect(read('nl.yaml')).not.toBe('')
  })
})

test('a file that another program changed in the meantime is not written over', async () => {
  const { session, path, read } = await openEditorWith()
  await setLogo(session, SVG)
  writeFileSync(path('logo.svg'), 'mine')
  const { value, problems } = await collecting((report) => undo(session, report))
  expect(value).toBe(false)
  expect(problems).toEqual([expect.stringMatching(/logo\.svg” has changed since/)])
  expect(read('deck.yaml')).toContain('logo: logo.svg')
})
