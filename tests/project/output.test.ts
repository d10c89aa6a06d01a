import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/problems/problem.ts'
import { writeOutput } from '../../src/project/output.ts'
import type { OutputFile } from '../../src/project/output.ts'
import { folderWith } from './folders.ts'

const OLD = '%PDF-1.3 old'
const pdf = (path: string, size = 20): OutputFile => ({
  path,
  bytes: Buffer.from('%PDF-1.4 new'.padEnd(size, '.')),
})

async function write(
  ...files: readonly OutputFile[]
): Promise<{ ok: boolean; problems: readonly string[] }> {
  const { problems, report } = collectProblems()
  const ok = await writeOutput(files, report)
  return {
    ok,
    problems: problems.map(({ code, message, hint }) => `${code}: ${message} / ${hint}`),
  }
}

describe('files', () => {
  test('are written whole, with the folders that they need, and nothing beside them', async () => {
    const folder = folderWith({ 'out/a.pdf': OLD, 'out/empty.pdf': '' })
    const files = ['out/a.pdf', 'out/empty.pdf', 'out/deep/er/b.pdf'].map((name) =>
      pdf(join(folder, name)),
    )
    expect(await write(...files)).toEqual({ ok: true, problems: [] })
    for (const { path, bytes } of files)
      expect(readFileSync(path)).toEqual(Buffer.from(bytes))
    expect(readdirSync(folder, { recursive: true }).map(String).toSorted()).toEqual([
      'out',
      'out/a.pdf',
      'out/deep',
      'out/deep/er',
      'out/deep/er/b.pdf',
      'out/empty.pdf',
    ])
  })

  test('are never half there: whoever looks sees the old one or the new one', async () => {
    const folder = folderWith({})
    const path = join(folder, 'a.pdf')
    const [first, second] = [pdf(path, 4_000_000), pdf(path, 5_000_000)]
    await write(first)
    const state = { done: false }
    const writing = write(second).finally(() => (state.done = true))
    const sizes = new Set<number>()
    // oxlint-disable-next-line no-await-in-loop -- it looks again and again while the file is replaced
    while (!state.done) sizes.add((await readFile(path)).length)
    expect((await writing).ok).toBe(true)
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
    expect(
      await write(
        pdf(join(folder, 'new.pdf')),
        pdf(join(folder, 'kept.pdf')),
        pdf(taken),
      ),
    ).toEqual({
      ok: false,
      problems: [
        `output: “${taken}” ${why}, so it is not replaced. / Move it away, or choose another folder with -o.`,
      ],
    })
    expect(existsSync(join(folder, 'new.pdf'))).toBe(false)
    expect(readFileSync(join(folder, 'kept.pdf'), 'utf8')).toBe(OLD)
  })

  test('holds something that is no PDF: it is kept', async () => {
    const folder = folderWith({ 'a.pdf': 'my thesis', 'b.pdf': OLD })
    const { ok, problems } = await write(
      pdf(join(folder, 'a.pdf')),
      pdf(join(folder, 'b.pdf')),
    )
    expect(ok).toBe(false)
    expect(problems).toEqual([
      expect.stringContaining('a.pdf” is not a PDF, so it is not replaced.'),
    ])
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('my thesis')
    expect(readFileSync(join(folder, 'b.pdf'), 'utf8')).toBe(OLD)
  })
})

describe('a place that cannot be written to', () => {
  test('because a part of its path is a file: nothing is written at all', async () => {
    const folder = folderWith({ 'out/nl': 'a file' })
    const { ok, problems } = await write(
      pdf(join(folder, 'out/a.pdf')),
      pdf(join(folder, 'out/nl/b.pdf')),
    )
    expect(ok).toBe(false)
    expect(problems).toEqual([
      expect.stringContaining(
        `Nothing can be written to “${join(folder, 'out/nl')}”: a part of its path is a file, not a folder.`,
      ),
    ])
    expect(readdirSync(join(folder, 'out'))).toEqual(['nl'])
  })

  test('because the disk refuses: the old file stays whole, and nothing stays beside it', async () => {
    // A name that leaves no room for the longer one of the file beside it.
    const name = `${'a'.repeat(248)}.pdf`
    const folder = folderWith({ [name]: OLD })
    const { ok, problems } = await write(pdf(join(folder, name)))
    expect(ok).toBe(false)
    expect(problems).toEqual([expect.stringContaining('its name is too long.')])
    expect(readdirSync(folder)).toEqual([name])
    expect(readFileSync(join(folder, name), 'utf8')).toBe(OLD)
  })

  test.skipIf(process.getuid?.() === 0)(
    'because its folder is closed: nothing is written at all',
    async () => {
      const folder = folderWith({ 'closed/a.pdf': OLD })
      await chmod(join(folder, 'closed'), 0o500)
      const { ok, problems } = await write(
        pdf(join(folder, 'b.pdf')),
        pdf(join(folder, 'closed/a.pdf')),
      )
      await chmod(join(folder, 'closed'), 0o700)
      expect(ok).toBe(false)
      expect(problems).toEqual([expect.stringContaining('you may not write there.')])
      expect(existsSync(join(folder, 'b.pdf'))).toBe(false)
      expect(readFileSync(join(folder, 'closed/a.pdf'), 'utf8')).toBe(OLD)
    },
  )
})
