import { assert, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'

import { setLine } from '../../src/typesetting/text/line.ts'
import { prepare } from './set.ts'

/** Letters that are kerned with each other and with a hyphen, as `T-`, `oë` and `y-`. */
const word = string({
  unit: constantFrom(...Array.from('TVWYLAoaëryvwkxtf')),
  minLength: 2,
  maxLength: 9,
})

test('a line that ends in a hyphen is as wide when it is set as it was measured', () => {
  assert(
    property(word, word, (before, after) => {
      const text = prepare(`${before}\u00ad${after}`, { hyphenate: true })
      const [segment] = text.internals.breakable()
      const broken = segment?.opportunities.findIndex(({ hyphen }) => hyphen) ?? -1
      const { position = 0 } = segment?.opportunities[broken] ?? {}
      const measured =
        (segment?.ends[broken] ?? 0) +
        (segment?.hyphens[broken] ?? 0) -
        (segment?.starts[0] ?? 0)
      const line = { start: 0, end: position, hyphen: true, width: 0, overfull: false }
      expect(setLine(text, line).width).toBeCloseTo(measured, 4)
    }),
  )
})
