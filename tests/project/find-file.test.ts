import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { assert, asyncProperty, string } from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import type { Problem } from '../../src/base/problems/problem.ts'
import { findInAny, findInside } from '../../src/input/project/find-file.ts'
import { isLink, leadsOut } from '../../src/input/project/links.ts'
import { adviceOnName } from '../../src/input/project/reserved-names.ts'

let folder: string
const span = { file: 'deck.yaml', start: 3, end: 8 }

/** Where a file lies below the project, and what was said. */
async function place(
  relative: string,
): Promise<[string | undefined, readonly Problem[]]> {
  const { problems, report } = collectProblems()
  return [await findInside(join(folder, 'project'), relative, span, report), problems]
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cardpress-place-'))
  const project = join(folder, 'project')
  mkdirSync(join(project, 'pictures', 'large'), { recursive: true })
  mkdirSync(join(folder, 'package', 'pictures'), { recursive: true })
  writeFileSync(join(folder, 'secret.svg'), '')
  writeFileSync(join(project, 'logo.svg'), '')
  writeFileSync(join(project, 'my key.svg'), '')
  writeFileSync(join(project, 'pictures', 'key.svg'), '')
  writeFileSync(join(project, 'pictures', 'Clé.svg'.normalize('NFD')), '')
  writeFileSync(join(folder, 'package', 'pictures', 'key.svg'), '')
  writeFileSync(join(folder, 'package', 'pictures', 'bridge.svg'), '')
  symlinkSync(join(folder, 'secret.svg'), join(project, 'outside.svg'))
  symlinkSync(folder, join(project, 'up'))
  symlinkSync(join(project, 'pictures'), join(project, 'art'))
  symlinkSync(join(project, 'gone.svg'), join(project, 'dangling.svg'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a file is found', () => {
  test.each([
    ['logo.svg', 'logo.svg'],
    ['pictures/key.svg', 'pictures/key.svg'],
    ['./pictures//key.svg', 'pictures/key.svg'],
    ['art/key.svg', 'art/key.svg'],
    ['my key.svg', 'my key.svg'],
    ['pictures/Clé.svg'.normalize('NFC'), 'pictures/Clé.svg'.normalize('NFD')],
  ])('as %s', async (relative, path) => {
    expect(await place(relative)).toEqual([join(folder, 'project', path), []])
  })
})

describe('a path is refused', () => {
  test.each([
    '',
    '.',
    './/',
    '/etc/passwd',
    '..',
    '../secret.svg',
    'pictures/../../secret.svg',
    'pictures/../logo.svg',
    'C:/key.svg',
    'c:key.svg',
    '\\\\server\\share\\key.svg',
    'pictures\\key.svg',
    '//server/share/key.svg',
    'file:///etc/passwd',
    'http://example.org/key.svg',
    'logo.svg\0.png',
    'logo\n.svg',
    'logo\u007f.svg',
    'con',
    'pictures/NUL.svg',
    'com1.svg',
    'logo.svg.',
    'logo.svg ',
    'pictures /key.svg',
    'outside.svg',
    'up/secret.svg',
    'x'.repeat(2000),
  ])('%j', async (relative) => {
    const [path, problems] = await place(relative)
    expect(path).toBeUndefined()
    expect(problems).toMatchObject([{ code: 'path-outside', severity: 'error', span }])
    expect(problems[0]?.hint).toBeTruthy()
  })

  test.each([
    ['pictures/../logo.svg', '.. is not followed'],
    ['outside.svg', 'link'],
    ['http://example.org/key.svg', 'Copy the file'],
    ['pictures\\key.svg', 'Write /'],
  ])('%s, with what to do', async (relative, hint) => {
    expect((await place(relative))[1][0]?.hint).toContain(hint)
  })

  test('never with an exception, whatever it is', async () => {
    await assert(
      asyncProperty(string({ unit: 'binary', maxLength: 30 }), async (relative) => {
        const [path, problems] = await place(relative)
        expect(problems).toHaveLength(path === undefined ? 1 : 0)
      }),
    )
  })
})

describe('a file is missing', () => {
  test.each([
    ['pictures/kee.svg', 'There is no file “pictures/kee.svg”.', 'pictures/key.svg'],
    ['picture/key.svg', 'There is no file “picture/key.svg”.', 'pictures/key.svg'],
    ['Logo.svg', 'There is no file “Logo.svg”, but there is “logo.svg”.', 'capitals'],
    [
      'PICTURES/key.svg',
      'There is no file “PICTURES/key.svg”, but there is “pictures/key.svg”.',
      'capitals',
    ],
    ['logo.svg/key.svg', 'There is no file “logo.svg/key.svg”.', 'Check'],
    ['pictures/large', 'There is no file “pictures/large”.', 'Check'],
    ['dangling.svg', 'There is no file “dangling.svg”.', 'Check'],
    // A file is no folder to mean.
    ['logo.svh/key.svg', 'There is no file “logo.svh/key.svg”.', 'Known: art/key.svg,'],
  ])('%s', async (relative, message, hint) => {
    const [path, problems] = await place(relative)
    expect(path).toBeUndefined()
    expect(problems).toMatchObject([
      { code: 'file-missing', severity: 'error', message, span },
    ])
    expect(problems[0]?.hint).toContain(hint)
  })
})

test('a file that cannot be looked at is told with the reason', async () => {
  symlinkSync('loop.svg', join(folder, 'project', 'loop.svg'))
  expect(await place('loop.svg')).toEqual([
    undefined,
    [
      {
        code: 'file-unreadable',
        severity: 'error',
        message: '“loop.svg” cannot be found: it is a link that points back to itself.',
        hint: 'Check that you have permission to read the file and its folders.',
        span,
      },
    ],
  ])
})

describe('a path with all its links followed', () => {
  test.each([
    ['project', false],
    ['project/logo.svg', false],
    ['project/art/key.svg', false],
    ['project/not/yet/there.svg', false],
    ['project/..odd', false],
    ['project/outside.svg', true],
    ['project/up/project/logo.svg', false],
    ['project/up/not/there.svg', true],
    ['project/dangling.svg', true],
    ['project/dangling.svg/below', true],
    ['project-next/logo.svg', true],
    ['secret.svg', true],
    ['', true],
  ])('%s leads out of the project: %s', (path, out) => {
    expect(leadsOut(join(folder, path), [join(folder, 'project')])).toBe(out)
  })

  test('may lie in any of several folders, which may be links, or not be there yet', () => {
    const folders = ['package', 'project/art', 'later'].map((name) => join(folder, name))
    const out = (path: string): boolean => leadsOut(join(folder, path), folders)
    expect(['package/x', 'project/pictures/x', 'later/x'].map(out)).toEqual(
      Array(3).fill(false),
    )
    expect(['project/x', 'x'].map(out)).toEqual([true, true])
  })
})

test('a file is no link, nor is what is not there', () => {
  const links = ['outside.svg', 'dangling.svg', 'logo.svg', 'none.svg'].map((name) =>
    isLink(join(folder, 'project', name)),
  )
  expect(links).toEqual([true, true, false, false])
})

test.each([
  'con',
  'CON.svg',
  'prn',
  'aux.a.b',
  'nul .txt',
  'conin$',
  'conout$.x',
  'com0',
  'com9.x',
  'com¹',
  'lpt³.x',
  'LPT5',
])('Windows reserves the name %j', (name) => {
  expect(adviceOnName(name)).toContain('Windows reserves')
})

test.each(['a.', 'a ', 'icon ', '.'])('Windows cannot store %j', (name) => {
  expect(adviceOnName(name)).toContain('at the end')
})

test.each([
  'a',
  'a.b',
  'a b',
  '.a',
  'console',
  'icon',
  'icon.svg',
  'com',
  'com10',
  'comx',
  'con,',
  'lpt',
  'xcom1',
  'conin',
  'a.con',
  'nulla.x',
])('%j is a name for every computer', (name) => {
  expect(adviceOnName(name)).toBeUndefined()
})

async function placeInBoth(
  relative: string,
): Promise<[string | undefined, readonly Problem[]]> {
  const { problems, report } = collectProblems()
  const roots = ['project', 'package'].map((name) => join(folder, name))
  return [await findInAny(roots, relative, undefined, report), problems]
}

describe('of several folders', () => {
  test('the first one that has the file gives it', async () => {
    expect(await placeInBoth('pictures/key.svg')).toEqual([
      join(folder, 'project/pictures/key.svg'),
      [],
    ])
    expect(await placeInBoth('pictures/bridge.svg')).toEqual([
      join(folder, 'package/pictures/bridge.svg'),
      [],
    ])
  })

  test('none has it: names of all come to mind, in one problem', async () => {
    const [path, problems] = await placeInBoth('pictures/brige.svg')
    expect(path).toBeUndefined()
    expect(problems).toEqual([
      {
        code: 'file-missing',
        severity: 'error',
        message: 'There is no file “pictures/brige.svg”.',
        hint: 'Did you mean “pictures/bridge.svg”?',
      },
    ])
  })

  test('a link that leads out is not passed over', async () => {
    expect((await placeInBoth('outside.svg'))[1]).toMatchObject([
      { code: 'path-outside' },
    ])
  })
})
