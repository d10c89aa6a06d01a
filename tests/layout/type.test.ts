import { expect, test } from 'vitest'

import { frameFacts } from '../../src/preview/workers/side-facts.ts'
import { frameText } from '../../src/typesetting/frame/frame-text.ts'
import { card, layOut, theme } from './lay-out.ts'

/** The front of a card with a text in a box of 80 mm, and what is told of it. */
async function front(
  body: string,
  { rules = '', language = 'nl', blocks = '{}', family = 'Source Sans 3' } = {},
) {
  const indented = body.trim().replaceAll(/^/gm, '      ')
  const { problems, side } = await layOut(
    {
      words: { [language]: `pieces:\n  one:\n    body: |\n${indented}\n` },
      deck: `
source: ${language}
template: trial
format: trial
pieces: { one: { kind: card, accent: teal } }`,
      theme: theme(blocks).replace('Nunito Sans', family),
      kinds: {
        card: card(
          `children: [{ text: body, margin: 10mm, flexGrow: 1${rules && `, ${rules}`} }]`,
        ),
      },
    },
    { languages: [language] },
  )
  return {
    told: problems.map(({ message }) => message),
    text: frameText(side('one front')),
    frame: side('one front'),
  }
}

/** The glyphs of the first run of a text. */
const glyphsOf = (frame: unknown): readonly number[] =>
  [...JSON.stringify(frame).matchAll(/\{"id":(\d+)/g)].map(([, id]) => Number(id))

test('words in capitals are copied as they were written', async () => {
  const { told, frame, text } = await front('Een **straat** met ijs', {
    rules: 'textTransform: uppercase',
  })
  const capitals = await front('EEN **STRAAT** MET IJS')
  expect(told).toEqual([])
  expect(glyphsOf(frame)).toEqual(glyphsOf(capitals.frame))
  expect(text).toContain('straat')
})

test('small capitals and old-style figures are those of the font', async () => {
  const plain = await front('Abc 123')
  const variants = await front('Abc 123', {
    rules: 'fontVariantCaps: small-caps, fontVariantNumeric: oldstyle-nums',
  })
  expect(variants.told).toEqual([])
  const [before, after] = [glyphsOf(plain.frame), glyphsOf(variants.frame)]
  expect(after[0]).toBe(before[0])
  for (const index of [1, 2, 4, 5, 6]) expect(after[index]).not.toBe(before[index])
})

test('a feature chooses among forms, also of a word within a line', async () => {
  const { frame, told } = await front('a **a**', {
    blocks: '{ strong: { fontWeight: 400, fontFeatures: { ss02: 1 } } }',
  })
  const [one, , other] = glyphsOf(frame)
  expect(told).toEqual([])
  expect(other).not.toBe(one)
})

const lacks = async (rules: string, body: string, language = 'nl') => {
  const { told } = await front(body, { family: 'Nunito Sans', rules, language })
  return told
}

test('what the font lacks is told once, and where nothing asks for it, not at all', async () => {
  const [small, ...others] = await lacks(
    'fontVariantCaps: small-caps',
    'Een woord.\n\nEn nog een.',
  )
  expect(small).toContain('“Nunito Sans” has no small capitals')
  expect(others).toEqual([])
  expect(await lacks('fontVariantCaps: small-caps', 'كلمة', 'ar')).toEqual([])
  expect(await lacks('fontVariantNumeric: oldstyle-nums lining-nums', '12')).toEqual([])
  expect((await lacks('fontFeatures: { ss19: 1, ss01: 0 }', 'Een'))[0]).toContain(
    '“ss19”',
  )
})

test('rules run under words and through them, as long as the words', async () => {
  const { text, frame } = await front('Een **half** woord', {
    blocks: '{ strong: { fontWeight: 400, textDecoration: underline line-through } }',
  })
  expect(text).toContain('underlined struck through: half}')
  const runs = JSON.stringify(frame)
  expect(runs.match(/"middle"/g)).toHaveLength(2)
  expect(runs).toMatch(/"middle":-0.0750*1?,"thickness":0.05,"width":1.595/)
})

const LONG =
  'Een lange zin met veel woorden die over een aantal regels loopt en dan stopt'

/** The lines of a text as \`left–right | words\`. */
const linesIn = (text: string): readonly (readonly [number, number])[] =>
  [...text.matchAll(/(\d+\.\d\d)–(\d+\.\d\d), /g)].map(([, left, right]) => [
    Number(left),
    Number(right),
  ])

test('justified lines reach both edges, but for the last one', async () => {
  const { text, told } = await front(LONG, { rules: 'textAlign: justify, width: 50mm' })
  const lines = linesIn(text)
  expect(told).toEqual([])
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines.slice(0, -1)) expect(line).toEqual([10, 60])
  expect(lines.at(-1)?.[1]).toBeLessThan(60)
  const arabic = await front(
    'كلمات قليلة من 1984 مع رابط إلى شيء جميل هنا في هذه البطاقة',
    {
      rules: 'textAlign: justify, width: 40mm',
      language: 'ar',
    },
  )
  const [first, ...others] = linesIn(arabic.text)
  expect(first).toEqual([50, 90])
  expect(others.at(-1)?.[1]).toBe(90)
  expect(others.at(-1)?.[0]).toBeGreaterThan(50)
})

const quoted = async (
  rules: string,
  language = 'nl',
  body = '“Een zin,\\\nen nog een.”',
) => linesIn((await front(body, { rules, language })).text)

test('quotation marks hang out of a paragraph, and stops out of each line', async () => {
  const plain = await quoted('textAlign: start')
  const first = await quoted('hangingPunctuation: first')
  expect(first[0]![0]).toBeLessThan(10)
  expect(first[1]).toEqual(plain[1])
  const ends = await quoted('hangingPunctuation: last force-end, textAlign: end')
  expect(ends[0]![1]).toBeGreaterThan(90)
  expect(ends[1]![1]).toBeGreaterThan(ends[0]![1])
  const arabic = await quoted('hangingPunctuation: first', 'ar', '«كلمات قليلة» هنا')
  expect(arabic[0]![1]).toBeGreaterThan(90)
})

const TABLE = `| Wie | Uren |
| --- | ---: |
| Begeleider met een lange omschrijving van wat zij doet, over twee regels | 3 |
| Jan | 120 |`

test('the columns of a table have the room that their words need, and mirror', async () => {
  const { text, told } = await front(TABLE)
  expect(told).toEqual([])
  expect(text).toContain('header-cell')
  const lines = linesIn(text)
  // The second column ends at the edge of the box, wherever it begins.
  const ends = lines.filter(([, right]) => right === 90)
  expect(ends).toHaveLength(3)
  expect(lines.filter(([left]) => left === 10)).toHaveLength(lines.length - 3)
  expect(text).toMatch(/artifact 2 in \(10\.00, .*\) 80\.00/)
  const mirrored = linesIn((await front(TABLE, { language: 'ar' })).text)
  expect(mirrored.filter(([left]) => left === 10)).toHaveLength(3)
})

test('a column of few words keeps them on one line beside a long one', async () => {
  const long = 'woorden '.repeat(30).trim()
  const { text } = await front(
    `| Een kop | Lang |\n| --- | --- |\n| Meer dan een | ${long} |`,
  )
  expect(text).toMatch(/\| Meer dan een$/m)
})

test('a table in the theme has a ground behind its head, and no rules', async () => {
  const { text } = await front(TABLE, {
    blocks: '{ table: { borderWidth: 0em }, tableHeader: { backgroundColor: teal } }',
  })
  expect(text).toMatch(/artifact 1 in \(10\.00, .*\) 80\.00/)
  expect(linesIn(text)[0]![0]).toBeGreaterThan(10)
})

test('words stand where “verticalAlign” says, in a box and in the cells of a table', async () => {
  const lines = async (body: string, options: Parameters<typeof front>[1]) =>
    [...(await front(body, options)).text.matchAll(/, (\d+\.\d+) \|/g)].map(
      ([, baseline]) => Number(baseline),
    )
  const boxed = await Promise.all(
    ['top', 'middle', 'bottom'].map((place) =>
      lines('Een', { rules: `verticalAlign: ${place}` }),
    ),
  )
  const [top, middle, bottom] = boxed.map(([first = 0]) => first)
  expect(middle! - top!).toBeCloseTo(37.5, 1)
  expect(bottom! - top!).toBeCloseTo(75, 1)
  const cells = await lines(TABLE, { blocks: '{ table: { verticalAlign: bottom } }' })
  // The number stands beside the second line of the words in its row.
  expect(cells[4]).toBe(cells[3])
  expect(cells[3]).toBeGreaterThan(cells[2]!)
  const aligned = await front('| a | b |\n| --- | :-- |\n| c | d |', {
    blocks: '{ table: { textAlign: right } }',
  })
  const rights = linesIn(aligned.text).map(([, right]) => right)
  expect(rights.filter((right) => right === 90)).toHaveLength(0)
  expect(linesIn(aligned.text)[0]![0]).toBeGreaterThan(20)
})

test('boxes to tick are drawn, bullets are what the theme says, and numbers stay', async () => {
  const boxes = await front('- [ ] een\n- [x] twee')
  expect(boxes.told).toEqual([])
  expect(boxes.text.match(/stroke/g)).toHaveLength(3)
  expect(boxes.text).not.toMatch(/[☐☑]/)
  const signs = await front('- een\n- twee\n\n1. drie\n2. vier', {
    blocks: "{ list: { listStyleType: '–' } }",
  })
  expect(signs.text.match(/\| – *$/gm) ?? signs.text.match(/–\s>/g)).toHaveLength(2)
  expect(signs.text).toContain('1.')
  const drawn = await front('- een\n- twee', {
    blocks: '{ list: { listStyleType: box } }',
  })
  expect(drawn.text.match(/stroke/g)).toHaveLength(2)
})

test('words run through columns of one height, from the side where lines begin', async () => {
  const body = `${LONG}.\n\n${LONG}.\n\n${LONG}.`
  const two = 'columns: 2, columnGap: 4mm'
  const { text, told } = await front(body, { rules: two })
  expect(told).toEqual([])
  const [left, right] = [10, 52].map((start) =>
    linesIn(text).filter(([x]) => x === start),
  )
  expect(left!.length - right!.length).toBeLessThanOrEqual(1)
  expect(right!.length).toBeGreaterThan(3)
  const last = linesIn(text).at(-1)
  expect(last?.[0]).toBe(52)
  const arabic = await front('كلمات قليلة هنا.\n\nكلمات أخرى هناك.', {
    rules: two,
    language: 'ar',
  })
  expect(linesIn(arabic.text).map(([, end]) => end)).toEqual([90, 48])
})

test('words in columns shrink until they fit, and one that is too wide makes them smaller', async () => {
  const { text, told } = await front(`${LONG}. `.repeat(25), { rules: 'columns: 3' })
  expect(told).toEqual([])
  expect(text).not.toContain('10.00 pt')
  const wide = await front('Arbeidsmarkttoeleiding', { rules: 'columns: 3' })
  for (const [left, right] of linesIn(wide.text)) expect(right - left).toBeLessThan(26)
})

test('an initial is as high as its lines, which stand beside it, and joined letters have none', async () => {
  const { text, told, frame } = await front(`${LONG}. ${LONG}. ${LONG}.`, {
    rules: 'initialLetter: 2',
  })
  const lines = linesIn(text)
  expect(told).toEqual([])
  expect(lines[0]![0]).toBe(10)
  const [, first, second, third] = lines
  expect(first![0]).toBeGreaterThan(13)
  expect(second![0]).toBe(first![0])
  expect(third![0]).toBe(10)
  // The capital reaches from the baseline of the second line to the capitals of the first, which are 0.66 em high.
  const size = Math.max(
    ...Array.from(text.matchAll(/(\d+\.\d\d) pt/g), ([, one]) => Number(one)),
  )
  expect(size).toBeCloseTo(10 * (1 + 1.4173228 / 0.66), 1)
  // The preview tells the size of most letters.
  const [words] = frameFacts(frame, (span) => span).boxes
  expect(words?.facts.size).toBe(10)
  const few = await front('Kort.\n\nVerder.', { rules: 'initialLetter: 3' })
  const plain = await front('Kort.\n\nVerder.', { rules: '' })
  expect(few.text).toBe(plain.text)
  const arabic = await front('كلمات قليلة', { rules: 'initialLetter: 3', language: 'ar' })
  expect(linesIn(arabic.text)).toHaveLength(1)
})
