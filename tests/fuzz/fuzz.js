// Runs the fuzz: bundles it, since Node 20 reads no TypeScript, and hands over its command line.
import { join } from 'node:path'

import { bundled } from '../bench/bundled.js'

const { fuzz } = await bundled(join(import.meta.dirname, 'fuzz.ts'))
process.exitCode = await fuzz(join(import.meta.dirname, '../..'), process.argv.slice(2))
