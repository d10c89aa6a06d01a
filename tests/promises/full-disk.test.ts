import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, onTestFinished, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { changeFiles } from '../../src/input/project/change-files.ts'
import { runHere } from '../cli/run-here.ts'
import { changeFiles as edit, COMMAND, filesIn, project } from '../cli/run.ts'

const BUILD = ['build', 'small', '-t', 'press']

const contentsOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    filesIn(folder).map((file) => [file, readFileSync(join(folder, file), 'latin1')]),
  )

/** Makes a disk of so many bytes in memory, for as long as the test runs; undefined where one may not. */
function smallDisk(
  bytes: number,
  folder = mkdtempSync(join(tmpdir(), 'cardpress-disk-')),
): string | undefined {
  const kind = ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs']
  const isMounted = spawnSync('mount', [...kind, folder]).status === 0
  const remove = (): void => {
    if (isMounted) spawnSync('umount', [folder])
    rmSync(folder, { recursive: true, force: true })
  }
  if (isMounted) onTestFinished(remove)
  else remove()
  return isMounted ? folder : undefined
}

const FULL = /^error: Cannot write to “[^”]*”: the disk is full\.$/gm

describe('on a full disk (a small one is mounted where one may)', () => {
  test('a build leaves the files of the one before, and tells it once', async (context) => {
    const disk = smallDisk(450_000)
    if (disk === undefined) return context.skip('nothing can be mounted here')
    const folder = project('small')
    expect(await runHere([...BUILD, '-o', disk], { folder })).toMatchObject({ code: 0 })
    const before = contentsOf(disk)
    expect(Object.keys(before).length).toBeGreaterThan(1)
    const { code, err } = await runHere([...BUILD, '-o', disk], { folder })
    expect({ code, told: err.match(FULL)?.length }).toEqual({ code: 1, told: 1 })
    expect(err).toMatch(/1 error\. Nothing was written\.\n$/)
    expect(contentsOf(disk)).toEqual(before)
  })

  test('words and lock stay as they were, both', async (context) => {
    const disk = smallDisk(120_000)
    if (disk === undefined) return context.skip('nothing can be mounted here')
    const before = { 'nl.yaml': 'x'.repeat(40_000), 'lock.yaml': 'y'.repeat(30_000) }
    for (const [name, text] of Object.entries(before))
      writeFileSync(join(disk, name), text)
    const { problems, report } = collectProblems()
    const isDone = await changeFiles(
      Object.entries(before).map(([shown, text]) => ({
        path: join(disk, shown),
        shown,
        before: Buffer.from(text),
        after: Buffer.from(text.toUpperCase()),
      })),
      report,
    )
    expect({ isDone, problems: problems.map(({ message }) => message) }).toEqual({
      isDone: false,
      problems: ['Cannot write to “lock.yaml”: the disk is full.'],
    })
    expect(contentsOf(disk)).toEqual(before)
  })
})

test('where one file cannot be renamed, a build puts the others back, and says so to machines', async (context) => {
  const folder = project('small')
  const line = [...BUILD, '-l', 'en,nl', '--json']
  await runHere(line, { folder })
  // The files of one language are to go onto another disk than those of the other.
  const nl = join(folder, 'output/small/nl')
  rmSync(nl, { recursive: true })
  mkdirSync(nl)
  const before = contentsOf(join(folder, 'output'))
  if (smallDisk(4_000_000, nl) === undefined)
    return context.skip('nothing can be mounted here')
  edit(folder, { 'content/small/en.yaml': ['The hare runs', 'The hare jumps'] })
  const { code, out } = await runHere(line, { folder })
  const { ok, written, files, problems } = JSON.parse(out)
  expect({ code, ok, written, files }).toEqual({
    code: 1,
    ok: false,
    written: false,
    files: [],
  })
  expect(problems.at(-1).message).toMatch(/small\/nl\/.*: it is on another disk/)
  expect(contentsOf(join(folder, 'output'))).toEqual(before)
})

/** Runs a build in a process whose files may have so many half kilobytes: the write across that limit is cut short. */
function buildWithin(halfKilobytes: number, folder: string) {
  const line = `ulimit -f ${halfKilobytes}; exec "$0" "$@"`
  const words = ['-c', line, process.execPath, COMMAND, ...BUILD]
  const child = spawn('sh', words, { cwd: folder })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  return new Promise<{ code: number | null; err: string }>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, err }))
  })
}

test.skipIf(process.platform === 'win32')(
  'where a write is cut short, a build leaves the files of the one before',
  async () => {
    const folder = project('small')
    await runHere(BUILD, { folder })
    const before = contentsOf(join(folder, 'output'))
    const { code, err } = await buildWithin(100, folder)
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(
        /^error: Cannot write to “output”: the file is too large for that disk\.\n/,
      ),
    })
    expect(contentsOf(join(folder, 'output'))).toEqual(before)
  },
)
