import { once } from 'node:events'
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { watch } from 'chokidar'
import { expect, onTestFinished, test } from 'vitest'

import { lookInto } from '../../src/preview/overlooked.ts'
import { emptyFolder } from '../cli/run.ts'
import { SOON } from '../soon.ts'
import { PATIENT } from './browser.ts'

test(
  'what a watcher has not seen is found, with all that is in it, and watched from then on',
  PATIENT,
  async () => {
    const watcher = watch(emptyFolder(), { ignoreInitial: true })
    const changed: string[] = []
    watcher.on('change', (path) => changed.push(path))
    const found: string[] = []
    const { at, close } = lookInto(
      watcher,
      (path) => !path.endsWith('.tmp'),
      (path, isFolder) => found.push(isFolder ? `${path}/` : path),
    )
    onTestFinished(() => {
      close()
      return watcher.close()
    })
    await once(watcher, 'ready')
    const folder = emptyFolder()
    const fonts = join(folder, 'fonts')
    const font = join(fonts, 'a.ttf')
    mkdirSync(fonts)
    writeFileSync(font, 'a')
    writeFileSync(join(fonts, 'b.tmp'), 'b')
    at(folder)
    await expect.poll(() => found, SOON).toEqual([`${fonts}/`, font])
    await expect
      .poll(() => {
        appendFileSync(font, 'a')
        return changed
      }, SOON)
      .toContain(font)
  },
)
