import { execFile, spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { expect, test } from 'vitest'

import { dateOf } from '../../src/cli/context.ts'
import { main } from '../../src/cli/main.ts'
import { openTerminal } from '../../src/cli/terminal.ts'
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

test('a line can set colours where there are some, and do nothing else', () => {
  const { said, ...both } = streams({ out: true })
  const terminal = openTerminal(both, {})
  terminal.out(`${terminal.outColor.red('x')}\u001B[2J\u009B2J\r`)
  terminal.err(`\u001B[31mx\ny`)
  terminal.data({ a: '\u202E\u001B' })
  expect(said).toEqual({
    out: `${ESCAPE}31mx${ESCAPE}39m\ufffd[2J\ufffd2J\ufffd\n{\n  "a": "\\u202e\\u001b"\n}\n`,
    err: '\ufffd[31mx\ny\n',
  })
})

test('nobody sees progress in a pipe', () => {
  const { said, ...both } = streams({})
  openTerminal(both, {}).progress('one')
  expect(said.err).toBe('')
})

const write = (): never => {
  throw new Error('a cable is loose')
}

test('what goes wrong inside is reported as a bug, without a stack trace', async () => {
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
    'This is a bug in cardpress, not a mistake in your files: a cable is loose\nPlease report it, with the command that you ran. CARDPRESS_DEBUG=1 shows where it happened.\n',
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

test('a reader that goes away is no fault', async () => {
  const child = spawn(process.execPath, [COMMAND, 'list'], { cwd: ROOT })
  child.stdout.destroy()
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

/** A stream whose disk is full: it takes what it is given, and tells of it later, as Node's streams do. */
class FullDisk extends EventEmitter {
  write(_: string, written?: () => void): boolean {
    const error = Object.assign(new Error('no space'), { code: 'ENOSPC' })
    setImmediate(() => {
      if (this.listenerCount('error') > 0) this.emit('error', error)
      written?.()
    })
    return true
  }
}

test.each([
  ['list', 1],
  ['--help', 1],
  ['build -t press --dry-run', 1],
  ['check --json', 1],
  ['translate status', 1],
  ['build nothing', 2],
  ['compare . .', 2],
])('what %s cannot write is told, and is no success', async (line, expected) => {
  const { said, stderr } = streams({})
  const folder = project('small')
  const surroundings = { stderr, folder, packageRoot: ROOT, precompiled: undefined }
  const code = await main(line.split(' '), {
    ...surroundings,
    version: '1.0.0',
    environment: {},
    stdout: new FullDisk(),
  })
  expect(code).toBe(expected)
  expect(said.err).toMatch(
    line === 'build nothing'
      ? /no deck/
      : /error: Not all of the output could be written: the disk is full\.\n$/,
  )
})

test('where problems cannot be written, the exit code tells them', async () => {
  const { said, stdout } = streams({})
  const folder = project('small')
  const surroundings = { stdout, folder, packageRoot: ROOT, precompiled: undefined }
  const end = (line: string) =>
    main(line.split(' '), {
      ...surroundings,
      version: '1.0.0',
      environment: {},
      stderr: new FullDisk(),
    })
  expect([await end('list'), await end('build nothing'), await end('--nothing')]).toEqual(
    [0, 2, 2],
  )
  expect(said.out).toContain('Decks')
})

/** Runs a line of a shell in the package's folder. */
const run = (line: string) =>
  promisify(execFile)('sh', ['-c', line], { cwd: ROOT }).catch(
    (error: { code: number; stderr: string }) => error,
  )

test.skipIf(!existsSync('/dev/full'))(
  'the real command on a full disk, and an error that nothing catches, print no source',
  async () => {
    const command = `${process.execPath} ${COMMAND} list`
    expect(await run(`${command} > /dev/full`)).toMatchObject({
      code: 1,
      stderr: 'error: Not all of the output could be written: the disk is full.\n',
    })
    expect(await run(`${command} > /dev/full 2>&1`)).toMatchObject({
      code: 1,
      stderr: '',
    })
    const loose = `data:text/javascript,setImmediate(()=>{throw new Error('loose')})`
    expect(
      await run(`${process.execPath} --import "${loose}" ${COMMAND} list > /dev/null`),
    ).toMatchObject({
      code: 70,
      stderr: expect.stringMatching(
        /^This is a bug in cardpress[^\n]*: loose\nPlease[^\n]*\n$/,
      ),
    })
  },
)

test('nothing that a name holds moves a cursor, sets a colour or begins a line', async () => {
  const name = 'a\u001B[31m\u0007\n\u202Ex\u009B2J'
  const folder = project('small')
  renameSync(join(folder, 'content/small'), join(folder, 'content', name))
  const say = async (line: string) => {
    const { said, stdout, stderr } = streams({})
    const surroundings = { stdout, stderr, folder, packageRoot: ROOT }
    await main(line.split(' '), {
      ...surroundings,
      precompiled: undefined,
      version: '1.0.0',
      environment: {},
    })
    return said
  }
  const lines = [
    'list',
    'list --json',
    'check nothing',
    `build -t press -o ${join(folder, 'output')}`,
    'translate status',
    'translate add de',
    'translate export -l en',
    'translate accept nl',
  ]
  for (const line of lines) {
    // oxlint-disable-next-line no-await-in-loop -- they write to the same folder
    const { out, err } = await say(line)
    expect(`${out}${err}`).not.toMatch(/(?!\n)\p{Cc}|\u202E/u)
    expect(`${out}${err}`).not.toMatch(/^\s*x/m)
  }
  const { decks } = JSON.parse((await say('list --json')).out)
  expect(decks[0].name).toBe(name)
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

test('list shows what there is, and loads nothing that is slow', async () => {
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
      { name: 'look-and-tell' },
      { name: 'meetings' },
      { name: 'on-the-way' },
    ],
    formats: { a6: '105 × 148 mm' },
    problems: [],
  })
})
