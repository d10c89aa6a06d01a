import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, expect, test } from 'vitest'

import { CardpressError } from '../../src/base/problems/problem.ts'
import type { LayoutService } from '../../src/preview/workers/layout-service.ts'
import type { RasterService } from '../../src/preview/workers/raster-service.ts'
import { startWorker } from '../../src/preview/workers/worker-client.ts'
import type { WorkerClient } from '../../src/preview/workers/worker-client.ts'
import { emptyFolder, ROOT } from '../cli/run.ts'
import { PATIENT } from './browser.ts'

interface Services {
  readonly double: (number: number) => Promise<number>
  readonly hang: (asked: undefined) => Promise<never>
  readonly fail: (asked: undefined) => Promise<never>
  readonly end: (asked: undefined) => Promise<never>
}

const SCRIPT = `
const { parentPort } = require('node:worker_threads')
parentPort.on('message', ({ id, name, asked }) => {
  if (name === 'hang') for (;;);
  if (name === 'end') throw new Error('broken')
  if (name === 'fail') parentPort.postMessage({ id, refused: [{ code: 'usage', severity: 'error', message: 'No.' }] })
  else parentPort.postMessage({ id, value: asked * 2 })
})`

let client: WorkerClient<Services> | undefined

afterEach(async () => client?.close())

function opened(restarted: () => void = () => undefined): WorkerClient<Services> {
  const script = join(emptyFolder(), 'worker.cjs')
  writeFileSync(script, SCRIPT)
  client = startWorker<Services>({ script, data: {}, timeout: 2000, restarted })
  return client
}

test('a worker answers each call', PATIENT, async () => {
  const { ask } = opened()
  expect(await Promise.all([ask('double', 2), ask('double', 3)])).toEqual([4, 6])
})

test('problems arrive as problems', PATIENT, async () => {
  const failing = opened().ask('fail', undefined)
  await expect(failing).rejects.toThrow(CardpressError)
  await expect(failing).rejects.toThrow('No.')
})

test.each(['hang', 'end'] as const)(
  'a worker that would %s is started again, and goes on',
  PATIENT,
  async (name) => {
    let count = 0
    const { ask } = opened(() => void (count += 1))
    await expect(ask(name, undefined)).rejects.toThrow(Error)
    expect(await ask('double', 4)).toBe(8)
    expect(count).toBe(1)
  },
)

test(
  'a worker that cannot start fails each call, and is started once a call',
  PATIENT,
  async () => {
    let count = 0
    const script = join(emptyFolder(), 'nothing.cjs')
    const restarted = (): void => void (count += 1)
    client = startWorker<Services>({ script, data: {}, timeout: 20_000, restarted })
    for (let call = 0; call < 3; call += 1)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(client.ask('double', 2)).rejects.toThrow('nothing.cjs')
    expect(count).toBe(2)
  },
)

test(
  'the workers of a preview lay out decks and make pictures of their pages',
  PATIENT,
  async () => {
    const script = join(ROOT, 'bin/worker.cjs')
    const data = { role: 'layout', folder: ROOT }
    const layout = startWorker<LayoutService>({
      script,
      data,
      timeout: 60_000,
      restarted: () => undefined,
    })
    const raster = startWorker<RasterService>({
      script,
      data: { ...data, role: 'raster' },
      timeout: 60_000,
      restarted: () => undefined,
    })
    try {
      const query = { deck: 'samenleerwijzer', language: 'ar', format: 'a6', terms: {} }
      const { view } = await layout.ask('view', query)
      const page = await layout.ask('page', { digest: view.sides[1]!.digest, dpi: 36 })
      const png = await raster.ask('png', { pdf: page!.pdf, index: page!.index, dpi: 36 })
      expect(Buffer.from(png!).readUInt32BE(16)).toBe(Math.round((111 / 25.4) * 36))
      expect(await raster.ask('png', { pdf: new Uint8Array(3), index: 0, dpi: 36 })).toBe(
        undefined,
      )
    } finally {
      await Promise.all([layout.close(), raster.close()])
    }
  },
)
