import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { runHere } from './run-here.ts'
import { filesIn, project } from './run.ts'
import type { Change } from './run.ts'

const EN = 'content/small/en.yaml'

/** Runs a command on the small deck, its English approved; gives what it said and how many files it wrote. */
async function run(line: string, english: readonly Change[], lock?: string) {
  const folder = project('small', {
    [EN]: [['deck:', 'review: approved\ndeck:'], ...english],
    ...(lock !== undefined && { 'content/small/translations-lock.yaml': lock }),
  })
  const { code, err } = await runHere(line.split(' '), { folder })
  return { code, err, files: filesIn(join(folder, 'output')).length }
}

/** The note stays, so that only the comparison with the source can find that its mark has gone. */
const WITHOUT_MARK: readonly Change[] = [['table.[^table]', 'table.']]
const LACKS = '“pieces.guide.rules” lacks the footnote mark “[^table]”.'

describe('a translation', () => {
  test.each(['check -l en', 'build -t press -l en'])(
    'that lacks a mark of its source is told of by %s, and no more',
    async (line) => {
      const { code, err } = await run(line, WITHOUT_MARK)
      expect(code).toBe(0)
      expect(err).toContain(`warning: ${LACKS}\n  ${EN}:22:12\n`)
    },
  )

  test('that lacks a mark of its source is refused for a release', async () => {
    const { code, err, files } = await run('build -l en --release', WITHOUT_MARK)
    expect({ code, files, error: err.includes(`error: ${LACKS}`) }).toEqual({
      code: 1,
      files: 0,
      error: true,
    })
  })

  test('whose source has changed since it was accepted is told of', async () => {
    const lock = 'en:\n  pieces.owl.name: aaaaaaaaaaaa\n'
    const { code, err } = await run('check -l en', [], lock)
    expect(code).toBe(0)
    expect(err).toMatch(
      /^warning: “pieces\.owl\.name” was translated from a different version/,
    )
    expect(await run('check -l en', [])).toEqual({
      code: 0,
      err: 'Everything fits.\n',
      files: 0,
    })
  })
})
