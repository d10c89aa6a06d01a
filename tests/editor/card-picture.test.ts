import { existsSync, readFileSync } from 'node:fs'

import sharp from 'sharp'
import { describe, expect, test } from 'vitest'

import { changeSetting } from '../../src/editor/change-setting.ts'
import type { EditorSession } from '../../src/editor/editor-session.ts'
import { undo } from '../../src/editor/undo.ts'
import { DECK, SVG, collecting, openEditorWith } from './open-editor.ts'

const put = (
  session: EditorSession,
  bytes: Uint8Array | string,
  name: string,
  piece = 'one',
) =>
  collecting((report) => {
    const base64 = Buffer.from(bytes).toString('base64')
    return changeSetting(
      session,
      { deck: 'mine', set: 'picture', piece, name, base64 },
      report,
    )
  })

/** A photograph, as a telephone takes it: on its side, with a note how to turn it. */
const photograph = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#188C8D' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer()

const DONE = { value: true, problems: [] }

describe('a picture of a card', () => {
  test('is copied under a clean name, upright, with the pixels that the card needs', async () => {
    const { session, read, path } = await openEditorWith()
    const bytes = await photograph(4000, 3000)
    expect(await put(session, bytes, '../../Été à la mer (1).JPG')).toEqual(DONE)
    expect(read('deck.yaml')).toContain(
      'picture: pictures/ete-a-la-mer-1.jpg } # the first',
    )
    const facts = await sharp(
      readFileSync(path('pictures/ete-a-la-mer-1.jpg')),
    ).metadata()
    // 111 × 154 mm with bleed, at 300 pixels to the inch and a quarter more; turned, it is 3000 × 4000.
    expect(facts).toMatchObject({ width: 1706, height: 2274, format: 'jpeg' })
    expect(facts.orientation ?? 1).toBe(1)
  })

  test('stays as it is where it is small enough, and is kept once', async () => {
    const { session, read, path } = await openEditorWith()
    const png = await sharp({
      create: { width: 90, height: 90, channels: 4, background: '#188C8D80' },
    })
      .png()
      .toBuffer()
    expect(await put(session, png, 'photo.jpg')).toEqual(DONE)
    expect(readFileSync(path('pictures/photo.png')).equals(png)).toBe(true)
    expect(await put(session, png, 'Photo.png', 'two')).toEqual(DONE)
    expect(read('deck.yaml').match(/pictures\/photo\.png/g)).toHaveLength(2)
    expect(await put(session, SVG, 'photo.png')).toEqual(DONE)
    expect(read('deck.yaml')).toContain('picture: pictures/photo.svg }')
  })

  test('that cannot be printed is called as its file is', async () => {
    const { session } = await openEditorWith()
    const image = {
      create: { width: 9, height: 9, channels: 3, background: 'red' },
    } as const
    const avif = await sharp(image).avif().toBuffer()
    const heic = avif.toString('latin1').replaceAll('av1C', 'hvcC')
    const { problems } = await put(session, Buffer.from(heic, 'latin1'), 'IMG_1.HEIC')
    // A folder has no bytes either.
    const { problems: others } = await put(session, '', 'photos')
    expect([...problems, ...others]).toEqual([
      expect.stringContaining('“IMG_1.HEIC” is a HEIC picture'),
      expect.stringContaining('“photos” is empty, or a folder.'),
    ])
  })

  test('does not take the place of another file, and is undone with its file', async () => {
    const { session, read, path } = await openEditorWith({
      'content/mine/pictures/a.svg': '<svg/>',
    })
    expect(await put(session, SVG, 'a.svg')).toEqual(DONE)
    expect(read('deck.yaml')).toContain('picture: pictures/a-2.svg')
    expect(read('pictures/a.svg')).toBe('<svg/>')
    await collecting((report) => undo(session, report))
    expect(read('deck.yaml')).toBe(DECK)
    expect(existsSync(path('pictures/a-2.svg'))).toBe(false)
  })

  test('comes without the focus of the one before, and is taken away', async () => {
    const deck = DECK.replace(
      'picture: scene.svg',
      'picture: scene.svg\n    focus: 10% 20%',
    )
    const { session, read } = await openEditorWith({ 'content/mine/deck.yaml': deck })
    expect(await put(session, SVG, 'other', 'two')).toEqual(DONE)
    expect(read('deck.yaml')).toBe(DECK.replace('scene.svg', 'pictures/other.svg'))
    const removed = await collecting((report) =>
      changeSetting(session, { deck: 'mine', set: 'no-picture', piece: 'two' }, report),
    )
    expect(removed).toEqual(DONE)
    expect(read('deck.yaml')).toBe(DECK.replace('    picture: scene.svg\n', ''))
  })

  test.each([
    ['no picture', 'hello', 'one', /“a\.png” is broken or incomplete/],
    [
      'larger than 30 MB',
      new Uint8Array(30 * 1024 * 1024 + 1),
      'one',
      /larger than 30 MB/,
    ],
    ['a broken one', '\u0089PNG', 'one', /picture/],
    ['that of no card', SVG, 'three', /no piece “three”/],
  ])('is refused where it is %s', async (_, bytes, piece, problem) => {
    const { session, read, path } = await openEditorWith()
    const { value, problems } = await put(session, bytes, 'a.png', piece)
    expect(value).toBe(false)
    expect(problems.join()).toMatch(problem)
    expect(read('deck.yaml')).toBe(DECK)
    expect(existsSync(path('pictures'))).toBe(false)
  })
})
