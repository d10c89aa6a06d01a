import sharp from 'sharp'
import { expect, test } from 'vitest'

import { apply, identity } from '../../src/base/geometry/transform.ts'
import { boundsOf } from '../../src/typesetting/frame/bounds.ts'
import type { Frame, Group } from '../../src/typesetting/frame/frame.ts'
import { itemsOfKind, walkFrame } from '../../src/typesetting/frame/walk.ts'
import { card, layOut, theme } from './lay-out.ts'
import { groupsOn, mm } from './read-frame.ts'
import { FOLDS, LEAFLET } from './trial-leaflet.ts'

/** A square of which the left half and a strip beyond its left edge are filled. */
const LEFT =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="10 0 40 40"><path d="M0 0H30V40H0Z" fill="#188C8D"/></svg>'

const photo = (): Promise<Uint8Array> =>
  sharp({ create: { width: 800, height: 400, channels: 3, background: '#808080' } })
    .png()
    .toBuffer()

interface Shown {
  readonly file?: string
  readonly contents?: string | Uint8Array
  readonly mirror?: string
  readonly rules?: string
}

/** The front of a card with a picture in a box of 80 × 60 mm, in a language. */
async function front(
  language: string,
  {
    file = 'left.svg',
    contents = LEFT,
    mirror = ', mirror: true',
    rules = '',
  }: Shown = {},
): Promise<Frame> {
  const { problems, side } = await layOut(
    {
      deck: `
source: nl
template: trial
format: trial
pieces: { one: { kind: card, accent: teal, picture: ${file}${mirror} } }`,
      words: {
        nl: 'review: approved\npieces: { one: { alt: Een vlak } }',
        ar: 'pieces: { one: { alt: سطح } }',
      },
      kinds: {
        card: card(
          `children: [{ name: scene, picture: piece, margin: 10mm, width: 80mm, height: 60mm${rules} }]`,
        ),
      },
      pictures: { [file]: contents },
    },
    { languages: [language] },
  )
  expect(problems).toEqual([])
  return side('one front')
}

/** The left and right edges of the filled shape of a side, in millimetres. */
function shapeOn(frame: Frame): readonly number[] {
  const [shape] = itemsOfKind(frame, 'shape').filter(({ item }) => item.fill)
  const { left, right } = boundsOf([shape!.item], shape!.transform)
  return [left, right].map(mm)
}

/** Where the left and the right edge of a photograph come to lie, in millimetres. */
const photoOn = (frame: Frame): readonly number[] =>
  itemsOfKind(frame, 'picture').flatMap(({ item, transform }) =>
    [0, item.box.width].map((x) => mm(apply(transform, x, 0)[0])),
  )

/** The upper and lower edges of a picture, in millimetres. */
function heightsOn(frame: Frame): readonly number[] {
  const [group] = groupsOn(frame, 'scene')
  const { top, bottom } = boundsOf([group!], identity)
  return [top, bottom].map(mm)
}

test('a drawing is mirrored in languages from right to left, within its place', async () => {
  // Sixty millimetres wide in the middle of eighty, 1.5 mm a unit; the strip lies beyond.
  const plain = [5, 50]
  const mirrored = [50, 95]
  expect(shapeOn(await front('nl'))).toEqual(plain)
  expect(shapeOn(await front('ar'))).toEqual(mirrored)
  expect(shapeOn(await front('qps'))).toEqual(plain)
  expect(shapeOn(await front('qps-mirror'))).toEqual(mirrored)
})

test.each([', mirror: false', ''])('one with “%s” is not', async (mirror) => {
  expect(shapeOn(await front('ar', { mirror }))).toEqual(shapeOn(await front('nl')))
})

test.each(['objectFit: cover', 'objectFit: fill', 'objectPosition: top'])(
  'with %s as well: left and right change places, top and bottom stay',
  async (rules) => {
    const shown = { rules: `, ${rules}` }
    const [plain, mirrored] = [await front('nl', shown), await front('ar', shown)]
    const [left, right] = shapeOn(plain)
    const exchanged = [100 - right!, 100 - left!].map((x) => Number(x.toFixed(2)))
    expect(shapeOn(mirrored)).toEqual(exchanged)
    expect(heightsOn(mirrored)).toEqual(heightsOn(plain))
  },
)

test('a photograph is mirrored in the same way, and has as many pixels for its size', async () => {
  const shown = { file: 'photo.png', contents: await photo() }
  expect(photoOn(await front('nl', shown))).toEqual([10, 90])
  expect(photoOn(await front('ar', shown))).toEqual([90, 10])
  expect(photoOn(await front('ar', { ...shown, mirror: '' }))).toEqual([10, 90])
})

/** The inside of a leaflet with a tile for each of two cards, of which the first one is mirrored. */
async function leaflet(language: string, file: string, contents: string | Uint8Array) {
  const { problems, side } = await layOut(
    {
      deck: `
source: ${language}
template: trial
format: trial
pieces:
  one: { kind: card, accent: teal, picture: ${file}, mirror: true }
  two: { kind: card, accent: teal, picture: ${file} }
  sheet: { kind: leaflet, accent: teal, folds: half }`,
      words: {
        [language]: 'pieces: { one: {}, two: {}, sheet: { title: Titel, body: tekst } }',
      },
      theme: theme(),
      kinds: {
        card: 'front: {}\nback: {}',
        leaflet: LEAFLET.replace(
          '{ slot: body }',
          '{ tiles: card, backgroundColor: teal }, { slot: body }',
        ),
      },
      folds: FOLDS,
      pictures: { [file]: contents },
    },
    { languages: [language] },
  )
  expect(problems).toEqual([])
  return side('sheet inside')
}

/** For each tile, whether what is in it is mirrored. */
const tilesOn = (frame: Frame): readonly boolean[] =>
  [...walkFrame(frame)].flatMap(({ item, groups, transform }) =>
    (item.kind === 'picture' || item.kind === 'shape') && isInPicture(groups)
      ? [transform[0] < 0]
      : [],
  )

const isInPicture = (groups: readonly Group[]): boolean =>
  groups.some(({ name }) => name === 'tile') && groups.at(-1)?.name !== 'tile'

test('the tiles of a leaflet show pictures as their cards do', async () => {
  for (const [file, contents] of [
    ['left.svg', LEFT],
    ['photo.png', await photo()],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, to be modest
    expect(tilesOn(await leaflet('nl', file, contents))).toEqual([false, false])
    // oxlint-disable-next-line no-await-in-loop -- one after the other, to be modest
    expect(tilesOn(await leaflet('ar', file, contents))).toEqual([true, false])
  }
})
