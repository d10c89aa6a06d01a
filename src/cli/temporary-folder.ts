import { rmSync } from 'node:fs'

import { makeTemporaryFolder } from '../input/project/temporary.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Does some work, and cleans up when it is done, fails or is interrupted (Ctrl+C). */
export async function withCleanUp<T>(
  cleanUp: () => void,
  work: () => Promise<T>,
): Promise<T> {
  const end = (signal: NodeJS.Signals): void => {
    cleanUp()
    // The handlers are gone, so the signal ends the process, and the shell sees which one.
    process.kill(process.pid, signal)
  }
  for (const signal of SIGNALS) process.once(signal, end)
  try {
    return await work()
  } finally {
    for (const signal of SIGNALS) process.off(signal, end)
    cleanUp()
  }
}

/** Does some work with a temporary folder, removed when the work is done, fails or is interrupted (Ctrl+C). */
export async function withTemporaryFolder<T>(
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await makeTemporaryFolder()
  return withCleanUp(
    () => rmSync(folder, { recursive: true, force: true }),
    () => work(folder),
  )
}
