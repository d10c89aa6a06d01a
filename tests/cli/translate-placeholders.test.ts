import { expect, test } from 'vitest'

import { project } from './run.ts'
import { EN, rowOf, translate } from './translate-run.ts'

test('a text whose placeholders cannot be filled is unfinished, and is not accepted', async () => {
  const folder = project('small', { [EN]: ['The hare runs', 'The {hare} runs'] })
  const { code, out } = await translate('accept en', folder)
  expect({ code, out }).toEqual({ code: 1, out: 'Accepted: 9 texts of en.\n' })
  const status = await translate('status', folder)
  expect(status.code).toBe(1)
  expect(rowOf('en', status.out)).toMatchObject({ Accepted: '9', Differs: '1' })
  expect(status.out).toMatch(
    /en\.yaml:8 +pieces\.hare\.body +cannot be printed: there are no terms for “hare”\n/,
  )
})
