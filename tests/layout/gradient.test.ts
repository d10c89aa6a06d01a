import { expect, test } from 'vitest'

import type { Gradient } from '../../src/typesetting/frame/frame.ts'
import { gradientAt } from '../../src/typesetting/frame/gradient-at.ts'
import { walkFrame } from '../../src/typesetting/frame/walk.ts'
import { card, layOut } from './lay-out.ts'

/** The gradient of a box of 40 × 20 mm that lies 10 mm from the left and the top. */
async function laid(
  css: string,
  language = 'nl',
): Promise<(x: number, y: number) => string> {
  const box = `{ position: absolute, left: 10mm, top: 10mm, width: 40mm, height: 20mm, backgroundImage: '${css}' }`
  const { problems, side } = await layOut(
    {
      words: { [language]: 'pieces: { one: {} }' },
      kinds: { card: card(`children: [${box}]`) },
    },
    { languages: [language] },
  )
  expect(problems).toEqual([])
  const fills = [...walkFrame(side('one front'))].flatMap(({ item }) =>
    item.kind === 'shape' && item.fillWith && item.fillWith.kind !== 'tiling'
      ? [item.fillWith]
      : [],
  )
  const left = language === 'ar' ? 50 : 10
  return (x, y) => colorAt(fills[0]!, left + x, 10 + y)
}

const POINTS = 72 / 25.4

function colorAt(gradient: Gradient, x: number, y: number): string {
  const paint = gradientAt(gradient, x * POINTS, y * POINTS)
  return `${paint?.srgb} ${Math.round((paint?.opacity ?? NaN) * 100)}`
}

test.each<[string, readonly [number, number, string][]]>([
  [
    'linear-gradient(to right, ink, paper)',
    [
      [0, 5, '#000000 100'],
      [20, 15, '#808080 100'],
      [40, 5, '#FFFFFF 100'],
    ],
  ],
  [
    // The other two corners have the colour of the middle.
    'linear-gradient(to bottom right, ink, paper)',
    [
      [0, 0, '#000000 100'],
      [40, 0, '#808080 100'],
      [0, 20, '#808080 100'],
      [40, 20, '#FFFFFF 100'],
    ],
  ],
  [
    // It has the colour of its neighbour, so that nothing turns grey on the way.
    'linear-gradient(0deg, ink / 80%, transparent 50%)',
    [
      [5, 20, '#000000 80'],
      [5, 15, '#000000 40'],
      [5, 5, '#000000 0'],
    ],
  ],
  [
    'linear-gradient(90deg, ink 10mm, paper 10mm 30mm, teal)',
    [
      [9, 0, '#000000 100'],
      [11, 0, '#FFFFFF 100'],
      [29, 0, '#FFFFFF 100'],
      [40, 0, '#188C8D 100'],
    ],
  ],
  [
    'radial-gradient(circle closest-side at 25% 50%, ink, paper)',
    [
      [10, 10, '#000000 100'],
      [15, 10, '#808080 100'],
      [30, 10, '#FFFFFF 100'],
    ],
  ],
  [
    'radial-gradient(closest-side, ink, paper)',
    [
      [30, 10, '#808080 100'],
      [20, 15, '#808080 100'],
    ],
  ],
])('%s lies over its box as in CSS', async (css, expected) => {
  const at = await laid(css)
  expect(expected.map(([x, y]) => at(x, y))).toEqual(expected.map(([, , color]) => color))
})

test('a gradient is mirrored where left and right change places', async () => {
  const linear = await laid('linear-gradient(45deg, ink, paper)', 'ar')
  expect(linear(40, 20)).toBe('#000000 100')
  const radial = await laid(
    'radial-gradient(circle closest-side at 25% 50%, ink, paper)',
    'ar',
  )
  expect(radial(30, 10)).toBe('#000000 100')
})

test('colours that do not exist are told where they stand in a gradient or a border', async () => {
  const { problems, texts } = await layOut({
    words: { nl: 'pieces: { one: {} }' },
    kinds: {
      card: card(
        `backgroundImage: 'linear-gradient(inky / 50%, teal)'\nborder: 3mm solid tael\nchildren: [{ height: 9mm, margin: 9mm, backgroundColor: papre / 40% }]`,
      ),
    },
  })
  expect(
    problems.map(({ span, message }) => [
      message,
      texts.get(span!.file)?.slice(span!.start, span!.end),
    ]),
  ).toEqual([
    ['There is no colour “inky”.', 'inky'],
    ['There is no colour “tael”.', 'tael'],
    ['There is no colour “papre”.', 'papre'],
  ])
})

test('what is in a box with overflow: hidden is cut at the inner edge of its border', async () => {
  const { problems, side } = await layOut({
    words: { nl: 'pieces: { one: { body: woord } }' },
    kinds: {
      card: card(`padding: 10mm
children:
  - height: 20mm
    border: 1mm solid teal
    borderRadius: 4mm
    overflow: hidden
    opacity: 50%
    mixBlendMode: multiply
    children: [{ text: body, marginTop: 15mm, height: 6mm, backgroundColor: teal-pale }]`),
    },
  })
  expect(problems.map(({ code }) => code)).toEqual(['overset'])
  const [layer] = side('one front').items
  expect(layer).toMatchObject({ layer: { opacity: 0.5, blend: 'multiply' } })
  const [, cut] = layer?.kind === 'group' ? layer.items : []
  const [start, across] = (cut?.kind === 'group' && cut.clip) || []
  expect([start, across]).toEqual([
    ['M', expect.closeTo(14 * POINTS, 3), expect.closeTo(11 * POINTS, 3)],
    ['L', expect.closeTo(86 * POINTS, 3), expect.closeTo(11 * POINTS, 3)],
  ])
})
