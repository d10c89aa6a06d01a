import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test, vi } from 'vitest'

import { PATIENT } from './browser.ts'
import { watched } from './watching.ts'

/** Watches nothing, as Linux does once it watches as many folders as it may. */
function watch(): never {
  throw Object.assign(new Error('System limit for number of file watchers reached'), {
    code: 'ENOSPC',
  })
}

vi.mock(import('node:fs'), async (original) => ({ ...(await original()), watch }))

test(
  'where the system will watch no folder, changes are seen by looking again',
  PATIENT,
  async () => {
    const { folder, next } = await watched()
    for (const path of ['content/wijzer/nl.yaml', 'assets/pictures/new/a.svg']) {
      const { paths } = await next(path, (file) => {
        mkdirSync(join(file, '..'), { recursive: true })
        writeFileSync(file, 'other')
      })
      expect(paths).toContain(join(folder, path))
    }
  },
)
