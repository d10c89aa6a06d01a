import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { expect, test } from 'vitest'

import { openStaging } from '../../src/input/project/staging.ts'
import { verifyPdf } from '../../src/output/pdf/verify-pdf.ts'
import { runHere } from '../cli/run-here.ts'
import { cardpress, COMMAND, filesIn, project } from '../cli/run.ts'

const BUILD = ['build', 'small', '-l', 'nl,en', '-f', 'all', '-q']

/** The files in the output folder that are no whole PDFs. */
function faultsIn(folder: string): readonly string[] {
  const output = join(folder, 'output')
  return filesIn(output).filter(
    (file) => !file.endsWith('.pdf') || !verifyPdf([readFileSync(join(output, file))]).ok,
  )
}

/** What lies in the folders where builds have their files until all of them are there. */
const staged = (output: string): readonly string[] =>
  filesIn(output).filter((file) => file.startsWith('.cardpress-'))

/** Ends a build as soon as so many of its files are written; gives the signal that ended it. */
function endBuild(
  folder: string,
  files: number,
  signal: NodeJS.Signals,
): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [COMMAND, ...BUILD], { cwd: folder })
  const output = join(folder, 'output')
  let isOver = false
  const look = (): void => {
    if (isOver) return
    if (staged(output).length >= files) child.kill(signal)
    else setImmediate(look)
  }
  look()
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (_, ended) => {
      isOver = true
      resolve(ended)
    })
  })
}

test('of builds that were killed, the next one leaves nothing', async () => {
  const folder = project('small')
  const output = join(folder, 'output')
  const left: number[] = []
  for (const files of [1, 2, 3]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, each finds what the one before left
    expect(await endBuild(folder, files, 'SIGKILL')).toBe('SIGKILL')
    expect(filesIn(output).filter((file) => !file.startsWith('.'))).toEqual([])
    left.push(staged(output).length)
  }
  expect(left.every((count) => count > 0)).toBe(true)
  const { code, err } = await runHere(BUILD, { folder })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(faultsIn(folder)).toEqual([])
  expect(readdirSync(output)).toEqual(['small'])
})

test('Ctrl+C takes away what is not finished, and the folder that was made for it', async () => {
  const folder = project('small')
  expect(await endBuild(folder, 1, 'SIGINT')).toBe('SIGINT')
  expect(readdirSync(folder)).not.toContain('output')
})

test('a build clears away what others left, and only that', async () => {
  const folder = project('small')
  const output = join(folder, 'output')
  await runHere(BUILD, { folder })
  const name = 'small/nl/small-nl-little-press.pdf'
  const whole = readFileSync(join(output, name))
  const put = (path: string, contents: Uint8Array | string): string => {
    mkdirSync(dirname(join(output, path)), { recursive: true })
    writeFileSync(join(output, path), contents)
    return path
  }
  const left = [
    put(`${name}.2847561902`, whole.subarray(0, 3000)),
    put(`${name}.918273645`, ''),
    put('small/en/small-en-little-press.pdf.1847561902', whole),
    put('small/fr/small-fr-gone-press.pdf.1847561902', whole),
    // On another machine one cannot see whether its process is at work; after a day it is not.
    put('.cardpress-00000000-4711-0123456789ab.tmp/a.pdf', whole),
  ]
  const old = new Date('2020-01-01')
  utimesSync(join(output, '.cardpress-00000000-4711-0123456789ab.tmp'), old, old)
  const kept = [
    put(`${name}.1`, whole),
    put(`${name}.20261129`, whole),
    put(`${name}.${Math.round(Date.now() / 1000) - 3600}`, whole),
    put(`${name}.3847561902`, 'my own notes'),
    put(`${name}.2847561902.txt`, ''),
    put('small/nl/other.pdf.2847561902', whole),
    put('.cardpress-11111111-4711-0123456789ab.tmp/a.pdf', whole),
    put('.cardpress-mine/a.pdf', whole),
  ]
  const running = openStaging(output, folder, () => undefined)
  const waiting = join(running?.folder ?? '', 'waiting.pdf')
  writeFileSync(waiting, whole)
  const { code } = await runHere([...BUILD, '-t', 'press'], { folder })
  expect(code).toBe(0)
  const files = filesIn(output)
  expect(left.filter((path) => files.includes(path))).toEqual([])
  expect(kept.filter((path) => !files.includes(path))).toEqual([])
  expect(readFileSync(waiting).equals(whole)).toBe(true)
  running?.close()
})

test('two builds at once into one folder both succeed', async () => {
  const folder = project('small')
  const both = await Promise.all([
    cardpress(BUILD, { folder }),
    cardpress(BUILD, { folder }),
  ])
  expect(both).toEqual([
    { code: 0, out: '', err: '' },
    { code: 0, out: '', err: '' },
  ])
  expect(faultsIn(folder)).toEqual([])
  expect(readdirSync(join(folder, 'output'))).toEqual(['small'])
})
