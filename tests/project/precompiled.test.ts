import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { readVector } from '../../src/input/drawings/read-vector.ts'
import {
  pack,
  unpack,
  precompile,
  fillParseCache,
} from '../../src/input/project/precompiled.ts'
import { openProject, readCached } from '../../src/input/project/project.ts'
import { readLayout } from '../../src/input/template/layouts.ts'
import { readTheme } from '../../src/input/template/theme.ts'
import { PACKAGE, folderWith } from './folders.ts'

const root = join(import.meta.dirname, '../..')
const READERS = [
  ['templates/samenleerwijzer/theme.yaml', readTheme],
  ['templates/samenleerwijzer/topic.yaml', readLayout],
  ['templates/samenleerwijzer/leaflet.yaml', readLayout],
  ['content/samenleerwijzer/pictures/results.svg', readVector],
] as const

test.each(READERS)('%s comes out of the package as it went in', (path, read) => {
  const value = read(path, readFileSync(join(root, path), 'utf8'), () => undefined)
  expect(value).toBeDefined()
  const packed: unknown = JSON.parse(JSON.stringify(pack(value)))
  expect(unpack(packed, path)).toEqual(value)
})

const FILE = 'templates/plain/theme.yaml'

/** What a project thinks of a package's theme after it was told what it need not read. */
async function themeAfter(change: (root: string) => void) {
  const packageRoot = folderWith(PACKAGE)
  const precompiled = await precompile(packageRoot)
  change(packageRoot)
  const project = await openProject(folderWith({ 'content/x': '' }), packageRoot)
  fillParseCache(project, packageRoot, precompiled)
  let reads = 0
  const read = (...[file, contents, report]: Parameters<typeof readTheme>) => {
    reads += 1
    return readTheme(file, contents, report)
  }
  const path = join(packageRoot, FILE)
  const theme = await readCached(project, path, read, () => undefined)
  return { theme, reads, path }
}

test('a file of the package that did not change is not read again', async () => {
  const { theme, reads, path } = await themeAfter(() => undefined)
  expect(reads).toBe(0)
  expect(theme?.palette.get('ink')?.cmyk).toEqual([0, 0, 0, 100])
  expect(theme?.source.span.file).toBe(path)
})

test('a file of the package that was changed is read anew', async () => {
  const { theme, reads } = await themeAfter((packageRoot) => {
    const file = join(packageRoot, FILE)
    writeFileSync(file, `${readFileSync(file, 'utf8')}inkLimit: 211\n`)
  })
  expect(reads).toBe(1)
  expect(theme?.inkLimit).toBe(211)
})

test('a file with a problem is left out, so that the problem is told each time', async () => {
  const packageRoot = folderWith({ ...PACKAGE, [FILE]: 'palette: [' })
  mkdirSync(join(packageRoot, 'content'), { recursive: true })
  expect(await precompile(packageRoot)).not.toContain(FILE)
})
