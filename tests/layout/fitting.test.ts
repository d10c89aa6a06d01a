import { expect, test } from 'vitest'

import { othersOf } from '../../src/base/problems/merge-repeats.ts'
import type { Problem } from '../../src/base/problems/problem.ts'
import { card, layOut, theme } from './lay-out.ts'
import type { LaidOut } from './lay-out.ts'
import { lineWith, linesOn } from './read-frame.ts'

const WORDS = 'een twee drie vier vijf zes zeven acht negen tien'

/** So many words of a kind that breaks well. */
const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => WORDS.split(' ')[index % 10]).join(' ')

const deckOf = (...ids: readonly string[]): string => `
source: nl
template: trial
format: trial
pieces:
${ids.map((id) => `  ${id}: { kind: card, accent: teal }`).join('\n')}
`

const BOX = card('children: [{ text: body, margin: 10mm, flexGrow: 1 }]')

const sizeOn = ({ side }: LaidOut, name: string): number => linesOn(side(name))[0]!.size

const message = ({ message: text }: Problem): string => text

test('words that fit are set at the size of the theme', async () => {
  const laidOut = await layOut({
    words: { nl: `pieces: { one: { body: ${words(30)} } }` },
    kinds: { card: BOX },
  })
  expect(laidOut.problems).toEqual([])
  expect(sizeOn(laidOut, 'one front')).toBe(10)
})

const threeCards = (long: number) =>
  layOut({
    deck: deckOf('one', 'two', 'three'),
    words: {
      nl: `pieces: { one: { body: kort }, two: { body: ${words(long)} }, three: { body: ${words(9)} } }`,
    },
    kinds: { card: BOX },
  })

test('cards of a kind have one size: the one at which the longest card fits', async () => {
  const laidOut = await threeCards(300)
  expect(laidOut.problems).toEqual([])
  const size = sizeOn(laidOut, 'two front')
  expect(size).toBeGreaterThan(6)
  expect(size).toBeLessThan(10)
  expect(size % 0.25).toBe(0)
  expect(sizeOn(laidOut, 'one front')).toBe(size)
  expect(sizeOn(laidOut, 'three front')).toBe(size)
  const last = linesOn(laidOut.side('two front')).at(-1)!
  expect(last.baseline).toBeLessThan(90)
  const shorter = await threeCards(260)
  expect(sizeOn(shorter, 'one front')).toBeGreaterThan(size)
})

/** So many lines of one word. */
const lines = (count: number): string =>
  `pieces: { one: { body: "${Array(count).fill('regel').join('\\\\\\n')}" } }`

test('the largest size of the grid that fits is taken', async () => {
  const sizes = await Promise.all(
    [16, 17, 20, 26].map(async (count) => {
      const laidOut = await layOut({ words: { nl: lines(count) }, kinds: { card: BOX } })
      expect(laidOut.problems).toEqual([])
      return sizeOn(laidOut, 'one front')
    }),
  )
  // 80 mm / (count × 0.5 mm a point), down to quarters of a point.
  expect(sizes).toEqual([10, 9.25, 8, 6])
})

test('a long word makes its title smaller on all cards, and nothing else', async () => {
  const laidOut = await layOut({
    deck: deckOf('one', 'two'),
    words: {
      nl: `
deck: { lead: aanhef }
pieces: { one: { body: Wereldgezondheidsorganisatie }, two: { body: Kort } }`,
    },
    kinds: {
      card: card(`
children:
  - { text: body, margin: 10mm, fontSize: 24pt, minFontSize: 8pt }
  - { text: lead, margin: 10mm }`),
    },
  })
  expect(laidOut.problems).toEqual([])
  const long = lineWith(laidOut.side('one front'), 'Wereld')
  expect(long.right).toBeLessThanOrEqual(90)
  expect(long.size).toBeLessThan(24)
  expect(sizeOn(laidOut, 'two front')).toBe(long.size)
  for (const name of ['one front', 'two front'])
    expect(lineWith(laidOut.side(name), 'aanhef').size).toBe(10)
})

test('notes on one card do not make the words of another one larger', async () => {
  const laidOut = await layOut({
    deck: deckOf('one', 'two'),
    theme: theme('{ note: { fontSize: 0.5em } }'),
    words: {
      nl: `
pieces:
  one: { body: "${words(150)} noot[^a]" }
  two: { body: ${words(20)} }
notes: { a: klein }`,
    },
    kinds: { card: BOX.replace('flexGrow', 'minFontSize: 4pt, flexGrow') },
  })
  expect(laidOut.problems).toEqual([])
  const note = lineWith(laidOut.side('one front'), 'klein')
  expect(note.size).toBeGreaterThanOrEqual(4)
  expect(sizeOn(laidOut, 'two front')).toBe(sizeOn(laidOut, 'one front'))
})

test('no card gets smaller than the smallest words of another one allow', async () => {
  const { problems } = await layOut({
    deck: deckOf('one', 'two'),
    theme: theme('{ heading1: { fontSize: 0.5em } }'),
    words: {
      nl: `pieces:\n  one:\n    body: |\n      # kop\n\n      tekst\n  two: { body: ${words(400)} }`,
    },
    kinds: { card: BOX.replace('flexGrow', 'minFontSize: 4pt, flexGrow') },
  })
  expect(problems.map(message)).toEqual([
    expect.stringMatching(/^“body” on two front .* smallest size of 8 pt\.$/),
  ])
})

test('a note does not keep words large that do not call it', async () => {
  const { problems } = await layOut({
    theme: theme('{ note: { fontSize: 0.5em } }'),
    words: {
      nl: `
pieces: { one: { lead: ${words(400)}, body: "tekst[^a]" } }
notes: { a: klein }`,
    },
    kinds: {
      card: card(
        'children: [{ text: lead, height: 20mm, minFontSize: 4pt }, { text: body, minFontSize: 4pt }]',
      ),
    },
  })
  expect(problems.map(message)).toEqual([
    expect.stringMatching(/^“lead” on one front .* smallest size of 4 pt\.$/),
  ])
})

test('words of many cards that do not fit are told once, with how much is too much of each', async () => {
  const ids = ['one', 'two', 'three', 'four', 'five']
  const { problems } = await layOut({
    deck: deckOf(...ids),
    words: {
      nl: `pieces:\n${ids.map((id, index) => `  ${id}: { body: ${words(700 + 60 * index)} }`).join('\n')}`,
    },
    kinds: { card: BOX },
  })
  expect(problems.map(message)).toEqual([
    expect.stringMatching(
      /^“body” on one front \(nl\) does not fit trial: it is .* \(\d+ lines\) too long, .* It is the same with 4 others: two \(\d+ lines\), three .*, four .* and five \(\d+ lines\)\.$/,
    ),
  ])
  expect(othersOf(problems[0]!).map(({ about }) => about)).toEqual(
    ids.slice(1).map((id) => ({ format: 'trial', side: `${id} front` })),
  )
})

test('boxes whose heights are too much together are told by name, and the words are not blamed', async () => {
  const half = '{ name: half, height: 60%, children: [{ text: body }] }'
  const { problems } = await layOut({
    words: { nl: 'pieces: { one: { body: woord } }' },
    kinds: { card: card(`children: [${half}, ${half}]`) },
  })
  expect(problems.map(message)).toEqual([
    '“body” on one front (nl) does not fit trial: the box “half” is so high that it ends 20.0 mm too low, whatever the words.',
  ])
  expect(problems[0]!.span!.file).toContain('card.yaml')
})

test('text that does not fit is told with its place and by how much', async () => {
  const { problems, texts } = await layOut({
    deck: deckOf('one', 'two'),
    words: {
      nl: `pieces:\n  one: { body: kort }\n  two: { body: "${Array(30).fill('regel').join('\\\\\\n')}" }`,
    },
    kinds: { card: BOX },
  })
  // 30 lines of 3 mm are 90 mm, and there are 80.
  expect(problems.map(message)).toEqual([
    '“body” on two front (nl) does not fit trial: it is 10.0 mm (4 lines) too long, even at its smallest size of 6 pt.',
  ])
  const { code, severity, hint, span } = problems[0]!
  expect({ code, severity }).toEqual({ code: 'overset', severity: 'error' })
  expect(hint).toContain('Shorten the text')
  expect(texts.get(span!.file)!.slice(span!.start, span!.start + 6)).toBe('"regel')
})

test('a text that does not fit several formats is told once, where it is worst', async () => {
  const { problems } = await layOut(
    {
      words: {
        nl: `pieces: { one: { body: ${words(500)} } }`,
        en: `pieces: { one: { body: short } }`,
      },
      kinds: { card: BOX },
    },
    { formats: ['trial', 'small', 'trial'], languages: ['nl', 'en'] },
  )
  expect(problems.map(message)).toEqual([
    expect.stringMatching(
      /^“body” on one front \(nl\) does not fit small: .* It is the worst of 2 places, on trial and small\.$/,
    ),
  ])
})

test('a word that is wider than its line is named, with its place', async () => {
  const word =
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
  const nl = `pieces:\n  one:\n    body: De ${word} bestaat.`
  const { problems, texts } = await layOut({ words: { nl }, kinds: { card: BOX } })
  expect(problems.map(message)).toEqual([
    `“body” on one front (nl) does not fit trial: “${word.slice(0, 59)}…” is wider than its line, even at its smallest size of 6 pt.`,
  ])
  const { hint, span } = problems[0]!
  expect(texts.get(span!.file)!.slice(span!.start, span!.end)).toBe(word)
  expect(hint).toContain('\\-')
})

test('a soft hyphen lets it be broken', async () => {
  const nl = String.raw`pieces: { one: { body: 'Donaudampfschifffahrtselektrizi\-tätenhauptbetriebswerkbau' } }`
  const laidOut = await layOut({ words: { nl }, kinds: { card: BOX } })
  expect(laidOut.problems).toEqual([])
  const set = linesOn(laidOut.side('one front'))
  expect(set.map(({ words: text }) => text)).toEqual([
    'Donaudampfschifffahrtselektrizi-',
    'tätenhauptbetriebswerkbau',
  ])
})

test('what is pushed out by a long text is not blamed for it', async () => {
  const { problems } = await layOut({
    words: {
      nl: `pieces: { one: { body: "${Array(40).fill('regel').join('\\\\\\n')}", foot: voet } }`,
    },
    kinds: {
      card: card('padding: 10mm\nchildren: [{ text: body }, { text: foot }]'),
    },
  })
  expect(problems.map(message)).toEqual([
    expect.stringMatching(/^“body” on one front .* is 43.0 mm \(15 lines\) too long/),
  ])
})

test('words are centred, set to the end, or to the start', async () => {
  const { side } = await layOut({
    words: { nl: 'pieces: { one: { body: woord } }' },
    kinds: {
      card: card(`
padding: 10mm
children:
  - { name: a, text: body, textAlign: start }
  - { name: b, text: body, textAlign: center }
  - { name: c, text: body, textAlign: end }`),
    },
  })
  const [a, b, c] = linesOn(side('one front'))
  expect(a!.left).toBe(10)
  expect((b!.left + b!.right) / 2).toBeCloseTo(50, 1)
  expect(c!.right).toBeCloseTo(90, 1)
})

test('the middle of the line lies in the middle of its height', async () => {
  const { side } = await layOut({ words: { nl: 'pieces: { one: { body: woord } }' } })
  // Nunito Sans reaches 1.011 em up and 0.353 em down; half of what is left of 5 mm goes above.
  const em = (10 / 72) * 25.4
  const baseline = (5 - 1.364 * em) / 2 + 1.011 * em
  expect(linesOn(side('one front'))[0]!.baseline).toBeCloseTo(baseline, 2)
})

test.each([
  ['flex-start', [3.74, 8.74, 13.74]],
  ['center', [46.24, 51.24, 56.24]],
  ['flex-end', [88.74, 93.74, 98.74]],
  ['space-between', [3.74, 51.24, 98.74]],
  ['space-around', [17.91, 51.24, 84.58]],
  ['space-evenly', [24.99, 51.24, 77.49]],
])('a text box shares out its free height: %s', async (justify, expected) => {
  const { side } = await layOut({
    words: {
      nl: 'pieces:\n  one:\n    body: |\n      een\n\n      twee\n\n      drie\n',
    },
    kinds: {
      card: card(`children: [{ text: body, flexGrow: 1, justifyContent: ${justify} }]`),
    },
  })
  const baselines = linesOn(side('one front')).map(({ baseline }) => baseline)
  const shift = baselines[0]! - expected[0]!
  expect(Math.abs(shift)).toBeLessThan(0.3)
  expect(baselines.map((baseline) => baseline - shift)).toEqual(
    expected.map((baseline) => expect.closeTo(baseline, 1)),
  )
})

/** The lines of a title with their sizes, in a box of 18 points with some margin. */
const title = async (word: string, margin: number, hyphens = 'auto') => {
  const box = `{ text: body, margin: ${margin}mm, fontSize: 18pt, minFontSize: 6pt, textWrap: balance, hyphens: ${hyphens} }`
  const laidOut = await layOut({
    words: { nl: `pieces: { one: { body: ${word} } }` },
    kinds: { card: card(`children: [${box}]`) },
  })
  return linesOn(laidOut.side('one front')).map((line) => `${line.size} ${line.words}`)
}

test('a word of a title is broken rather than set much smaller than it is meant to be', async () => {
  const word = 'Verantwoordelijkheidsgevoel'
  expect(await title(word, 15)).toEqual([`15 ${word}`])
  expect(await title(word, 30)).toEqual(['16.5 Verantwoorde-', '16.5 lijkheidsgevoel'])
  expect(await title(word, 30, 'none')).toEqual([`8.5 ${word}`])
  const compound = 'Samenwerkingsgesprekken'
  expect(await title(compound, 32)).toEqual(['13.25 Samenwerkings-', '13.25 gesprekken'])
})

/** A card with two labels in a row, as wide as the card, with these rules of sizes. */
const labels = (size: string): Promise<LaidOut> =>
  layOut({
    words: { nl: `pieces: { one: { title: Geschiedenis, body: regel } }` },
    kinds: {
      card: card(
        `padding: 10mm\nchildren: [{ flexDirection: row, gap: 2mm, children: [{ text: title, ${size}, flexGrow: 1 }, { text: body, ${size} }] }]`,
      ),
    },
  })

test('words in a row of boxes stay within it: they grow no further, and get smaller where that helps', async () => {
  const grown = await labels('fontSize: 8pt, minFontSize: 6pt, maxFontSize: 60pt')
  expect(grown.problems).toEqual([])
  const [wide, narrow] = linesOn(grown.side('one front'))
  expect(wide!.size).toBeGreaterThan(8)
  expect(narrow!.right).toBeLessThan(90.01)
  const shrunk = await labels('fontSize: 60pt, minFontSize: 6pt')
  expect(sizeOn(shrunk, 'one front')).toBe(wide!.size)
  const tooWide = await labels('fontSize: 33pt, minFontSize: 32pt')
  expect(sizeOn(tooWide, 'one front')).toBe(33)
  expect(tooWide.problems.map(({ code }) => code)).toContain('words-cut')
})

/** A front with words that may have so many lines. */
const limited = (body: string, most: number) =>
  layOut({
    words: { nl: `pieces: { one: { body: ${body} } }` },
    kinds: {
      card: card(
        `padding: 10mm\nchildren: [{ text: body, width: 30mm, flexGrow: 1, maxLines: ${most} }]`,
      ),
    },
  })

test('words may have a most of lines: they shrink for it, and more do not fit', async () => {
  const fitting = await limited('een twee drie vier vijf', 1)
  expect(fitting.problems).toEqual([])
  const [line, ...others] = linesOn(fitting.side('one front'))
  expect(others).toEqual([])
  expect(line!.size).toBeLessThan(10)
  const { problems } = await limited(
    'een twee drie vier vijf zes zeven acht negen tien elf',
    1,
  )
  expect(problems).toMatchObject([
    { code: 'overset', message: expect.stringContaining('(1 line) too long') },
  ])
  expect((await limited('een twee drie vier vijf', 9)).rooms[0]!.lines).toBeLessThan(9)
})

/** So many words, and a box below them. */
const below = (count: number, box: string) =>
  layOut({
    deck: `
source: nl
template: trial
format: trial
pieces: { one: { kind: card, accent: teal, facts: { link: 'https://example.org' } } }
`,
    words: { nl: `pieces: { one: { body: ${words(count)} } }` },
    kinds: { card: card(`padding: 10mm\nchildren: [{ text: body }, ${box}]`) },
  })

test('words get smaller where they would push a code or a picture out of the card, and no code is cut off', async () => {
  const code = '{ qr: fact.link, width: 30mm }'
  const fits = await below(190, code)
  expect(fits.problems).toEqual([])
  expect(sizeOn(fits, 'one front')).toBeLessThan(10)
  expect(linesOn(fits.side('one front')).at(-1)!.baseline).toBeLessThan(60)
  const long = await below(400, code)
  expect(long.problems.map(message)[0]).toMatch(/^“body” on one front .* too long, even/)
  const ground = await below(130, '{ backgroundColor: teal, height: 30mm }')
  expect(sizeOn(ground, 'one front')).toBeLessThan(10)
  const alone = await below(
    9,
    '{ qr: fact.link, width: 30mm, position: absolute, top: 80mm }',
  )
  expect(alone.problems.map(message)).toEqual([
    expect.stringMatching(
      /^The QR code “fact.link” runs \d+\.\d mm past the cut on one front/,
    ),
  ])
})

/** The hint about many words with something at their end. */
const hintFor = async (note: string): Promise<string> => {
  const { problems } = await layOut({
    words: {
      nl: `pieces: { one: { body: '${words(700)}${note}' } }\nnotes: { a: Kort. }`,
    },
    theme: theme('{ note: { fontSize: 0.8em } }'),
    kinds: { card: BOX },
  })
  return problems.find(({ code }) => code === 'overset')?.hint ?? ''
}

test('words that are held up by a note are told so, and others are not', async () => {
  expect(await hintFor('[^a]')).toContain('such as notes, are then set in 6 pt')
  expect(await hintFor('')).not.toContain('notes')
})
