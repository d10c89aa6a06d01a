import sharp from 'sharp'
import { expect, test } from 'vitest'

import { identity } from '../../src/base/geometry/transform.ts'
import { boundsOf } from '../../src/typesetting/frame/bounds.ts'
import type { Group } from '../../src/typesetting/frame/frame.ts'
import { card, layOut } from './lay-out.ts'
import { groupsOn, mm } from './read-frame.ts'

const svg = (inner: string, viewBox = '0 0 40 20'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${inner}</svg>`

/** Twice as wide as high. */
const LOW = svg('<path d="M0 0H40V20H0Z" fill="#188C8D"/>')

const edges = (group: Group): readonly number[] => {
  const { left, top, right, bottom } = boundsOf([group], identity)
  return [left, top, right, bottom].map(mm)
}

const windowOf = ({ clip }: Group): readonly number[] =>
  clip ? edges({ kind: 'group', items: [{ kind: 'shape', path: clip }] }) : []

interface Shown {
  readonly file?: string
  readonly contents?: string | Uint8Array
  readonly alt?: string
}

/** The picture of a piece in a box with these rules. */
async function picture(
  rules: string,
  { file = 'scene.svg', contents = LOW, alt = 'Een vlak' }: Shown = {},
) {
  const { problems, side } = await layOut({
    deck: `
source: nl
template: trial
format: trial
pieces: { one: { kind: card, accent: teal, picture: ${file} } }`,
    words: { nl: `pieces: { one: { alt: ${alt} } }` },
    kinds: { card: card(`children: [{ name: scene, picture: piece, ${rules} }]`) },
    pictures: { [file]: contents },
  })
  const [group] = groupsOn(side('one front'), 'scene')
  return { problems, group: group! }
}

const BOX = 'margin: 10mm, width: 60mm, height: 60mm'

test.each([
  ['', [10, 25, 70, 55]],
  ['objectPosition: top', [10, 10, 70, 40]],
  ['objectPosition: bottom', [10, 40, 70, 70]],
  ['objectFit: cover', [-20, 10, 100, 70]],
  ['objectFit: fill', [10, 10, 70, 70]],
  ['paddingLeft: 20mm, paddingTop: 10mm', [30, 35, 70, 55]],
])('a picture in a square box: %s', async (rules, expected) => {
  const { problems, group } = await picture(`${BOX}, ${rules}`.replace(/, $/, ''))
  expect(problems).toEqual([])
  expect(edges(group)).toEqual(expected)
  expect(windowOf(group)).toEqual([10, 10, 70, 70])
})

test('what fills its box fills the bleed as well', async () => {
  const { group } = await picture('width: 100%, height: 50mm, objectFit: fill')
  expect(edges(group)).toEqual([-3, -3, 103, 50])
  expect(windowOf(group)).toEqual([-3, -3, 103, 50])
})

test('what is contained stays inside the cut, and its art beyond the edges shows in the bleed', async () => {
  const { group } = await picture('width: 100%, height: 50mm', {
    contents: svg('<path d="M-10 -10H50V20H-10Z" fill="#188C8D"/>'),
  })
  expect(edges(group)).toEqual([-25, -25, 125, 50])
  expect(windowOf(group)).toEqual([-3, -3, 103, 50])
})

test('a picture with words for it is a figure, one of the template is decoration', async () => {
  const { group } = await picture(BOX, { alt: '"Een \'vlak\'"' })
  expect(group).toMatchObject({ role: 'figure', alternative: 'Een ‘vlak’' })
  const { side } = await layOut({
    words: { nl: 'pieces: { one: {} }' },
    kinds: { card: card('children: [{ picture: edge.svg, height: 10mm, color: teal }]') },
    pictures: {
      'template/edge.svg': svg('<path d="M0 0H40V20H0Z" fill="currentColor"/>'),
    },
  })
  const [edge] = groupsOn(side('one front'), 'edge.svg')
  expect(edge).toMatchObject({ role: 'artifact' })
  expect(edge).not.toHaveProperty('alternative')
  expect(JSON.stringify(edge)).toContain('"cmyk":[80,20,40,10]')
})

test('a colour of the palette is printed with its inks', async () => {
  const { group } = await picture(BOX)
  expect(JSON.stringify(group)).toContain('"cmyk":[80,20,40,10]')
})

const photo = (width: number, height: number): Promise<Uint8Array> =>
  sharp({ create: { width, height, channels: 3, background: '#808080' } })
    .png()
    .toBuffer()

test('a photograph is placed like a drawing', async () => {
  const contents = await photo(1000, 500)
  const { problems, group } = await picture(BOX, { file: 'photo.png', contents })
  expect(problems).toEqual([])
  expect(edges(group)).toEqual([10, 25, 70, 55])
})

const told = async (width: number) => {
  const contents = await photo(width, width)
  const { problems } = await picture(BOX, { file: 'photo.png', contents })
  return problems.map(({ severity, code, message }) => [severity, code, message])
}

test('one with too few pixels for its size is told: softly, then firmly', async () => {
  // 60 mm are 2.362 inches.
  expect(await told(532)).toEqual([])
  expect(await told(530)).toEqual([
    [
      'warning',
      'picture-resolution',
      expect.stringContaining(
        'has 224 pixels per inch in “scene” on one front of trial (nl); print needs 225',
      ),
    ],
  ])
  expect(await told(350)).toEqual([
    [
      'warning',
      'picture-resolution',
      expect.stringContaining(
        'has only 148 pixels per inch in “scene” on one front of trial (nl); it will look blurred: this size needs 709 × 709 pixels, and it has 350 × 350.',
      ),
    ],
  ])
})

test('a picture that is not there is told with the place of its name', async () => {
  const { problems, texts } = await layOut({
    deck: `
source: nl
template: trial
format: trial
pieces: { one: { kind: card, accent: teal, picture: pictures/sceen.svg } }`,
    words: { nl: 'pieces: { one: {} }' },
    kinds: { card: card('children: [{ picture: piece, height: 10mm }]') },
    pictures: { 'pictures/scene.svg': LOW },
  })
  expect(problems).toHaveLength(1)
  const { code, hint, span } = problems[0]!
  expect(code).toBe('file-missing')
  expect(hint).toContain('scene.svg')
  expect(texts.get(span!.file)!.slice(span!.start, span!.end)).toBe('pictures/sceen.svg')
})
