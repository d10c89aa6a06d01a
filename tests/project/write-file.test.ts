import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { changeFiles } from '../../src/input/project/change-files.ts'
import { isLink } from '../../src/input/project/links.ts'
import { writeText } from '../../src/input/project/write-file.ts'
import type { TextFile } from '../../src/input/project/write-file.ts'
import { folderWith } from './folders.ts'

async function write(folder: string, file: Omit<TextFile, 'shown'>) {
  const { problems, report } = collectProblems()
  const path = join(folder, file.path)
  const ok = await writeText({ ...file, path, shown: file.path }, report)
  return {
    ok,
    told: problems.map(({ code, message, hint }) => `${code}: ${message} / ${hint}`),
  }
}

describe('a text file', () => {
  test('is made, with the folders that it needs', async () => {
    const folder = folderWith({})
    const made = await write(folder, {
      path: 'a/b.yaml',
      text: 'één\n',
      before: undefined,
    })
    expect(made).toEqual({ ok: true, told: [] })
    expect(readFileSync(join(folder, 'a/b.yaml'), 'utf8')).toBe('één\n')
    expect(readdirSync(join(folder, 'a'))).toEqual(['b.yaml'])
  })

  test('replaces what was read, and keeps who may read it', async () => {
    const folder = folderWith({ 'b.yaml': '\ufeffold' })
    chmodSync(join(folder, 'b.yaml'), 0o640)
    const made = await write(folder, { path: 'b.yaml', text: 'new', before: '\ufeffold' })
    expect(made).toEqual({ ok: true, told: [] })
    expect(readFileSync(join(folder, 'b.yaml'), 'utf8')).toBe('new')
    expect(statSync(join(folder, 'b.yaml')).mode & 0o777).toBe(0o640)
  })

  test.each([
    [undefined, 'already exists'],
    ['other', 'has changed since it was read'],
  ])('is left alone where it is not what was read (%s)', async (before, why) => {
    const folder = folderWith({ 'b.yaml': 'mine' })
    const { ok, told } = await write(folder, { path: 'b.yaml', text: 'new', before })
    expect(ok).toBe(false)
    expect(told).toEqual([
      expect.stringContaining(`output: “b.yaml” ${why}, so nothing was written. / `),
    ])
    expect(readFileSync(join(folder, 'b.yaml'), 'utf8')).toBe('mine')
  })

  test('that is not in UTF-8 counts as changed, for its bytes would be lost', async () => {
    const bytes = Buffer.from([0x65, 0xe9])
    const folder = folderWith({ 'b.yaml': bytes })
    const before = bytes.toString('utf8')
    const { ok } = await write(folder, { path: 'b.yaml', text: 'new', before })
    expect(ok).toBe(false)
    expect(readFileSync(join(folder, 'b.yaml'))).toEqual(bytes)
  })

  test('says what to do where a new one is there already', async () => {
    const folder = folderWith({ 'b.po': 'mine' })
    const file = { path: 'b.po', text: 'new', before: undefined, ifThere: 'Use --force.' }
    expect((await write(folder, file)).told).toEqual([
      expect.stringMatching(/ \/ Use --force\.$/),
    ])
  })

  test('is not written over a folder, a link, or something that has gone', async () => {
    const folder = folderWith({ 'a.yaml': 'mine' })
    mkdirSync(join(folder, 'folder'))
    symlinkSync(join(folder, 'a.yaml'), join(folder, 'link.yaml'))
    const cases = [
      ['folder', '“folder” is not a plain file, so'],
      ['link.yaml', '“link.yaml” is not a plain file, so'],
      ['gone.yaml', '“gone.yaml” has been deleted since it was read, so'],
      ['a.yaml/b.yaml', 'Cannot write to “a.yaml/b.yaml”: a part of its path is a file'],
    ] as const
    for (const [path, why] of cases) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { ok, told } = await write(folder, { path, text: 'new', before: 'mine' })
      expect(ok).toBe(false)
      expect(told).toEqual([expect.stringContaining(why)])
    }
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('mine')
    expect(readdirSync(folder).toSorted()).toEqual(['a.yaml', 'folder', 'link.yaml'])
  })
})

test('a new file has a name that Windows can store', async () => {
  const folder = folderWith({})
  const file = { path: 'con.yaml', text: 'new', before: undefined }
  expect(await write(folder, file)).toEqual({
    ok: false,
    told: [
      'output: “con.yaml” has a name that Windows cannot store, so nothing was written. / Choose another name: Windows reserves this one.',
    ],
  })
  expect(readdirSync(folder)).toEqual([])
})

test('a file that becomes another one while the new one is written is left alone', async () => {
  const folder = folderWith({ 'b.yaml': 'old' })
  const writing = write(folder, { path: 'b.yaml', text: 'new', before: 'old' })
  writeFileSync(join(folder, 'b.yaml'), 'mine')
  const { ok, told } = await writing
  expect(ok).toBe(false)
  expect(told).toEqual([expect.stringContaining('has changed since it was read')])
  expect(readFileSync(join(folder, 'b.yaml'), 'utf8')).toBe('mine')
  expect(readdirSync(folder)).toEqual(['b.yaml'])
})

/** Writes to a link that leads to a file in another folder. */
async function writeThrough(within: (other: string, own: string) => string | undefined) {
  const [other, own] = [folderWith({ 'a.yaml': 'old' }), folderWith({})]
  symlinkSync(join(other, 'a.yaml'), join(own, 'link.yaml'))
  const folders = within(other, own)
  const file = { path: 'link.yaml', text: 'new', before: 'old', within: folders }
  const { ok, told } = await write(own, file)
  expect(isLink(join(own, 'link.yaml'))).toBe(true)
  return { ok, told: told.length, now: readFileSync(join(other, 'a.yaml'), 'utf8') }
}

describe('a link', () => {
  test('is followed to a file of a folder that it may lead to', async () => {
    const written = await writeThrough((other) => other)
    expect(written).toEqual({ ok: true, told: 0, now: 'new' })
  })

  test.each([
    ['out of it', (_: string, own: string) => own],
    ['anywhere, without one', () => undefined],
  ])('is not followed %s', async (_, within) => {
    expect(await writeThrough(within)).toEqual({ ok: false, told: 1, now: 'old' })
  })
})

describe('several files', () => {
  const BEFORE = { 'a.yaml': 'old a', 'b.yaml': 'old b', 'c.yaml': 'old c' }

  /** Replaces the first file, takes the second away, and does something with one more. */
  async function change(name: string, before: string | undefined) {
    const folder = folderWith(BEFORE)
    const changes = [
      ['a.yaml', 'old a', 'new a'],
      ['b.yaml', 'old b', undefined],
      [name, before, 'new c'],
    ] as const
    const { problems, report } = collectProblems()
    const ok = await changeFiles(
      changes.map(([file, was, becomes]) => ({
        path: join(folder, file),
        shown: file,
        before: was === undefined ? undefined : Buffer.from(was),
        after: becomes === undefined ? undefined : Buffer.from(becomes),
      })),
      report,
    )
    const files = readdirSync(folder).toSorted()
    const now = files.map((file) => [file, readFileSync(join(folder, file), 'utf8')])
    const told = problems.map(({ message }) => message)
    return { ok, now: Object.fromEntries(now), told }
  }

  test('are all changed', async () => {
    expect(await change('d.yaml', undefined)).toEqual({
      ok: true,
      now: { 'a.yaml': 'new a', 'c.yaml': 'old c', 'd.yaml': 'new c' },
      told: [],
    })
  })

  test.each([
    ['is another one', 'c.yaml', 'other', '“c.yaml” has changed'],
    ['already exists', 'c.yaml', undefined, '“c.yaml” already exists'],
    ['has a name that no disk takes', 'd'.repeat(300), undefined, 'Cannot write to “ddd'],
    ['lies below a file', 'a.yaml/d.yaml', undefined, 'Cannot write to “a.yaml/d.yaml”'],
  ])('stay as they were where one %s', async (_, name, before, told) => {
    expect(await change(name, before)).toEqual({
      ok: false,
      now: BEFORE,
      told: [expect.stringContaining(told)],
    })
  })
})
