// Builds again and again in one process, as a preview does; tells the median time.
import { join } from 'node:path'

import { bundled } from './bundled.js'

const ROUNDS = 12
const COLD = 2
const { openRebuild } = await bundled()
const rebuild = await openRebuild(join(import.meta.dirname, '../..'), process.argv[2])
const times = []
for (let round = 0; round < ROUNDS; round++) {
  const start = performance.now()
  await rebuild()
  times.push(performance.now() - start)
}
const warm = times.slice(COLD).toSorted((a, b) => a - b)
process.stdout.write(JSON.stringify({ median: warm[Math.floor(warm.length / 2)] }))
