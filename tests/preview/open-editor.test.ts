import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { Server, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import {
  editorFor,
  windowsLine,
  commandFor,
} from '../../src/preview/server/editor-command.ts'
import { isSafe, openEditor } from '../../src/preview/server/open-editor.ts'

let folder = ''
const editors: Server[] = []
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'cardpress-editor-'))))
afterEach(() => {
  rmSync(folder, { recursive: true })
  for (const server of editors.splice(0)) server.close()
})

const editing = (environment: Readonly<Record<string, string>>, editor?: string) => ({
  editor,
  environment,
  platform: process.platform,
})

/** Makes an editor that tells the test what it was told, a word a line. */
async function makeEditor(
  name: string,
): Promise<{ path: string; told: () => Promise<string> }> {
  const path = join(folder, name)
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const place = JSON.stringify(server.address())
  writeFileSync(
    path,
    `#!${process.execPath}
require('node:net').connect(${place}).end(process.argv.slice(2).join('\\n'))`,
  )
  chmodSync(path, 0o755)
  const heard = once(server, 'connection')
  const told = async (): Promise<string> => {
    const [socket]: Socket[] = await heard
    return text(socket!)
  }
  editors.push(server)
  return { path, told }
}

function makeFile(name: string): string {
  const path = join(folder, name)
  writeFileSync(path, 'title: x\n')
  return path
}

describe.skipIf(process.platform === 'win32')('an editor of the user', () => {
  test('opens the file at the line and the column', async () => {
    const { path: editor, told } = await makeEditor('code')
    const path = makeFile('nl.yaml')
    const place = { path, line: 12, column: 3 }
    expect(await openEditor(place, editing({ CARDPRESS_EDITOR: editor }))).toBeUndefined()
    expect(await told()).toBe(`-r\n-g\n${path}:12:3`)
  })

  test.each([['-g.yaml'], ['$(touch x); `touch x` & "é" \'b\'.yaml'], ['a:3.yaml:4']])(
    'is told the name of the file as it is: %s',
    async (name) => {
      const { path: editor, told } = await makeEditor('other')
      const path = makeFile(name)
      const why = await openEditor({ path, line: 1, column: 1 }, editing({}, editor))
      expect(why).toBeUndefined()
      expect(await told()).toBe(path)
    },
  )

  test('that is not there is a problem', async () => {
    const place = { path: makeFile('nl.yaml'), line: 1, column: 1 }
    const editor = join(folder, 'nothing')
    expect(await openEditor(place, editing({}, editor))).toMatchObject({
      message: expect.stringMatching(/^The editor “.*nothing” could not be started\.$/),
      hint: expect.stringContaining('CARDPRESS_EDITOR'),
    })
  })

  test('opens neither a folder nor what has gone', async () => {
    mkdirSync(join(folder, 'content'))
    const { path: editor } = await makeEditor('code')
    for (const name of ['content', 'gone.yaml']) {
      const place = { path: join(folder, name), line: 1, column: 1 }
      // oxlint-disable-next-line no-await-in-loop -- one file after another
      expect(await openEditor(place, editing({}, editor))).toMatchObject({
        code: 'file-missing',
        message: expect.stringContaining('does not exist any more'),
      })
    }
  })
})

test.each([
  ['an option', { CARDPRESS_EDITOR: 'subl' }, 'gedit --wait', ['gedit', '--wait']],
  [
    'ours before others',
    { VISUAL: 'kate', CARDPRESS_EDITOR: 'subl' },
    undefined,
    ['subl'],
  ],
  ['VISUAL before EDITOR', { EDITOR: 'gedit', VISUAL: 'kate' }, undefined, ['kate']],
  [
    'one with a window',
    { VISUAL: 'nvim', EDITOR: '/usr/bin/gedit' },
    undefined,
    ['/usr/bin/gedit'],
  ],
  ['no pipes', { CARDPRESS_EDITOR: 'code | sh', EDITOR: 'kate' }, undefined, ['kate']],
  ['a window for emacs', { VISUAL: 'emacs -nw', EDITOR: 'kate' }, undefined, ['kate']],
  ['nothing said', { VISUAL: '', EDITOR: 'kate' }, undefined, ['kate']],
])('the editor is chosen: %s', (_, environment, editor, words) => {
  expect(editorFor(editing(environment, editor))).toEqual(words)
})

test('editors are told places each in its way', () => {
  const place = { path: '/deck/nl.yaml', line: 12, column: 3 }
  expect(commandFor(['subl', '-n'], place)).toEqual(['subl', '-n', '/deck/nl.yaml:12:3'])
  expect(commandFor(['gedit'], place)).toEqual(['gedit', '/deck/nl.yaml'])
  expect(commandFor(['idea'], place)).toEqual([
    'idea',
    '--line',
    '12',
    '--column',
    '3',
    '/deck/nl.yaml',
  ])
})

test.each([
  ['C:\\decks\\my deck (2)\\nl.yaml', true],
  ['D:\\décks\\it’s + [nl] @home.yaml', true],
  ['C:\\a & calc.exe', false],
  ['C:\\a|b', false],
  ['C:\\%TEMP%\\nl.yaml', false],
  ['C:\\a^b', false],
  ['C:\\!x!.yaml', false],
  ['C:\\a"b', false],
  ['C:\\nl.yaml:a\nb', false],
  ['\\\\server\\share\\nl.yaml', false],
  ['//server/share/nl.yaml', false],
  ['nl.yaml', false],
])('on Windows, %j is opened: %s', (path, isOpened) => {
  expect(isSafe(path, 'win32')).toBe(isOpened)
})

test.each([
  ['/decks/a & b.yaml', true],
  ['/decks/a\nb.yaml', false],
  ['/decks/\u001b[2Jb.yaml', false],
  ['decks/b.yaml', false],
  ['--version', false],
])('elsewhere, %j is opened: %s', (path, isOpened) => {
  expect(isSafe(path, 'linux')).toBe(isOpened)
})

test('the shell of Windows is given one line', () => {
  expect(windowsLine(['code', '-g', 'C:\\my deck\\nl.yaml:1:2'])).toBe(
    'code -g "C:\\my deck\\nl.yaml:1:2"',
  )
})
