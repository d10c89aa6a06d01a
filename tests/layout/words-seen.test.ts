import sharp from 'sharp'
import { expect, test } from 'vitest'

import { card, layOut, theme } from './lay-out.ts'

/** What is wrong with a front on which words stand; the piece may have a photograph. */
async function told(
  front: string,
  pictures: Readonly<Record<string, string | Uint8Array>> = {},
) {
  const [name] = Object.keys(pictures)
  const { problems } = await layOut({
    deck: `
source: nl
template: trial
format: trial
pieces: { one: { kind: card, accent: teal${name === undefined ? '' : `, picture: ${name}`} } }`,
    words: { nl: 'pieces: { one: { body: Woorden, more: Andere, alt: Iets } }' },
    theme: theme().replace(
      'styles:',
      `  yellow: { cmyk: [0, 5, 60, 0], srgb: '#FFF08A' }
styles:
  big: { fontFamily: Nunito Sans, fontSize: 18pt }
  large: { fontFamily: Nunito Sans, fontSize: 14pt }
  bold: { fontFamily: Nunito Sans, fontSize: 14pt, fontWeight: 700 }`,
    ),
    kinds: {
      card: card(front).replace(
        'back: {',
        'back: { children: [{ text: body, margin: 9mm }, { text: more, margin: 9mm }],',
      ),
    },
    pictures,
  })
  return problems.map(({ code, severity, message }) => `${severity} ${code}: ${message}`)
}

const AT = 'position: absolute, left: 10mm, top: 10mm'

/** A photograph of one colour, with an opacity from 0 to 1. */
const photo = (background: string, alpha = 1): Promise<Uint8Array> => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(background.slice(at, at + 2), 16),
  )
  return sharp({
    create: { width: 800, height: 800, channels: 4, background: { r, g, b, alpha } },
  })
    .png()
    .toBuffer()
}

const svg = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">${inner}</svg>`

test.each([
  [
    `{ backgroundColor: yellow, children: [{ text: body, color: paper, margin: 10mm }] }`,
    'warning contrast: “Woorden” (“body”) has a contrast of 1.1 : 1 with what lies behind it on one front of trial (nl); words of this size need 4.5 : 1 to be easy to read.',
  ],
  [
    `children: [{ text: body, color: teal, margin: 10mm, style: large }]`,
    'has a contrast of 4.0 : 1 with what lies behind it on one front of trial (nl); words of this size need 4.5 : 1 to be easy to read.',
  ],
  [
    `children: [{ text: body, margin: 10mm, color: paper, style: big }]`,
    'need 3 : 1 to be easy to read.',
  ],
  // The ground of an inner box, and no further.
  [
    `{ backgroundColor: ink, children: [{ backgroundColor: paper, padding: 10mm, children: [{ name: x, text: body, color: paper }] }] }`,
    '“Woorden” (“body” in the box “x”) has a contrast of 1.0 : 1',
  ],
  // The first letters are on the dark part.
  [
    `children: [{ backgroundColor: ink, ${AT}, width: 8mm, height: 10mm }, { text: body, ${AT} }]`,
    'warning contrast: “Woorden” (“body”) has a contrast of 1.0 : 1',
  ],
  [
    `children: [{ text: body, name: low, margin: 10mm }, { name: cover, backgroundColor: teal, ${AT}, width: 50mm, height: 9mm }]`,
    'error words-hidden: “Woorden” (“body” in the box “low”) is hidden under “cover” on one front of trial (nl).',
  ],
  [
    `children: [{ text: body, margin: 10mm }, { name: cover, backgroundColor: teal, ${AT}, width: 8mm, height: 9mm }]`,
    '“Woorden” (“body”) is partly hidden under “cover” on one front',
  ],
  [
    `children: [{ text: body, margin: 10mm }, { name: m, text: more, ${AT} }]`,
    'warning words-overlap: “Andere” (“more” in the box “m”) lies over “Woorden” (“body”) on one front of trial (nl).',
  ],
])('what nobody can read is told: %s', async (front, expected) => {
  expect((await told(front)).join('\n')).toContain(expected)
})

test.each([
  `children: [{ text: body, margin: 10mm, color: teal, style: big }]`,
  `children: [{ text: body, margin: 10mm, color: teal, style: bold }]`,
  `{ backgroundColor: ink, children: [{ text: body, margin: 10mm, color: paper }] }`,
  // In a disc, with round corners near.
  `children: [{ backgroundColor: ink, borderRadius: 50%, width: 30mm, height: 30mm, padding: 8mm, margin: 9mm, children: [{ text: body, color: paper }] }]`,
  // A shadow.
  `children: [{ text: body, ${AT}, color: teal-pale }, { text: body, position: absolute, left: 10.3mm, top: 10.3mm }]`,
  // A large pale word behind.
  `children: [{ text: more, ${AT}, fontSize: 60pt, color: teal-pale }, { text: body, position: absolute, left: 12mm, top: 20mm }]`,
  `children: [{ text: body, color: teal-pale, margin: 10mm, decoration: true }]`,
  `children: [{ text: body, margin: 10mm }, { text: more, ${AT}, decoration: true }]`,
  // Boxes that touch, with lines that do not.
  `children: [{ text: body, margin: 10mm }, { text: more, marginTop: -11.5mm, marginLeft: 10mm }]`,
  // A ground that ends beside the words.
  `children: [{ text: body, margin: 10mm }, { backgroundColor: teal, height: 20mm, marginTop: -10mm }]`,
])('what can be read is not told: %s', async (front) => {
  expect(await told(front)).toEqual([])
})

const OVER = `children: [{ name: scene, picture: piece, ${AT}, width: 60mm, height: 30mm, objectFit: fill }, { text: body, position: absolute, left: 20mm, top: 20mm }]`
const UNDER = `children: [{ text: body, position: absolute, left: 20mm, top: 20mm }, { name: scene, picture: piece, ${AT}, width: 60mm, height: 30mm, objectFit: fill }]`
const BETWEEN = OVER.replace(
  '{ text: body',
  '{ backgroundColor: paper, position: absolute, left: 15mm, top: 15mm, width: 40mm, height: 20mm }, { text: body',
)

test.each([
  [OVER, '#303030', 1, ['contrast']],
  [OVER, '#D0D0D0', 1, []],
  [OVER, '#303030', 0.1, []],
  [BETWEEN, '#303030', 1, []],
  [UNDER, '#D0D0D0', 1, ['words-hidden']],
  [UNDER, '#D0D0D0', 0.1, []],
])(
  'words on and under a photograph: %s in %s, opacity %d',
  async (front, color, alpha, expected) => {
    const problems = await told(front, { 'photo.png': await photo(color, alpha) })
    expect(problems.map((one) => /contrast|words-hidden/.exec(one)?.[0])).toEqual(
      expected,
    )
  },
)

test.each([
  [OVER, '<path d="M0 0H40V20H0Z" fill="#303030"/>', ['contrast']],
  [OVER, '<path d="M0 0H40V20H0Z" fill="#303030" opacity="0.2"/>', []],
  // Around the words, and behind none of them.
  [OVER, '<path fill-rule="evenodd" d="M0 0H40V20H0ZM4 4H30V16H4Z" fill="#303030"/>', []],
  [OVER, '<path d="M0 8H40" stroke="#303030" stroke-width="8"/>', ['contrast']],
  [OVER, '<path d="M0 18H40" stroke="#303030" stroke-width="2"/>', []],
  [
    OVER,
    '<path d="M0 0H40V20H0Z" fill="#303030"/><path d="M0 0H40V20H0Z" fill="#ffffff"/>',
    [],
  ],
  [UNDER, '<path d="M0 0H40V20H0Z" fill="#D0D0D0"/>', ['words-hidden']],
  [UNDER, '<path d="M0 14H40V20H0Z" fill="#D0D0D0"/>', []],
])('words on and under a drawing: %s with %s', async (front, inner, expected) => {
  const problems = await told(front, { 'scene.svg': svg(inner) })
  expect(problems.map((one) => /contrast|words-hidden/.exec(one)?.[0])).toEqual(expected)
})
