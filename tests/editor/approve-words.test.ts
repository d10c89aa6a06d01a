import { expect, test } from 'vitest'

import { approveWords } from '../../src/editor/approve-words.ts'
import { readRemarks } from '../../src/editor/read-remarks.ts'
import { undo } from '../../src/editor/undo.ts'
import { remarksText } from '../../src/page/review/remarks-text.ts'
import type { ApproveRequest } from '../../src/preview/protocol/editor.ts'
import { fingerprintOf } from '../../src/translation/fingerprint.ts'
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

test('remarks that came back stand at their texts, until that is undone', async () => {
  const { session } = await openEditorWith()
  const remarks = async () => (await fieldOf(session, 'de', ['one', 'title'])).remarks
  const { value } = await fieldOf(session, 'de', ['one', 'title'])
  const written = {
    ...AMINA,
    language: 'de',
    remarks: [
      { name: 'pieces.one.title', print: fingerprintOf(value), text: 'Too long.' },
    ],
  }
  const readIn = (deck: string) =>
    collecting((report) =>
      readRemarks(
        session,
        { deck: 'mine', name: 'back.txt', text: remarksText({ ...written, deck }) },
        report,
      ),
    )
  expect(await readIn('mine')).toEqual({
    value: { by: 'Amina', language: 'de', added: 1 },
    problems: [],
  })
  expect(await remarks()).toEqual([{ ...AMINA, text: 'Too long.' }])
  expect((await readIn('mine')).value).toMatchObject({ added: 0 })
  await collecting((report) => undo(session, report))
  expect(await remarks()).toBeUndefined()
  expect((await readIn('other')).value).toBeUndefined()
})
