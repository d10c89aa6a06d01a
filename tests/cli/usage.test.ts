import { describe, expect, test } from 'vitest'

import { main } from '../../src/cli/main.ts'
import { ROOT, project } from './run.ts'

/** A command line that is wrong, and what is said about it. */
const WRONG: readonly (readonly [line: string, said: RegExp])[] = [
  ['biuld', /unknown command 'biuld'[^]*Did you mean build\?/],
  ['build --langs nl', /unknown option '--langs'[^]*Did you mean --lang\?/],
  ['build one two', /too many arguments/],
  ['build --bleed 3', /'--bleed <length>' argument '3' is invalid\. .*unit, such as 3mm/],
  ['build --bleed -1mm', /from 0mm to 30mm/],
  ['build --bleed 31mm', /from 0mm to 30mm/],
  ['build --copies 0', /'--copies <number>' argument '0' is invalid\. .*whole number/],
  ['build --copies 1.5', /whole number from 1/],
  ['build --flip edge', /'--flip <edge>' argument 'edge' is invalid\. .*long, short/],
  [
    'build -t pres',
    /'-t, --target <names>' argument 'pres' is invalid\. Did you mean “press”\?/,
  ],
  ['build --cards ,', /is empty/],
  ['build --cards=', /is empty/],
  ['check -l nl -l ,', /is empty/],
  ['check -f ,', /is empty/],
  ['build --term=', /is empty/],
  ['translate export --lang=', /Name one language/],
  ['translate import a.po --lang=', /Name one language/],
  ['translate export -l de,fr', /Name one language/],
  ['build -t press -t ,', /Name press, sheets, screen or all/],
  ['build -t ,', /Name press, sheets, screen or all/],
  ['build --lang', /argument missing/],
  ['check --paper a4', /unknown option '--paper'/],
  ['build smal', /There is no deck “smal”[^]*Did you mean “small”\?/],
]

/** Runs a command line in this process, which is quicker; `command.test.ts` runs the real one. */
async function run(line: string, folder = ROOT) {
  const said = { out: '', err: '' }
  const code = await main(
    line.split(' ').filter((word) => word !== ''),
    {
      folder,
      packageRoot: ROOT,
      precompiled: undefined,
      version: '1.2.3',
      environment: {},
      stdout: { write: (text) => (said.out += text) },
      stderr: { write: (text) => (said.err += text) },
    },
  )
  return { code, ...said }
}

describe('a command line that is wrong', () => {
  test.each(WRONG)('cardpress %s', async (line, said) => {
    const { code, out, err } = await run(line, project('small'))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(said)
    expect(err).not.toMatch(/\n\s+at /)
  })

  test('every name that there is not is told at once', async () => {
    const line = 'build -l nl,nll -f littel --paper leter --cards hare,fix'
    const { code, out, err } = await run(line, project('small'))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    const told = err.split('\n').filter((row) => /^error|hint/.test(row))
    expect(told.map((row) => row.trim())).toEqual([
      'error: There is no format “littel”.',
      'hint: Did you mean “little”?',
      'error: There is no paper “leter”.',
      'hint: Did you mean “letter”?',
      'error: There is no piece “fix”.',
      'hint: Did you mean “fox”?',
      'error: “small” has no words in “nll”.',
      'hint: Did you mean “nl”?',
    ])
  })
})

describe('help', () => {
  test.each(['--help', 'build --help', 'check -h', 'list -h', '--version'])(
    'cardpress %s',
    async (line) => {
      const { code, out, err } = await run(line)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toMatch(line === '--version' ? /^1\.2\.3\n$/ : /^Usage: cardpress/)
    },
  )

  test('names every option with what it is', async () => {
    const { out } = await run('build --help')
    await expect(out).toMatchFileSnapshot('golden/build-help.txt')
  })
})
