import { EventEmitter, once } from 'node:events'
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import sharp from 'sharp'
import { expect, test, vi } from 'vitest'

import { PreviewSession } from '../../src/preview/preview-session.ts'
import { openLayoutService } from '../../src/preview/workers/layout-service.ts'
import type { LayoutService } from '../../src/preview/workers/layout-service.ts'
import type { WorkerClient } from '../../src/preview/workers/worker-client.ts'
import { changeFiles, project, ROOT } from '../cli/run.ts'

const QUERY = { deck: 'small', language: 'nl', format: 'little', terms: {} }
const DATE = new Date('2026-11-24T00:00:00Z')

/** Called while the preview waits for a program to finish writing. */
let meanwhile: (() => void) | undefined
vi.mock('node:timers/promises', () => ({
  setTimeout: async () => meanwhile?.(),
}))

const photo = (width: number, background: string): Promise<Buffer> =>
  sharp({ create: { width, height: 600, channels: 3, background } })
    .png()
    .toBuffer()

function sessionIn(folder: string, tellTabs: () => void): PreviewSession {
  const service = openLayoutService({
    folder,
    packageRoot: ROOT,
    precompiled: undefined,
    date: DATE,
  })
  // The worker's service, called in this thread.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each name with what its function takes and gives
  const layout = {
    ask: (name: keyof LayoutService, asked: never) => service[name](asked),
    close: async () => undefined,
  } as WorkerClient<LayoutService>
  const workers = {
    layout,
    openCompare: () => Promise.reject(new Error('nobody compares')),
    rasterize: () => Promise.reject(new Error('nobody looks')),
  }
  return new PreviewSession(workers, tellTabs)
}

test('new contents of a photograph change the digests of its sides, those of a font all', async () => {
  const folder = project('small', {
    'content/small/deck.yaml': [['picture: scene.svg', 'picture: photo.png']],
  })
  const file = join(folder, 'content/small/photo.png')
  writeFileSync(file, await photo(900, '#336699'))
  const session = sessionIn(folder, () => undefined)
  const sides = async () => (await session.view(QUERY)).sides
  const digests = async (): Promise<readonly string[]> =>
    (await sides()).map(({ digest }) => digest)
  const changed = (path: string): Promise<void> =>
    session.changed({ paths: [join(folder, path)], folders: false }, new Map())
  const before = await digests()
  await changed('content/small/nl.yaml')
  expect(await digests()).toEqual(before)
  writeFileSync(file, await photo(900, '#996633'))
  await changed('content/small/photo.png')
  const changedSides = (await sides()).filter(({ digest }) => !before.includes(digest))
  expect(changedSides.map(({ name }) => name)).toEqual(['hare front'])
  const after = await digests()
  await changed('assets/fonts/trial/Trial.TTF')
  expect((await digests()).filter((digest) => after.includes(digest))).toEqual([])
})

test('a broken photograph is told when the cards are there to be seen', async () => {
  const folder = project('small', {
    'content/small/deck.yaml': [['picture: scene.svg', 'picture: photo.png']],
  })
  const bytes = await photo(900, '#336699')
  bytes[bytes.indexOf('IDAT') + 10]! ^= 0x55
  writeFileSync(join(folder, 'content/small/photo.png'), bytes)
  const tabs = new EventEmitter()
  const told = once(tabs, 'told')
  const session = sessionIn(folder, () => void tabs.emit('told'))
  const first = await session.view(QUERY)
  expect(first.problems).toEqual([])
  await told
  const { generation, sides, stale, problems } = await session.view(QUERY)
  expect(generation).toBeGreaterThan(first.generation)
  expect(sides).toEqual(first.sides)
  expect({ stale, problems }).toMatchObject({
    stale: false,
    problems: [{ code: 'picture-broken', place: { file: 'content/small/deck.yaml' } }],
  })
})

test('a file that looks broken is read once more, since it may still be being written', async () => {
  const folder = project('small')
  const options = { folder, packageRoot: ROOT, precompiled: undefined, date: DATE }
  const service = openLayoutService(options)
  const whole = join(folder, 'content/small/nl.yaml')
  copyFileSync(whole, join(folder, 'whole.yaml'))
  let generation = 0
  const show = async () => {
    generation += 1
    await service.changed({ generation, fonts: 0, reopen: false, unsaved: new Map() })
    const { stale, problems } = (await service.view(QUERY)).view
    return { stale, problems: problems.length }
  }
  expect(await show()).toEqual({ stale: false, problems: 0 })
  changeFiles(folder, { 'content/small/nl.yaml': 'pieces: { hare: { title: "' })
  meanwhile = () => copyFileSync(join(folder, 'whole.yaml'), whole)
  expect(await show()).toEqual({ stale: false, problems: 0 })
  // Once more, not until it is good.
  changeFiles(folder, { 'content/small/nl.yaml': 'pieces: { hare: { title: "' })
  meanwhile = undefined
  expect(await show()).toMatchObject({ stale: true })
})
