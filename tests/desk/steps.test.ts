import { existsSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { redo, undo } from '../../src/desk/steps.ts'
import { DE, NL, deskWith, save, seen, told } from './desks.ts'

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
    expect((await seen(desk, 'de')).canUndo).toBe(true)
  })

  test('is over with what was undone once something new is saved', async () => {
    const { desk } = await deskWith()
    await save(desk, TITLE, 'Die Karte')
    await told((report) => undo(desk, report))
    await save(desk, TITLE, 'Neue Karte')
    expect(await seen(desk, 'de')).toMatchObject({ canUndo: true, canRedo: false })
  })
})
