import { expect, test } from 'vitest'

import { colorsOfGradient, parseGradient } from '../../src/input/template/gradient.ts'
import { parseColor } from '../../src/input/template/palette-color.ts'
import { parsePosition } from '../../src/input/template/position.ts'

test.each([
  ['linear-gradient(ink, sea)', { kind: 'linear', to: 180 }],
  ['linear-gradient(0.25turn, ink, sea)', { to: 90 }],
  ['linear-gradient(to left top, ink, sea)', { to: { across: -1, down: -1 } }],
  [
    'radial-gradient(ink, sea)',
    { shape: 'ellipse', size: 'farthest-corner', at: { x: 0.5, y: 0.5 } },
  ],
  [
    'radial-gradient(circle closest-side at 30% top, ink, sea)',
    { shape: 'circle', size: 'closest-side', at: { x: 0.3, y: 0 } },
  ],
  ['radial-gradient(at left, ink, sea)', { shape: 'ellipse', at: { x: 0, y: 0.5 } }],
])('%s is a gradient as in CSS', (text, gradient) => {
  expect(parseGradient(text)).toMatchObject(gradient)
})

test('colours of a gradient may be see-through, and stand at one or two places', () => {
  const text = 'linear-gradient(ink / 80%, sea 10% 2mm, transparent)'
  expect(parseGradient(text)).toMatchObject({
    stops: [
      { name: 'ink', opacity: 0.8 },
      { name: 'sea', opacity: 1, at: { value: 10, unit: '%' } },
      { name: 'sea', at: { value: expect.closeTo(5.669, 3), unit: 'pt' } },
      { name: 'transparent', opacity: 0 },
    ],
  })
  expect(colorsOfGradient(text)).toEqual(['ink', 'sea', 'sea'])
})

test.each([
  ['ink', /^must be a gradient such as/],
  ['conic-gradient(ink, sea)', /^must be a gradient such as/],
  ['url(photo.jpg)', /^takes gradients only: .*“picture”/],
  ['photo.jpg', /“picture”/],
  ['linear-gradient(ink, sea), radial-gradient(ink, sea)', /^takes one gradient/],
  ['linear-gradient(ink)', /^needs two colours/],
  ['linear-gradient(to nowhere at all, ink, sea)', /^must have stops/],
  ['linear-gradient(ink 5, sea)', /^needs a unit/],
  ['linear-gradient(ink -5%, sea)', /^must be 0 or more/],
])('%s is none, and it is said why', (text, reason) => {
  expect(parseGradient(text)).toMatch(reason)
})

test.each([
  ['left top', { x: 0, y: 0 }],
  ['top left', { x: 0, y: 0 }],
  ['bottom', { x: 0.5, y: 1 }],
  ['center right', { x: 1, y: 0.5 }],
  ['30% 20%', { x: 0.3, y: 0.2 }],
  ['25%', { x: 0.25, y: 0.5 }],
  ['left left', undefined],
  ['top 30% left', undefined],
  ['120% 0%', undefined],
])('%s as a place in a box', (text, place) => {
  expect(parsePosition(text)).toEqual(place)
})

test.each([
  ['ink', { name: 'ink', opacity: 1 }],
  ['ink-deep/ 7.5%', { name: 'ink-deep', opacity: 0.075 }],
  ['ink / 101%', undefined],
  ['ink / 0.5', undefined],
  ['/ 50%', undefined],
])('%s as a colour', (text, color) => {
  expect(parseColor(text)).toEqual(color)
})
