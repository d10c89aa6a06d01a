import { expect, test } from 'vitest'

import { card, layOut } from './lay-out.ts'
import type { LaidOut } from './lay-out.ts'
import { linesOn } from './read-frame.ts'

const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => `w${index % 10}`).join(' ')

/** Three cards, the second with much text, and what the deck says of that one. */
const lay = (own: string, count = 600): Promise<LaidOut> =>
  layOut({
    deck: `
source: nl
template: trial
format: trial
pieces:
  one: { kind: card, accent: teal }
  two: { kind: card, accent: teal${own} }
  three: { kind: card, accent: teal }
`,
    words: {
      nl: `deck: { title: Kop }\npieces: { one: { body: kort }, two: { body: ${words(count)} }, three: { body: kort } }`,
    },
    kinds: {
      card: card(
        'padding: 5mm\nchildren: [{ text: title, style: body, fontSize: 12pt, sizes: kind }, { text: body, flexGrow: 1 }]',
      ),
    },
  })

/** The sizes of the words of each front, without its title. */
const sizes = ({ sides }: LaidOut): readonly (readonly number[])[] =>
  ['one', 'two', 'three'].map((id) => {
    const front = sides.find(({ name }) => name === `${id} front`)
    return [...new Set(linesOn(front!).map(({ size }) => size))]
  })

test('a card with a size of its own does not make the others smaller', async () => {
  const shared = sizes(await lay(''))
  expect(shared[0]!.at(-1)).toBeLessThan(9)
  const own = await lay(', size: 9pt')
  expect(own.problems).toEqual([])
  expect(sizes(own)[0]!.at(-1)).toBe(10)
  expect(sizes(own)[1]!.at(-1)).toBe(shared[1]!.at(-1))
})

test('a name is a part of the usual size, and the words get smaller where they must', async () => {
  const small = await lay(', size: small', 20)
  expect(sizes(small)).toEqual([
    [12, 10],
    [12, 8],
    [12, 10],
  ])
  expect(sizes(await lay(', size: large', 20))[1]).toEqual([12, 12.5])
  expect(sizes(await lay(', size: large'))).toEqual(sizes(await lay(', size: small')))
})

test.each([
  [
    ', size: 5pt',
    'This size is less than the smallest one of the template, so the words are set in 6 pt.',
  ],
  [
    ', size: tiny',
    /size.* must be a size from 4pt to 200pt, such as 9pt, or “small” or “large”/,
  ],
])('a size that cannot be had is told: %s', async (own, message) => {
  const { problems, texts } = await lay(own)
  expect(problems).toHaveLength(1)
  expect(problems[0]!.message).toMatch(message)
  const { file, start, end } = problems[0]!.span!
  expect(texts.get(file)!.slice(start, end)).toBe(own.split(': ')[1])
})
