import { expect, test } from 'vitest'

import { card, layOut } from './lay-out.ts'
import { linesOn } from './read-frame.ts'

test.each(['Acties', 'Doen', 'Iets', 'Wat nu', 'Verbinden', 'Rust'])(
  'a box that is as wide as its one word, “%s”, does not make it smaller',
  async (word) => {
    const laidOut = await layOut({
      words: { nl: `pieces: { one: { body: ${word} } }` },
      kinds: {
        card: card(
          'children: [{ flexDirection: row, gap: 3.3mm, margin: 9mm, children: [{ width: 11mm, height: 11mm }, { text: body, hyphens: none }] }]',
        ),
      },
    })
    expect(laidOut.problems).toEqual([])
    expect(linesOn(laidOut.side('one front'))[0]?.size).toBe(10)
  },
)
