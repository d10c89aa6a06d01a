import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { afterEach, describe, expect, test } from 'vitest'

import { main } from '../../src/cli/main.ts'
import { ROOT, filesIn, project } from './run.ts'

async function run(line: string, folder: string) {
  const said = { out: '', err: '' }
  const code = await main(line.split(' '), {
    folder,
    packageRoot: ROOT,
    precompiled: undefined,
    version: '1.0.0',
    environment: {},
    stdout: { write: (text) => (said.out += text) },
    stderr: { write: (text) => (said.err += text) },
  })
  expect(said.err).not.toMatch(/\n\s+at |bug in cardpress/)
  return { code, ...said }
}

/** A project with a mistake in it, so that one hears whether anybody has read it. */
const broken = () => project('small', { 'content/small/nl.yaml': 'deck: [' })

describe('a place that never can be made is refused before any work is done', () => {
  const PLACES: readonly (readonly [string, RegExp])[] = [
    ['file/x/y', /a part of its path is a file, not a folder/],
    ['a'.repeat(300), /its name is too long/],
    // Node itself would try for ever.
    ...(existsSync('/proc/self')
      ? [['/proc/x', /you do not have permission to write there/] as const]
      : []),
  ]
  test.each(PLACES)('%s', async (name, why) => {
    const folder = broken()
    const place = resolve(folder, name)
    writeFileSync(join(folder, 'file'), '')
    const before = filesIn(folder)
    const build = await run(`build -o ${place}`, folder)
    expect({ code: build.code, out: build.out }).toEqual({ code: 1, out: '' })
    expect(build.err).toMatch(why)
    expect(build.err).toMatch(/\n1 error\. Nothing was written\.\n$/)
    const compare = await run(`compare . . -o ${place}/report.html`, folder)
    expect({ code: compare.code, out: compare.out }).toEqual({ code: 2, out: '' })
    expect(compare.err).toMatch(why)
    expect(compare.err.match(/error:/g)).toHaveLength(1)
    expect(filesIn(folder)).toEqual(before)
  })

  test('a comparison that comes to nothing leaves no folder', async () => {
    const folder = project('small')
    expect((await run('compare nothing . -o new/place/report.html', folder)).code).toBe(2)
    expect(existsSync(join(folder, 'new'))).toBe(false)
    expect((await run('compare . . -o new/place/report.html -l nl', folder)).code).toBe(0)
    expect(filesIn(join(folder, 'new'))).toEqual(['place/report.html'])
  })
})

describe('without a folder for temporary files', () => {
  const { TMPDIR } = process.env
  afterEach(() => {
    if (TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = TMPDIR
  })

  test('what needs one says so, and what needs none goes on', async () => {
    const folder = project('small', {
      'content/small/scene.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#3a7bd5"/></svg>',
    })
    process.env['TMPDIR'] = join(folder, 'nowhere')
    const compare = await run('compare . .', folder)
    expect({ code: compare.code, out: compare.out }).toEqual({ code: 2, out: '' })
    expect(compare.err).toMatch(
      /error: Cannot write to “[^”]*nowhere”, the folder for temporary files: it does not exist\.\n +hint: Set the variable TMPDIR/,
    )
    const data = await run('compare . . --json', folder)
    expect(JSON.parse(data.out)).toMatchObject({
      ok: false,
      problems: [{ code: 'output' }],
    })
    // The colour of the picture is none of the palette's, and goes through the profile.
    expect((await run('build -t press', folder)).code).toBe(0)
  })
})
