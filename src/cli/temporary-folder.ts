import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Does some work with an empty folder that is gone when the work is done, fails or is ended by Ctrl+C. */
export async function withTemporaryFolder<T>(
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'cardpress-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  const end = (signal: NodeJS.Signals): void => {
    remove()
    // Nobody listens any more, so that the shell hears what ended it.
    process.kill(process.pid, signal)
  }
  for (const signal of SIGNALS) process.once(signal, end)
  try {
    return await work(folder)
  } finally {
    for (const signal of SIGNALS) process.off(signal, end)
    remove()
  }
}
