import { expect, test } from 'vitest'

import { write } from './written.ts'

test('a table has a head, columns with their alignment, and rows', () => {
  const { kinds, lines, problems } = write(
    'Voor\n\n| Wie | Wat | Uren |\n| --- | :-: | --: |\n| Jan | **leest** | 3 |\n| Els | a \\| b | |\n\nNa',
  )
  expect(problems).toEqual([])
  expect(kinds).toEqual(['paragraph', 'table', 'paragraph'])
  expect(lines.slice(1, -1)).toEqual([
    'Wie ||center|end| Wat ||center|end| Uren',
    'Jan | **leest** | 3',
    'Els | a\u00a0| b | ',
  ])
})

test('without a head there is none, and without words no table', () => {
  expect(write('| | |\n|--|--|\n| a | b |').lines).toEqual(['a | b'])
  expect(write('woord\n\n| | |\n|--|--|\n| | |').kinds).toEqual(['paragraph'])
})

test.each([
  ['| a | b |\nwoord', '“| a | b |” is printed'],
  ['| a | b |\n| -- |\n| c | d |', 'is printed as it stands: a table has a head'],
])('half a table is told: %s', (text, expected) => {
  expect(write(text).problems.join()).toContain(expected)
})

test('a table may stand in a quotation', () => {
  expect(write('> | a | b |\n> | -- | -- |\n> | c | d |').lines.at(-1)).toBe('> c | d')
})
