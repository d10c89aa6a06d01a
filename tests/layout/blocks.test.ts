import { expect, test } from 'vitest'

import { styleForLetters } from '../../src/typesetting/layout/type/style-for-letters.ts'
import type { Face } from '../../src/typesetting/text/face.ts'
import { card, layOut, theme } from './lay-out.ts'
import { PLAIN_STYLE } from './plain-style.ts'
import { groupsOn, linesOn, shapesOn, wordsOn } from './read-frame.ts'

const EM = (10 / 72) * 25.4

/** The front of a card with a text in a box of 80 mm, at 10 pt with lines of 5 mm. */
async function front(
  body: string,
  { blocks = '{}', notes = '', box = 'flexGrow: 1', language = 'nl', pictures = {} } = {},
) {
  const indented = body.trim().replaceAll(/^/gm, '      ')
  const { problems, side } = await layOut(
    {
      words: { [language]: `pieces:\n  one:\n    body: |\n${indented}\n${notes}` },
      theme: theme(blocks),
      kinds: { card: card(`children: [{ text: body, margin: 10mm, ${box} }]`) },
      pictures,
    },
    { languages: [language] },
  )
  expect(problems).toEqual([])
  return side('one front')
}

const baselines = (lines: readonly { baseline: number }[]): readonly number[] =>
  lines.map(({ baseline }) => Number((baseline - lines[0]!.baseline).toFixed(1)))

test('space between paragraphs is the larger of the two that meet, and none stands at the top', async () => {
  const side = await front('een\n\ntwee\n\n# kop\n\ndrie', {
    blocks:
      '{ paragraph: { spaceBefore: 1em, spaceAfter: 2em }, heading1: { spaceBefore: 3em, spaceAfter: 0.5em } }',
  })
  expect(baselines(linesOn(side))).toEqual(
    [0, 5 + 2 * EM, 10 + 5 * EM, 15 + 6 * EM].map((at) => Number(at.toFixed(1))),
  )
  expect(linesOn(side)[0]!.baseline).toBeLessThan(14)
  expect(linesOn(side).map(({ role }) => role)).toEqual([
    'paragraph',
    'paragraph',
    'heading',
    'paragraph',
  ])
})

test('em of a block follows the words around it, and so does all inside', async () => {
  const side = await front(`# ${'groot '.repeat(5)}**vet**\n\n- klein\n  - kleiner`, {
    blocks: '{ heading1: { fontSize: 2em }, list: { fontSize: 0.9em, indent: 2em } }',
  })
  const lines = linesOn(side)
  expect(lines.map(({ words, size }) => `${words} ${Number(size.toFixed(2))}`)).toEqual([
    'groot groot groot groot 20',
    'groot vet 20',
    '•klein 9',
    '•kleiner 8.1',
  ])
  expect(lines[1]!.baseline - lines[0]!.baseline).toBeCloseTo(10, 1)
  // The marker of the inner list hangs where the words of the outer one stand: 2 em of 9 points in.
  expect(lines[3]!.left).toBeCloseTo(10 + 2 * 0.9 * EM, 1)
})

test('the marker of a list hangs before its words, further lines stand under them', async () => {
  const side = await front(`1. ${'woord '.repeat(20)}\n2. kort\n\n   nog een`, {
    blocks: '{ list: { indent: 2em, gap: 1em, spaceBefore: 2em } }',
  })
  const lines = linesOn(side)
  const indent = 10 + 2 * EM
  expect(lines[0]).toMatchObject({ left: 10, words: expect.stringMatching(/^1\.woord/) })
  expect(lines[1]!.left).toBeCloseTo(indent, 1)
  expect(lines.at(-2)).toMatchObject({ left: 10, words: '2.kort' })
  expect(lines.at(-1)!.left).toBeCloseTo(indent, 1)
  expect(lines.at(-2)!.baseline - lines.at(-3)!.baseline).toBeCloseTo(5 + EM, 1)
  expect(
    groupsOn(side, 'body')[0]!.items.map((item) => 'role' in item && item.role),
  ).toEqual(['list-item', 'list-item', 'list-item'])
})

test.each([
  ['- een\n- twee', ['een', 'twee']],
  ['1. een\n2. twee', ['1.een', '2.twee']],
])('a list may go without bullets, and not without numbers: %j', async (text, words) => {
  const side = await front(text, { blocks: '{ list: { listStyleType: none } }' })
  expect(linesOn(side).map((line) => [line.words, line.left])).toEqual(
    words.map((line) => [line, 10]),
  )
})

test('rules of a box add to those of the theme', async () => {
  const side = await front('- een\n- twee', {
    blocks: '{ list: { listStyleType: none, gap: 2em } }',
    box: 'blocks: { list: { gap: 1em } }',
  })
  expect(baselines(linesOn(side))).toEqual([0, Number((5 + EM).toFixed(1))])
})

const QUOTATION =
  '{ paragraph: {}, quotation: { backgroundColor: teal, padding: 1em, borderRadius: 0.5em, spaceBefore: 1em, spaceAfter: 2em, picture: mark.svg, pictureColor: teal }, attribution: { textAlign: end, spaceBefore: 0.5em } }'
const MARK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0H10V10H0Z"/></svg>`

test('a quotation stands on its ground, with its mark, and its attribution at the end', async () => {
  const side = await front('voor\n\n> een\n>\n> twee\n>\n> — wie\n\nna', {
    blocks: QUOTATION,
    pictures: { 'template/mark.svg': MARK },
  })
  const lines = linesOn(side)
  expect(lines.map(({ words }) => words)).toEqual(['voor', 'een', 'twee', 'wie', 'na'])
  const ground = shapesOn(side).find(({ fill }) => fill === '80/20/40/10')!
  expect([ground.left, ground.right]).toEqual([10, 90])
  // Three lines, half an em above the attribution, one em of padding above and below.
  expect(ground.bottom - ground.top).toBeCloseTo(15 + 2.5 * EM, 1)
  expect(ground.top).toBeCloseTo(10 + 5 + EM, 1)
  const [before, one, , who, after] = lines
  expect(one!.left).toBeCloseTo(10 + EM + 1.7 * EM, 1)
  expect(who!.right).toBeCloseTo(90 - EM, 1)
  expect(one!.baseline - before!.baseline).toBeCloseTo(5 + 2 * EM, 1)
  expect(after!.baseline - who!.baseline).toBeCloseTo(5 + 3 * EM, 1)
  expect(JSON.stringify(side)).toContain('"role":"artifact"')
})

test('a quotation of one paragraph keeps its distance below as well', async () => {
  const side = await front('> een\n\nna', {
    blocks: '{ quotation: { spaceAfter: 2em } }',
  })
  expect(baselines(linesOn(side))).toEqual([0, Number((5 + 2 * EM).toFixed(1))])
})

test('quotations after each other have a ground each', async () => {
  const side = await front('> een\n\ntussen\n\n> twee\n\n> drie', {
    blocks: QUOTATION.replace('picture: mark.svg, pictureColor: teal', ''),
  })
  const grounds = shapesOn(side).filter(({ fill }) => fill === '80/20/40/10')
  expect(grounds).toHaveLength(3)
  for (const [index, ground] of grounds.entries())
    expect(ground.top).toBeGreaterThan(grounds[index - 1]?.bottom ?? 0)
})

test('notes stand at the foot of their box, in the order of their marks, each once', async () => {
  const side = await front('een[^b] twee[^a] drie[^b]', {
    notes: 'notes: { a: Noot a, b: Noot b }',
    blocks: '{ note: { fontSize: 0.8em } }',
  })
  const [text, first, second, ...none] = linesOn(side)
  expect(none).toEqual([])
  expect(text!.words).toBe('een1 twee2 drie1')
  expect([first, second]).toMatchObject([
    { words: '1Noot b', role: 'note', size: 8, left: 10 },
    { words: '2Noot a', role: 'note', size: 8, left: 10 },
  ])
  expect(second!.baseline).toBeGreaterThan(86)
  expect(second!.baseline).toBeLessThan(90)
})

test('a long note hangs behind its number', async () => {
  const side = await front('een[^a]', { notes: `notes: { a: ${'woord '.repeat(20)}}` })
  const [, first, second] = linesOn(side)
  expect(first!.left).toBe(10)
  expect(second!.left).toBeCloseTo(10 + 1.2 * 0.8 * EM, 1)
})

test('a box shows the notes of its own words only', async () => {
  const { problems, side } = await layOut({
    words: {
      nl: `
pieces: { one: { lead: "kop[^a]", body: "tekst[^b]" } }
notes: { a: Noot a, b: Noot b }`,
    },
    kinds: {
      card: card(`
children:
  - { text: lead, margin: 5mm, height: 40mm }
  - { text: body, margin: 5mm, height: 30mm }`),
    },
  })
  expect(problems).toEqual([])
  expect(wordsOn(side('one front'))).toEqual(['kop1', '1Noot a', 'tekst2', '2Noot b'])
})

test('emphasis, strong and links have their own look and stay in their line', async () => {
  const side = await front(
    'een *twee* **drie** ***vier*** [vijf](https://example.org/) zes',
    {
      blocks: '{ link: { fontWeight: 700 } }',
    },
  )
  expect(wordsOn(side)).toEqual(['een twee drie vier vijf zes'])
  const text = JSON.stringify(side)
  for (const face of ['Regular', 'Italic', 'Bold', 'BoldItalic'])
    expect(text).toContain(`NunitoSans-${face}.ttf`)
  expect(text).toContain('"href":"https://example.org/"')
})

test('a quotation without words is nothing', async () => {
  expect(wordsOn(await front('een\n\n>\n\ntwee'))).toEqual(['een', 'twee'])
})

test('a slot of nothing but marks is told once', async () => {
  const { problems } = await layOut({
    words: { nl: 'pieces:\n  one:\n    body: |\n      #\n\n      -\n' },
  })
  expect(problems.map(({ code }) => code)).toEqual(['missing-words'])
})

test('in Arabic lines start at the right, and markers hang there', async () => {
  const side = await front('مرحبا بالعالم\n\n- واحد\n- اثنان\n\n> كلام\n>\n> — أحد', {
    language: 'ar',
    blocks: QUOTATION.replace(
      '{ paragraph',
      '{ list: { indent: 2em }, paragraph',
    ).replace('picture: mark.svg, pictureColor: teal', ''),
  })
  const lines = linesOn(side)
  expect(lines[0]!.right).toBeCloseTo(90, 1)
  const markers = lines.filter(({ words }) => words === '•')
  expect(markers).toHaveLength(2)
  for (const marker of markers) expect(marker.right).toBeCloseTo(90, 1)
  const item = lines[lines.indexOf(markers[0]!) + 1]!
  expect(item.right).toBeCloseTo(90 - 2 * EM, 1)
  const attribution = lines.at(-1)!
  expect(attribution.left).toBeCloseTo(10 + EM, 1)
})

test('Arabic lines do not touch, and Arabic letters are larger where others are capitals', async () => {
  const box = 'lineHeight: 1, textTransform: uppercase'
  const look = async (words: string, language: string) => {
    const [first, second] = linesOn(await front(words, { language, box }))
    return [first!.size, (second!.baseline - first!.baseline) / (EM / 10)]
  }
  const arabic = await look('كلمات '.repeat(20), 'ar')
  expect(arabic[0]).toBeCloseTo(12.5, 1)
  expect(arabic[1]).toBeCloseTo(1.35 * 12.5, 1)
  const dutch = await look('woorden '.repeat(20), 'nl')
  expect(dutch[0]).toBeCloseTo(10, 1)
  expect(dutch[1]).toBeCloseTo(10, 1)
  const mixed = await look(`${'woorden '.repeat(20)}كلمات`, 'nl')
  expect(mixed[0]).toBeCloseTo(10, 1)
})

/** The line height of words in a font that reaches so far up, where 1.1 is asked for. */
const heightOf = (words: string, ascent: number): number => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else of it is looked at
  const face = { ascent, descent: 0.6 } as Face
  const chain = { byScript: { Arab: [face] }, general: [face], spare: [] } as const
  const style = { ...PLAIN_STYLE, lineHeight: 1.1 }
  return styleForLetters(style, words, { faces: () => chain }).lineHeight
}

test('lines in stacked letters and in Nastaliq, known by its height, are further apart', () => {
  expect(heightOf('“ကျွန်ုပ်”', 1)).toBe(1.6)
  expect(heightOf('کیسے', 1.9)).toBe(2)
  expect(heightOf('کیسے', 1.4)).toBe(1.35)
  expect(heightOf('كيف؟ Why?', 1.9)).toBe(2)
  expect(heightOf('Why، ؟', 1.9)).toBe(1.1)
})

const numbered = async (list: string, language: string) =>
  linesOn(await front(list, { language })).map(({ words }) => words)

test('numbers of lists are in the digits of the language, however they are typed', async () => {
  const typed = ['1. واحد\n2. اثنان', '١. واحد\n٢. اثنان']
  for (const list of typed)
    expect(await numbered(list, 'ar')).toEqual(expect.arrayContaining(['١.', '٢.']))
  expect(await numbered('1. واحد\n2. اثنان', 'ar-MA')).toContain('1.')
})

test('a sign of the template that no font has is told there, and words that are marked as of a language by that', async () => {
  const { problems, texts } = await layOut({
    words: {
      nl: "pieces: { one: { body: '[学]{lang=ja} [学]{lang=zh} ∮' }, two: { body: x } }",
    },
    deck: `
source: nl
template: trial
format: trial
pieces: { one: { kind: card, accent: teal }, two: { kind: card, accent: teal } }`,
    kinds: { card: card("children: [{ text: '🂡 {card}' }, { text: body }]") },
  })
  expect(problems.map(({ message, hint }) => [message, hint])).toEqual([
    [expect.stringContaining('“🂡”'), expect.stringContaining('NotoSansSymbols2-Regular')],
    [expect.stringContaining('“学”'), expect.stringContaining('Noto Sans JP')],
    [expect.stringContaining('“∮”'), expect.stringContaining('NotoSansMath-Regular.ttf')],
  ])
  const { file, start } = problems[0]!.span!
  expect(texts.get(file)!.slice(start)).toMatch(/^text: '🂡/)
})

test('a character that no font has is told once, with its place', async () => {
  const nl = `
deck: { lead: "Kop 🂡" }
pieces:
  one: { body: "een 🂡 twee 🂡 drie 🂢" }
  two: { body: "vier[^a]" }
notes: { a: "noot 🂡" }`
  const { problems, texts } = await layOut(
    {
      words: { nl },
      deck: `
source: nl
template: trial
pieces: { one: { kind: card, accent: teal }, two: { kind: card, accent: teal } }`,
      kinds: { card: card('children: [{ text: lead }, { text: body, flexGrow: 1 }]') },
    },
    { formats: ['trial', 'wide'] },
  )
  expect(problems.map(({ message }) => message)).toEqual([
    'No font has “🂡” (U+1F0A1), in “lead” of the whole deck (nl).',
    'No font has “🂡” (U+1F0A1), in “body” of one (nl).',
    'No font has “🂢” (U+1F0A2), in “body” of one (nl).',
    'No font has “🂡” (U+1F0A1), in a note (nl).',
  ])
  const places = problems.map(({ span }) => {
    const text = texts.get(span!.file)!
    return [
      text.slice(span!.start, span!.end),
      text.slice(0, span!.start).split('\n').length,
    ]
  })
  expect(places).toEqual([
    ['🂡', 2],
    ['🂡', 4],
    ['🂢', 4],
    ['🂡', 6],
  ])
})
