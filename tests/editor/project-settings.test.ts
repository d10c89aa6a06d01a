import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { changeSetting } from '../../src/editor/change-setting.ts'
import type { EditorSession } from '../../src/editor/editor-session.ts'
import { undo } from '../../src/editor/undo.ts'
import type { ColorFacts, SettingChange } from '../../src/preview/protocol/editor.ts'
import { DECK, SVG, collecting, factsOf, openEditorWith } from './open-editor.ts'

const DONE = { value: true, problems: [] }

type Setting<Kind extends SettingChange['set']> = Omit<
  Extract<SettingChange, { readonly set: Kind }>,
  'deck' | 'set'
>

/** A project with a deck, and how settings of the project are changed in it. */
async function openProjectWith(files = {}) {
  const { session, folder } = await openEditorWith(files)
  const path = (name: string): string => join(folder, name)
  const set = (setting: SettingChange) =>
    collecting((report) => changeSetting(session, setting, report))
  return {
    session,
    read: (name: string): string => readFileSync(path(name), 'utf8'),
    isThere: (name: string): boolean => existsSync(path(name)),
    write: (name: string, text: string) => writeFileSync(path(name), text),
    setColor: (name: string, value: string) =>
      set({ deck: 'mine', set: 'color', name, value }),
    say: (key: Setting<'organisation'>['key'], value: string) =>
      set({ deck: 'mine', set: 'organisation', key, value }),
    setLogo: (svg: string) => {
      const base64 = Buffer.from(svg).toString('base64')
      return set({ deck: 'mine', set: 'logo', of: 'organisation', base64 })
    },
    removeLogo: () => set({ deck: 'mine', set: 'no-logo', of: 'organisation' }),
    undo: () => collecting((report) => undo(session, report)),
  }
}

async function colorOf(session: EditorSession, name: string): Promise<ColorFacts> {
  const { palette } = (await factsOf(session, 'de')).settings
  const found = palette.find((color) => color.name === name)
  if (!found) throw new Error(`there is no ${name}`)
  return found
}

describe('a colour of the project', () => {
  test('is added by one value, and brings readable tones in inks along', async () => {
    const { session, read, isThere, setColor, undo: back } = await openProjectWith()
    expect(await setColor('Ons Rood', '#D1332E')).toEqual(DONE)
    expect(read('colors.yaml')).toMatch(/^# .*\n\nons-rood: '#D1332E'\n$/)
    const { css, inks, deepOnPale, textOnColor, ...is } = await colorOf(
      session,
      'ons-rood',
    )
    expect(is).toEqual({
      name: 'ons-rood',
      isAccent: true,
      isOwn: true,
      isOfTemplate: false,
    })
    expect(css).toBe('#D1332E')
    expect(inks.reduce((sum, ink) => sum + ink)).toBeLessThanOrEqual(300)
    expect(deepOnPale?.contrast).toBeGreaterThan(4.5)
    expect(textOnColor?.contrast).toBeGreaterThan(4.1)
    expect(await back()).toEqual(DONE)
    expect(isThere('colors.yaml')).toBe(false)
  })

  test('takes the place of one of the template, and gives it back', async () => {
    const { session, read, isThere, setColor } = await openProjectWith()
    expect(await setColor('teal', '#336699')).toEqual(DONE)
    expect(await colorOf(session, 'teal')).toMatchObject({ css: '#336699', isOwn: true })
    expect(await setColor('rust', '#993300')).toEqual(DONE)
    expect(await setColor('teal', '')).toEqual(DONE)
    expect(read('colors.yaml')).not.toContain('teal')
    expect(await colorOf(session, 'teal')).toMatchObject({ css: '#188C8D', isOwn: false })
    expect(await setColor('rust', '')).toEqual(DONE)
    expect(isThere('colors.yaml')).toBe(false)
  })

  test('is changed where it stands, and notes stay', async () => {
    const own = "# ours\nteal: { cmyk: [0, 0, 0, 50] } # inks\nrust: '#993300' # a note\n"
    const beside = "rust: '#FF0000' # of this deck\n"
    const { read, setColor } = await openProjectWith({
      'colors.yaml': own,
      'content/mine/colors.yaml': beside,
    })
    expect(await setColor('teal', '#336699')).toEqual(DONE)
    expect(await setColor('rust', '#00AA00')).toEqual(DONE)
    expect(read('colors.yaml')).toBe(
      "# ours\nrust: '#993300' # a note\nteal: '#336699'\n",
    )
    expect(read('content/mine/colors.yaml')).toBe("rust: '#00AA00' # of this deck\n")
  })

  test.each([
    ['ember', 'rgb(1', /no solid colour/],
    ['!!', '#D1332E', /has no name/],
  ])('%s: %s is refused', async (name, value, says) => {
    const { isThere, setColor } = await openProjectWith()
    expect(await setColor(name, value)).toEqual({
      value: false,
      problems: [expect.stringMatching(says)],
    })
    expect(isThere('colors.yaml')).toBe(false)
  })

  test('is not taken away while cards have it', async () => {
    const { setColor, read, write } = await openProjectWith()
    await setColor('ember', '#D1332E')
    write('content/mine/deck.yaml', DECK.replace('teal', 'ember'))
    expect(await setColor('ember', '')).toEqual({
      value: false,
      problems: [expect.stringMatching(/is the colour of a card of this deck/)],
    })
    expect(read('colors.yaml')).toContain('ember')
  })
})

describe('the organisation', () => {
  test('is written word by word, its address in lines; undone and emptied again', async () => {
    const { session, read, isThere, say, undo: back } = await openProjectWith()
    const facts = async () => (await factsOf(session, 'de')).settings.organisation
    expect(await say('address', 'Corner Street 1\r\n1234 AB Utrecht\n')).toEqual(DONE)
    expect(await say('name', 'The House')).toEqual(DONE)
    expect(await say('color', '#D1332E')).toEqual(DONE)
    expect(read('organisation.yaml')).toMatch(
      /^# .*\n\naddress: \|\n {2}Corner Street 1\n {2}1234 AB Utrecht\nname: The House\ncolor: '#D1332E'\n$/,
    )
    expect(await facts()).toEqual({
      name: 'The House',
      address: 'Corner Street 1\n1234 AB Utrecht',
      web: '',
      logo: '',
      color: '#D1332E',
    })
    expect((await colorOf(session, 'organisation')).isAccent).toBe(true)
    expect(await back()).toEqual(DONE)
    expect((await facts()).color).toBe('')
    await say('name', '')
    await say('address', ' ')
    expect(isThere('organisation.yaml')).toBe(false)
  })

  test('has a logo beside “content”, which decks without one of their own show', async () => {
    const { session, read, isThere, setLogo, removeLogo } = await openProjectWith()
    const logo = async () => (await factsOf(session, 'de')).settings.logo
    expect(await setLogo(SVG)).toEqual(DONE)
    expect([read('logo.svg'), await logo()]).toEqual([SVG, 'organisation'])
    expect(await removeLogo()).toEqual(DONE)
    expect([isThere('logo.svg'), isThere('organisation.yaml'), await logo()]).toEqual([
      false,
      false,
      'none',
    ])
  })

  test('has its colour changed as any other colour', async () => {
    const { read, say, setColor } = await openProjectWith()
    await say('color', '#D1332E')
    expect(await setColor('organisation', '#336699')).toEqual(DONE)
    expect(read('organisation.yaml')).toContain("color: '#336699'")
  })
})
