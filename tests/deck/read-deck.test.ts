import { describe, expect, test } from 'vitest'

import { deckOf, fineDeck } from './reading.ts'
import { yaml } from './yaml.ts'

const problemsIn = (text: string): readonly string[] => deckOf(text).problems

describe('a deck', () => {
  const text = yaml`
    source: nl
    template: plain
    format: a6
    formats: [a5, a6]
    logo: logo.svg
    pieces:
      second: { kind: card, accent: teal, picture: pictures/a.svg, focus: 30% 12.5%, fit: contain, quantity: 3 }
      first: { kind: leaflet, folds: [half, roll] }
  `
  const deck = fineDeck(text)
  const marked = (span: { start: number; end: number } | undefined): string =>
    text.slice(span?.start, span?.end)

  test('has its pieces in the order of the file', () => {
    expect(deck.pieces.map(({ id }) => id)).toEqual(['second', 'first'])
    expect(deck.pieces[0]).toMatchObject({
      kind: { value: 'card' },
      accent: { value: 'teal' },
      picture: { value: 'pictures/a.svg' },
      quantity: 3,
      folds: [],
    })
    expect(deck.pieces[1]?.folds.map(({ value }) => value)).toEqual(['half', 'roll'])
  })

  test('knows where each name stands', () => {
    expect(marked(deck.pieces[0]?.span)).toBe('second')
    expect(marked(deck.pieces[0]?.picture?.span)).toBe('pictures/a.svg')
    expect(deck.pieces[0]?.fit?.value).toBe('contain')
    expect(deck.pieces[0]?.focus).toMatchObject({ x: 0.3, y: 0.125 })
    expect(marked(deck.pieces[0]?.focus?.span)).toBe('30% 12.5%')
    expect(marked(deck.pieces[1]?.folds[1]?.span)).toBe('roll')
    expect(deck.formats.map(({ span }) => marked(span))).toEqual(['a5', 'a6'])
    expect(marked(deck.template.span)).toBe('plain')
    expect(deck.logo?.value).toBe('logo.svg')
    expect(marked(deck.logo?.span)).toBe('logo.svg')
  })

  test('needs no more than a source, a template and pieces', () => {
    const { formats, format, pieces } = fineDeck(yaml`
      source: nl
      template: plain
      pieces:
        only: { kind: card }
    `)
    expect(format.value).toBe('a6')
    expect(formats).toEqual([format])
    expect(pieces[0]).toMatchObject({ quantity: 1, folds: [] })
    expect(pieces[0]).not.toHaveProperty('accent')
    expect(pieces[0]).not.toHaveProperty('picture')
  })

  test.each([
    ['format: tarot', 'tarot', ['tarot']],
    ['formats: tarot', 'tarot', ['tarot']],
    ['formats: [a5, a7]', 'a5', ['a5', 'a7']],
    ['format: a6\nformats: [a5, a7]', 'a6', ['a6', 'a5', 'a7']],
    ['format: a7\nformats: [a5, a7]', 'a7', ['a5', 'a7']],
  ])('with %j is built in %s and fits %j', (lines, format, formats) => {
    const made = fineDeck(
      `source: nl\ntemplate: plain\n${lines}\npieces: { only: { kind: card } }`,
    )
    expect(made.format.value).toBe(format)
    expect(made.formats.map(({ value }) => value)).toEqual(formats)
  })

  test('takes one fold for a list of one', () => {
    const [piece] = fineDeck(yaml`
      source: nl
      template: plain
      pieces:
        only: { kind: leaflet, folds: half }
    `).pieces
    expect(piece?.folds.map(({ value }) => value)).toEqual(['half'])
  })

  test('may be in Norwegian, which YAML takes for a denial', () => {
    expect(
      fineDeck('source: no\ntemplate: plain\npieces: { only: { kind: card } }').source,
    ).toBe('no')
  })
})

describe('mistakes in deck.yaml', () => {
  test('in a quantity do not hide the rest of the deck', () => {
    const { value, problems } = deckOf(yaml`
      source: nl
      template: plain
      pieces: { first: { kind: card, quantity: many, mirror: perhaps } }
    `)
    expect(problems).toHaveLength(2)
    expect(value?.pieces).toMatchObject([{ id: 'first', quantity: 1, mirror: false }])
  })

  test('in names are told once each, with the name that was meant', () => {
    expect(
      problemsIn(yaml`
        source: nl
        tempalte: plain
        pieces:
          first: { kind: card, acent: teal }
          second: { accent: teal }
      `),
    ).toEqual([
      'error unknown-key 2 [tempalte] / “tempalte” is not known in this file. / Did you mean “template”?',
      'error unknown-key 4 [acent] / “acent” is not known in “first”. / Did you mean “accent”?',
      'error missing-key 5 [accent] / “kind” is missing in “second”.',
    ])
  })

  test.each([
    [
      'quantity: two',
      '[two] / “quantity” must be a whole number from 1 to 999, not “two”.',
    ],
    ['quantity: 0', '[0] / “quantity” must be a whole number from 1 to 999, not “0”.'],
    [
      'quantity: 2.5',
      '[2.5] / “quantity” must be a whole number from 1 to 999, not “2.5”.',
    ],
    ['quantity: -1', '[-1] / “quantity” must be a whole number from 1 to 999, not “-1”.'],
    [
      'quantity: 1000',
      '[1000] / “quantity” must be a whole number from 1 to 999, not “1000”.',
    ],
    ['accent:', '[accent] / “accent” is empty.'],
    [
      'focus: 30%',
      '[30%] / “focus” must be two percentages from 0% to 100%, such as 30% 20%, not “30%”.',
    ],
    ['focus: 30% 120%', '[30% 120%] / “focus” must be two percentages from 0% to 100%'],
    ['focus: top left', '[top left] / “focus” must be two percentages from 0% to 100%'],
    ['focus: 1% 2% 3%', '[1% 2% 3%] / “focus” must be two percentages from 0% to 100%'],
    ['focus: [30%, 20%]', '[[30%, 20%]] / “focus” must be two percentages'],
    ['folds: {a: b}', '[{a: b}] / “folds” must be text, not a group of lines.'],
    ['picture: [a.svg]', '[[a.svg]] / “picture” must be text, not a list.'],
  ])('%j is not a value', (line, expected) => {
    const [problem, ...more] = problemsIn(
      `source: nl\ntemplate: plain\npieces:\n  only:\n    kind: card\n    ${line}\n`,
    )
    expect(more).toEqual([])
    expect(problem).toContain(`error wrong-value 6 ${expected}`)
  })

  test.each(['Dutch', 'NL', 'nl_NL', 'en-gb', 'nl-old', 'nl-abcde-abcde', 'nl-'])(
    '%j is no language',
    (source) => {
      expect(
        problemsIn(
          `source: ${source}\ntemplate: plain\npieces: { only: { kind: card } }`,
        ),
      ).toEqual([
        `error wrong-value 1 [${source}] / “source” must be a language tag, such as nl, en or pt-BR.`,
      ])
    },
  )

  test.each([
    'nl',
    'pt-BR',
    'sr-Latn',
    'zh-Hant-TW',
    'es-419',
    'de-1996',
    'ckb',
    'sl-rozaj',
  ])('%j is a language, for the machine too', (source) => {
    expect(
      problemsIn(`source: ${source}\ntemplate: plain\npieces: { only: { kind: card } }`),
    ).toEqual([])
    expect(() => new Intl.NumberFormat(source)).not.toThrow()
  })

  test.each(['Card', 'my card', 'kaart_1', '-a', '../up', 'é', 'a'.repeat(81)])(
    'the name %j would not be good for a file',
    (name) => {
      expect(
        problemsIn(`source: nl\ntemplate: plain\npieces:\n  ${name}: { kind: card }`),
      ).toEqual([expect.stringContaining(`error wrong-value 4 [${name}]`)])
    },
  )

  test('a deck without pieces, or with more than can be meant, is refused', () => {
    expect(problemsIn('source: nl\ntemplate: plain\npieces: {}\n')).toEqual([
      'error wrong-value 3 [{}] / “pieces” must name one piece or more.',
    ])
    expect(problemsIn('source: nl\ntemplate: plain\npieces:\n')).toEqual([
      'error wrong-value 3 [pieces] / “pieces” is empty; it must be a group of “name: text” lines.',
    ])
    expect(problemsIn('source: nl\ntemplate: plain\npieces: [one, two]\n')).toEqual([
      'error wrong-value 3 [[one, two]] / “pieces” must be a group of “name: text” lines, not a list.',
    ])
    const many = Array.from(
      { length: 10_001 },
      (_, index) => `  c${index}: { kind: card }`,
    )
    expect(
      problemsIn(['source: nl', 'template: plain', 'pieces:', ...many].join('\n')),
    ).toEqual([expect.stringContaining('“pieces” must name no more than 10,000 pieces.')])
  })

  test('give no deck', () => {
    expect(deckOf('source: nl\n').value).toBeUndefined()
    expect(deckOf('').problems).toEqual([expect.stringContaining('This file is empty.')])
  })
})
