import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { placeStaged } from '../../src/input/project/output.ts'
import type { OutputFile, StagedFile } from '../../src/input/project/output.ts'
import { openStaging, stageFile } from '../../src/input/project/staging.ts'
import { folderWith } from './folders.ts'

const OLD = '%PDF-1.3 old'
const NEW = '%PDF-1.4 new'
const pdf = (path: string, size = NEW.length): OutputFile => ({
  path,
  parts: [Buffer.from(NEW), Buffer.alloc(Math.max(0, size - NEW.length), '.')],
})

/**
 * Writes files to a folder as a build does, and tells what came of it. Things may happen to them between the time when
 * all are written and the time when they are put in their places.
 */
async function write(
  output: string,
  files: readonly OutputFile[],
  meanwhile: (staged: readonly StagedFile[]) => readonly StagedFile[] = (all) => all,
): Promise<{ placed: readonly string[]; problems: readonly string[] }> {
  const { problems, report } = collectProblems()
  const staging = openStaging(output, output, report)
  if (!staging) throw new Error('nothing can be written there')
  const staged = await Promise.all(files.map((file) => stageFile(staging, file, report)))
  const waiting = meanwhile(staged.flatMap((one) => one ?? []))
  const placed = placeStaged(waiting, { from: output, output, others: [] }, report)
  staging.close()
  return {
    placed: placed.map(({ path }) => path.slice(output.length + 1)),
    problems: problems.map(({ code, message, hint }) => `${code}: ${message} / ${hint}`),
  }
}

const contentsOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  )

describe('files', () => {
  test('are written whole, with the folders that they need, and nothing beside them', async () => {
    const folder = folderWith({ 'out/a.pdf': OLD, 'out/empty.pdf': '' })
    await chmod(join(folder, 'out/a.pdf'), 0o640)
    const names = ['out/a.pdf', 'out/empty.pdf', 'out/deep/er/b.pdf']
    const files = names.map((name) => pdf(join(folder, name)))
    expect(await write(folder, files)).toEqual({ placed: names, problems: [] })
    expect(contentsOf(folder)).toEqual({
      'out/a.pdf': NEW,
      'out/deep/er/b.pdf': NEW,
      'out/empty.pdf': NEW,
    })
    expect(readdirSync(folder)).toEqual(['out'])
    expect(statSync(join(folder, 'out/a.pdf')).mode & 0o777).toBe(0o640)
  })

  test('are never half there: whoever looks sees the old one or the new one', async () => {
    const folder = folderWith({})
    const path = join(folder, 'a.pdf')
    await write(folder, [pdf(path, 4_000_000)])
    const state = { done: false }
    const writing = write(folder, [pdf(path, 5_000_000)]).finally(
      () => (state.done = true),
    )
    const sizes = new Set<number>()
    // oxlint-disable-next-line no-await-in-loop -- it looks again and again while the file is replaced
    while (!state.done) sizes.add((await readFile(path)).length)
    expect((await writing).placed).toEqual(['a.pdf'])
    expect([...sizes].filter((size) => size !== 4_000_000 && size !== 5_000_000)).toEqual(
      [],
    )
  })
})

const asFolder = (path: string): void => mkdirSync(path)
const asLink = (path: string): void => symlinkSync(join(path, '../kept.pdf'), path)

describe('a place that is taken', () => {
  test.each([
    ['is a folder', asFolder],
    ['is not a plain file', asLink],
  ])('%s: nothing is written at all', async (why, make) => {
    const folder = folderWith({ 'kept.pdf': OLD })
    const taken = join(folder, 'taken.pdf')
    make(taken)
    const files = ['new.pdf', 'kept.pdf', 'taken.pdf'].map((name) =>
      pdf(join(folder, name)),
    )
    expect(await write(folder, files)).toEqual({
      placed: [],
      problems: [
        `output: “${taken}” ${why}, so it is not replaced. / Move it away, or choose another folder with -o.`,
      ],
    })
    expect(existsSync(join(folder, 'new.pdf'))).toBe(false)
    expect(readFileSync(join(folder, 'kept.pdf'), 'utf8')).toBe(OLD)
  })

  test('holds something that is no PDF: it is kept', async () => {
    const before = { 'a.pdf': 'my thesis', 'b.pdf': OLD }
    const folder = folderWith(before)
    const { placed, problems } = await write(
      folder,
      Object.keys(before).map((name) => pdf(join(folder, name))),
    )
    expect(placed).toEqual([])
    expect(problems).toEqual([
      expect.stringContaining('a.pdf” is not a PDF, so it is not replaced.'),
    ])
    expect(contentsOf(folder)).toEqual(before)
  })
})

/** Writes into a folder of the output folder that is a link to some target. */
const writeBehindLink = async (target: string) => {
  const outside = folderWith({})
  const output = folderWith({ 'inside/x.txt': '' })
  symlinkSync(target.replace('OUTSIDE', outside), join(output, 'deck'))
  const written = await write(output, [pdf(join(output, 'deck/nl/a.pdf'))])
  return { written, outside: readdirSync(outside), inside: contentsOf(output) }
}

describe('a folder that is a link', () => {
  test('that stays in the output folder is followed', async () => {
    const { written, inside } = await writeBehindLink('inside')
    expect(written).toEqual({ placed: ['deck/nl/a.pdf'], problems: [] })
    expect(inside['inside/nl/a.pdf']).toBe(NEW)
  })

  test.each(['OUTSIDE', 'gone'])('that leads out (%s) is refused', async (target) => {
    const { written, outside, inside } = await writeBehindLink(target)
    expect(written).toEqual({
      placed: [],
      problems: [
        expect.stringMatching(
          /deck\/nl” is a link, or lies behind one, that leads out of “\/[^”]+”/,
        ),
      ],
    })
    expect([outside, Object.keys(inside)]).toEqual([[], ['inside/x.txt']])
  })
})

describe('a place that cannot be written to', () => {
  test('because a part of its path is a file: nothing is written at all', async () => {
    const folder = folderWith({ 'out/nl': 'a file' })
    const { placed, problems } = await write(folder, [
      pdf(join(folder, 'out/a.pdf')),
      pdf(join(folder, 'out/nl/b.pdf')),
    ])
    expect(placed).toEqual([])
    expect(problems).toEqual([
      expect.stringContaining(
        `Cannot write to “${join(folder, 'out/nl')}”: a part of its path is a file, not a folder.`,
      ),
    ])
    expect(readdirSync(join(folder, 'out'))).toEqual(['nl'])
  })

  test('because its name is too long: the others are not written either', async () => {
    const folder = folderWith({ 'b.pdf': OLD })
    const { placed, problems } = await write(folder, [
      pdf(join(folder, 'a.pdf')),
      pdf(join(folder, 'b.pdf')),
      pdf(join(folder, `${'a'.repeat(300)}.pdf`)),
    ])
    expect(placed).toEqual([])
    expect(problems).toEqual([expect.stringContaining('its name is too long')])
    expect(contentsOf(folder)).toEqual({ 'b.pdf': OLD })
  })

  test.skipIf(process.getuid?.() === 0)(
    'because its folder is closed: nothing is written at all',
    async () => {
      const folder = folderWith({ 'closed/a.pdf': OLD })
      await chmod(join(folder, 'closed'), 0o500)
      const { placed, problems } = await write(folder, [
        pdf(join(folder, 'b.pdf')),
        pdf(join(folder, 'closed/a.pdf')),
      ])
      await chmod(join(folder, 'closed'), 0o700)
      expect(placed).toEqual([])
      expect(problems).toEqual([
        expect.stringContaining('you do not have permission to write there.'),
      ])
      expect(contentsOf(folder)).toEqual({ 'closed/a.pdf': OLD })
    },
  )
})

describe('a file that cannot be put in its place', () => {
  const BEFORE = { 'a.pdf': OLD, 'b.pdf': OLD }
  const NAMES = ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf']

  test('takes those back that were put in theirs before', async () => {
    const folder = folderWith(BEFORE)
    const files = NAMES.map((name) => pdf(join(folder, name)))
    const { placed, problems } = await write(folder, files, (staged) => {
      rmSync(staged[3]?.temporary ?? '')
      return staged
    })
    expect({ placed, problems }).toEqual({
      placed: [],
      problems: [expect.stringMatching(/^output: Cannot write to “.*d\.pdf”: /)],
    })
    expect(contentsOf(folder)).toEqual(BEFORE)
  })

  test('is told with what is new and what is old, where they cannot be taken back', async () => {
    const folder = folderWith(BEFORE)
    const files = NAMES.map((name) => pdf(join(folder, name)))
    const { placed, problems } = await write(folder, files, ([a, b, c, d]) => [
      a!,
      b!,
      // What was in the place of the first one goes astray.
      { ...c!, temporary: `${a!.temporary}.old` },
      { ...d!, temporary: join(folder, 'none') },
    ])
    expect(placed).toEqual(['a.pdf'])
    expect(problems).toEqual([
      expect.stringMatching(/^output: Cannot write to “.*d\.pdf”: /),
      expect.stringMatching(
        /^output: 1 of 4 files could not be restored and are new: “[^”]*a\.pdf”\. The others are as they were\./,
      ),
    ])
    expect(contentsOf(folder)).toEqual({ 'a.pdf': NEW, 'b.pdf': OLD })
  })
})
