import { existsSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { changeSetting } from '../../src/editor/change-setting.ts'
import { applyStep, redo, undo } from '../../src/editor/undo.ts'
import { DE, DECK, NL, deskWith, save, seen, told } from './desks.ts'

/** What a file holds after a step. */
const content = (number: number): Buffer => Buffer.from(`# ${number}\n`)

const TITLE = ['de', 'one', 'title'] as const

describe('undoing', () => {
  test('writes what stood there before, and doing again what came after', async () => {
    const { desk, read, path } = await deskWith()
    await save(desk, TITLE, 'Die Karte')
    await save(desk, ['nl', 'one', 'title'], 'De kaart')
    expect((await told((report) => undo(desk, report))).value).toBe(true)
    expect(read('nl.yaml')).toBe(NL)
    expect((await told((report) => undo(desk, report))).value).toBe(true)
    expect(read('de.yaml')).toBe(DE)
    expect(existsSync(path('translations-lock.yaml'))).toBe(false)
    expect(await seen(desk, 'de')).toMatchObject({ canUndo: false, canRedo: true })
    expect((await told((report) => undo(desk, report))).value).toBe(false)
    expect((await told((report) => redo(desk, report))).value).toBe(true)
    expect(read('de.yaml')).toContain('Die Karte')
    expect(read('translations-lock.yaml')).toContain('pieces.one.title')
    expect((await told((report) => redo(desk, report))).value).toBe(true)
    expect(read('nl.yaml')).toContain('De kaart')
  })

  test('leaves alone what was changed since, in all files of a step', async () => {
    const { desk, read, write } = await deskWith()
    await save(desk, TITLE, 'Die Karte')
    const saved = read('de.yaml')
    write('translations-lock.yaml', '{}\n')
    const { value, problems } = await told((report) => undo(desk, report))
    expect({ value, problems }).toEqual({
      value: false,
      problems: [expect.stringMatching(/translations-lock\.yaml” has changed since/)],
    })
    expect(read('de.yaml')).toBe(saved)
  })

  test('passes over a step of a file that was changed since, and takes back the one before', async () => {
    const { desk, read, write } = await deskWith()
    const term = { deck: 'mine', set: 'term', name: 'client', value: 'resident' } as const
    await told((report) => changeSetting(desk, term, report))
    await save(desk, TITLE, 'Die Karte')
    write('de.yaml', `${read('de.yaml')}# ours\n`)
    const first = await told((report) => undo(desk, report))
    expect(first).toEqual({
      value: false,
      problems: [expect.stringMatching(/de\.yaml” has changed since[^]*skipped/)],
    })
    expect((await told((report) => undo(desk, report))).value).toBe(true)
    expect(read('deck.yaml')).toBe(DECK)
    expect(read('de.yaml')).toContain('# ours')
    expect((await seen(desk, 'de')).canUndo).toBe(false)
  })

  test('goes back a hundred steps, and forgets those before', async () => {
    const { desk, read, path } = await deskWith()
    const file = path('de.yaml')
    for (let number = 0; number <= 101; number += 1) {
      const before = number === 0 ? Buffer.from(read('de.yaml')) : content(number - 1)
      const step = [{ path: file, shown: 'de.yaml', before, after: content(number) }]
      // oxlint-disable-next-line no-await-in-loop -- one step after another
      await told((report) => applyStep(desk, step, report))
    }
    let steps = 0
    // oxlint-disable-next-line no-await-in-loop -- one step after another
    while ((await told((report) => undo(desk, report))).value) steps += 1
    expect({ steps, left: read('de.yaml') }).toEqual({ steps: 100, left: '# 1\n' })
  })

  test('is over with what was undone once something new is saved', async () => {
    const { desk } = await deskWith()
    await save(desk, TITLE, 'Die Karte')
    await told((report) => undo(desk, report))
    await save(desk, TITLE, 'Neue Karte')
    expect(await seen(desk, 'de')).toMatchObject({ canUndo: true, canRedo: false })
  })
})
