import { describe, expect, test } from 'vitest'

import { svgPaint, svgReference } from '../../src/input/assets/svg-color.ts'

describe('svgPaint', () => {
  test.each([
    ['#abc', '#AABBCC', 1],
    ['#A1b2C3', '#A1B2C3', 1],
    ['#abc8', '#AABBCC', 8 / 15],
    ['#a1b2c380', '#A1B2C3', 128 / 255],
    ['RebeccaPurple', '#663399', 1],
    ['rgb(255, 128, 0)', '#FF8000', 1],
    ['rgb(100% 50% 0%)', '#FF8000', 1],
    ['rgba(0,0,300,.5)', '#0000FF', 0.5],
    ['rgb(1 2 3 / 25%)', '#010203', 0.25],
    ['hsl(0, 100%, 50%)', '#FF0000', 1],
    ['hsl(120deg 100% 25%)', '#008000', 1],
    ['hsl(-120 100% 50%)', '#0000FF', 1],
    ['hsla(48, 89%, 60%, .5)', '#F4CF3E', 0.5],
  ])('%s', (text, srgb, alpha) => {
    expect(svgPaint(text)).toEqual({ kind: 'color', srgb, alpha })
  })

  test.each([
    ['none', { kind: 'none' }],
    ['transparent', { kind: 'none' }],
    ['currentColor', { kind: 'current' }],
    ['url(#a) red', { kind: 'reference', id: 'a' }],
  ])('%s', (text, paint) => {
    expect(svgPaint(text)).toEqual(paint)
  })

  test.each([
    '',
    '#',
    '#12',
    '#12345',
    '#12345g',
    'rgb(1 2)',
    'hsl(1e999 50% 50%)',
    'rgb(1 2 3',
    'rgb(1 2 3 4 5)',
  ])('%s is no colour', (text) => {
    expect(svgPaint(text)).toBeUndefined()
  })
})

test.each([
  ['url(#a)', 'a'],
  ['URL( "#a b" )', 'a b'],
  ['url(other.svg#a)', ''],
  ['none', undefined],
])('%s leads to %s', (text, id) => {
  expect(svgReference(text)).toBe(id)
})
