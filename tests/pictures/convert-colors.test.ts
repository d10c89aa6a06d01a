import { expect, test } from 'vitest'

import { CardpressError } from '../../src/base/problems/problem.ts'
import { convertColors } from '../../src/input/pictures/convert-colors.ts'
import { brokenProfile, profile } from './rasters.ts'

test('greys are black ink alone, other colours go through the profile', async () => {
  const colors = ['#FF0000', '#808080', '#000000', '#FFFFFF', '#00A000', '#FF0000']
  expect([
    ...(await convertColors(colors, { profile: profile(), inkLimit: 300 })),
  ]).toEqual([
    ['#FF0000', [0, 90, 98, 0]],
    ['#808080', [0, 0, 0, 50]],
    ['#000000', [0, 0, 0, 100]],
    ['#FFFFFF', [0, 0, 0, 0]],
    ['#00A000', [74, 5, 100, 0]],
  ])
})

test('a profile that cannot be used stops all', async () => {
  const broken = { profile: brokenProfile(), inkLimit: 300 }
  await expect(convertColors(['#FF0000'], broken)).rejects.toThrow(CardpressError)
  expect((await convertColors(['#101010'], broken)).get('#101010')).toEqual([0, 0, 0, 94])
})

const total = (inks: readonly number[]): number => inks.reduce((sum, ink) => sum + ink, 0)

test('dark colours keep to the ink limit, by black in the place of colours', async () => {
  const dark = ['#231F20', '#202124', '#292F33']
  const press = { profile: profile(), inkLimit: 400 }
  const before = await convertColors(dark, press)
  const after = await convertColors(dark, { ...press, inkLimit: 245 })
  for (const color of dark) {
    const [one = [], other = []] = [before.get(color), after.get(color)]
    expect(total(one)).toBeGreaterThan(245)
    expect(total(other)).toBeLessThanOrEqual(245)
    expect(other[3]).toBeGreaterThan(one[3] ?? 0)
  }
})
