import { main } from '../../src/cli/main.ts'
import { ROOT } from '../cli/run.ts'
import type { Ran } from './process.ts'

/** Runs a command line in this process, in the sources as they are. What it throws is thrown on: nothing may. */
export async function runHere(args: readonly string[], folder: string): Promise<Ran> {
  const said = { out: '', err: '' }
  const before = process.cpuUsage()
  const home = process.cwd()
  process.chdir(folder)
  try {
    const code = await main(args, {
      folder,
      packageRoot: ROOT,
      precompiled: undefined,
      version: '0',
      environment: {},
      stdout: { write: (text) => (said.out += text) },
      stderr: { write: (text) => (said.err += text) },
    })
    const { user, system } = process.cpuUsage(before)
    const seconds = (user + system) / 1e6
    return { ...said, code, died: undefined, seconds, memory: 0, peak: 0 }
  } finally {
    process.chdir(home)
  }
}
