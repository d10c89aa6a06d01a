// Runs the trial of icon sets: bundles it, since Node 20 reads no TypeScript, and hands over its command line.
import { join } from 'node:path'

import { bundled } from '../bench/bundled.js'

const { tryIcons } = await bundled(join(import.meta.dirname, 'icons.ts'))
process.exitCode = await tryIcons(process.argv.slice(2))
