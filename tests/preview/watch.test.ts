import {
  appendFileSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { emptyFolder } from '../cli/run.ts'
import { PATIENT } from './browser.ts'
import { watched } from './watching.ts'

const NL = 'content/wijzer/nl.yaml'

test('a file that is saved in place is told', PATIENT, async () => {
  const { next } = await watched()
  const { paths, folders } = await next(NL, (path) => writeFileSync(path, '2'))
  expect({ count: paths.length, folders }).toEqual({ count: 1, folders: false })
})

test(
  'a file that is saved beside and renamed is told, and told again after',
  PATIENT,
  async () => {
    const { folder, next } = await watched()
    for (const words of ['2', '3', '4']) {
      await next(NL, (path) => {
        const beside = join(folder, 'content/wijzer/.nl.yaml.tmp')
        writeFileSync(beside, words)
        renameSync(beside, path)
      })
      const { paths } = await next(NL, (path) => appendFileSync(path, words))
      expect(paths).toContain(join(folder, NL))
    }
  },
)

test('new files in new folders are told, with the folder', PATIENT, async () => {
  const { folder, next } = await watched()
  const changed = await next('content/other/pictures/a.svg', (path) => {
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, '<svg/>')
  })
  expect(changed.folders).toBe(true)
  const { paths } = await next('content/other/pictures/a.svg', (path) =>
    writeFileSync(path, '<svg></svg>'),
  )
  expect(paths).toContain(join(folder, 'content/other/pictures/a.svg'))
})

test(
  'a file is told however soon or late it comes after its folder',
  PATIENT,
  async () => {
    const { next } = await watched()
    for (let wait = 0; wait < 100; wait += 1) {
      const path = `assets/fonts/${wait}/a.ttf`
      const { paths } = await next(path, (whole) => {
        mkdirSync(join(whole, '..'))
        const soon = (turns: number): void =>
          turns > 0 ? void setImmediate(() => soon(turns - 1)) : writeFileSync(whole, 'a')
        soon(wait)
      })
      expect(paths.some((one) => one.endsWith(path))).toBe(true)
    }
  },
)

test('a file that goes is told, and its folder stays', PATIENT, async () => {
  const { next } = await watched()
  const { folders } = await next(NL, (path) => rmSync(path))
  expect(folders).toBe(false)
})

test('a file in a renamed folder is told, and told again after', PATIENT, async () => {
  const { folder, next } = await watched()
  await next('content/gids/nl.yaml', () =>
    renameSync(join(folder, 'content/wijzer'), join(folder, 'content/gids')),
  )
  const { paths } = await next('content/gids/nl.yaml', (path) => writeFileSync(path, '2'))
  expect(paths).toContain(join(folder, 'content/gids/nl.yaml'))
})

test.each(['templates/plain/card.yaml', 'assets/fonts/a.ttf', 'assets/a.icc'])(
  '%s is watched, though its folder may be new',
  PATIENT,
  async (path) => {
    const { folder, next } = await watched()
    const { paths } = await next(path, (whole) => {
      mkdirSync(join(whole, '..'), { recursive: true })
      writeFileSync(whole, 'a')
    })
    expect(paths).toContain(join(folder, path))
  },
)

test('what is no part of a project is passed over', PATIENT, async () => {
  const { folder, next } = await watched()
  const { paths } = await next(NL, (path) => {
    for (const part of ['output', 'node_modules', 'content/node_modules'])
      mkdirSync(join(folder, part), { recursive: true })
    writeFileSync(join(folder, 'output/a.pdf'), '%PDF')
    writeFileSync(join(folder, 'notes.txt'), 'a')
    for (const name of ['node_modules/a.yaml', '.nl.yaml.swp', 'nl.yaml~'])
      writeFileSync(join(folder, 'content', name), 'a')
    writeFileSync(path, '2')
  })
  expect(paths).toEqual([join(folder, NL)])
})

test.each([
  ['written to', (target: string) => writeFileSync(target, 'other')],
  [
    'replaced, as editors do',
    (target: string) => {
      writeFileSync(`${target}.new`, 'another')
      renameSync(`${target}.new`, target)
    },
  ],
])('a link to a file of the project is followed: %s', PATIENT, async (_, act) => {
  const { folder, next } = await watched()
  const target = join(folder, 'shared/words.yaml')
  mkdirSync(join(folder, 'shared'))
  writeFileSync(target, 'a')
  await next('content/wijzer/en.yaml', (path) => symlinkSync(target, path))
  const { paths } = await next('content/wijzer/en.yaml', () => act(target))
  expect(paths).toEqual([join(folder, 'content/wijzer/en.yaml')])
})

test('a file is followed that is written to under another name', PATIENT, async () => {
  const { folder, next } = await watched()
  const other = join(folder, 'other.yaml')
  writeFileSync(other, 'a')
  await next('content/wijzer/en.yaml', (path) => linkSync(other, path))
  const { paths } = await next('content/wijzer/en.yaml', () => writeFileSync(other, 'bc'))
  expect(paths).toEqual([join(folder, 'content/wijzer/en.yaml')])
})

test(
  'a link to a folder of the project is followed, and has an end',
  PATIENT,
  async () => {
    const { folder, next } = await watched()
    mkdirSync(join(folder, 'decks/one'), { recursive: true })
    writeFileSync(join(folder, 'decks/one/nl.yaml'), 'a')
    symlinkSync(folder, join(folder, 'decks/one/round'))
    await next('content/one', (path) => symlinkSync(join(folder, 'decks/one'), path))
    const { paths } = await next('content/one/nl.yaml', () =>
      writeFileSync(join(folder, 'decks/one/nl.yaml'), 'other'),
    )
    expect(paths).toEqual([join(folder, 'content/one/nl.yaml')])
  },
)

test('a link to a folder outside leads nowhere', PATIENT, async () => {
  const { folder, next } = await watched()
  const outside = emptyFolder()
  await next('content/wijzer/away', (path) => symlinkSync(outside, path))
  const { paths } = await next(NL, (path) => {
    writeFileSync(join(outside, 'a.yaml'), 'a')
    writeFileSync(path, '2')
  })
  expect(paths).toEqual([join(folder, NL)])
})

test(
  'files are looked at again and again where nothing tells of them',
  PATIENT,
  async () => {
    const { folder, next } = await watched(true)
    let size = 1
    let writing: NodeJS.Timeout | undefined
    // It may be looked at for the first time a moment after it is said to be watched.
    const { paths } = await next(NL, (path) => {
      writing = setInterval(() => writeFileSync(path, 'x'.repeat((size += 1))), 50)
    })
    clearInterval(writing)
    expect(paths).toContain(join(folder, NL))
  },
)
