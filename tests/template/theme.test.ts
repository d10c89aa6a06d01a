import { describe, expect, test } from 'vitest'

import { totalInk } from '../../src/base/color/color.ts'
import { toMm } from '../../src/base/geometry/length.ts'
import { collectProblems } from '../../src/base/problems/problem.ts'
import { mergePalettes } from '../../src/input/template/merge-palettes.ts'
import { styleOn } from '../../src/input/template/named-styles.ts'
import { yaml } from '../deck/yaml.ts'
import { composedThemeOf, fine, shippedTheme, themeOf } from './reading.ts'

/** A theme with some lines of its own. */
const theme = (lines: string): string => yaml`
  designedFor: { width: 105mm, height: 148mm }
  ${lines.split('\n').join('\n  ')}
`
const problemsIn = (lines: string): readonly string[] => themeOf(theme(lines)).problems

describe('a theme', () => {
  test('needs a palette, and has a size, styles and blocks without saying so', () => {
    const read = fine(themeOf(theme('palette: {}\nstyles: {}')))
    expect(read.inkLimit).toBe(300)
    expect(read.overprintBlack).toBe(true)
    expect(read.blocks.heading1).toMatchObject({ fontWeight: 700 })
    const own = fine(
      themeOf(theme('palette: {}\nblocks: { heading1: { fontSize: 2em } }')),
    )
    expect(own.blocks.heading1).toMatchObject({ fontWeight: 700, fontSize: { value: 2 } })
    expect(own.blocks.quotation).toMatchObject({ fontStyle: 'italic' })
    expect(read.lastResort).toEqual([])
    expect(read.emphasisByScript.size).toBe(0)
    expect(
      [read.designedFor.width, read.designedFor.height].map((side) =>
        Math.round(toMm(side)),
      ),
    ).toEqual([105, 148])
    const plain = fine(
      themeOf("palette: { ink: { cmyk: [0, 0, 0, 100], srgb: '#000000' } }"),
    )
    expect(plain.styles.get('title')).toMatchObject({ color: 'ink', fontWeight: 800 })
    expect(plain.designedFor.width).toBeCloseTo(297.64, 2)
    expect(themeOf('styles: {}\n').problems).toEqual([
      'error missing-key 1 [styles] / “palette” is missing in this file.',
    ])
  })

  test('that ships is fine, and its accents have all their tones', () => {
    const { palette, styles } = shippedTheme()
    for (const accent of ['teal', 'coral', 'sun', 'plum', 'blue', 'leaf'])
      for (const tone of ['', '-deep', '-pale', '-text'])
        expect(palette.has(`${accent}${tone}`)).toBe(true)
    expect(palette.get('teal-text')).toEqual(palette.get('paper'))
    for (const color of palette.values()) expect(totalInk(color)).toBeLessThanOrEqual(240)
    expect(styles.get('leaflet')).toMatchObject({
      fontFamily: 'Nunito Sans',
      fontWeight: 400,
    })
  })
})

describe('a palette', () => {
  const INK = "{ cmyk: [0, 0, 0, 100], srgb: '#181715' }"

  test('has colours, names of colours, and names of names', () => {
    const { palette } = fine(
      themeOf(theme(`palette: { last: middle, middle: ink, ink: ${INK} }\nstyles: {}`)),
    )
    for (const name of ['ink', 'middle', 'last'])
      expect(palette.get(name)).toEqual({ cmyk: [0, 0, 0, 100], srgb: '#181715' })
  })

  test('tells of names that lead nowhere', () => {
    const { value, problems } = themeOf(
      theme(
        `palette:\n  ink: ${INK}\n  a: inkt\n  b: a\n  c: d\n  d: c\n  e: e\nstyles: {}`,
      ),
    )
    expect(problems.toSorted()).toEqual([
      'error unknown-color 4 [inkt] / There is no “inkt” in the palette. / Did you mean “ink”?',
      'error unknown-color 5 [a] / There is no “inkt” in the palette. / Did you mean “ink”?',
      'error unknown-color 6 [d] / “c” refers back to itself and never reaches a colour.',
      'error unknown-color 7 [c] / “d” refers back to itself and never reaches a colour.',
      'error unknown-color 8 [e] / “e” refers back to itself and never reaches a colour.',
    ])
    expect([...(value?.palette.keys() ?? [])]).toEqual(['ink'])
  })

  test.each([
    [
      '{ cmyk: [0, 0, 0], srgb: "#181715" }',
      '[[0, 0, 0]] / “cmyk” must be four numbers: cyan, magenta, yellow and black in percent.',
    ],
    [
      '{ cmyk: [0, 0, 0, 110], srgb: "#181715" }',
      '[110] / Item 4 of “cmyk” must be 100 or less.',
    ],
    [
      '{ cmyk: [0, 0, 0, -1], srgb: "#181715" }',
      '[-1] / Item 4 of “cmyk” must be 0 or more.',
    ],
    [
      '{ cmyk: [0, 0, 0, full], srgb: "#181715" }',
      '[full] / Item 4 of “cmyk” must be a number such as 2 or 1.5, not “full”.',
    ],
    [
      '{ cmyk: [0, 0, 0, 1], srgb: red }',
      '[red] / “srgb” must be a colour such as "#188C8D".',
    ],
  ])('knows no colour %s', (color, expected) => {
    expect(problemsIn(`palette: { ink: ${color} }\nstyles: {}`)).toEqual([
      `error wrong-value 2 ${expected}`,
    ])
  })

  test('of many thousands of names, each the name of the next, comes to an end', () => {
    const span = { file: 'theme.yaml', start: 0, end: 0 }
    const ink = { cmyk: [0, 0, 0, 100], srgb: '#181715', span } as const
    const names = Array.from({ length: 50_000 }, (_, index) => `c${index}`)
    const entries = names.map((name, index) => {
      const text = names[index + 1]
      return [name, text === undefined ? ink : { text, span }] as const
    })
    const { problems, report } = collectProblems()
    expect(mergePalettes({ template: [new Map(entries)], own: [] }, report).size).toBe(
      50_000,
    )
    expect(problems).toEqual([])
  })
})

describe('styles', () => {
  test('add to the one that they extend', () => {
    const { styles } = fine(
      themeOf(
        theme(
          yaml`
            palette: {}
            styles:
              body: { fontSize: 12pt, fontWeight: 400, hyphens: auto }
              title: { extends: body, fontWeight: 800 }
              band: { extends: title, fontSize: 18pt }
          `,
        ),
      ),
    )
    expect(styles.get('band')).toEqual({
      fontSize: { value: 18, unit: 'pt' },
      fontWeight: 800,
      hyphens: 'auto',
      keeps: [],
    })
  })

  test('have rules for formats, over which go those of styles that extend them', () => {
    const { styles } = fine(
      themeOf(
        theme(
          yaml`
            palette: {}
            styles:
              title: { fontSize: 20pt, landscape: { fontSize: 18pt, color: ink }, formats: { a7: { fontSize: 16pt } } }
              band: { extends: title, fontSize: 14pt, formats: { a7: { lineHeight: 2 } } }
          `,
        ),
      ),
    )
    const on = (name: string, format: string, landscape: boolean) =>
      styleOn(styles, name, { format, landscape })
    expect(on('title', 'a6', false).fontSize?.value).toBe(20)
    expect(on('title', 'a6-landscape', true).fontSize?.value).toBe(18)
    expect(on('title', 'a7', true)).toMatchObject({
      fontSize: { value: 16 },
      color: 'ink',
    })
    expect(on('band', 'a7', true)).toMatchObject({
      fontSize: { value: 14 },
      color: 'ink',
      lineHeight: 2,
    })
  })

  test('keep their colour and family, but for what comes from “body”', () => {
    const { styles } = fine(
      themeOf(
        theme(
          yaml`
            palette: {}
            styles:
              body: { color: ink, fontFamily: Nunito }
              title: { extends: body, fontFamily: Lora }
              band: { extends: title, fontSize: 14pt }
          `,
        ),
      ),
    )
    expect(['body', 'title', 'band'].map((name) => styles.get(name)?.keeps)).toEqual([
      [],
      ['fontFamily'],
      ['fontFamily'],
    ])
  })

  test('that are larger than the one above may grow do not grow', () => {
    const { styles } = fine(
      themeOf(
        theme(
          yaml`
            palette: {}
            styles:
              body: { fontSize: 12pt, maxFontSize: 15pt }
              big: { extends: body, fontSize: 22pt }
              small: { extends: body, fontSize: 9pt }
          `,
        ),
      ),
    )
    const most = (name: string) => styles.get(name)?.maxFontSize?.value
    expect([most('big'), most('small')]).toEqual([22, 15])
  })

  test('extend only one that stands above them', () => {
    expect(
      problemsIn(
        'palette: {}\nstyles:\n  big: { extends: body }\n  body: { fontSize: 12pt }\n  small: { extends: bodi }\n  me: { extends: me }',
      ),
    ).toEqual([
      'error wrong-value 4 [body] / “body” must stand above “big”, which extends it.',
      'error wrong-value 6 [bodi] / There is no style “bodi” above “small”. / Did you mean “body”?',
      'error wrong-value 7 [me] / “me” must stand above “me”, which extends it. / Known: big, body, small.',
    ])
  })

  test.each([
    [
      'fontSzie: 12pt',
      'unknown-key 3 [fontSzie] / “fontSzie” is not known in “body”. / Did you mean “fontSize”?',
    ],
    ['fontSize: 12', 'wrong-value 3 [12] / “fontSize” needs a unit: write 12mm or 12pt.'],
    [
      'fontSize: 1.2em',
      'wrong-value 3 [1.2em] / “fontSize” must be in mm or pt here, such as 3mm or 12pt.',
    ],
    ['fontSize: 0', 'wrong-value 3 [0] / “fontSize” must be 4pt or more.'],
    ['minFontSize: 2pt', 'wrong-value 3 [2pt] / “minFontSize” must be 4pt or more.'],
    ['lineHeight: 0', 'wrong-value 3 [0] / “lineHeight” must be 0.5 or more.'],
    [
      'lineHeight: 140%',
      'wrong-value 3 [140%] / “lineHeight” must be a number such as 2 or 1.5, not “140%”.',
    ],
    [
      'letterSpacing: 1pt',
      'wrong-value 3 [1pt] / “letterSpacing” must be in em here, such as 0.05em.',
    ],
    [
      'textAlign: middle',
      'wrong-value 3 [middle] / “textAlign” must be “start”, “center”, “end”, “justify”, “left” or “right”, not “middle”.',
    ],
    [
      'fontWeight: heavy',
      'wrong-value 3 [heavy] / “fontWeight” must be “normal” or “bold” or a whole number from 1 to 1000, not “heavy”.',
    ],
    [
      'hangingPunctuation: { first: yes }',
      'wrong-value 3 [{ first: yes }] / “hangingPunctuation” must be “first”, “last” or “force-end”, not a group of lines.',
    ],
    [
      'hyphens: yes',
      'wrong-value 3 [yes] / “hyphens” must be “auto” or “none”, not “yes”.',
    ],
  ])('know no %s', (line, expected) => {
    expect(problemsIn(`palette: {}\nstyles: { body: { ${line} } }`)).toEqual([
      `error ${expected}`,
    ])
  })
})

describe('the parts of Markdown', () => {
  test.each([
    [
      'headin1: {}',
      'unknown-key 4 [headin1] / “headin1” is not known in “blocks”. / Did you mean “heading1”?',
    ],
    [
      'heading1: { fontSize: 12pt }',
      'wrong-value 4 [12pt] / “fontSize” must be in em here, such as 0.7em.',
    ],
    [
      'paragraph: { spaceBefore: 2mm }',
      'wrong-value 4 [2mm] / “spaceBefore” must be in em here, such as 0.7em.',
    ],
    [
      'list: { indent: 1.5 }',
      'wrong-value 4 [1.5] / “indent” needs a unit: write 1.5em.',
    ],
    [
      'quotation: { padding: -1em }',
      'wrong-value 4 [-1em] / “padding” must be 0 or more.',
    ],
    [
      'strong: { lineHeight: 2 }',
      'unknown-key 4 [lineHeight] / “lineHeight” is not known in “strong”.',
    ],
  ])('know no %s', (line, expected) => {
    expect(problemsIn(`palette: {}\nstyles: {}\nblocks: { ${line} }`)).toEqual([
      expect.stringContaining(`error ${expected}`),
    ])
  })
})

test.each([
  [
    'designedFor: { width: 105, height: 148mm }',
    '“width” needs a unit: write 105mm, 105pt or 105in.',
  ],
  ['designedFor: { width: 10mm, height: 148mm }', '“width” must be 20mm or more.'],
])('%s is no size', (line, expected) => {
  expect(themeOf(`${line}\npalette: {}\nstyles: {}\n`).problems).toEqual([
    expect.stringContaining(expected),
  ])
})

test.each([
  [
    'fontFallback: { Arabic: Vazirmatn }',
    '[Arabic] / “Arabic” must be a script by its four letters (ISO 15924), such as Arab or Ethi.',
  ],
  [
    'emphasisByScript: { Hebr: bold }',
    '[bold] / “Hebr” must be “weight”, “spacing” or “none”, not “bold”.',
  ],
  ['inkLimit: 24', '[24] / “inkLimit” must be 100 or more.'],
  ['inkLimit: 500', '[500] / “inkLimit” must be 400 or less.'],
])('%s is refused', (line, expected) => {
  expect(problemsIn(`palette: {}\nstyles: {}\n${line}`)).toEqual([
    `error wrong-value 4 ${expected}`,
  ])
})

describe('a theme that extends another one', () => {
  const base = theme(yaml`
    palette: { ink: { cmyk: [0, 0, 0, 100], srgb: '#000000' }, mark: ink }
    styles: { body: { fontSize: 9pt, formats: { a7: { fontSize: 8pt, lineHeight: 2 } } }, title: { extends: body } }
    blocks: { list: { gap: 1em, indent: 2em } }
    lastResort: [Noto Sans]
    inkLimit: 240
  `)

  test('says what differs', () => {
    const read = fine(
      composedThemeOf([
        base,
        yaml`
          extends: plain
          palette: { ink: { cmyk: [0, 0, 0, 90], srgb: '#333333' } }
          styles: { body: { fontSize: 12pt }, call: { extends: title } }
          blocks: { list: { gap: 0.5em } }
          lastResort: []
        `,
      ]),
    )
    expect(read.palette.get('mark')?.cmyk).toEqual([0, 0, 0, 90])
    expect(read.styles.get('call')).toMatchObject({
      fontSize: { value: 12 },
      formats: { a7: { lineHeight: 2 } },
    })
    expect(read.styles.get('call')?.formats?.['a7']).not.toHaveProperty('fontSize')
    expect(read.blocks.list).toMatchObject({ gap: { value: 0.5 }, indent: { value: 2 } })
    expect(read).toMatchObject({ lastResort: [], inkLimit: 240 })
  })

  test('tells a mistake in the file that has it', () => {
    expect(composedThemeOf([base, 'extends: plain\nstyels: {}\n']).problems).toEqual([
      'theme-1.yaml: error unknown-key 2 [styels] / “styels” is not known in this file. / Did you mean “styles”?',
    ])
  })
})
