import { runHere as runMain } from '../cli/run-here.ts'
import type { Ran } from './process.ts'

/** Runs a command line in this process, in the sources as they are. What it throws is thrown on: nothing may. */
export async function runHere(args: readonly string[], folder: string): Promise<Ran> {
  const before = process.cpuUsage()
  const ran = await runMain(args, { folder })
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  return { ...ran, died: undefined, seconds, memory: 0, peak: 0 }
}
