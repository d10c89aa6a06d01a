import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'

import { expect, test } from 'vitest'

import { ROOT, cardpress, filesIn, project } from '../cli/run.ts'
import type { Running } from '../cli/run.ts'

type Files = ReadonlyMap<string, Buffer>

/** Builds the small deck, with marks and small print; gives the files by name. */
async function build(folder: string, running: Running = {}): Promise<Files> {
  const args = ['build', '--marks', '-q']
  const { code, err } = await cardpress(args, { folder, ...running })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const output = join(folder, 'output')
  return new Map(filesIn(output).map((file) => [file, readFileSync(join(output, file))]))
}

const different = (one: Files, other: Files): readonly string[] => {
  expect([...other.keys()]).toEqual([...one.keys()])
  return [...one].flatMap(([name, bytes]) =>
    other.get(name)!.equals(bytes) ? [] : [name],
  )
}

test('the same deck makes the same bytes, wherever and whenever it is built', async () => {
  const folder = project('small')
  const first = await build(folder)
  expect(first.size).toBe(6)
  const elsewhere = {
    env: {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      HOME: '/nowhere',
    },
  }
  const [again, other] = await Promise.all([
    build(folder),
    build(project('small'), elsewhere),
  ])
  expect(different(first, again)).toEqual([])
  expect(different(first, other)).toEqual([])

  const dated = await build(folder, { env: { SOURCE_DATE_EPOCH: '86400' } })
  expect(different(first, dated)).toHaveLength(6)
  for (const bytes of dated.values())
    expect(bytes.toString('latin1')).toContain('D:19700102000000Z')
})

/** A file with all its streams unpacked. */
const unpacked = (pdf: Buffer): string =>
  pdf
    .toString('latin1')
    .replaceAll(/stream\r?\n([^]*?)\r?\nendstream/g, (whole, data: string) => {
      try {
        return inflateSync(Buffer.from(data, 'latin1')).toString('latin1')
      } catch {
        return whole
      }
    })

test('no file says on which machine, by whom or in which folder it was made', async () => {
  const folder = project('small')
  const files = await build(folder, {
    env: {
      USER: 'zqwxuser',
      LOGNAME: 'zqwxuser',
      HOSTNAME: 'zqwxhost',
      HOME: '/home/zqwxuser',
    },
  })
  // A name as short as `vm` may stand in any font.
  const host = hostname().length > 5 ? [hostname()] : []
  const secrets = ['zqwx', ...host, folder, ROOT, 'cardpress-run-', '/tmp/', '/home/']
  for (const bytes of files.values()) {
    const text = unpacked(bytes)
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
  }
})
