import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { harmless } from '../../base/problems/display.ts'
import { CardpressError } from '../../base/problems/problem.ts'
import { whyUnreadable, whyUnwritable } from './reasons.ts'

/** Makes an empty folder of a new name where the system keeps temporary files; a CardpressError where it cannot. */
export async function makeTemporaryFolder(): Promise<string> {
  const place = tmpdir()
  try {
    return await mkdtemp(join(place, 'cardpress-'))
  } catch (error) {
    const why = existsSync(place) ? whyUnwritable(error) : whyUnreadable(error)
    throw new CardpressError({
      code: 'output',
      severity: 'error',
      message: `Nothing can be written to “${harmless(place)}”, the folder for temporary files: ${why}.`,
      hint: 'Set the variable TMPDIR to a folder in which there is room.',
    })
  }
}
