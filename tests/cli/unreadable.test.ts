import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { main } from '../../src/cli/main.ts'
import { COMMAND, ROOT, project } from './run.ts'

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
  return { code, ...said }
}

/** Puts a link that leads round in a circle in the place of something, which nobody may look into then, not even root. */
function circle(folder: string, path: string): void {
  const place = join(folder, path)
  rmSync(place, { recursive: true, force: true })
  mkdirSync(dirname(place), { recursive: true })
  symlinkSync(place, place)
}

const CIRCLE = 'it is a link that points back to itself'

describe('what cannot be looked into is told as that, once, and nothing is taken in its place', () => {
  test.each([
    ['content', 'check', /^error: The folder “[^”]*content” cannot be read: /],
    ['content', 'list', /^error: The folder “[^”]*content” cannot be read: /],
    ['content', 'translate status', /^error: The folder “[^”]*content” cannot be read: /],
    [
      'content/small',
      'check small',
      /^error: “content\/small\/deck\.yaml” cannot be read: /,
    ],
    [
      'content/small/en.yaml',
      'check',
      /^error: “content\/small\/en\.yaml” cannot be read: /,
    ],
    ['templates', 'check', /“[^”]*templates[^”]*” cannot be read: /],
    ['templates/plain', 'build', /“[^”]*templates\/plain[^”]*” cannot be read: /],
    ['assets/fonts', 'check', /^error: The folder “assets\/fonts” cannot be read: /],
    ['assets/fonts', 'list', /^error: The folder “assets\/fonts” cannot be read: /],
  ])('%s, by %s', async (path, line, said) => {
    const folder = project('small')
    circle(folder, path)
    const { code, err } = await run(line, folder)
    expect(code).toBe(1)
    expect(err).toMatch(said)
    expect(err).toContain(CIRCLE)
    expect(err).not.toMatch(/no deck|no template|is no |bug in cardpress/)
    expect(new Set(err.match(/error: .*/g)).size).toBe(1)
  })

  test('the folder of a picture', async () => {
    const folder = project('small', {
      'content/small/deck.yaml': ['picture: scene.svg', 'picture: pictures/scene.svg'],
    })
    circle(folder, 'content/small/pictures')
    const { err } = await run('check -l nl', folder)
    expect(err).toMatch(
      /^error: “pictures\/scene\.svg” cannot be found: it is a link that points back[^\n]*\n {2}content\/small\/deck\.yaml:7:/,
    )
  })

  test('a folder to compare with, as data too', async () => {
    const folder = project('small')
    circle(folder, 'old')
    const { code, out } = await run('compare old . --json', folder)
    expect(code).toBe(2)
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      problems: [{ code: 'file-unreadable', message: expect.stringContaining(CIRCLE) }],
    })
  })

  test.skipIf(process.getuid?.() === 0)(
    'a folder that its user may not read',
    async () => {
      const folder = project('small')
      chmodSync(join(folder, 'content'), 0)
      const { code, err } = await run('check', folder)
      chmodSync(join(folder, 'content'), 0o755)
      expect({ code, err }).toEqual({
        code: 1,
        err: expect.stringMatching(
          /content” cannot be read: you do not have permission to read it\.\n/,
        ),
      })
    },
  )
})

/** Opens files until no more may be, once the program is loaded; it listens to what nothing catches right before it begins. */
const HOOK = `data:text/javascript,${encodeURIComponent(
  `
import { openSync } from 'node:fs'
process.on('newListener', (name) => {
  if (name !== "uncaughtException") return
  try { while (true) openSync("/dev/null") } catch {}
})
`.replaceAll("'", '"'),
)}`

test('with too few files that may be open, that is what is told', async () => {
  const folder = project('small')
  const command = `ulimit -n 64; exec ${process.execPath} --import '${HOOK}' ${COMMAND}`
  const check = (line: string): Promise<{ code: unknown; err: string }> =>
    new Promise((resolve) => {
      execFile('sh', ['-c', `${command} ${line}`], { cwd: folder }, (error, _, err) =>
        resolve({ code: error?.code ?? 0, err }),
      )
    })
  const told = await Promise.all(['check', 'list', 'translate status'].map(check))
  for (const { code, err } of told) {
    expect(err).toMatch(/^error: [^\n]*: too many files are open\.\n/)
    expect(code).toBe(1)
  }
})
