import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeAll, expect, test } from 'vitest'

import { ROOT, emptyFolder } from '../cli/run.ts'
import { has } from '../programs-found.ts'
import { makeCase } from './case.ts'
import { PdfChecker } from './check-pdfs.ts'
import { runHere } from './in-process.ts'
import type { Finding } from './judge.ts'
import { KINDS } from './kinds.ts'
import { CommandProcess } from './process.ts'
import type { Ran, Run } from './process.ts'
import { runCase } from './run-case.ts'
import { openSeeds } from './seeds.ts'
import type { Seeds } from './seeds.ts'
import { shrink } from './shrink.ts'

let seeds: Seeds

beforeAll(async () => {
  seeds = await openSeeds(ROOT, emptyFolder(), runHere)
})

const numbers = Array.from({ length: KINDS.length * 3 }, (_, index) => index)

test('finds nothing in some cases of every kind', async () => {
  const place = emptyFolder()
  const faults: object[] = []
  let built = 0
  for (const index of numbers) {
    const one = makeCase(seeds, { seed: 9, index })
    // oxlint-disable-next-line no-await-in-loop -- they share a process and its memory
    const result = await runCase(one, place, runHere, () => undefined)
    const { kind, what } = one
    for (const finding of result.findings) faults.push({ index, kind, what, ...finding })
    if (result.built) built += 1
  }
  expect(faults).toEqual([])
  // Cases that are all refused at the door would find nothing behind it.
  expect(built).toBeGreaterThan(numbers.length / 3)
})

test('starts from projects in which everything is right', async () => {
  const place = emptyFolder()
  for (const [index, { name }] of KINDS.entries()) {
    const one = makeCase(seeds, { seed: 1, index, changes: [] })
    // oxlint-disable-next-line no-await-in-loop -- they share a process and its memory
    const { built, findings, runs } = await runCase(one, place, runHere, () => undefined)
    expect({ built, findings }, `${name}: ${runs.at(-1)?.err}`).toEqual({
      built: true,
      findings: [],
    })
  }
})

test('makes the same case again, and others of other seeds', () => {
  const name = { seed: 3, index: 20 }
  expect(makeCase(seeds, name)).toEqual(makeCase(seeds, name))
  expect(makeCase(seeds, { ...name, seed: 4 }).what).not.toEqual(
    makeCase(seeds, name).what,
  )
})

/** A command that ends well, but for something. */
const ending =
  (but: Partial<Ran>, act: (folder: string) => void = () => undefined): Run =>
  (_, folder) => {
    mkdirSync(join(folder, 'output/small/nl'), { recursive: true })
    writeFileSync(join(folder, 'output/small/nl/made.pdf'), '%PDF-')
    act(folder)
    const fine = { died: undefined, out: '', err: '', seconds: 0, memory: 0, peak: 0 }
    return Promise.resolve({ ...fine, code: 0, ...but })
  }

const LONG_LINE = 'x'.repeat(9999)

test.each<[Finding['fault'], Run]>([
  ['crash', ending({ code: 70, err: 'a bug in cardpress' })],
  ['crash', ending({ code: undefined, died: 'its process ended (SIGSEGV)' })],
  ['exit code', ending({ code: 1 })],
  ['hang', ending({ seconds: 6 })],
  ['memory', ending({ memory: 2 ** 30 })],
  ['stack trace', ending({ err: 'Error: x\n    at make (/src/make.ts:1:2)' })],
  ['raw message', ending({ err: 'Cannot read properties of undefined' })],
  ['control character', ending({ out: '\u001b[31m' })],
  ['long line', ending({ err: LONG_LINE })],
  ['long output', ending({ err: `${LONG_LINE}\n`.repeat(9) })],
  ['files inside', ending({ code: 1, err: 'error' })],
  ['files inside', ending({ code: 1, err: '1 error. Nothing was written in nl.' })],
  [
    'files outside',
    ending({}, (folder) => writeFileSync(join(folder, '../canary.txt'), '')),
  ],
])('sees %s', async (fault, run) => {
  // The first kind whose command builds and says nothing else of the files.
  const index = numbers.find(
    (one) =>
      makeCase(seeds, { seed: 1, index: one }).commands.join(' ') === 'build,-t,press',
  )!
  const one = makeCase(seeds, { seed: 1, index })
  const { findings } = await runCase(one, emptyFolder(), run, () => undefined)
  expect(findings.map((finding) => finding.fault)).toContain(fault)
})

test('takes files of other languages than one with an error for right', async () => {
  const one = makeCase(seeds, { seed: 1, index: 0 })
  const run = ending({ code: 1, err: '1 error. Nothing was written in en.' })
  const building = { ...one, commands: [['build', '-t', 'press']] }
  const { findings } = await runCase(building, emptyFolder(), run, () => undefined)
  expect(findings.map(({ fault }) => fault)).not.toContain('files inside')
})

test.skipIf(!has('qpdf'))('asks qpdf about each PDF once', async () => {
  const said: string[] = []
  const pdfs = new PdfChecker(emptyFolder())
  for (let time = 0; time < 2; time += 1)
    pdfs.check(Buffer.from('%PDF-1.6\nbroken'), (seen) => said.push(seen))
  await pdfs.done()
  expect(said).toEqual([expect.stringContaining('.pdf')])
})

test('leaves out the changes that a fault does not need', async () => {
  const index = numbers.find(
    (one) => makeCase(seeds, { seed: 1, index: one }).what.length > 2,
  )!
  const whole = makeCase(seeds, { seed: 1, index })
  const shows = ({ changes }: typeof whole): Promise<Finding[]> =>
    Promise.resolve(changes.includes(1) ? [{ fault: 'crash', seen: '' }] : [])
  expect((await shrink(seeds, whole, 'crash', shows))?.small.changes).toEqual([1])
})

test('ends a command that hangs, and goes on with the next', async () => {
  const script = join(emptyFolder(), 'child.cjs')
  writeFileSync(
    script,
    `process.on('message', ({ args }) => {
      if (args[0] === 'hang') for (;;);
      process.send({ code: 0 })
    })
    process.send('ready')`,
  )
  const commands = new CommandProcess(ROOT, { script, mostSeconds: 0.3 })
  try {
    expect((await commands.run(['hang'], '/')).died).toContain('of its own time')
    expect((await commands.run(['go on'], '/')).code).toBe(0)
  } finally {
    commands.close()
  }
})
