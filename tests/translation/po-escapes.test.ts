import { expect, test } from 'vitest'

import { fromPo } from '../../src/translation/po.ts'
import { receive, told } from './exchanging.ts'

const entry = (translation: string, source = 'a'): string =>
  `msgctxt "x"\nmsgid "${source}"\nmsgstr "${translation}"\n`

const AFTER = '\nmsgctxt "y"\nmsgid "a"\nmsgstr "b"\n'

test('what a text may hold is read', () => {
  const text = entry(String.raw`a\tb\n\"c\" d\\x07 e\'f`)
  expect(receive(fromPo, text)).toMatchObject({
    received: [{ translation: 'a\tb\n"c" d\\x07 e\'f' }],
    problems: [],
  })
})

test.each([
  [String.raw`Hei\x07`, String.raw`\x07`],
  [String.raw`a\\\n"` + '\n"' + String.raw`b\303\251`, String.raw`\303`],
  [String.raw`\7`, String.raw`\7`],
  [String.raw`a\bc`, String.raw`\b`],
  [String.raw`\f\v\a`, String.raw`\f`],
  [String.raw`\{client}`, String.raw`\{`],
])('%s is refused with its entry', (words, escape) => {
  for (const text of [entry(words), entry('b', words)]) {
    const { received, problems } = receive(fromPo, text + AFTER)
    expect(received).toMatchObject([{ name: 'y' }])
    expect(told(text, problems)).toEqual([
      expect.stringContaining(
        `file-unreadable: “${escape}” is not an escape that a text may contain, so this entry was left out. | ${escape} @deck-de:`,
      ),
    ])
    expect(problems[0]?.hint).toBe(
      'Type the character itself, or remove it; write \\\\ for a backslash. Only \\n, \\t, \\" and \\\\ are read.',
    )
  }
})
