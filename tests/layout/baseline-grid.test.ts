import { expect, test } from 'vitest'

import { pt } from '../../src/base/geometry/length.ts'
import {
  downToGrid,
  leadingOnGrid,
} from '../../src/typesetting/layout/story/baseline-grid.ts'
import { card, layOut, theme } from './lay-out.ts'
import { linesOn } from './read-frame.ts'
import type { ReadLine } from './read-frame.ts'
import { FOLDS, LEAFLET } from './trial-leaflet.ts'

const STEP = 12
const LONG =
  'Een lange zin met veel woorden die over een aantal regels loopt en dan weer stopt, want het is genoeg.'
const BODY = `${LONG}\n\n## Een kop in de tekst\n\n${LONG}\n\n- een\n- twee\n\n> ${LONG}\n\n${LONG}`

const GRID = theme(
  '{ paragraph: { spaceBefore: 0.5em }, heading2: { fontSize: 1.3em, spaceBefore: 0.8em }, quotation: { padding: 0.4em, spaceBefore: 0.6em }, attribution: { fontSize: 0.8em } }',
  '  small: { fontFamily: Nunito Sans, fontSize: 7pt, minFontSize: 6pt, lineHeight: 1.3, baselineGrid: 12pt }\n  plain: { fontFamily: Nunito Sans, fontSize: 9pt }',
).replace('styles:', `baselineGrid: ${STEP}pt\nstyles:`)

/** The lines of a front, and what is told of it. */
async function front(
  boxes: string,
  { body = BODY, language = 'nl', themed = GRID } = {},
) {
  const indented = body.replaceAll(/^/gm, '      ')
  const { side, problems } = await layOut(
    {
      words: {
        [language]: `pieces:\n  one:\n    body: |\n${indented}\n`,
      },
      deck: `
source: ${language}
template: trial
format: trial
pieces: { one: { kind: card, accent: teal } }`,
      theme: themed,
      kinds: { card: card(boxes) },
    },
    { languages: [language] },
  )
  return {
    lines: linesOn(side('one front')),
    told: problems.map(({ message }) => message),
  }
}

/** How far lines are from the grid of the side, in points. */
const offGrid = (lines: readonly ReadLine[]): readonly number[] =>
  lines.map(({ baseline }) => {
    const past = (baseline / 25.4) * 72
    return Math.abs(past / STEP - Math.round(past / STEP)) * STEP
  })

const isOn = (lines: readonly ReadLine[]): boolean =>
  lines.length > 0 && offGrid(lines).every((off) => off < 0.05)

test('running text stands on the grid of the theme, whatever is between its paragraphs', async () => {
  const { lines, told } = await front(
    `children: [{ name: one, text: '{card} Iets', style: plain, margin: 3mm, height: 7.7mm }, { text: body, margin: 0 4.3mm, flexGrow: 1 }]`,
  )
  expect(told).toEqual([])
  const body = lines.filter(
    ({ boxes, role }) => boxes.includes('body') && role !== 'heading',
  )
  expect(body.length).toBeGreaterThan(8)
  expect(isOn(body)).toBe(true)
  expect(isOn(lines.filter(({ boxes }) => boxes.includes('one')))).toBe(false)
})

test.each([
  ['columns', 'text: body, flexGrow: 1, margin: 3mm, columns: 2, columnGap: 5mm'],
  [
    'words in the middle',
    'text: body, flexGrow: 1, margin: 3.3mm, verticalAlign: middle',
  ],
  ['words that move apart', 'text: body, flexGrow: 1, margin: 3.3mm, fill: space'],
  [
    'a box at the foot',
    'text: body, position: absolute, bottom: 3.7mm, left: 2mm, right: 2mm',
  ],
])('so do %s', async (_, rules) => {
  const { lines, told } = await front(`children: [{ ${rules} }]`, {
    body: `${LONG}\n\n${LONG}`,
  })
  expect(told).toEqual([])
  expect(isOn(lines)).toBe(true)
})

test('boxes beside and below each other stand on one grid, in any style with it', async () => {
  const { lines, told } = await front(
    `
children:
  - { name: one, text: '{card} Iets', style: small, margin: 5mm 5mm 1mm }
  - flexDirection: row
    gap: 3mm
    margin: 0 4mm
    children:
      - { name: one, text: '{card} Iets', style: small, width: 30mm, paddingTop: 2.2mm }
      - { text: body, flexGrow: 1, flexBasis: 0 }
  - { name: one, text: '{card} Iets', style: small, margin: 4mm }`,
    { body: LONG },
  )
  expect(told).toEqual([])
  expect(lines.length).toBeGreaterThan(5)
  expect(isOn(lines)).toBe(true)
})

test('on a grid of half lines, half a line before a heading and half a line after it lead back to whole ones', async () => {
  const halves = theme(
    '{ heading2: { fontSize: 1em, spaceBefore: 0.5em, spaceAfter: 0.5em } }',
  ).replace('styles:', 'baselineGrid: 6pt\nstyles:')
  const { lines, told } = await front('children: [{ text: body, margin: 3.3mm }]', {
    body: `${LONG}\n\n## Kop\n\n${LONG}`,
    themed: halves,
  })
  expect(told).toEqual([])
  const gaps = lines
    .slice(1)
    .map(({ baseline }, at) => ((baseline - lines[at]!.baseline) / 25.4) * 72)
  const heading = lines.findIndex(({ role }) => role === 'heading')
  expect(gaps.map(Math.round)).toEqual(
    gaps.map((_, at) => (at === heading - 1 || at === heading ? 18 : 12)),
  )
})

test('“none” takes words off the grid; on other formats it scales', async () => {
  const { lines } = await front(
    'children: [{ text: body, margin: 3.3mm, baselineGrid: none }]',
  )
  expect(isOn(lines)).toBe(false)
})

test('an initial reaches from the capitals of the first line to a line of the grid', async () => {
  const { lines, told } = await front(
    'children: [{ text: body, margin: 3.3mm, initialLetter: 3 }]',
    { body: LONG.repeat(3) },
  )
  expect(told).toEqual([])
  const initial = lines.find(({ size }) => size > 20)!
  expect(initial.words).toBe('E')
  expect(lines.filter(({ baseline }) => baseline === initial.baseline)).toHaveLength(2)
  expect(isOn(lines)).toBe(true)
})

test('the words that run through a leaflet stand on it, on all panels', async () => {
  const indented = BODY.repeat(2).replaceAll(/^/gm, '      ')
  const { sides, problems } = await layOut({
    deck: `
source: nl
template: trial
format: trial
pieces: { sheet: { kind: leaflet, accent: teal, folds: [half] } }`,
    words: { nl: `pieces:\n  sheet:\n    title: Titel\n    body: |\n${indented}\n` },
    theme: GRID,
    kinds: { leaflet: LEAFLET.replace('padding: 10mm', 'padding: 10mm 10mm 10mm 8.3mm') },
    folds: FOLDS,
  })
  expect(problems.map(({ message }) => message)).toEqual([])
  const lines = sides.flatMap((frame) =>
    linesOn(frame).filter(({ role }) => role !== 'heading'),
  )
  expect(lines.length).toBeGreaterThan(10)
  expect(isOn(lines)).toBe(true)
})

const on = (wanted: number, size: number, isRunning = true): number =>
  leadingOnGrid(wanted, size, { step: STEP, isRunning })

test('a leading is the nearest that leaves room for the letters', () => {
  expect([on(14, 10), on(11, 8), on(19, 14), on(17, 13), on(36, 30)]).toEqual([
    12, 12, 24, 24, 36,
  ])
  // Headings keep their own where the grid would change it much.
  expect([on(17, 13, false), on(23, 18, false)]).toEqual([17, 24])
})

test('the way down to a line is less than a step, and none from a line', () => {
  const grid = { step: STEP, below: 5 }
  expect([downToGrid(7, grid), downToGrid(8, grid), downToGrid(-5, grid)]).toEqual([
    0, 11, 0,
  ])
  expect(downToGrid(7 - 1e-9, grid)).toBe(0)
  expect(pt(downToGrid(6.5, grid))).toBeCloseTo(0.5)
})
