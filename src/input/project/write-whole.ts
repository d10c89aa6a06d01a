import { dirname, join } from 'node:path'

import { discard, swapFiles } from './swap-files.ts'
import { clearAbandoned, temporaryName, writeTemporary } from './temporary.ts'

/**
 * Writes a file whole or not at all: beside its place first, then in one step onto it. Throws where that is not
 * possible.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path)
  clearAbandoned(folder)
  const [incoming, outgoing] = [temporaryName(), temporaryName()]
  const swap = {
    path,
    incoming: join(folder, incoming),
    outgoing: join(folder, outgoing),
  }
  await writeTemporary(swap.incoming, bytes)
  const swapped = swapFiles([swap], () => undefined)
  if (swapped.done) return
  discard(swap.incoming)
  throw swapped.error
}
