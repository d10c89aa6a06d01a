import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const NAME = /^cardpress-tests-(\d+)$/

/**
 * Gives a run of tests one folder for all its temporary files, and removes it at the end. What a killed run left is
 * removed by the next one.
 */
export function setup(): () => void {
  const parent = tmpdir()
  for (const name of readdirSync(parent)) {
    const maker = NAME.exec(name)?.[1]
    if (maker !== undefined && !isRunning(Number(maker))) remove(join(parent, name))
  }
  const name = `cardpress-tests-${process.pid}`
  // Each part of the run asks for it.
  if (basename(parent) === name) return () => undefined
  const folder = join(parent, name)
  mkdirSync(folder, { recursive: true })
  for (const variable of ['TMPDIR', 'TEMP', 'TMP']) process.env[variable] = folder
  return () => remove(folder)
}

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true })

function isRunning(id: number): boolean {
  try {
    // Signal 0 only tests.
    process.kill(id, 0)
    return true
  } catch {
    return false
  }
}
