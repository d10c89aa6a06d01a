import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import type { Report } from '../../src/base/problems/problem.ts'
import {
  locate,
  namesIn,
  openProject,
  readBytes,
  readCached,
  readText,
  displayPath,
} from '../../src/input/project/project.ts'
import type { Project } from '../../src/input/project/project.ts'
import { addFiles, folderWith } from './folders.ts'
import { toldBy } from './told-by.ts'

const openWith = async (files: Record<string, string>): Promise<Project> => {
  const folder = folderWith(files)
  return openProject(folder, folder)
}

describe('a text file', () => {
  test('is read, and remembered for messages', async () => {
    const project = await openWith({ 'content/a.yaml': 'één' })
    const path = join(project.from, 'content/a.yaml')
    const { value, problems } = await toldBy(project, (report) =>
      readText(project, path, report),
    )
    expect(value).toBe('één')
    expect(problems).toEqual([])
    expect(project.texts.get('content/a.yaml')).toBe('één')
  })

  test('is taken to hold what is typed and not saved', async () => {
    const project = await openWith({ 'content/a.yaml': 'één' })
    const path = join(project.from, 'content/a.yaml')
    project.unsaved.set(path, 'twee')
    const typed = await toldBy(project, (report) => readText(project, path, report))
    expect(typed).toEqual({ value: 'twee', problems: [] })
    expect(project.texts.get('content/a.yaml')).toBe('twee')
    project.unsaved.clear()
    expect(
      (await toldBy(project, (report) => readText(project, path, report))).value,
    ).toBe('één')
  })

  test('that cannot be read is told of in plain words', async () => {
    const project = await openWith({ 'large.yaml': 'a'.repeat(4 * 1024 * 1024 + 1) })
    mkdirSync(join(project.from, 'folder.yaml'))
    const problemsOf = async (name: string) =>
      (
        await toldBy(project, (report) =>
          readText(project, join(project.from, name), report),
        )
      ).problems
    expect(await problemsOf('none.yaml')).toEqual([
      'error file-unreadable: “none.yaml” cannot be read: it does not exist.',
    ])
    expect(await problemsOf('folder.yaml')).toEqual([
      'error file-unreadable: “folder.yaml” cannot be read: it is a folder.',
    ])
    expect(await problemsOf('large.yaml')).toEqual([
      'error file-unreadable: “large.yaml” cannot be read: it is larger than 4 MB.',
    ])
  })

  test.skipIf(process.platform === 'win32')(
    'that would never end is not begun',
    async () => {
      const project = await openWith({})
      const read = (report: Report) => readText(project, '/dev/zero', report)
      expect((await toldBy(project, read)).problems).toEqual([
        'error file-unreadable: “/dev/zero” cannot be read: it is not a plain file.',
      ])
    },
  )

  test('may be as large as its reader says', async () => {
    const project = await openWith({ 'a.png': '12345' })
    const path = join(project.from, 'a.png')
    const read = (most: number) =>
      toldBy(project, (report) => readBytes(project, path, most, report))
    expect((await read(5)).value?.toString()).toBe('12345')
    expect((await read(4)).value).toBeUndefined()
  })
})

describe('a file that was read before', () => {
  test('is read again only when it has changed', async () => {
    const project = await openWith({ 'a.yaml': 'one' })
    const path = join(project.from, 'a.yaml')
    const read = async () =>
      (
        await toldBy(project, (report) =>
          readCached(project, path, (file, text) => ({ file, text }), report),
        )
      ).value
    const first = await read()
    expect(first).toEqual({ file: 'a.yaml', text: 'one' })
    expect(await read()).toBe(first)
    addFiles(project.from, { 'a.yaml': 'two' })
    expect(await read()).toEqual({ file: 'a.yaml', text: 'two' })
  })

  test('tells its problems each time', async () => {
    const project = await openWith({ 'a.yaml': 'one' })
    const path = join(project.from, 'a.yaml')
    const read = () =>
      toldBy(project, (report) =>
        readCached(
          project,
          path,
          (_file, text, tell) => {
            tell({ code: 'markup', severity: 'warning', message: text })
            return text
          },
          report,
        ),
      )
    expect((await read()).problems).toEqual(['warning markup: one'])
    expect((await read()).problems).toEqual(['warning markup: one'])
  })

  test('and is gone now is told of', async () => {
    const project = await openWith({ 'a.yaml': 'one' })
    const path = join(project.from, 'a.yaml')
    const read = () =>
      toldBy(project, (report) =>
        readCached(project, path, (_file, text) => text, report),
      )
    expect((await read()).value).toBe('one')
    rmSync(path)
    expect((await read()).value).toBeUndefined()
  })
})

test('paths are shown from the folder of the user, those outside it whole', async () => {
  const own = folderWith({ 'content/a': '' })
  const other = folderWith({ 'content/b': '' })
  const project = await openProject(own, other)
  expect(displayPath(project, join(own, 'content/a'))).toBe('content/a')
  expect(displayPath(project, join(other, 'content/b'))).toBe(join(other, 'content/b'))
  expect(await locate(project, 'content/b')).toBe(join(other, 'content/b'))
  expect(await locate(project, 'content/c')).toBeUndefined()
})

test('names of a folder are in one order everywhere', async () => {
  const folder = folderWith({ b: '', a: '', C: '', é: '' })
  expect(await namesIn(folder)).toEqual(['C', 'a', 'b', 'é'])
  expect(await namesIn(join(folder, 'none'))).toEqual([])
})
