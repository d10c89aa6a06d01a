import { expect, test } from 'vitest'

import { statusOf, wordsInField } from '../../../src/page/editor/draft.ts'
import { Drafts } from '../../../src/page/editor/drafts.ts'
import { RequestError } from '../../../src/page/server/request.ts'
import type { FieldRef, FieldWords } from '../../../src/preview/protocol/editor.ts'
import type { Outcome } from '../../../src/preview/protocol/problem.ts'
import { SOON } from '../../soon.ts'
import { problem } from '../page-sides.ts'
import { words } from './fields.ts'

const DONE: Outcome = { done: true, problems: [] }
const REFUSED: Outcome = { done: false, problems: [problem('no')] }

/** Drafts, the requests that the server got, and how to give its next answer. */
function openDrafts() {
  const sent: string[] = []
  const answers: ((answer: Outcome | RequestError) => void)[] = []
  const hear =
    (name: string) =>
    ({ field, value, before }: FieldWords): Promise<Outcome> => {
      sent.push(`${name} ${field}: ${before} > ${value}`)
      return new Promise((resolve, reject) =>
        answers.push((answer) =>
          answer instanceof RequestError ? reject(answer) : resolve(answer),
        ),
      )
    }
  const forgetWords = async ({ field }: FieldRef): Promise<Outcome> => {
    sent.push(`forget ${field}`)
    return DONE
  }
  const server = { typeWords: hear('type'), saveWords: hear('save'), forgetWords }
  const drafts = new Drafts(server)
  const next = async (answer: Outcome | RequestError): Promise<void> => {
    await expect.poll(() => answers.length, SOON).toBeGreaterThan(0)
    answers.shift()!(answer)
    await drafts.inTurn(async () => {})
  }
  return { drafts, sent, next }
}

test('a field that is left is saved', async () => {
  const { drafts, sent, next } = openDrafts()
  drafts.generation = 7
  drafts.focus(words())
  drafts.write(words({ value: 'Mine' }))
  expect(drafts.unsaved()).toHaveLength(1)
  drafts.blur(words())
  expect(drafts.of(words())).toMatchObject({ isSaving: true, isFocused: false })
  await next(DONE)
  expect(sent).toEqual(['save title: Words > Mine'])
  expect(drafts.of(words())).toMatchObject({
    before: 'Mine',
    outcome: 'saved',
    isSaving: false,
    savedAt: 7,
  })
  expect(drafts.unsaved()).toEqual([])
})

test('a field that is left as it was tells nothing', async () => {
  const { drafts, sent } = openDrafts()
  drafts.focus(words())
  drafts.blur(words())
  await drafts.inTurn(async () => {})
  expect(sent).toEqual([])
})

test('words that another page is writing stay its own where they only get the focus here', async () => {
  const { drafts, sent } = openDrafts()
  const theirs = words({ value: 'Words, and theirs' })
  drafts.focus(theirs)
  expect(drafts.unsaved()).toEqual([])
  const field = { value: 'Words, and more of theirs', saved: 'Words' }
  expect(wordsInField(field, drafts.of(words()), 3).value).toBe(field.value)
  expect(statusOf({ state: 'source', ...field }, drafts.of(words()))).toBe('unsaved')
  const saved = { state: 'source', value: field.value, saved: field.value } as const
  expect(statusOf(saved, drafts.of(words()))).toBe('source')
  drafts.blur(words())
  await drafts.inTurn(async () => {})
  expect(sent).toEqual([])
})

test('what was written and taken back is sent, so that the card shows it', async () => {
  const { drafts, sent, next } = openDrafts()
  drafts.focus(words({ value: 'Typed before' }))
  drafts.write(words({ value: 'Words' }))
  drafts.blur(words())
  await next(DONE)
  expect(sent).toEqual(['type title: Words > Words'])
})

test('the server is sent when the hand rests, and only what was written last', async () => {
  const { drafts, sent, next } = openDrafts()
  drafts.focus(words())
  for (const value of ['M', 'Mi', 'Mine']) drafts.write(words({ value }))
  await next(REFUSED)
  expect(sent).toEqual(['type title: Words > Mine'])
  expect(drafts.of(words())).toMatchObject({
    value: 'Mine',
    problems: REFUSED.problems,
    outcome: 'none',
  })
})

test('what is written while it is being saved stays, and is not saved before it is left', async () => {
  const { drafts, sent, next } = openDrafts()
  drafts.focus(words())
  drafts.write(words({ value: 'Mine' }))
  void drafts.save(words({ value: 'Mine' }))
  drafts.write(words({ value: 'Mine, and more' }))
  await next(DONE)
  expect(sent).toEqual(['save title: Words > Mine'])
  expect(drafts.unsaved()).toMatchObject([{ value: 'Mine, and more', before: 'Mine' }])
  drafts.blur(words())
  await next(DONE)
  expect(sent).toEqual(['save title: Words > Mine', 'save title: Mine > Mine, and more'])
})

test.each([
  ['refuses', REFUSED, { problems: REFUSED.problems }],
  ['does not answer', new RequestError(0), { failure: new RequestError(0) }],
] as const)('words stay when the server %s', async (_, answer, facts) => {
  const { drafts, next } = openDrafts()
  drafts.focus(words())
  drafts.write(words({ value: 'Mine' }))
  drafts.blur(words())
  await next(answer)
  expect(drafts.unsaved()).toMatchObject([
    { value: 'Mine', before: 'Words', outcome: 'refused', isSaving: false, ...facts },
  ])
})

test('a field with words of its own keeps them when it gets the focus again', () => {
  const { drafts } = openDrafts()
  drafts.write(words({ value: 'Mine' }))
  drafts.focus(words({ value: 'Theirs', before: 'Theirs' }))
  expect(drafts.of(words())).toMatchObject({ value: 'Mine', before: 'Words' })
})

test('a field without unsaved words starts with what it shows, and sends nothing unless it is changed', async () => {
  const { drafts, sent, next } = openDrafts()
  void drafts.save(words({ value: 'Mine' }))
  await next(DONE)
  drafts.focus(words({ value: 'Theirs', before: 'Theirs' }))
  expect(drafts.of(words())).toMatchObject({ value: 'Theirs', before: 'Theirs' })
  drafts.blur(words())
  await Promise.resolve()
  expect(sent).toEqual(['save title: Words > Mine'])
})

test('who gives up takes what the file says, and the card shows it', async () => {
  const { drafts, sent, next } = openDrafts()
  void drafts.save(words({ value: 'Mine' }))
  await next(REFUSED)
  void drafts.discard(words(), 'Theirs')
  await next(DONE)
  expect(sent.at(-1)).toBe('type title: Theirs > Theirs')
  expect(drafts.of(words())).toMatchObject({ value: 'Theirs', problems: [] })
  expect(drafts.unsaved()).toEqual([])
})

test('the server hears one thing after another', async () => {
  const { drafts, sent, next } = openDrafts()
  void drafts.save(words({ value: 'Mine' }))
  void drafts.save(words({ field: 'body', value: 'Ours' }))
  await expect.poll(() => sent, SOON).toEqual(['save title: Words > Mine'])
  void next(DONE)
  await expect.poll(() => sent.at(-1), SOON).toBe('save body: Words > Ours')
})

test('what could not be saved is saved once the program is there again', async () => {
  const { drafts, sent, next } = openDrafts()
  drafts.focus(words())
  drafts.write(words({ value: 'Mine' }))
  drafts.blur(words())
  await next(new RequestError(0))
  sent.length = 0
  drafts.resend()
  await next(DONE)
  expect(sent).toEqual(['save title: Words > Mine'])
  expect(drafts.unsaved()).toEqual([])
})

test('a program that was started again is sent of what is being written', async () => {
  const { drafts, sent, next } = openDrafts()
  drafts.focus(words())
  drafts.write(words({ value: 'Mine' }))
  await next(DONE)
  drafts.resend()
  await next(DONE)
  expect(sent).toEqual(['type title: Words > Mine', 'type title: Words > Mine'])
})

test('a page that goes away has the program forget what is not saved', () => {
  const { drafts, sent } = openDrafts()
  drafts.focus(words())
  drafts.write(words({ value: 'Mine' }))
  drafts.focus(words({ field: 'other' }))
  drafts.forget()
  expect(sent).toEqual(['forget title'])
})
