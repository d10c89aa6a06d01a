import { expect, test } from 'vitest'

import { approveWords } from '../../src/editor/approve-words.ts'
import { undo } from '../../src/editor/undo.ts'
import type { ApproveRequest } from '../../src/preview/protocol/editor.ts'
import { collecting, factsOf, fieldOf, openEditorWith, save } from './open-editor.ts'

const AMINA = { by: 'Amina', on: '2026-11-30' }

const asked: ApproveRequest = {
  ...AMINA,
  deck: 'mine',
  language: 'de',
  fields: [],
  do: 'approve',
}

test('a translation is approved on the desk, until it changes or somebody takes that back', async () => {
  const { session } = await openEditorWith()
  const approval = async () => (await fieldOf(session, 'de', ['one', 'title'])).approval
  const send = (some: Partial<ApproveRequest>) =>
    collecting((report) => approveWords(session, { ...asked, ...some }, report))
  expect(await approval()).toBe('possible')
  const { id } = await fieldOf(session, 'de', ['one', 'title'])
  expect(await send({ fields: [id] })).toEqual({ value: true, problems: [] })
  expect(await approval()).toEqual(AMINA)
  const { languages } = await factsOf(session, 'de')
  expect(languages).toMatchObject([
    { tag: 'nl', approved: 0, approvable: 0 },
    { tag: 'de', approved: 1, approvable: 6 },
  ])
  await save(session, ['de', 'one', 'title'], 'Die Karte')
  expect(await approval()).toBe('possible')
  await collecting((report) => undo(session, report))
  expect(await approval()).toEqual(AMINA)
  await send({ do: 'withdraw', fields: [id] })
  expect(await approval()).toBe('possible')
  expect(await send({ fields: ['gone'] })).toEqual({ value: false, problems: [] })
  expect((await send({ by: ' ' })).problems).toEqual([
    expect.stringContaining('needs the name'),
  ])
  expect(await fieldOf(session, 'nl', ['one', 'title'])).not.toHaveProperty('approval')
})
