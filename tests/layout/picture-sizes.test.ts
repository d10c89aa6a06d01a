import { expect, test } from 'vitest'

import { boundsOf } from '../../src/typesetting/frame/bounds.ts'
import type { Frame } from '../../src/typesetting/frame/frame.ts'
import { walkFrame } from '../../src/typesetting/frame/walk.ts'
import { card, layOut } from './lay-out.ts'
import { groupsOn, mm } from './read-frame.ts'

/** Twice as wide as high. */
const LOW =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0H40V20H0Z" fill="#188C8D"/></svg>'

/** Lays out a front; the piece has a picture that is twice as wide as high. */
const front = async (boxes: string, drawing = LOW) => {
  const { problems, side } = await layOut(
    {
      deck: `
source: nl
template: trial
format: trial
pieces: { one: { kind: card, accent: teal, picture: scene.svg } }`,
      words: { nl: 'deck: { body: Woorden }\npieces: { one: { alt: Een vlak } }' },
      kinds: { card: card(boxes) },
      pictures: { 'scene.svg': drawing },
    },
    { formats: ['trial'] },
  )
  return { problems, frame: side('one front') }
}

/** Left, top, right and bottom of the window of the picture in a box, without its bleed, in millimetres. */
function windowOf(frame: Frame, name = 'p'): readonly number[] {
  const [found] = groupsOn(frame, name)
  if (!found?.clip) return []
  const path = found.clip
  const { left, top, right, bottom } = boundsOf(
    [{ kind: 'shape', path }],
    [1, 0, 0, 1, 0, 0],
  )
  return [left, top, right, bottom].map((edge) => Math.min(Math.max(mm(edge), 0), 100))
}

const PICTURE = 'name: p, picture: piece'

test.each([
  // One side follows from the other.
  [`children: [{ ${PICTURE}, height: 10mm, alignSelf: flex-start }]`, [0, 0, 20, 10]],
  [`children: [{ ${PICTURE}, height: 10mm, alignSelf: center }]`, [40, 0, 60, 10]],
  [`children: [{ ${PICTURE}, width: 50% }]`, [0, 0, 50, 25]],
  [`{ flexDirection: row, children: [{ ${PICTURE}, height: 10mm }] }`, [0, 0, 20, 10]],
  [
    `{ flexDirection: row, alignItems: flex-end, children: [{ ${PICTURE}, width: 40mm }] }`,
    [0, 80, 40, 100],
  ],
  [
    `{ flexDirection: row, alignItems: center, children: [{ ${PICTURE}, flexGrow: 1 }, { text: body, width: 40mm }] }`,
    [0, 35, 60, 65],
  ],
  // Its own padding is around it.
  [
    `children: [{ ${PICTURE}, width: 40mm, padding: 10mm, objectFit: cover }]`,
    [10, 10, 30, 20],
  ],
  // Stretched or given, a size is what it was.
  [`children: [{ ${PICTURE}, height: 10mm, objectFit: cover }]`, [0, 0, 100, 10]],
  [`children: [{ ${PICTURE}, width: 10mm, height: 30mm }]`, [0, 0, 10, 30]],
  // Neither is given: as large as goes in.
  [`children: [{ ${PICTURE}, margin: 10mm }]`, [10, 10, 90, 50]],
  [`{ padding: 10mm, alignItems: center, children: [{ ${PICTURE} }] }`, [10, 10, 90, 50]],
  [
    `{ padding: 10mm, flexDirection: row, children: [{ ${PICTURE}, objectFit: cover }] }`,
    [10, 10, 90, 90],
  ],
  // Limits count.
  [
    `{ padding: 10mm, alignItems: flex-start, children: [{ ${PICTURE}, maxWidth: 30mm }] }`,
    [10, 10, 40, 25],
  ],
  [
    `{ padding: 10mm, children: [{ ${PICTURE}, height: 5mm, minHeight: 20mm, alignSelf: flex-start }] }`,
    [10, 10, 50, 30],
  ],
  // One that grows takes the room that is left, less than its own size too.
  [
    `{ padding: 10mm, children: [{ height: 60mm }, { ${PICTURE}, flexGrow: 1 }] }`,
    [10, 70, 90, 90],
  ],
  [
    `{ padding: 10mm, children: [{ height: 30mm }, { ${PICTURE}, flexGrow: 1 }] }`,
    [10, 40, 90, 90],
  ],
  // Without any size it gives way, with one it does not.
  [`{ padding: 10mm, children: [{ height: 60mm }, { ${PICTURE} }] }`, [10, 70, 90, 90]],
  [
    `{ padding: 10mm, flexDirection: row, children: [{ ${PICTURE}, height: 10mm }, { width: 70mm, flexShrink: 1 }] }`,
    [10, 10, 30, 20],
  ],
  // Placed absolutely.
  [
    `children: [{ ${PICTURE}, position: absolute, right: 10mm, bottom: 10mm, height: 10mm }]`,
    [70, 80, 90, 90],
  ],
  [
    `children: [{ ${PICTURE}, position: absolute, left: 10mm, right: 10mm, top: 10mm }]`,
    [10, 10, 90, 50],
  ],
  [
    `children: [{ padding: 10mm, alignSelf: flex-start, children: [{ ${PICTURE}, height: 50% }] }]`,
    [10, 10, 50, 30],
  ],
  [
    `children: [{ ${PICTURE}, width: 20mm, aspectRatio: 1, margin: 9mm }]`,
    [9, 9, 29, 29],
  ],
])('a picture has its proportions as its size: %s', async (boxes, expected) => {
  const { problems, frame } = await front(boxes)
  expect(problems).toEqual([])
  expect(windowOf(frame)).toEqual(expected)
})

test.each([
  [
    '{ name: gone, picture: piece, width: 0.001mm }',
    'error: The picture “gone” has no size',
  ],
  [
    '{ picture: piece, height: 20mm, padding: 10mm }',
    'error: The picture “piece” has no size',
  ],
  [
    '{ name: gone, picture: piece, height: 20mm, position: absolute, top: 130mm }',
    'error: The picture “gone” lies outside the card',
  ],
  [
    '{ name: bar, backgroundColor: teal }',
    'warning: The background of “bar” has no size',
  ],
  [
    '{ name: bar, backgroundColor: teal, position: absolute, left: 101mm, width: 9mm, height: 9mm }',
    'warning: The background of “bar” lies outside the card',
  ],
])('what does not show is told: %s', async (box, expected) => {
  const { problems } = await front(`children: [${box}]`)
  expect(
    problems.map(({ severity, code, message }) => [
      code,
      `${severity}: ${message.split(' on one front')[0]}`,
    ]),
  ).toEqual([['nothing-shown', expected]])
  expect(problems[0]?.span?.file).toBe('templates/trial/card.yaml')
})

test.each([
  '',
  '<g display="none"><path d="M0 0H9V9Z"/></g>',
  '<path d="M500 0H510V20H500Z"/>',
])('a drawing without anything in its view box is told: %s', async (shapes) => {
  const { problems } = await front(
    'children: [{ picture: piece, height: 10mm }]',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">${shapes}</svg>`,
  )
  expect(problems).toMatchObject([
    {
      code: 'nothing-shown',
      severity: 'warning',
      message: 'The picture “piece” shows nothing on one front of trial (nl).',
    },
  ])
})

test.each([
  // A size of 0 is how a box is taken away on a format.
  '{ backgroundColor: teal, formats: { trial: { height: 0 } }, width: 9mm, height: 9mm }',
  '{ picture: piece, height: 0 }',
  // A ground around words that a piece does not have goes with them.
  '{ backgroundColor: teal, children: [{ text: more, optional: true }] }',
  // A hairline has an area.
  '{ backgroundColor: teal, height: 0.25pt }',
])('what is meant not to show is not told: %s', async (box) => {
  const { problems } = await front(`children: [${box}]`)
  expect(problems).toEqual([])
})

/** How many curves the clips have that a side is drawn with. */
const curvesOn = (frame: Frame): readonly number[] =>
  [...walkFrame(frame)].flatMap(({ item }) =>
    item.kind === 'group' && item.clip
      ? [item.clip.filter(([step]) => step === 'C').length]
      : [],
  )

test.each([
  [
    '{ picture: piece, objectFit: cover, width: 30mm, height: 30mm, borderRadius: 50% }',
    [4],
  ],
  ['{ picture: piece, width: 30mm, height: 30mm }', [0]],
  // In a box with round corners: only where it would cover one.
  [
    '{ borderRadius: 5mm, width: 40mm, children: [{ picture: piece, objectFit: cover }] }',
    [4, 0],
  ],
  [
    '{ borderRadius: 5mm, padding: 5mm, width: 40mm, children: [{ picture: piece, objectFit: cover }] }',
    [0],
  ],
  // What hangs out of the box is not cut.
  [
    '{ borderRadius: 5mm, margin: 9mm, width: 40mm, height: 40mm, children: [{ picture: piece, width: 20mm, margin: -5mm }] }',
    [0],
  ],
])('corners of pictures are round: %s', async (box, expected) => {
  const { problems, frame } = await front(`children: [${box}]`)
  expect(problems).toEqual([])
  expect(curvesOn(frame)).toEqual(expected)
})

test('a picture that is contained has round corners of its own', async () => {
  const { frame } = await front(
    `children: [{ ${PICTURE}, margin: 10mm, width: 40mm, height: 40mm, borderRadius: 2mm }]`,
  )
  expect(windowOf(frame)).toEqual([10, 20, 50, 40])
})
