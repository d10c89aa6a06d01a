import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs a program in a folder that has a file in it as `trial.pdf`, and hands its words and the folder on. */
export function ask<T>(
  pdf: Uint8Array,
  [program, ...options]: readonly [string, ...string[]],
  read: (words: string, folder: string) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), 'cardpress-draw-'))
  try {
    writeFileSync(join(folder, 'trial.pdf'), pdf)
    const env = { ...process.env, TZ: 'UTC' }
    const settings = { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' } as const
    return read(execFileSync(program, options, settings), folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What a program says about a file. */
export const said = (
  pdf: Uint8Array,
  ...command: readonly [string, ...string[]]
): string => ask(pdf, command, (words) => words)
