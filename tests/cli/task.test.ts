import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { fontBytes, tableAt } from '../fonts/fonts.ts'
import { runHere } from '../fuzz/in-process.ts'
import { cardpress, project } from './run.ts'

/** A project with a mistake in its deck, and with a font that no text can be set in. */
function damagedProject(): string {
  const folder = project('small', {
    'content/small/deck.yaml': ['picture: scene.svg', 'picture: none.svg'],
  })
  const font = fontBytes('nunito-sans/NunitoSans-Regular.ttf')
  font.fill(0xff, tableAt(font, 'glyf') + 100, tableAt(font, 'glyf') + 200)
  mkdirSync(join(folder, 'assets/fonts'), { recursive: true })
  writeFileSync(join(folder, 'assets/fonts/Damaged.ttf'), font)
  return folder
}

const BOTH = [
  expect.stringContaining('none.svg'),
  expect.stringContaining('assets/fonts/Damaged.ttf'),
]

const messagesIn = (json: string): readonly string[] =>
  JSON.parse(json).problems.map(({ message }: { message: string }) => message)

test.each(['check', 'build'])(
  '%s --json tells what it cannot go on for, beside what was found before',
  async (command) => {
    const { code, out, err } = await runHere([command, '--json'], damagedProject())
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(messagesIn(out)).toEqual(expect.arrayContaining(BOTH))
  },
)

test('so do threads that share the work', async () => {
  const folder = damagedProject()
  const languages = ['nl', 'en', 'qps', 'qps-mirror', 'nl', 'en'].join(',')
  const many = ['check', '-l', languages, '-f', 'little,low,little,low', '--json']
  const { code, out } = await cardpress(many, { folder })
  expect(code).toBe(1)
  expect(messagesIn(out)).toEqual(expect.arrayContaining(BOTH))
})
