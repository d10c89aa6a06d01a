import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { readSource } from '../../src/input/yaml/read.ts'
import { readAgain } from '../../src/input/yaml/reread.ts'

/** Words enough for a file whose changed entry is read alone. */
const CARDS = Array.from(
  { length: 12 },
  (_, card) => `  card${card}:
    title: "Card ${card}"
    text: Words of ${card}
      over two lines
    body: |
      - One question of ${card}
      - ${'Another one '.repeat(150)}
`,
)
const FILE = `# Words
deck: { title: Trial, call: [a] }
pieces:
${CARDS.join('\n')}
  last:
    title: x
notes:
  a: last
`

/** What stands in a file, and what is told of it. */
const reading = (read: typeof readSource, file: string, text: string) => {
  const { problems, report } = collectProblems()
  return { value: read(file, text, report), problems }
}

describe('a large file that is read again', () => {
  const PARTS = [
    '\n',
    ' ',
    '  ',
    '    ',
    '- ',
    ':',
    ': ',
    '"',
    "'",
    '#',
    ' # note',
    '|',
    '>-\n',
    '[',
    '}',
    '? ',
    '&a ',
    '*a',
    '---\n',
    'x',
    '\t',
    '\u00a0',
    '\r\n',
    '\u202a',
    '  card7:\n    title: x\n',
    'notes:\n',
  ]
  const FROM = FILE.indexOf('  card5:')
  const TO = FILE.indexOf('- Another', FILE.indexOf('  card5:'))

  test('says of each change what a first reading says', () => {
    const change = fc.record({
      at: fc.oneof(
        fc.integer({ min: FROM, max: TO }),
        fc.integer({ min: FILE.indexOf('  last:'), max: FILE.length }),
        fc.integer({ min: 0, max: FILE.length }),
      ),
      length: fc.integer({ min: 0, max: 12 }),
      parts: fc.array(fc.constantFrom(...PARTS), { maxLength: 4 }),
    })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        reading(readAgain, 'deck.yaml', FILE)
        let text = FILE
        for (const { at, length, parts } of changes) {
          text = text.slice(0, at) + parts.join('') + text.slice(at + length)
          expect(reading(readAgain, 'deck.yaml', text)).toEqual(
            reading(readSource, 'deck.yaml', text),
          )
        }
      }),
      { numRuns: 40 },
    )
  })

  const NEXT = '\n  card6:'
  test.each([
    [
      'cards that become one',
      `words of 5${NEXT}`,
      `words of 5.${NEXT.replace('  ', '    ')}`,
    ],
    ['a name that is indented no more', NEXT, NEXT.replace('  ', '      \n')],
    ['an end of the document', NEXT, `\n...${NEXT}`],
    ['a note behind the last entry', 'a: last\n', 'a: last\n  # note'],
  ])('reads %s as a first reading does', (_, old, changed) => {
    const file = FILE.replace(NEXT, `    end: words of 5${NEXT}`)
    reading(readAgain, 'deck.yaml', file)
    const text = file.replace(old, changed)
    expect(text).not.toBe(file)
    expect(reading(readAgain, 'deck.yaml', text)).toEqual(
      reading(readSource, 'deck.yaml', text),
    )
  })
})
