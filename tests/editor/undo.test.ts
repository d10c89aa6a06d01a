import { existsSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { changeSetting } from '../../src/editor/change-setting.ts'
import { applyStep, redo, undo } from '../../src/editor/undo.ts'
import { DE, DECK, NL, openEditorWith, save, factsOf, collecting } from './open-editor.ts'

/** What a file holds after a step. */
const content = (number: number): Buffer => Buffer.from(`# ${number}\n`)

const TITLE = ['de', 'one', 'title'] as const

describe('undoing', () => {
  test('writes what stood there before, and doing again what came after', async () => {
    const { session, read, path } = await openEditorWith()
    await save(session, TITLE, 'Die Karte')
    await save(session, ['nl', 'one', 'title'], 'De kaart')
    expect((await collecting((report) => undo(session, report))).value).toBe(true)
    expect(read('nl.yaml')).toBe(NL)
    expect((await collecting((report) => undo(session, report))).value).toBe(true)
    expect(read('de.yaml')).toBe(DE)
    expect(existsSync(path('translations-lock.yaml'))).toBe(false)
    expect(await factsOf(session, 'de')).toMatchObject({ canUndo: false, canRedo: true })
    expect((await collecting((report) => undo(session, report))).value).toBe(false)
    expect((await collecting((report) => redo(session, report))).value).toBe(true)
    expect(read('de.yaml')).toContain('Die Karte')
    expect(read('translations-lock.yaml')).toContain('pieces.one.title')
    expect((await collecting((report) => redo(session, report))).value).toBe(true)
    expect(read('nl.yaml')).toContain('De kaart')
  })

  test('leaves alone what was changed since, in all files of a step', async () => {
    const { session, read, write } = await openEditorWith()
    await save(session, TITLE, 'Die Karte')
    const saved = read('de.yaml')
    write('translations-lock.yaml', '{}\n')
    const { value, problems } = await collecting((report) => undo(session, report))
    expect({ value, problems }).toEqual({
      value: false,
      problems: [expect.stringMatching(/translations-lock\.yaml” has changed since/)],
    })
    expect(read('de.yaml')).toBe(saved)
  })

  test('passes over a step of a file that was changed since, and takes back the one before', async () => {
    const { session, read, write } = await openEditorWith()
    const term = { deck: 'mine', set: 'term', name: 'client', value: 'resident' } as const
    await collecting((report) => changeSetting(session, term, report))
    await save(session, TITLE, 'Die Karte')
    write('de.yaml', `${read('de.yaml')}# ours\n`)
    const first = await collecting((report) => undo(session, report))
    expect(first).toEqual({
      value: false,
      problems: [expect.stringMatching(/de\.yaml” has changed since[^]*skipped/)],
    })
    expect((await collecting((report) => undo(session, report))).value).toBe(true)
    expect(read('deck.yaml')).toBe(DECK)
    expect(read('de.yaml')).toContain('# ours')
    expect((await factsOf(session, 'de')).canUndo).toBe(false)
  })

  test('goes back a hundred steps, and forgets those before', async () => {
    const { session, read, path } = await openEditorWith()
    const file = path('de.yaml')
    for (let number = 0; number <= 101; number += 1) {
      const before = number === 0 ? Buffer.from(read('de.yaml')) : content(number - 1)
      const step = [{ path: file, shown: 'de.yaml', before, after: content(number) }]
      // oxlint-disable-next-line no-await-in-loop -- one step after another
      await collecting((report) => applyStep(session, step, report))
    }
    let steps = 0
    // oxlint-disable-next-line no-await-in-loop -- one step after another
    while ((await collecting((report) => undo(session, report))).value) steps += 1
    expect({ steps, left: read('de.yaml') }).toEqual({ steps: 100, left: '# 1\n' })
  })

  test('is over with what was undone once something new is saved', async () => {
    const { session } = await openEditorWith()
    await save(session, TITLE, 'Die Karte')
    await collecting((report) => undo(session, report))
    await save(session, TITLE, 'Neue Karte')
    expect(await factsOf(session, 'de')).toMatchObject({ canUndo: true, canRedo: false })
  })
})
