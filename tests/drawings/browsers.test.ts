import { expect, test } from 'vitest'

import { pathIn, pictureOf, shapesIn } from './svg.ts'

// What browsers draw and the simplifier leaves, or does not know.

test('a stroke keeps its width, and dashes are shares of its length, where the drawing says so', () => {
  const line = '<path d="M0 0h20" stroke="red" stroke-width="3"'
  const kept = `${line} vector-effect="non-scaling-stroke"/>`
  expect(shapesIn(`<g transform="scale(2 9)">${kept}</g>`)[0]?.stroke?.width).toBe(3)
  const shared = `${line} pathLength="100" stroke-dasharray="25 5" stroke-dashoffset="10"/>`
  const [shape] = shapesIn(shared)
  expect(shape?.stroke).toMatchObject({ dash: [5, 1], dashOffset: 2 })
  const curve = 'd="M0 0C0 10 0 20 0 30Z" stroke="red" pathLength="6"'
  const [bent] = shapesIn(`<path ${curve} stroke-dasharray="1"/>`)
  expect(bent?.stroke?.dash?.map(Math.round)).toEqual([10, 10])
})

test('what is hidden is not drawn, but what is shown inside it is', () => {
  const inside = '<path d="M0 0h1v1"/><path visibility="visible" d="M0 0h2v2"/>'
  expect(pathIn(`<g visibility="hidden">${inside}</g>`)).toBe('M 0 0 L 2 0 L 2 2')
  const clip = `<clipPath id="c">${inside.replace('path', 'path visibility="hidden"')}</clipPath>`
  const [cut] = pictureOf(`${clip}<path clip-path="url(#c)" d="M0 0h9v9"/>`).items
  expect(cut).toMatchObject({ clip: [{}, ['L', 2, 0], {}] })
})

test('an arrow at the start of a line points away from it', () => {
  const marker =
    '<marker id="m" orient="auto-start-reverse" markerUnits="userSpaceOnUse" markerWidth="9" markerHeight="9" refY="1" overflow="visible"><path d="M0 0L5 1L0 2"/></marker>'
  const line =
    '<path d="M20 20V40" fill="none" stroke="red" marker-start="url(#m)" marker-end="url(#m)"/>'
  expect(pathIn(marker + line)).toBe(
    'M 20 20 L 20 40 | M 19 20 L 20 15 L 21 20 | M 21 40 L 20 45 L 19 40',
  )
})

test('addresses may have any prefix', () => {
  const used = '<rect id="a" width="1" height="1"/><use ns1:href="#a" x="3"/>'
  const named = 'viewBox="0 0 9 9" xmlns:ns1="http://www.w3.org/1999/xlink"'
  expect(shapesIn(used, named)).toHaveLength(2)
})

test.each([
  ['inside its circle', 5, [5, 0, 0, 0, 0, 10]],
  ['outside its circle', 15, [15, 0, 0, -45, 0, 40]],
])(
  'a radial gradient with its focus %s repeats as far as the shape goes',
  (_, fx, coords) => {
    const gradient = `<radialGradient id="g" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="10" fx="${fx}" fy="0" spreadMethod="repeat"><stop stop-color="red"/><stop offset="1" stop-color="red"/></radialGradient>`
    const fill = shapesIn(
      `${gradient}<rect x="-3" y="-1" width="3" height="2" fill="url(#g)"/>`,
    )[0]?.fill
    expect(fill).toMatchObject({ coords })
  },
)

test('each filter of a drawing becomes a picture', () => {
  const blurred = '<g filter="url(#f)"><rect width="5" height="5"/></g>'
  const picture = pictureOf(
    `<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>${blurred}${blurred}`,
  )
  expect(picture.images).toHaveLength(2)
})

test('a filter becomes a picture of its group', () => {
  const picture = pictureOf(
    '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><g filter="url(#f)"><rect x="20" y="20" width="20" height="20" fill="red"/></g>',
  )
  expect(picture.items).toMatchObject([
    { kind: 'image', box: { x: 18, y: 18, width: 24, height: 24 } },
  ])
  expect(picture.images).toMatchObject([{ width: 288, height: 288, alpha: true }])
})
