import { describe, expect, test } from 'vitest'

import { numberIn, valueIn } from '../../src/typesetting/language/digits.ts'
import { write } from './written.ts'

describe('a number', () => {
  test.each([
    ['nl', '1205'],
    ['ar', '١٢٠٥'],
    ['ar-SA', '١٢٠٥'],
    ['ar-MA', '1205'],
    ['fa', '۱۲۰۵'],
    ['fa-AF', '۱۲۰۵'],
    ['ur', '1205'],
    ['ckb', '١٢٠٥'],
    ['bn-IN', '১২০৫'],
    ['mr', '१२०५'],
    ['hi', '1205'],
    ['pa-Arab', '۱۲۰۵'],
    ['he', '1205'],
    ['ti', '1205'],
    ['th', '1205'],
    ['xx', '1205'],
  ])('of %s is %s', (language, digits) => {
    expect(numberIn(language, 1205)).toBe(digits)
  })
})

describe('the digits of a language', () => {
  test.each([
    ['1246700', '١٢٤٦٧٠٠'],
    ['0–5', '٠–٥'],
    ['0612345678', '0612345678'],
    ['9789012345678', '9789012345678'],
    ['12.50', '12.50'],
  ])('are those of a fact that is a whole number: %s', (fact, written) => {
    expect(valueIn('ar', fact)).toBe(written)
  })

  test('are those of its footnote marks', () => {
    expect(write('أ[^a] ب[^b]', 'ar').lines).toEqual(['أ[١] ب[٢]'])
  })
})
