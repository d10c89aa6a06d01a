// Builds again and again in one process, as a preview or a matrix of languages does; tells the median time.
import { rmSync } from 'node:fs'
import { join } from 'node:path'

import { rolldown } from 'rolldown'

import { outside } from '../../bin/bundle-options.js'

const ROUNDS = 12
const COLD = 2
const file = join(import.meta.dirname, '../../dist/warm.cjs')
const bundle = await rolldown({
  input: join(import.meta.dirname, 'rebuild.ts'),
  platform: 'node',
  ...outside,
})
await bundle.write({ file, format: 'cjs', codeSplitting: false })
const { openRebuild } = await import(file)
const rebuild = await openRebuild(join(import.meta.dirname, '../..'), process.argv[2])
const times = []
for (let round = 0; round < ROUNDS; round++) {
  const start = performance.now()
  await rebuild()
  times.push(performance.now() - start)
}
rmSync(file)
const warm = times.slice(COLD).toSorted((a, b) => a - b)
process.stdout.write(JSON.stringify({ median: warm[Math.floor(warm.length / 2)] }))
