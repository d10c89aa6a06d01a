import { expect, test } from 'vitest'

import { mm } from '../../src/base/geometry/length.ts'
import { frameText } from '../../src/typesetting/frame/frame-text.ts'
import { inksAt } from '../../src/typesetting/frame/inks-at.ts'
import { paintedOn } from '../../src/typesetting/frame/painted.ts'
import { itemsOfKind } from '../../src/typesetting/frame/walk.ts'
import { card, layOut, theme } from './lay-out.ts'
import { linesOn, shapesOn, wordsOn } from './read-frame.ts'

/** The front of a card of these boxes, and what is told of it. */
async function front(
  boxes: string,
  { body = 'een', language = 'nl', blocks = '{}' } = {},
) {
  const indented = body.replaceAll(/^/gm, '      ')
  const { side, problems } = await layOut(
    {
      deck: `
source: ${language}
template: trial
format: trial
pieces: { one: { kind: card, accent: teal } }`,
      words: { [language]: `pieces:\n  one:\n    body: |\n${indented}\n` },
      theme: theme(blocks),
      kinds: { card: card(boxes) },
    },
    { languages: [language] },
  )
  return { frame: side('one front'), told: problems.map(({ message }) => message) }
}

const A = 'width: 10mm, height: 20mm, backgroundColor: teal'

test('boxes of higher numbers lie over others, and are read where they stand', async () => {
  const { frame, told } = await front(`
padding: 9mm
backgroundColor: paper
children:
  - { zIndex: 1, ${A}, children: [{ text: body }] }
  - { zIndex: -1, ${A.replace('teal', 'teal-pale')}, marginTop: -20mm, children: [{ text: '{card} x', decoration: true }] }`)
  expect(told).toEqual([])
  expect(wordsOn(frame)).toEqual(['een', '1 x'])
  expect(inksAt(frame, mm(15), mm(25)).ground?.cmyk).toEqual([80, 20, 40, 10])
  expect(paintedOn(frame).lines.map(({ text }) => text())).toEqual(['1 x', 'een'])
  // Below those beside it, and still over the ground of the box around.
  const below = await front(
    `backgroundColor: paper\nchildren: [{ zIndex: -1, ${A} }, { text: body, margin: 9mm }]`,
  )
  expect(inksAt(below.frame, mm(5), mm(5)).ground?.cmyk).toEqual([80, 20, 40, 10])
})

/** The left, upper, right and lower edges of some shapes together. */
const extent = (shapes: ReturnType<typeof shapesOn>): readonly number[] => [
  Math.min(...shapes.map(({ left }) => left)),
  Math.min(...shapes.map(({ top }) => top)),
  Math.max(...shapes.map(({ right }) => right)),
  Math.max(...shapes.map(({ bottom }) => bottom)),
]

/** Of a line of 2 mm with 3 mm of bleed. */
const MIDDLE = -0.5

test.each(['nl', 'ar'])(
  'a border of dashes on the cut runs on into the bleed (%s)',
  async (language) => {
    const dashed = (side: string): Promise<{ frame: Parameters<typeof shapesOn>[0] }> =>
      front(
        `children: [{ ${side}: 2mm dashed teal, height: 100mm }, { text: body, position: absolute, top: 40mm, left: 40mm }]`,
        { language, body: language === 'ar' ? 'كلمة' : 'een' },
      )
    expect(extent(shapesOn((await dashed('borderTop')).frame))).toEqual([
      -3,
      MIDDLE,
      103,
      MIDDLE,
    ])
    expect(extent(shapesOn((await dashed('borderLeft')).frame))).toEqual(
      language === 'ar'
        ? [100 - MIDDLE, -3, 100 - MIDDLE, 103]
        : [MIDDLE, -3, MIDDLE, 103],
    )
  },
)

test('a turned box is clipped by the round corners of the box that it fills', async () => {
  const { frame } = await front(`
padding: 9mm
children:
  - width: 40mm
    height: 40mm
    borderRadius: 10mm
    children: [{ ${A.replace('10mm', '40mm').replace('20mm', '40mm')}, rotate: 90 }]
  - { text: body }`)
  expect(inksAt(frame, mm(10), mm(10)).ground).toBeUndefined()
  expect(inksAt(frame, mm(29), mm(29)).ground?.cmyk).toEqual([80, 20, 40, 10])
})

test('an item of a list that begins with a table has its bullet', async () => {
  const body = '- | a | b |\n  | --- | --- |\n  | c | d |\n- e'
  const { frame, told } = await front('children: [{ text: body, margin: 9mm }]', { body })
  expect(told).toEqual([])
  const bullets = linesOn(frame).filter(({ words }) => /^[•·–]/.test(words))
  expect(bullets).toHaveLength(2)
  const [cell] = linesOn(frame).filter(({ words }) => words === 'a')
  expect(bullets[0]!.baseline).toBe(cell!.baseline)
  expect(bullets[0]!.right).toBeLessThan(cell!.left)
})

test('the most lines of words count over all their columns', async () => {
  const body = 'een twee drie vier vijf zes zeven acht negen tien elf twaalf'
  const columns = (most: number) =>
    front(
      `children: [{ text: body, margin: 9mm, width: 50mm, columns: 2, maxLines: ${most}, minFontSize: 10pt }]`,
      { body },
    )
  const { told, frame } = await columns(20)
  expect(told).toEqual([])
  const { length } = linesOn(frame)
  expect((await columns(length)).told).toEqual([])
  expect((await columns(length - 1)).told).toEqual([
    expect.stringContaining('(1 line) too long'),
  ])
})

test('an initial may have a face and a colour of its own', async () => {
  const body =
    'Een zin die lang genoeg is voor een paar regels in een smalle kolom van woorden.'
  const { frame, told } = await front(
    'children: [{ text: body, margin: 9mm, width: 40mm, initialLetter: 2 }]',
    { body, blocks: '{ initial: { color: teal, fontFamily: Nunito, fontWeight: 800 } }' },
  )
  expect(told).toEqual([])
  const [initial, ...others] = itemsOfKind(frame, 'glyphs').map(({ item }) => item)
  expect(initial).toMatchObject({
    font: expect.stringContaining('Nunito-'),
    color: { cmyk: [80, 20, 40, 10] },
  })
  expect(others.every(({ font }) => font.includes('NunitoSans'))).toBe(true)
  expect(frameText(frame)).toContain('E')
})
