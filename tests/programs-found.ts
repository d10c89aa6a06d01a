import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The path of a program of the machine; undefined where it is not there. */
export const pathOf = (program: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path))

/** Whether a program of the machine can be asked; tests that need one are skipped, by its name, without it. */
export const has = (program: string): boolean => pathOf(program) !== undefined
