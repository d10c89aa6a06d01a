import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { parseTemplateLength } from '../../src/input/template/template-length.ts'

test.each([
  ['9mm', { value: expect.closeTo(25.512, 3), unit: 'pt' }],
  ['24pt', { value: 24, unit: 'pt' }],
  ['-4 pt', { value: -4, unit: 'pt' }],
  ['1.2em', { value: 1.2, unit: 'em' }],
  ['60 %', { value: 60, unit: '%' }],
  ['0', { value: 0, unit: '%' }],
  ['-0.5em', { value: -0.5, unit: 'em' }],
])('%s is a distance', (text, measure) => {
  expect(parseTemplateLength(text, '%')).toEqual(measure)
})

test.each([
  '',
  '5',
  '5px',
  'em',
  '1,5em',
  '1e3mm',
  '99999em',
  '--1em',
  '5 5mm',
  'auto',
  '0mm0',
])('%j is none', (text) => {
  expect(parseTemplateLength(text, 'pt')).toBeUndefined()
})

test('any number with a unit is read as it is written', () => {
  const number = fc.integer({ min: -99_999, max: 99_999 }).map((whole) => whole / 100)
  fc.assert(
    fc.property(number, fc.constantFrom('em', '%', 'pt'), (value, unit) => {
      expect(parseTemplateLength(`${value}${unit}`, 'pt')).toEqual({ value, unit })
    }),
  )
})
