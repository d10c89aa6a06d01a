import { describe, expect, test } from 'vitest'

import { verifyEdit } from '../../src/input/yaml/verify-edit.ts'
import { readResult } from '../../src/input/yaml/verify-edit.ts'
import { textFor } from './editing.ts'

/** What comes of the proof that the text `new` was written at `a`. */
const proven = (before: string, after: string): unknown =>
  verifyEdit([textFor('a')], readResult(before), readResult(after))

describe('an edited file', () => {
  test.each([
    ['a: old\nb: c\n', 'a: new\nb: c\n'],
    ['b: [c, {}]\n', 'b: [c, {}]\na: new\n'],
    ['', 'a: new\n'],
    ['a: &x old\nb: *x\nc: [*x]\n', 'a: &x new\nb: *x\nc: [*x]\n'],
    ['a: !x old\n', 'a: !x new\n'],
  ])('%j may become %j', (before, after) => {
    expect(proven(before, after)).toEqual([])
  })

  test.each([
    ['a: old\n', 'a: other\n'],
    ['a: old\nb: c\n', 'a: new\n'],
    ['a: old\nb: c\n', 'a: new\nb: d\n'],
    ['a: old\n', 'a: new\nb: c\n'],
    ['a: old\nb: []\n', 'a: new\nb: {}\n'],
    ['a: old\nb: []\n', 'a: new\nb: [c]\n'],
    ['a: old\nb: {c: d}\n', 'a: new\nb: d\n'],
    ['a: old\n', 'a: new\n"b\n'],
    ['a: old\n', 'a: !x new\n'],
    ['a: old\n', ''],
  ])('%j may not become %j', (before, after) => {
    expect(proven(before, after)).toMatchObject([
      { message: expect.stringMatching('cannot be edited safely') },
    ])
  })

  test('says all of several texts', () => {
    const texts = [textFor('a'), textFor('b')]
    const proof = (after: string) =>
      verifyEdit(texts, readResult('a: old\nb: old\n'), readResult(after))
    expect(proof('a: new\nb: new\n')).toEqual([])
    expect(proof('a: new\nb: old\n')).toHaveLength(1)
    expect(proof('a: old\nb: new\n')).toHaveLength(1)
  })

  test('that had errors is refused with them, and one over a limit with that', () => {
    const tagged = 'a: !x old\nb: c\n'
    expect(proven(tagged, 'a: !x new\n')).toEqual(readResult(tagged).errors)
    const nested = `a: new\nb: ${'['.repeat(70)}${']'.repeat(70)}\n`
    expect(proven('a: old\n', nested)).toMatchObject([{ code: 'yaml-limit' }])
    for (const after of ['a: "new\n', 'a: !x new\n'])
      expect(proven('', after)).toEqual(readResult(after).errors)
  })
})
