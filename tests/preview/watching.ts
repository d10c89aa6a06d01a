import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { watchProject } from '../../src/preview/watch-project.ts'
import type { FilesChanged } from '../../src/preview/watch-project.ts'
import { afterTest } from '../clean-up.ts'
import { emptyFolder } from '../cli/run.ts'

/**
 * A project that is watched; `next` does something, and gives all that was told from then until its file was: slow
 * machines tell in parts what fast ones tell at once.
 */
export async function watched(poll = false) {
  const folder = emptyFolder()
  for (const part of ['content/wijzer', 'templates', 'assets/fonts'])
    mkdirSync(join(folder, part), { recursive: true })
  writeFileSync(join(folder, 'content/wijzer/nl.yaml'), '1')
  let hear: ((changed: FilesChanged) => void) | undefined
  const told = (changed: FilesChanged): void => hear?.(changed)
  const watching = await watchProject({ roots: [folder], poll, onChange: told })
  afterTest(() => watching.close())
  const next = (path: string, act: (path: string) => void): Promise<FilesChanged> =>
    new Promise((resolve) => {
      const whole = join(folder, path)
      let all: FilesChanged = { paths: [], folders: false }
      hear = ({ paths, folders }) => {
        all = {
          paths: [...new Set([...all.paths, ...paths])],
          folders: all.folders || folders,
        }
        if (paths.includes(whole)) resolve(all)
      }
      act(whole)
    })
  return { folder, next }
}
