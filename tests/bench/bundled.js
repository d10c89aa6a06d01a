import { rmSync } from 'node:fs'
import { join } from 'node:path'

import { rolldown } from 'rolldown'

import { outside } from '../../bin/bundle-options.js'

/** A script in TypeScript, bundled as the command is; the bundle stands beside the command's, where its files are. */
export async function bundled(script = join(import.meta.dirname, 'rebuild.ts')) {
  const file = join(import.meta.dirname, `../../dist/bundled-${process.pid}.cjs`)
  const bundle = await rolldown({
    input: script,
    platform: 'node',
    ...outside,
  })
  await bundle.write({ file, format: 'cjs', codeSplitting: false })
  try {
    return await import(file)
  } finally {
    rmSync(file)
  }
}
