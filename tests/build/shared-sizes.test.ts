import { expect, test } from 'vitest'

import { card, layOut, theme } from '../layout/lay-out.ts'
import type { LaidOut } from '../layout/lay-out.ts'
import { linesOn } from '../layout/read-frame.ts'

const WORDS = 'een twee drie vier vijf zes zeven acht negen tien'.split(' ')

/** So many words of a kind that breaks well. */
const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => WORDS[index % 10]).join(' ')

/** Two kinds of card in a short language, a long one, and one that is long on the other kind. */
const lay = (key: string, languages: string[], nl = `body: ${words(20)}`) =>
  layOut(
    {
      deck: `
source: nl
template: trial
format: trial
pieces:
  one: { kind: card, accent: teal }
  two: { kind: card, accent: teal }
  other: { kind: plain, accent: teal }
`,
      words: {
        nl: `pieces: { one: { ${nl} }, two: { body: kort }, other: { body: kort } }`,
        en: `pieces: { one: { body: short }, two: { body: ${words(300)} }, other: { body: short } }`,
        fr: `pieces: { one: { body: bref }, two: { body: bref }, other: { body: ${words(350)} } }`,
      },
      theme: theme('{}').replace('palette:', `${key}\npalette:`),
      kinds: {
        card: card('children: [{ text: body, margin: 10mm, flexGrow: 1 }]'),
        plain: card('children: [{ text: body, margin: 10mm, flexGrow: 1 }]'),
      },
    },
    { languages, formats: ['trial', 'wide'] },
  )

/** The sizes of the words of the fronts, as `language side size`, in the order of layout. */
const sizes = ({ sides }: LaidOut): readonly string[] =>
  sides.flatMap((side) => {
    const [line] = linesOn(side)
    return line ? [`${side.language} ${side.name} ${line.size}`] : []
  })

/** The sizes on a side over all languages and formats, each once. */
const sizesOf = (laidOut: LaidOut, side: string): readonly number[] => [
  ...new Set(
    sizes(laidOut)
      .filter((line) => line.includes(` ${side} `))
      .map((line) => Number(line.split(' ').at(-1))),
  ),
]

const SAME = 'sameSizeInAllLanguages: true'
const ALL = ['nl', 'en', 'fr']

test('each language has its own size, unless the theme says otherwise', async () => {
  const own = await lay('', ALL)
  expect(own.problems).toEqual([])
  const [nl, en] = ['nl', 'en'].map((language) =>
    sizes(own).filter((line) => line.startsWith(`${language} one front`)),
  )
  expect(nl).toEqual(['nl one front 10', 'nl one front 10'])
  expect(en).not.toEqual(['en one front 10', 'en one front 10'])
  const no = await lay('sameSizeInAllLanguages: false', ALL)
  expect(sizes(no)).toEqual(sizes(own))
})

test('with it, a kind of card has the size at which the longest language fits, on each format', async () => {
  const own = await lay('', ALL)
  const same = await lay(SAME, ALL)
  expect(same.problems).toEqual([])
  for (const [side, longest] of [
    ['one front', 'en'],
    ['two front', 'en'],
    ['other front', 'fr'],
  ] as const) {
    const needed = sizes(own).filter((line) => line.startsWith(`${longest} ${side}`))
    for (const language of ALL)
      expect(
        sizes(same).filter((line) => line.startsWith(`${language} ${side}`)),
      ).toEqual(needed.map((line) => line.replace(longest, language)))
  }
  // The other kind is longer, and so smaller, and does not pull this one along.
  expect(sizesOf(same, 'other front')).not.toEqual(sizesOf(same, 'one front'))
})

test.each(['steps', 'card'])(
  'with it, each card has one size in all languages, shared by %s',
  async (sharing) => {
    const same = await lay(`${SAME}\nsizes: ${sharing}`, ALL)
    expect(same.problems).toEqual([])
    const one = (language: string): readonly string[] =>
      sizes(same).flatMap((line) =>
        line.startsWith(`${language} `) ? [line.slice(language.length)] : [],
      )
    expect(one('en')).toEqual(one('nl'))
    expect(one('fr')).toEqual(one('nl'))
    expect(sizesOf(same, 'one front')).toEqual([10])
    expect(sizesOf(same, 'two front')[0]).toBeLessThan(10)
  },
)

test('a language that is built alone has the size of all', async () => {
  const all = await lay(SAME, ALL)
  for (const language of ALL) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, to be modest
    const alone = await lay(SAME, [language])
    expect(alone.problems).toEqual([])
    expect(sizes(alone)).toEqual(
      sizes(all).filter((line) => line.startsWith(`${language} `)),
    )
  }
})

test('a made-up language takes their size too, where its words fit at it', async () => {
  const mirrored = await lay(SAME, ['qps', 'qps-mirror'])
  expect(mirrored.problems).toEqual([])
  const nl = await lay(SAME, ['nl'])
  expect(sizesOf(mirrored, 'two front')).toEqual(sizesOf(nl, 'two front'))
})

test('what does not fit in one language is told of that one, once', async () => {
  const { problems } = await lay(SAME, ALL, `body: ${words(900)}`)
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^“body” on one front \(nl\) does not fit trial: .* It is the worst of 2 places, on trial and wide\.$/,
    ),
  ])
})
