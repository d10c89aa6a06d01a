import { expect, test } from 'vitest'

import { runHere } from '../fuzz/in-process.ts'
import { project } from './run.ts'
import type { Changes } from './run.ts'

const LONG = 'x'.repeat(5000)

/** Names that nobody can read to their end, and the commands that tell of them. */
const NAMES: Readonly<Record<string, readonly [command: string, Changes]>> = {
  'words that a template shows': [
    'check',
    { 'templates/plain/card.yaml': ['text: name', `text: ${LONG}`] },
  ],
  'a panel of a fold': [
    'check',
    { 'templates/folds.yaml': ['outside: { flap: ', `outside: { ${LONG}: `] },
  ],
  'another panel of a fold': [
    'check',
    {
      'templates/folds.yaml': [
        'inside: { left: 66mm, middle: 66mm',
        `inside: { back: 66mm, ${LONG}: 66mm`,
      ],
    },
  ],
  'a format': [
    'list',
    { 'content/small/deck.yaml': ['[little, low]', `[little, ${LONG}]`] },
  ],
  'a text that the source has not': [
    'translate status',
    { 'content/small/en.yaml': ['  table: The', `  ${LONG}: x\n  table: The`] },
  ],
}

test.each(Object.entries(NAMES))('%s is told short', async (_, [command, changes]) => {
  const { out, err } = await runHere(command.split(' '), project('small', changes))
  const told = `${out}${err}`.split('\n').filter((line) => line.includes('xxxx'))
  expect(told).not.toEqual([])
  expect(Math.max(...told.map(({ length }) => length))).toBeLessThan(300)
})
