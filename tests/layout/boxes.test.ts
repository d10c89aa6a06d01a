import { expect, test } from 'vitest'

import { frameText } from '../../src/typesetting/frame/frame-text.ts'
import { places } from './box-places.ts'
import { card, layOut, theme } from './lay-out.ts'
import { linesOn, shapesOn } from './read-frame.ts'

const B = 'height: 20mm, backgroundColor: teal'
const A = `width: 10mm, ${B}`

test('a column stands boxes under each other, with gap and padding', async () => {
  expect(
    await places(`
padding: 5mm
gap: 2mm
children: [{ ${A} }, { ${A} }]`),
  ).toEqual(['5 5 15 25', '5 27 15 47'])
})

test('a row stands them side by side; what is left grows', async () => {
  expect(
    await places(`
flexDirection: row
padding: 5mm
paddingRight: 10mm
alignItems: center
children:
  - { ${A} }
  - { height: 10mm, flexGrow: 1, backgroundColor: paper }
  - { ${A}, alignSelf: flex-end }`),
  ).toEqual(['5 40 15 60', '15 45 80 55', '80 75 90 95'])
})

test('percentages are of the box around, absolute boxes leave the row', async () => {
  expect(
    await places(`
padding: 10mm
children:
  - width: 50%
    height: 25%
    backgroundColor: teal
    children:
      - { position: absolute, right: 5mm, bottom: 25%, width: 10%, height: 4mm, backgroundColor: paper }
  - { ${A} }`),
  ).toEqual(['10 10 50 30', '41 21 45 25', '10 30 20 50'])
})

test.each([
  ['flex-end', ['5 55 15 75', '5 75 15 95']],
  ['center', ['5 30 15 50', '5 50 15 70']],
  ['space-between', ['5 5 15 25', '5 75 15 95']],
  ['space-evenly', ['5 21.67 15 41.67', '5 58.33 15 78.33']],
])('justifyContent: %s shares out the free height', async (justify, expected) => {
  expect(
    await places(`
padding: 5mm
justifyContent: ${justify}
children: [{ ${A} }, { ${A} }]`),
  ).toEqual(expected)
})

test('margins, also of the room that is left, least and most sizes, and an aspect ratio', async () => {
  expect(
    await places(`
alignItems: flex-start
children:
  - { margin: 3mm 0 0 4mm, minWidth: 30mm, height: 5mm, backgroundColor: teal }
  - { margin: 2mm, width: 40mm, aspectRatio: 2, backgroundColor: teal }
  - { margin: 2mm, marginBottom: 1mm, width: 90mm, maxWidth: 5mm, minHeight: 6mm, backgroundColor: teal }
  - { marginLeft: 1mm, width: 5mm, height: 50mm, maxHeight: 7mm, backgroundColor: teal }`),
  ).toEqual(['4 3 34 8', '2 10 42 30', '2 34 7 40', '1 41 6 48'])
  expect(
    await places(`
children:
  - { margin: 0 auto, width: 40mm, height: 10mm, backgroundColor: teal }
  - { margin: auto 0 0 auto, width: 20mm, height: 10mm, backgroundColor: teal }`),
  ).toEqual(['30 -3 70 10', '80 90 103 103'])
})

const OVERRIDDEN = `
padding: 10mm
children:
  - width: 10mm
    height: 10mm
    backgroundColor: teal
    landscape: { width: 40mm }
    formats: { wide: { height: 3mm }, small: { width: 8mm } }
  - width: 10mm
    height: 10mm
    backgroundColor: paper
    landscape: { width: 40mm }
    formats: { wide: { width: 30mm } }`

test('landscape sides and named formats have rules of their own', async () => {
  expect(await places(OVERRIDDEN)).toEqual(['10 10 20 20', '10 20 20 30'])
  expect(await places(OVERRIDDEN, { format: 'wide' })).toEqual([
    '10 10 50 13',
    '10 13 40 23',
  ])
  expect(await places(OVERRIDDEN, { format: 'small' })).toEqual([
    '5 5 9 10',
    '5 10 10 15',
  ])
})

test('lengths grow and shrink with the area of the format', async () => {
  const words = { nl: 'pieces: { one: { body: woord } }' }
  const kinds = { card: card(`padding: 10mm\nchildren: [{ text: body }]`) }
  const { side } = await layOut({ words, kinds }, { formats: ['small'] })
  expect(side('one front').trim.width).toBeCloseTo(141.73, 2)
  const text = JSON.stringify(side('one front').items)
  // 10 pt on a side of a quarter of the area, but no smaller than the theme allows.
  expect(text).toContain('"size":6')
})

test('a ground that touches the cut runs on into the bleed, on that side only', async () => {
  expect(
    await places(`
backgroundColor: paper
children:
  - { height: 20mm, backgroundColor: teal }
  - { height: 10mm, marginLeft: 10mm, backgroundColor: teal }
  - { height: 10mm, margin: 5mm, backgroundColor: teal }
  - { position: absolute, bottom: 0, left: 40mm, width: 10mm, height: 10mm, backgroundColor: teal }`),
  ).toEqual([
    '-3 -3 103 103',
    '-3 -3 103 20',
    '10 20 103 30',
    '5 35 95 45',
    '40 90 50 103',
  ])
})

test('in right-to-left languages left and right change places', async () => {
  const front = `
flexDirection: row
paddingLeft: 20mm
children:
  - { ${A} }
  - { ${A}, marginRight: 5mm }
  - { position: absolute, left: 5mm, bottom: 5mm, width: 10mm, height: 10mm, backgroundColor: paper }`
  expect(await places(front)).toEqual(['20 -3 30 20', '30 -3 40 20', '5 85 15 95'])
  expect(await places(front, { language: 'ar' })).toEqual([
    '70 -3 80 20',
    '60 -3 70 20',
    '85 85 95 95',
  ])
})

test('round corners are cut to half the shorter side', async () => {
  const { side } = await layOut({
    words: { nl: 'pieces: { one: {} }' },
    kinds: {
      card: card(`padding: 10mm
children:
  - { ${A}, borderRadius: 50% }
  - { ${A}, borderRadius: 99mm }
  - { ${A}, borderRadius: 1mm }`),
    },
  })
  const corners = side('one front').items.map((item) => {
    const [start] = item.kind === 'shape' ? item.path : []
    return start?.[0] === 'M' ? (start[1] / 72) * 25.4 - 10 : undefined
  })
  expect(corners).toEqual([5, 5, 1].map((radius) => expect.closeTo(radius, 3)))
})

/** A front as text, without its first line. */
async function frontOf(front: string, language = 'nl'): Promise<string> {
  const { problems, side } = await layOut(
    {
      words: { [language]: 'pieces: { one: {} }' },
      kinds: { card: card(front) },
    },
    { languages: [language] },
  )
  expect(problems).toEqual([])
  return frameText(side('one front')).split('\n').slice(1, -1).join('\n')
}

test('a border takes room inside its box, and runs on into the bleed at the cut', async () => {
  expect(
    await frontOf(`
border: 2mm solid teal
children:
  - { height: 10mm, margin: 5mm, padding: 1mm, border: { width: 1mm, color: ink }, children: [{ height: 4mm, backgroundColor: paper }] }
  - { height: 10mm, margin: 5mm, border: 3mm double teal, borderLeft: none }`),
  ).toMatchInlineSnapshot(`
    "  shape (-3.00, -3.00) 106.00 × 106.00 fill 80/20/40/10 line 2.00
      shape (7.00, 7.00) 86.00 × 10.00 fill 0/0/0/100 line 1.00
      shape (9.00, 9.00) 82.00 × 4.00 fill 0/0/0/0
      group
        shape (7.00, 27.00) 86.00 × 10.00 fill 80/20/40/10 line 1.00
        shape (7.00, 29.00) 84.00 × 6.00 fill 80/20/40/10 line 1.00"
  `)
})

test('the sides of a border have looks of their own, mirrored from right to left', async () => {
  const front = `children: [{ margin: 10mm, height: 20mm, borderLeft: 1mm dotted teal, borderBottom: 2mm dashed ink, backgroundColor: paper }]`
  expect(await frontOf(front)).toMatchInlineSnapshot(`
    "  shape (10.00, 10.00) 80.00 × 20.00 fill 0/0/0/0
      group
        shape (10.00, 29.00) 80.00 × 0.00 stroke 2.00
      group
        shape (10.50, 10.50) 0.00 × 19.00 stroke 1.00"
  `)
  expect(await frontOf(front, 'ar')).toMatchInlineSnapshot(`
    "  shape (10.00, 10.00) 80.00 × 20.00 fill 0/0/0/0
      group
        shape (89.50, 10.50) 0.00 × 19.00 stroke 1.00
      group
        shape (10.00, 29.00) 80.00 × 0.00 stroke 2.00"
  `)
})

test('a rule lies across a column, stands in a row, and runs off the card where it touches the cut', async () => {
  expect(
    await frontOf(`
children:
  - { line: 1mm solid teal, marginTop: 20mm }
  - flexDirection: row
    margin: 10mm
    height: 20mm
    children: [{ flexGrow: 1 }, { line: { width: 0.5mm, style: dashed } }, { flexGrow: 1 }]
  - { line: 1mm solid teal, position: absolute, left: 0, right: 0, bottom: 0 }
  - { line: 1mm dashed teal, position: absolute, left: 0, right: 0, top: 0 }
  - { line: 1mm solid teal, position: absolute, left: 0, right: 0, top: 0 }
  - { line: 1mm solid teal, position: absolute, left: 50mm, top: 0, bottom: 0 }`),
  ).toMatchInlineSnapshot(`
    "  shape (-3.00, 20.00) 106.00 × 1.00 fill 80/20/40/10 line 1.00
      shape (50.00, 31.00) 0.00 × 20.00 stroke 0.50
      shape (-3.00, 99.00) 106.00 × 4.00 fill 80/20/40/10 line 1.00
      shape (-3.00, -1.00) 106.00 × 0.00 stroke 4.00
      shape (-3.00, -3.00) 106.00 × 4.00 fill 80/20/40/10 line 1.00
      shape (50.00, -3.00) 1.00 × 106.00 fill 80/20/40/10 line 1.00"
  `)
})

test.each([
  ['4mm 1mm', 'nl', [4, 1, 4, 1]],
  ['[4mm, 1mm, 2mm]', 'nl', [4, 1, 2, 1]],
  ['[4mm, 1mm, 2mm]', 'ar', [1, 4, 1, 2]],
  ['1mm, borderBottomLeftRadius: 3mm', 'nl', [1, 1, 1, 3]],
  ['1mm, borderBottomLeftRadius: 3mm', 'ar', [1, 1, 3, 1]],
])('corners have radii of their own: %s in %s', async (radii, language, expected) => {
  const { side } = await layOut(
    {
      words: { [language]: 'pieces: { one: {} }' },
      kinds: {
        card: card(`padding: 10mm\nchildren: [{ ${A}, borderRadius: ${radii} }]`),
      },
    },
    { languages: [language] },
  )
  const [item] = side('one front').items
  const path = item?.kind === 'shape' ? item.path : []
  const round = path.flatMap((step, index) => {
    const before = path[index - 1]
    if (step[0] !== 'C' || before?.[0] !== 'L') return []
    return (Math.abs(step[5] - before[1]) / 72) * 25.4
  })
  const [topLeft, topRight, bottomRight, bottomLeft] = expected
  expect(round).toEqual(
    [topRight, bottomRight, bottomLeft, topLeft].map((radius) =>
      expect.closeTo(radius!, 3),
    ),
  )
})

test('a box that may be left out is, where the piece has no words or picture for it', async () => {
  const { problems, side } = await layOut({
    words: { nl: 'pieces: { one: { body: woord } }' },
    kinds: {
      card: card(`
padding: 5mm
children:
  - { text: lead, optional: true, backgroundColor: teal }
  - { picture: piece, optional: true, height: 20mm, backgroundColor: teal }
  - { text: body, optional: true, backgroundColor: paper }`),
    },
  })
  expect(problems).toEqual([])
  expect(shapesOn(side('one front'))).toEqual([
    expect.objectContaining({ top: 5, fill: '0/0/0/0' }),
  ])
})

test('a name of a colour may be another colour’s, and accents are the piece’s own', async () => {
  const { side } = await layOut({
    words: { nl: 'pieces: { one: {}, two: {} }' },
    deck: `
source: nl
template: trial
format: trial
pieces: { one: { kind: card, accent: teal }, two: { kind: card, accent: rust } }`,
    theme: theme().replace(
      'palette:',
      `palette:
  rust: { cmyk: [0, 60, 60, 20], srgb: '#AA5533' }
  rust-pale: paper`,
    ),
    kinds: {
      card: card(`
backgroundColor: accent
children: [{ ${A}, backgroundColor: accent-pale }]`).replace(
        ', backgroundColor: teal',
        '',
      ),
    },
  })
  const fills = (name: string) => shapesOn(side(name)).map(({ fill }) => fill)
  expect(fills('one front')).toEqual(['80/20/40/10', '10/0/5/0'])
  expect(fills('two front')).toEqual(['0/60/60/20', '0/0/0/0'])
})

test('a box on its side is arranged in its height, and bleeds where it touches the cut', async () => {
  const front = `
backgroundColor: paper
children:
  - position: absolute
    top: 0
    right: 0
    width: 10mm
    height: 100%
    rotate: 90
    paddingLeft: 20mm
    backgroundColor: teal
    children: [{ width: 10mm, height: 4mm, backgroundColor: ink }, { height: 2mm, backgroundColor: teal-pale }]`
  expect(await places(front)).toEqual([
    '-3 -3 103 103',
    '90 -3 103 103',
    '96 20 103 30',
    '94 20 96 103',
  ])
  expect(await places(front, { language: 'ar' })).toEqual([
    '-3 -3 103 103',
    '-3 -3 10 103',
    '-3 20 4 30',
    '4 20 6 103',
  ])
})

test('words on their side take the room that they have then', async () => {
  const { problems, side } = await layOut({
    words: { nl: 'pieces: { one: { body: een twee drie vier } }' },
    kinds: {
      card: card(`
padding: 10mm
flexDirection: row
alignItems: flex-start
children:
  - { rotate: -90, backgroundColor: teal, children: [{ text: body }] }
  - { rotate: -90, backgroundColor: teal, height: 18mm, children: [{ text: body }] }
  - { rotate: 180, backgroundColor: teal, height: 20mm, width: 30mm, children: [{ text: body }] }`),
    },
  })
  expect(problems).toEqual([])
  const [one, narrow, half] = shapesOn(side('one front'))
  // A line is 5 mm high.
  expect(one).toMatchObject({ left: 10, right: 15, top: 10 })
  expect(one!.bottom).toBeGreaterThan(35)
  expect(narrow).toMatchObject({ left: 15, right: 25, top: 10, bottom: 28 })
  expect(half).toMatchObject({ left: 25, right: 55, top: 10, bottom: 30 })
  expect(linesOn(side('one front'))).toHaveLength(4)
  expect(linesOn(side('one front')).at(-1)).toMatchObject({ left: 55 })
})

test('a slanting box keeps its room, and turns the other way from right to left', async () => {
  const front = `padding: 30mm\nchildren: [{ width: 20mm, height: 20mm, rotate: 45, backgroundColor: teal }]`
  const [turned] = await places(front)
  expect(turned).toBe('25.86 25.86 54.14 54.14')
  const angleIn = async (language: string): Promise<number> => {
    const { side } = await layOut(
      {
        words: { [language]: 'pieces: { one: {} }' },
        kinds: { card: card(front.replace('45', '30')) },
      },
      { languages: [language] },
    )
    const [item] = side('one front').items
    const [cos = 0, sin = 0] = (item?.kind === 'group' && item.transform) || []
    return Math.round((Math.atan2(sin, cos) / Math.PI) * 180)
  }
  expect([await angleIn('nl'), await angleIn('ar')]).toEqual([30, -30])
})
