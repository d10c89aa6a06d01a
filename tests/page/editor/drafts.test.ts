import { expect, test } from 'vitest'

import { Drafts } from '../../../src/page/editor/drafts.ts'
import { RequestError } from '../../../src/page/server/request.ts'
import type { FieldRef, FieldWords } from '../../../src/preview/protocol/editor.ts'
import type { Outcome } from '../../../src/preview/protocol/problem.ts'
import { SOON } from '../../soon.ts'
import { problem } from '../page-sides.ts'
import { words } from './fields.ts'

const DONE: Outcome = { done: true, problems: [] }
const REFUSED: Outcome = { done: false, problems: [problem('no')] }

/** Drafts, what the server was told of them, and how to give its next answer. */
function desk() {
  const told: string[] = []
  const answers: ((answer: Outcome | RequestError) => void)[] = []
  const hear =
    (name: string) =>
    ({ field, value, before }: FieldWords): Promise<Outcome> => {
      told.push(`${name} ${field}: ${before} > ${value}`)
      return new Promise((resolve, reject) =>
        answers.push((answer) =>
          answer instanceof RequestError ? reject(answer) : resolve(answer),
        ),
      )
    }
  const forgetWords = async ({ field }: FieldRef): Promise<Outcome> => {
    told.push(`forget ${field}`)
    return DONE
  }
  const server = { typeWords: hear('type'), saveWords: hear('save'), forgetWords }
  const drafts = new Drafts(server)
  const next = async (answer: Outcome | RequestError): Promise<void> => {
    await expect.poll(() => answers.length, SOON).toBeGreaterThan(0)
    answers.shift()!(answer)
    await drafts.inTurn(async () => {})
  }
  return { drafts, told, next }
}

test('a field that is left is saved', async () => {
  const { drafts, told, next } = desk()
  drafts.generation = 7
  drafts.focus(words())
  drafts.write(words({ value: 'Mine' }))
  expect(drafts.unsaved()).toHaveLength(1)
  drafts.blur(words())
  expect(drafts.of(words())).toMatchObject({ isSaving: true, isFocused: false })
  await next(DONE)
  expect(told).toEqual(['save title: Words > Mine'])
  expect(drafts.of(words())).toMatchObject({
    before: 'Mine',
    outcome: 'saved',
    isSaving: false,
    savedAt: 7,
  })
  expect(drafts.unsaved()).toEqual([])
})

test('a field that is left as it was tells nothing', async () => {
  const { drafts, told } = desk()
  drafts.focus(words())
  drafts.blur(words())
  await drafts.inTurn(async () => {})
  expect(told).toEqual([])
})

test('what was written and taken back is told, so that the card shows it', async () => {
  const { drafts, told, next } = desk()
  drafts.focus(words({ value: 'Typed before' }))
  drafts.write(words({ value: 'Words' }))
  drafts.blur(words())
  await next(DONE)
  expect(told).toEqual(['type title: Words > Words'])
})

test('the server is told when the hand rests, and only what was written last', async () => {
  const { drafts, told, next } = desk()
  drafts.focus(words())
  for (const value of ['M', 'Mi', 'Mine']) drafts.write(words({ value }))
  await next(REFUSED)
  expect(told).toEqual(['type title: Words > Mine'])
  expect(drafts.of(words())).toMatchObject({
    value: 'Mine',
    problems: REFUSED.problems,
    outcome: 'none',
  })
})

test('what is written while it is being saved stays, and is not saved before it is left', async () => {
  const { drafts, told, next } = desk()
  drafts.focus(words())
  drafts.write(words({ value: 'Mine' }))
  void drafts.save(words({ value: 'Mine' }))
  drafts.write(words({ value: 'Mine, and more' }))
  await next(DONE)
  expect(told).toEqual(['save title: Words > Mine'])
  expect(drafts.unsaved()).toMatchObject([{ value: 'Mine, and more', before: 'Mine' }])
  drafts.blur(words())
  await next(DONE)
  expect(told).toEqual(['save title: Words > Mine', 'save title: Mine > Mine, and more'])
})

test.each([
  ['refuses', REFUSED, { problems: REFUSED.problems }],
  ['does not answer', new RequestError(0), { failure: new RequestError(0) }],
] as const)('words stay when the server %s', async (_, answer, facts) => {
  const { drafts, next } = desk()
  drafts.focus(words())
  drafts.write(words({ value: 'Mine' }))
  drafts.blur(words())
  await next(answer)
  expect(drafts.unsaved()).toMatchObject([
    { value: 'Mine', before: 'Words', outcome: 'refused', isSaving: false, ...facts },
  ])
})

test('a field with words of its own keeps them when it gets the focus again', () => {
  const { drafts } = desk()
  drafts.write(words({ value: 'Mine' }))
  drafts.focus(words({ value: 'Theirs', before: 'Theirs' }))
  expect(drafts.of(words())).toMatchObject({ value: 'Mine', before: 'Words' })
})

test('one whose words are saved begins with what it shows', async () => {
  const { drafts, next } = desk()
  void drafts.save(words({ value: 'Mine' }))
  await next(DONE)
  drafts.focus(words({ value: 'Theirs', before: 'Theirs' }))
  expect(drafts.of(words())).toMatchObject({ value: 'Theirs', before: 'Theirs' })
})

test('who gives up takes what the file says, and the card shows it', async () => {
  const { drafts, told, next } = desk()
  void drafts.save(words({ value: 'Mine' }))
  await next(REFUSED)
  void drafts.discard(words(), 'Theirs')
  await next(DONE)
  expect(told.at(-1)).toBe('type title: Theirs > Theirs')
  expect(drafts.of(words())).toMatchObject({ value: 'Theirs', problems: [] })
  expect(drafts.unsaved()).toEqual([])
})

test('the server hears one thing after another', async () => {
  const { drafts, told, next } = desk()
  void drafts.save(words({ value: 'Mine' }))
  void drafts.save(words({ field: 'body', value: 'Ours' }))
  await expect.poll(() => told, SOON).toEqual(['save title: Words > Mine'])
  void next(DONE)
  await expect.poll(() => told.at(-1), SOON).toBe('save body: Words > Ours')
})

test('what could not be saved is saved once the program is there again', async () => {
  const { drafts, told, next } = desk()
  drafts.focus(words())
  drafts.write(words({ value: 'Mine' }))
  drafts.blur(words())
  await next(new RequestError(0))
  told.length = 0
  drafts.resend()
  await next(DONE)
  expect(told).toEqual(['save title: Words > Mine'])
  expect(drafts.unsaved()).toEqual([])
})

test('a program that was started again is told of what is being written', async () => {
  const { drafts, told, next } = desk()
  drafts.focus(words())
  drafts.write(words({ value: 'Mine' }))
  await next(DONE)
  drafts.resend()
  await next(DONE)
  expect(told).toEqual(['type title: Words > Mine', 'type title: Words > Mine'])
})

test('a page that goes away has the program forget what is not saved', () => {
  const { drafts, told } = desk()
  drafts.focus(words())
  drafts.write(words({ value: 'Mine' }))
  drafts.focus(words({ field: 'other' }))
  drafts.forget()
  expect(told).toEqual(['forget title'])
})
