import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { folderWith } from './project/folders.ts'

const BIN = join(import.meta.dirname, '../bin')

/** What the starters run, as far as it can be asked for. */
const launch: {
  readonly isOlder: (version: string, needed: string) => boolean
  readonly decksFolder: (home: string, told?: string) => string
  readonly folderInRegistry: (
    printed: string,
    variables: Readonly<Record<string, string>>,
  ) => string | undefined
  readonly wordsFor: (language: string) => { readonly preparing: string }
} = createRequire(import.meta.url)('../bin/launch.cjs')

test.each([
  ['20.18.3', true],
  ['18.20.8', true],
  ['20.19.0', false],
  ['22.1.0', false],
])('Node %s is too old: %s', (version, isOld) => {
  expect(launch.isOlder(version, '20.19')).toBe(isOld)
})

test('decks are kept among the documents, where there are any', () => {
  const home = folderWith({ 'Documents/letter.txt': '' })
  expect(launch.decksFolder(home)).toBe(join(home, 'Documents/cardpress'))
  const moved = folderWith({ 'letter.txt': '' })
  expect(launch.decksFolder(home, moved)).toBe(join(moved, 'cardpress'))
  expect(launch.decksFolder(home, join(moved, 'gone'))).toBe(
    join(home, 'Documents/cardpress'),
  )
  const bare = folderWith({})
  expect(launch.decksFolder(bare)).toBe(join(bare, 'cardpress'))
})

test('where Windows keeps documents is what its registry says', () => {
  const printed = String.raw`
HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders
    Personal    REG_EXPAND_SZ    %USERPROFILE%\OneDrive - Zorg & Co\Documenten
`.replaceAll('\n', '\r\n')
  expect(
    launch.folderInRegistry(printed, { USERPROFILE: String.raw`C:\Users\Zoë` }),
  ).toBe(String.raw`C:\Users\Zoë\OneDrive - Zorg & Co\Documenten`)
  expect(launch.folderInRegistry('', {})).toBeUndefined()
})

test('the window speaks Dutch to the Dutch', () => {
  expect(launch.wordsFor('nl-BE').preparing).toMatch(/^De eerste keer/)
  expect(launch.wordsFor('nds').preparing).toMatch(/^The first time/)
})

test('without Node, the starter says where to get it', () => {
  const tools = folderWith({})
  const dirname = ['/usr/bin/dirname', '/bin/dirname'].find((path) => existsSync(path))
  symlinkSync(dirname ?? '', join(tools, 'dirname'))
  const shell = spawnSync('/bin/sh', [join(BIN, 'start-on-linux.sh')], {
    env: { PATH: tools },
    encoding: 'utf8',
  })
  expect(shell.stdout).toContain('https://nodejs.org')
  expect(shell.status).toBe(1)
})

test('the starter of Windows has the line ends of Windows', () => {
  const text = readFileSync(join(BIN, 'start-on-windows.cmd'), 'utf8')
  expect(text.replaceAll('\r\n', '')).not.toContain('\n')
})
