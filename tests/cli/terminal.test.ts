import { execFile, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { expect, test } from 'vitest'

import { main } from '../../src/cli/main.ts'
import { openTerminal } from '../../src/cli/terminal.ts'
import { dateOf } from '../../src/cli/world.ts'
import { has } from '../programs-found.ts'
import { COMMAND, ROOT, cardpress, project } from './run.ts'

const ESCAPE = '\u001B['

/** Streams that keep what is written to them. */
function streams({ out = false, err = false }: { out?: boolean; err?: boolean }) {
  const said = { out: '', err: '' }
  const stdout = { isTTY: out, write: (text: string) => (said.out += text) }
  const stderr = { isTTY: err, write: (text: string) => (said.err += text) }
  return { stdout, stderr, said }
}

const colored = (
  watched: { out?: boolean; err?: boolean },
  env: Readonly<Record<string, string>> = {},
) => {
  const { outColor, color } = openTerminal(streams(watched), env)
  return [outColor.red('x') !== 'x', color.red('x') !== 'x']
}

test('each stream has colours only where somebody watches it', () => {
  expect(colored({})).toEqual([false, false])
  expect(colored({ err: true })).toEqual([false, true])
  expect(colored({ out: true, err: true })).toEqual([true, true])
})

test('NO_COLOR, FORCE_COLOR and TERM have their say', () => {
  const both = { out: true, err: true }
  expect(colored(both, { NO_COLOR: '1' })).toEqual([false, false])
  expect(colored(both, { NO_COLOR: '' })).toEqual([true, true])
  expect(colored(both, { TERM: 'dumb' })).toEqual([false, false])
  expect(colored({}, { FORCE_COLOR: '1' })).toEqual([true, true])
  expect(colored({}, { FORCE_COLOR: '0' })).toEqual([false, false])
  expect(colored(both, { FORCE_COLOR: '1', NO_COLOR: '1' })).toEqual([false, false])
})

test('progress stands in a line of its own that goes away', () => {
  const { said, ...both } = streams({ err: true })
  const terminal = openTerminal(both, {})
  terminal.progress('one')
  terminal.progress('two')
  terminal.out('done')
  terminal.err('well')
  expect(said).toEqual({ out: 'done\n', err: 'one\r\u001B[2Ktwo\r\u001B[2Kwell\n' })
})

test('nobody sees progress in a pipe', () => {
  const { said, ...both } = streams({})
  openTerminal(both, {}).progress('one')
  expect(said.err).toBe('')
})

const write = (): never => {
  throw new Error('a cable is loose')
}

test('what goes wrong inside is a fault of cardpress, without a stack trace', async () => {
  const { said, stderr } = streams({})
  const surroundings = {
    stdout: { write },
    stderr,
    folder: ROOT,
    packageRoot: ROOT,
    precompiled: undefined,
    version: '1.0.0',
  }
  expect(await main(['list'], { ...surroundings, environment: {} })).toBe(70)
  expect(said.err).toBe(
    'This is a fault of cardpress, not of your files: a cable is loose\nPlease report it with what you ran. CARDPRESS_DEBUG=1 shows where it happened.\n',
  )
  await main(['list'], { ...surroundings, environment: { CARDPRESS_DEBUG: '1' } })
  expect(said.err).toContain('\n    at ')
})

test('files carry the date of the release, or the one that they are given', () => {
  expect(dateOf({}).toISOString()).toMatch(/^20\d\d-\d\d-\d\dT00:00:00\.000Z$/)
  expect(dateOf({ SOURCE_DATE_EPOCH: '86400' })).toEqual(new Date('1970-01-02'))
  expect(dateOf({ SOURCE_DATE_EPOCH: 'today' })).toEqual(dateOf({}))
})

test.skipIf(!has('script'))(
  'on a real terminal there are colours; in a file beside it none',
  { timeout: 60_000 },
  async () => {
    const folder = project('small')
    const command = `${process.execPath} ${COMMAND} build -t press > files.txt`
    const { stdout } = await promisify(execFile)(
      'script',
      ['-qec', command, '/dev/null'],
      {
        cwd: folder,
        env: { PATH: process.env['PATH'], TERM: 'xterm' },
      },
    )
    expect(stdout).toContain('Drawing 3 files…')
    expect(stdout).toContain(ESCAPE)
    const listed = readFileSync(join(folder, 'files.txt'), 'utf8')
    expect(listed).toContain('small-nl-little-press.pdf')
    expect(listed).not.toContain(ESCAPE)
  },
)

test('a reader that goes away is no fault', { timeout: 60_000 }, async () => {
  const child = spawn(process.execPath, [COMMAND, 'list'], { cwd: ROOT })
  child.stdout.destroy()
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

const SLOW = ['sharp', 'harfbuzz.wasm']

/** Writes down every module that a process asks for, and every file that it reads on the spot. */
const HOOK = `data:text/javascript,${encodeURIComponent(`
import { register } from 'node:module'
import Module from 'node:module'
import fs from 'node:fs'
const read = fs.readFileSync
fs.readFileSync = (file, ...rest) => { process.stderr.write('LOADS ' + file + '\\n'); return read(file, ...rest) }
const load = Module._load
Module._load = (name, ...rest) => { process.stderr.write('LOADS ' + name + '\\n'); return load(name, ...rest) }
register('data:text/javascript,' + encodeURIComponent(\`
import { writeSync } from 'node:fs'
export const resolve = (name, context, next) => { writeSync(2, 'LOADS ' + name + '\\\\n'); return next(name, context) }
\`))
`)}`

/** Runs a command, and gives which of the slow modules it asked for. */
async function loads(...args: readonly string[]) {
  const folder = project('small')
  const { code, out, err } = await cardpress(args, { folder, node: ['--import', HOOK] })
  expect(code).toBe(0)
  return { out, slow: SLOW.filter((name) => new RegExp(`LOADS .*${name}`).test(err)) }
}

test(
  'list shows what there is, and loads nothing that is slow',
  { timeout: 60_000 },
  async () => {
    expect((await loads('build', '--dry-run')).slow).toContain('harfbuzz.wasm')
    const { out, slow } = await loads('list')
    expect(slow).toEqual([])
    expect(out).toMatch(/^Decks\n {2}small +.*nl \(source\).*; little, low\n/)
    expect(out).toContain('en (draft)')
    for (const row of [
      'little +60 × 90 mm',
      'a4 +210 × 297 mm',
      'half +200 × 140 mm: 100 \\| 100',
      'Nunito Sans',
    ])
      expect(out).toMatch(new RegExp(`\\n {2}${row}\\n`))
    const json = await cardpress(['list', '--json'], { folder: ROOT })
    expect(JSON.parse(json.out)).toMatchObject({
      decks: [
        {
          name: 'samenleerwijzer',
          languages: expect.arrayContaining([
            { language: 'nl', review: 'source' },
            { language: 'ar', review: 'draft' },
          ]),
          terms: { client: ['client', 'resident', 'job-seeker', 'candidate'] },
        },
      ],
      formats: { a6: '105 × 148 mm' },
      problems: [],
    })
  },
)
