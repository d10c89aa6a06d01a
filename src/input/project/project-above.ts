import { dirname, join } from 'node:path'

import { exists } from './project.ts'

/** The nearest folder above that has decks; undefined where none has. */
export async function projectAbove(folder: string): Promise<string | undefined> {
  for (let one = dirname(folder); one !== dirname(one); one = dirname(one))
    // oxlint-disable-next-line no-await-in-loop -- the nearest one is meant
    if (await exists(join(one, 'content'))) return one
  return undefined
}
