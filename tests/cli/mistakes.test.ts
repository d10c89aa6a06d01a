import { describe, expect, test } from 'vitest'

import { ALONE, TOGETHER } from './mistakes.ts'
import type { Mistake } from './mistakes.ts'
import { runHere } from './run-here.ts'
import { project } from './run.ts'
import type { Change } from './run.ts'

/** A problem as it is told: its message, its place, what is underlined there, and what to do. */
type Told = Readonly<Record<'message' | 'file' | 'marked' | 'hint', string>>

const read = (err: string): readonly Told[] =>
  err
    .split(/^(?=error: |warning: )/m)
    .filter((block) => block.startsWith('error: '))
    .map((block) => {
      const rows = block.split('\n')
      const caret = rows.findIndex((row) => /^ +\| *\^+$/.test(row))
      const [from, until] = [rows[caret]?.indexOf('^') ?? 0, rows[caret]?.length ?? 0]
      return {
        message: rows[0]?.replace('error: ', '') ?? '',
        file: rows[1]?.trim() ?? '',
        marked: rows[caret - 1]?.slice(from, until) ?? '',
        hint: /^ {2}hint: (.*)$/m.exec(block)?.[1] ?? '',
      }
    })

/** Checks a deck with these mistakes in it. */
async function tell(mistakes: readonly Mistake[]): Promise<readonly Told[]> {
  const changes: Record<string, Change[]> = {}
  for (const { file, change } of mistakes) (changes[file] ??= []).push(change)
  const folder = project('small', changes)
  const { code, out, err } = await runHere(['check', '-l', 'nl'], { folder })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).not.toMatch(/\n\s+at |undefined|NaN|\[object/)
  return read(err)
}

/** What is told of a mistake, and how often more. */
function toldOf({ said }: Mistake, told: readonly Told[]) {
  const [problem, ...repeated] = told.filter(({ message }) => said.test(message))
  return { ...problem, repeated: repeated.length }
}

const meantBy = ({ said, file, marked, hint }: Mistake) => ({
  message: expect.stringMatching(said),
  file: expect.stringMatching(new RegExp(`^${file}:\\d+:\\d+$`)),
  marked: expect.stringContaining(marked),
  hint: expect.stringMatching(hint),
  repeated: 0,
})

const all = Object.values(TOGETHER)
let allTold: Promise<readonly Told[]> | undefined

describe('of many mistakes each is told once, with its place and what to do', () => {
  test.each(Object.entries(TOGETHER))('%s', async (_, mistake) => {
    const told = await (allTold ??= tell(all))
    expect(toldOf(mistake, told)).toEqual(meantBy(mistake))
  })

  test('and nothing is told besides', async () => {
    const messages = (await (allTold ??= tell(all))).map(({ message }) => message)
    const others = messages.filter((one) => !all.some(({ said }) => said.test(one)))
    expect(others).toEqual([])
  })
})

describe('so is one that spoils a file', () => {
  test.each(Object.entries(ALONE))('%s', async (_, mistake) => {
    const { said, follows = /^$/ } = mistake
    const told = await tell([mistake])
    expect(toldOf(mistake, told)).toEqual(meantBy(mistake))
    const others = told.filter(
      ({ message }) => !said.test(message) && !follows.test(message),
    )
    expect(others).toEqual([])
  })
})
