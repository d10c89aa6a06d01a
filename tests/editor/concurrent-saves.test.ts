import {
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { fieldId } from '../../src/editor/field.ts'
import { saveWords } from '../../src/editor/save-words.ts'
import { undo } from '../../src/editor/undo.ts'
import { DE, openEditorWith, save, collecting } from './open-editor.ts'

/** Lets other work go on, from one reading or writing of a file to the next, so many times. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1)
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    await new Promise((resolve) => setImmediate(resolve))
}

/** Far more than it takes to save words, on a busy machine, too. */
const MOST_TURNS = 2000

const THEIRS = DE.replace('Zusammen', 'Miteinander')

/** Two ways in which programs save, with a time between the two steps of each. */
const into = async (path: string, between: () => Promise<void>): Promise<void> => {
  const file = openSync(path, 'w')
  await between()
  writeFileSync(file, THEIRS)
  closeSync(file)
}
const beside = async (path: string, between: () => Promise<void>): Promise<void> => {
  writeFileSync(`${path}~`, THEIRS)
  await between()
  renameSync(`${path}~`, path)
}

const ASKED = {
  deck: 'mine',
  language: 'de',
  field: fieldId(['pieces', 'one', 'title']),
  value: 'Meine Karte',
  before: 'Eine Karte',
}

/** Saves words while another program saves their file, which it begins so many turns later; tells how it ended. */
async function saveMeanwhile(
  { session, path, read, write }: Awaited<ReturnType<typeof openEditorWith>>,
  start: number,
  saveElsewhere: typeof into,
) {
  write('de.yaml', DE)
  let isOver = false
  const saving = collecting((report) => saveWords(session, ASKED, report)).finally(() => {
    isOver = true
  })
  await turns(start)
  const isAfter = isOver
  await saveElsewhere(path('de.yaml'), () => turns(2))
  const { value, problems } = await saving
  const isTheirs = read('de.yaml').replace('Meine Karte', 'Eine Karte') === THEIRS
  return { start, isAfter, isSaved: value, isTheirs, problems }
}

describe('what another program writes while words are saved', () => {
  test.each([
    ['into the file', into],
    ['beside the file', beside],
  ])('is never lost (%s)', async (_, write) => {
    const open = await openEditorWith()
    const runs: Awaited<ReturnType<typeof saveMeanwhile>>[] = []
    let start = 0
    while (start < MOST_TURNS && runs.at(-1)?.isAfter !== true) {
      // oxlint-disable-next-line no-await-in-loop -- all in one folder
      runs.push(await saveMeanwhile(open, start, write))
      start += 1 + Math.floor(start / 20)
    }
    expect(runs.filter(({ isTheirs }) => !isTheirs)).toEqual([])
    const refused = runs.filter(({ isSaved }) => !isSaved)
    expect(refused.filter(({ problems }) => problems.length !== 1)).toEqual([])
  })
})

test('words are refused, with one problem, while another program has emptied their file', async () => {
  const { session, path, read, write } = await openEditorWith()
  write('de.yaml', DE)
  await into(path('de.yaml'), async () => {
    const saved = await collecting((report) => saveWords(session, ASKED, report))
    expect(saved).toEqual({ value: false, problems: [expect.any(String)] })
  })
  expect(read('de.yaml')).toBe(THEIRS)
})

describe('words in a file that is a link', () => {
  test('are saved in the file itself where it lies in the project, and undone there', async () => {
    const { session, folder, path } = await openEditorWith({ 'shared/de.yaml': DE })
    rmSync(path('de.yaml'))
    symlinkSync('../../shared/de.yaml', path('de.yaml'))
    const file = join(folder, 'shared/de.yaml')
    const saved = await save(session, ['de', 'one', 'title'], 'Die Karte')
    expect(saved).toEqual({ value: true, problems: [] })
    expect(readFileSync(file, 'utf8')).toBe(DE.replace('Eine Karte', 'Die Karte'))
    expect((await collecting((report) => undo(session, report))).value).toBe(true)
    expect(readFileSync(file, 'utf8')).toBe(DE)
    expect(lstatSync(path('de.yaml')).isSymbolicLink()).toBe(true)
    expect(readdirSync(join(folder, 'shared'))).toEqual(['de.yaml'])
  })
})
