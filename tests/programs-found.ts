import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Whether a program of the machine can be asked; tests that need one are skipped, by its name, without it. */
export const has = (program: string): boolean =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, program)))
