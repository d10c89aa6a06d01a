import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

import { expect, test } from 'vitest'

const DIST = join(import.meta.dirname, '../../dist')

const PROGRAM = `
const { readFileSync } = require('node:fs')
const { Script } = require('node:vm')
const cachedData = readFileSync('cardpress.v8')
const script = new Script(readFileSync('cardpress.cjs', 'latin1'), { filename: process.argv[1], cachedData })
process.exitCode = script.cachedDataRejected ? 1 : 0`

test('V8 takes the compiled form of the program, which loads in a fraction of the time', () => {
  // In a process of its own: other tests set flags of V8, under which it would refuse.
  const { status } = spawnSync(
    process.execPath,
    ['-e', PROGRAM, join(DIST, 'cardpress.cjs')],
    { cwd: DIST },
  )
  expect(status).toBe(0)
})
