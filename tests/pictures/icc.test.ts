import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { readProfile } from '../../src/input/pictures/icc.ts'
import type { IccProfile } from '../../src/input/pictures/icc.ts'
import { profileBytes } from './rasters.ts'

function read(bytes: Uint8Array): [IccProfile | undefined, string[]] {
  const { problems, report } = collectProblems()
  const profile = readProfile('press.icc', bytes, report, 'assets/press.icc')
  return [profile, problems.map(({ message }) => message)]
}

/** The profile of the package with other bytes at a place. */
function changed(at: number, text: string): Uint8Array {
  const bytes = Buffer.from(profileBytes())
  bytes.write(text, at, 'latin1')
  return bytes
}

test.each([
  ['ISOcoated_v2_300_bas.icc', 'ISO Coated v2 300% (basICColor)'],
  ['FOGRA39L_coated.icc', 'FOGRA39L Coated'],
])('%s of the package is one', (name, description) => {
  const bytes = readFileSync(new URL(`../../assets/profiles/${name}`, import.meta.url))
  const [profile, problems] = read(bytes)
  expect(problems).toEqual([])
  expect(profile).toMatchObject({
    name: 'press.icc',
    space: 'CMYK',
    class: 'prtr',
    description,
  })
  expect(profile?.bytes).toBe(bytes)
})

describe('a profile is refused', () => {
  test.each([
    ['that is none', changed(36, 'xxxx'), 'is not an ICC profile'],
    ['with its end missing', profileBytes().subarray(0, 9000), 'is incomplete'],
    ['for screens', changed(16, 'RGB '), 'is not for CMYK inks'],
    ['for scanners', changed(12, 'scnr'), 'is not for a printing press'],
    [
      'without a table to the inks',
      Buffer.from(
        Buffer.from(profileBytes()).toString('latin1').replace('B2A0', 'B2Ax'),
        'latin1',
      ),
      'cannot convert colours to inks',
    ],
    ['of more than 4 MB', new Uint8Array(4 * 1024 * 1024 + 1), 'is larger than 4 MB'],
    ['of nothing', new Uint8Array(), 'is not an ICC profile'],
  ])('%s', (_name, bytes, reason) => {
    expect(read(bytes)).toEqual([
      undefined,
      [`The colour profile “press.icc” ${reason}.`],
    ])
  })
})

test('a profile without a name is called as the caller calls it', () => {
  const bytes = Buffer.from(
    Buffer.from(profileBytes()).toString('latin1').replace('desc', 'dxsc'),
    'latin1',
  )
  expect(read(bytes)[0]).toHaveProperty('description', 'press.icc')
})
