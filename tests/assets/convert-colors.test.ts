import { mkdtempSync, readdirSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test, vi } from 'vitest'

import { CardpressError } from '../../src/base/problems/problem.ts'
import { convertColors } from '../../src/input/assets/convert-colors.ts'
import { profile } from './rasters.ts'

test('greys are black ink alone, other colours go through the profile', async () => {
  const colors = ['#FF0000', '#808080', '#000000', '#FFFFFF', '#00A000', '#FF0000']
  expect([...(await convertColors(colors, profile()))]).toEqual([
    ['#FF0000', [0, 90, 98, 0]],
    ['#808080', [0, 0, 0, 50]],
    ['#000000', [0, 0, 0, 100]],
    ['#FFFFFF', [0, 0, 0, 0]],
    ['#00A000', [74, 5, 100, 0]],
  ])
})

test('nothing is left behind on the disk', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cardpress-colors-'))
  vi.stubEnv('TMPDIR', folder)
  await convertColors(['#FF0000'], profile())
  vi.unstubAllEnvs()
  expect(readdirSync(folder)).toEqual([])
  rmdirSync(folder)
})

test('a profile that cannot be used stops all', async () => {
  const broken = { ...profile(), bytes: new Uint8Array(400) }
  await expect(convertColors(['#FF0000'], broken)).rejects.toThrow(CardpressError)
  expect((await convertColors(['#101010'], broken)).get('#101010')).toEqual([0, 0, 0, 94])
})
