import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { fingerprintOf } from '../../src/translation/fingerprint.ts'

test('a fingerprint is of what a translator sees', () => {
  const text = 'Één vraag,\nen nog een.'
  expect(fingerprintOf(text)).toBe(fingerprintOf(text.normalize('NFD')))
  expect(fingerprintOf(text)).toBe(fingerprintOf('  Één vraag, en nog\r\n\r\neen.\n'))
  expect(fingerprintOf(text)).not.toBe(fingerprintOf('Één vraag, en nog één.'))
  expect(fingerprintOf(text)).not.toBe(fingerprintOf('één vraag, en nog een.'))
})

test('it stays the same from version to version', () => {
  expect(fingerprintOf('Haas')).toBe('pi05XJGcKgwA')
})

test('it can stand in YAML as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fingerprintOf(text)).toMatch(/^[\w-]{12}$/)
    }),
  )
})
