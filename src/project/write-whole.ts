import { readFile } from 'node:fs/promises'

import writeFileAtomic from 'write-file-atomic'

/**
 * Writes a file whole or not at all: beside its place first, then in one step onto it. Throws where that is not
 * possible, and where what is read again is not what was written.
 */
export async function writeWhole(
  path: string,
  { buffer, byteOffset, byteLength }: Uint8Array,
): Promise<void> {
  const bytes = Buffer.from(buffer, byteOffset, byteLength)
  await writeFileAtomic(path, bytes)
  if (!(await readFile(path)).equals(bytes))
    throw new Error('it came out different from what was written')
}
