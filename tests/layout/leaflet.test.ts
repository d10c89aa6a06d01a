import { expect, test } from 'vitest'

import { pt } from '../../src/base/geometry/length.ts'
import { foldPositions } from '../../src/typesetting/layout/leaflet.ts'
import { layOut, theme } from './lay-out.ts'
import { groupsOn, lineWith, shapesOn } from './read-frame.ts'
import { FOLDS, LEAFLET, leaflet } from './trial-leaflet.ts'

test('grounds run into the bleed at the edges of the sheet, not at folds', async () => {
  const { side } = await leaflet('tekst', { fold: 'roll' })
  const spans = (name: string) =>
    shapesOn(side(name))
      .map(({ left, right, top, bottom }) => [left, right, top, bottom])
      .toSorted((one, other) => one[0]! - other[0]!)
  expect(spans('sheet outside')).toEqual([
    [-3, 90, -3, 103],
    [90, 190, -3, 103],
    [190, 293, -3, 103],
  ])
  expect(spans('sheet inside')).toEqual([
    [-3, 100, -3, 103],
    [100, 200, -3, 103],
    [200, 293, -3, 103],
  ])
})

test('a leaflet in Arabic opens the other way', async () => {
  const { problems, side } = await leaflet('مرحبا بالعالم', {
    fold: 'roll',
    language: 'ar',
    title: 'عنوان',
  })
  expect(problems).toEqual([])
  const [cover] = shapesOn(side('sheet outside'))
  expect(cover).toMatchObject({ left: -3, right: 100, fill: '80/20/40/10' })
  const words = lineWith(side('sheet outside'), 'مرحبا')
  expect(words.boxes[0]).toBe('flap')
  // The flap lies at the right: 200–290 mm; its words start 10 mm from there.
  expect(words.right).toBeCloseTo(280, 1)
})

const SCENE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 70 60"><path d="M0 0H70V60H0Z" fill="#DDEEEE"/></svg>`

const PICTURE = ', picture: scene.svg'

/** A leaflet with a tile for each card that has a picture. */
const withTiles = (language: string, cards: readonly string[] = [PICTURE, PICTURE, '']) =>
  layOut(
    {
      deck: `
source: nl
template: trial
format: trial
pieces:
${cards.map((picture, index) => `  c${index}: { kind: card, accent: teal${picture} }`).join('\n')}
  sheet: { kind: leaflet, accent: teal, folds: half }`,
      words: {
        [language]: `pieces: { ${cards.map((_, index) => `c${index}: {}`).join(', ')}, sheet: { title: Titel, body: tekst } }`,
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
      pictures: { 'scene.svg': SCENE },
    },
    { languages: [language] },
  )

test('cards are shown as tiles, side by side, and pour like words', async () => {
  const { problems, side } = await withTiles('nl')
  expect(problems).toEqual([])
  const tiles = groupsOn(side('sheet inside'), 'tile')
  expect(tiles).toHaveLength(2)
  const leftOf = (index: number, of = tiles) =>
    of[index]!.clip!.flatMap((step) => (step[0] === 'M' ? [step[1]] : []))[0]!
  // No wider than 80 points, 8.5 points apart, from the left edge of the words.
  expect(leftOf(1) - leftOf(0)).toBeCloseTo(88.5, 3)
  // Their height of 80 × 6/7 points, 0.8 em below, and then the words.
  const below = 10 + ((80 * 6) / 7 / 72) * 25.4 + 0.8 * (10 / 72) * 25.4
  expect(lineWith(side('sheet inside'), 'tekst').baseline).toBeCloseTo(below + 3.66, 1)

  const mirrored = groupsOn((await withTiles('ar')).side('sheet inside'), 'tile')
  expect(leftOf(1, mirrored) - leftOf(0, mirrored)).toBeCloseTo(-88.5, 3)
})

test('tiles that would be too narrow go into another row, and none at all are told', async () => {
  const { problems, side } = await withTiles(
    'nl',
    Array.from({ length: 12 }, () => PICTURE),
  )
  expect(problems).toEqual([])
  const corners = groupsOn(side('sheet inside'), 'tile').map(({ clip }) => clip?.[0])
  expect(corners).toHaveLength(12)
  expect(new Set(corners.map((corner) => corner?.[1])).size).toBe(6)
  expect(new Set(corners.map((corner) => corner?.[2])).size).toBe(2)
  const without = await withTiles('nl', [''])
  expect(without.problems).toMatchObject([
    {
      code: 'nothing-shown',
      severity: 'note',
      span: { file: expect.stringContaining('leaflet.yaml') },
    },
  ])
})

test('folds lie where the panels meet, from the left edge', () => {
  const outside = [90, 100, 100].map((width, index) => ({
    name: `${index}`,
    width: pt(width),
  }))
  expect(foldPositions(outside, 'ltr')).toEqual([90, 190])
  expect(foldPositions(outside, 'rtl')).toEqual([100, 200])
})

test('a leaflet needs a way to fold it', async () => {
  const { problems } = await leaflet('tekst', { fold: '' })
  expect(problems.map(({ message, hint }) => [message, hint])).toEqual([
    [
      '“sheet” is a leaflet and has no “folds”.',
      expect.stringMatching(/^Add “folds:” with one or more of: .*half, roll\.$/),
    ],
  ])
})
