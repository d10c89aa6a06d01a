import { rmSync } from 'node:fs'

import { makeTemporaryFolder } from '../input/project/temporary.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Does some work, and cleans up when it is done, fails or is ended by Ctrl+C. */
export async function withCleanUp<T>(
  cleanUp: () => void,
  work: () => Promise<T>,
): Promise<T> {
  const end = (signal: NodeJS.Signals): void => {
    cleanUp()
    // Nobody listens any more, so that the shell hears what ended it.
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

/** Does some work with an empty folder that is gone when the work is done, fails or is ended by Ctrl+C. */
export async function withTemporaryFolder<T>(
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await makeTemporaryFolder()
  return withCleanUp(
    () => rmSync(folder, { recursive: true, force: true }),
    () => work(folder),
  )
}
