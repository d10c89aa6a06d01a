import { describe, expect, test } from 'vitest'

import {
  approvalOf,
  approve,
  countApproved,
  withdraw,
} from '../../src/translation/approvals.ts'
import { lockText, readLock } from '../../src/translation/lock.ts'
import type { Lock } from '../../src/translation/lock.ts'
import type { Translation } from '../../src/translation/translation.ts'
import { nameOf, unitsOf } from '../../src/translation/unit.ts'
import { telling, translationOf } from './translating.ts'
import type { Files } from './translating.ts'

const files: Files = {
  source: 'deck: { title: Spel }\npieces:\n  one: { a: Een, b: Twee, c: Drie }\n',
  translation: 'deck: { title: Game }\npieces:\n  one: { a: One, b: Two }\n',
  accepted: { 'deck.title': 'Oud', 'pieces.one.a': 'Een' },
}
const translation = translationOf(files)
const AMINA = { by: ' Amina\n “Mina” #1: ', on: '2026-11-30' }

const approving = (...names: readonly string[]) =>
  telling((report) => approve(translation, names, AMINA, report))

/** The approved texts of a translation with the lock of an approval, and other words than then. */
const approvedIn = (lock: Lock, changes: Partial<Files> = {}): readonly string[] => {
  const changed: Translation = { ...translationOf({ ...files, ...changes }), lock }
  return unitsOf(changed.source, changed.words)
    .filter((unit) => approvalOf(unit, changed))
    .map(nameOf)
}

describe('approving', () => {
  test('takes what is right, and counts what is missing or older than its source', () => {
    const { value, told } = approving()
    expect(value.names).toEqual(['pieces.one.a', 'pieces.one.b'])
    expect(told).toEqual([
      'warning translation-missing: 2 texts of content/talk/en.yaml are missing, wrong or older than the source, and so not approved. / cardpress translate status -l en shows them.',
    ])
    expect(countApproved({ ...translation, lock: value.lock })).toEqual({
      approved: 2,
      texts: 4,
    })
  })

  test('by name says what is wrong with each; without a name of a person it does nothing', () => {
    expect(approving('deck', 'pieces.one.c').told).toEqual([
      expect.stringMatching(/“deck\.title” was translated from .*cannot be approved/),
      expect.stringMatching(/“pieces\.one\.c” has no translation, and so cannot/),
    ])
    const nobody = { by: '\u202e \u0000', on: '2026-11-30' }
    const { value, told } = telling((report) => approve(translation, [], nobody, report))
    expect(value).toEqual({ lock: translation.lock, names: [] })
    expect(told).toEqual([expect.stringContaining('needs the name of the person')])
  })

  test('is lost when the translation or its source changes, and else read from the lock again', () => {
    const today = new Map(
      unitsOf(translation.source, undefined).map((unit) => [
        nameOf(unit),
        unit.source.value,
      ]),
    )
    const text = lockText(approving().value.lock, today)
    const lock = telling((report) => readLock('lock.yaml', text, report)).value!
    const [, unit] = unitsOf(translation.source, translation.words)
    expect(approvalOf(unit!, { ...translation, lock })).toEqual({
      by: 'Amina “Mina” #1:',
      on: '2026-11-30',
    })
    expect(approvedIn(lock)).toEqual(['pieces.one.a', 'pieces.one.b'])
    const words = files.translation.replace('One', 'Ones')
    expect(approvedIn(lock, { translation: words })).toEqual(['pieces.one.b'])
    const source = files.source.replace('Twee', 'Tweede')
    expect(approvedIn(lock, { source })).toEqual(['pieces.one.a'])
  })

  test('can be taken back', () => {
    const { lock } = approving().value
    const { value } = telling((report) =>
      withdraw({ ...translation, lock }, ['pieces.one.a'], report),
    )
    expect(value.names).toEqual(['pieces.one.a'])
    expect(approvedIn(value.lock)).toEqual(['pieces.one.b'])
  })
})
