import { expect, test } from 'vitest'

import {
  isPaint,
  plainColors,
  svgReference,
} from '../../src/input/drawings/values/svg-color.ts'

test.each([
  ['#abc', '#abc'],
  ['rgb(255, 128, 0)', '#FF8000'],
  ['rgba(0,0,300,.5)', '#0000FF80'],
  ['rgb(1 2 3 / 25%)', '#01020340'],
  ['hsl(-120 100% 50%)', '#0000FF'],
  ['hwb(120 10% 20%)', '#1ACC1A'],
  ['oklch(0.7 0.15 200)', '#00B9C3'],
  ['light-dark(rgb(1, 2, 3), #fff)', '#010203'],
  ['url(#a) rgb(1,2,3)', 'url(#a) #010203'],
  [
    'blur(2px) drop-shadow(1px 1px hsl(0 0% 0% / .5))',
    'blur(2px) drop-shadow(1px 1px #00000080)',
  ],
  ['rgb(from red r g 128)', '#FF0080'],
  ['rgb(1 2)', 'rgb(1 2)'],
])('%s is %s', (text, plain) => {
  expect(plainColors(text)).toBe(plain)
})

test('what paints is told from what does not', () => {
  const paints = ['none', 'currentColor', 'Teal', '#12345678', 'url(#a) red', '']
  const others = ['bleu', '#12345', 'color-mix(in srgb, currentColor, red)']
  expect([...paints, ...others].filter(isPaint)).toEqual(paints)
})

test.each([
  ['url(#a)', 'a'],
  ['URL( "#a b" )', 'a b'],
  ['url(other.svg#a)', ''],
  ['none', undefined],
])('%s leads to %s', (text, id) => {
  expect(svgReference(text)).toBe(id)
})
