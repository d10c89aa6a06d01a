import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { WatchedFolders } from '../../src/preview/watched-folders.ts'
import { emptyFolder } from '../cli/run.ts'

/** A folder that nobody listens in, and what is found when it is looked at. */
async function listed() {
  const folder = emptyFolder()
  const found: string[] = []
  const folders = new WatchedFolders({
    isInside: () => false,
    isRelevant: (path) => !path.endsWith('.tmp'),
    onActivity: undefined,
    onChange: (path, isFolder) => found.push(isFolder ? `${path}/` : path),
    onUnwatchable: () => undefined,
  })
  await folders.enter(folder)
  const look = async (): Promise<readonly string[]> => {
    await folders.check(folder)
    return found.splice(0).map((path) => path.slice(folder.length + 1))
  }
  return { folder, folders, look }
}

test('a look finds what has come with all that is in it, once, and what does not count never', async () => {
  const { folder, look } = await listed()
  mkdirSync(join(folder, 'fonts'))
  writeFileSync(join(folder, 'fonts/a.ttf'), 'a')
  writeFileSync(join(folder, 'fonts/b.tmp'), 'b')
  expect(await look()).toEqual(['fonts/', 'fonts/a.ttf'])
  expect(await look()).toEqual([])
})

test('nothing is entered any more after the end', async () => {
  const { folder, folders } = await listed()
  folders.close()
  await folders.enter(folder)
  expect(folders.paths).toEqual([])
})

test.each([
  ['that is none', 'a.txt/inside', true],
  ['that has gone', 'gone', false],
])('whether one is blind to a folder %s: %s, %s', async (_, inside, isBlind) => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'a.txt'), 'a')
  let blind = false
  const folders = new WatchedFolders({
    isInside: () => false,
    isRelevant: () => true,
    onActivity: () => undefined,
    onChange: () => undefined,
    onUnwatchable: () => {
      blind = true
    },
  })
  await folders.enter(join(folder, inside))
  folders.close()
  expect(blind).toBe(isBlind)
})
