import { expect, test } from 'vitest'

import { frameText } from '../../src/typesetting/frame/frame-text.ts'
import { card, layOut, theme } from './lay-out.ts'
import { FOLDS, LEAFLET } from './trial-leaflet.ts'

const svg = (fill: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0H40V20H0Z" fill="${fill}"/></svg>`

/** Lays out a front whose rules may hold keys that do nothing. */
async function laid(front: string, themed = theme()) {
  const { problems, side, texts } = await layOut({
    deck: `
source: nl
template: trial
format: trial
pieces: { one: { kind: card, accent: teal, picture: scene.svg } }`,
    words: { nl: 'pieces: { one: { body: Woorden, alt: Iets } }' },
    theme: themed,
    kinds: {
      card: card(front).replace(
        'back: {',
        'back: { children: [{ text: body, margin: 9mm }],',
      ),
    },
    pictures: {
      'scene.svg': svg('#188C8D'),
      'template/fixed.svg': svg('#188C8D'),
      'template/free.svg': svg('currentColor'),
    },
  })
  const idle = problems.filter(({ code }) => code === 'no-effect')
  return {
    others: problems.filter((one) => !idle.includes(one)),
    told: idle.map(({ severity, span, message }) => {
      expect(severity).toBe('warning')
      expect(span && texts.get(span.file)?.slice(span.start, span.end)).toBeTruthy()
      return message
    }),
    text: frameText(side('one front')),
  }
}

const BOX = 'backgroundColor: teal-pale, width: 50mm, height: 50mm'
const TWO = 'children: [{ text: body }, { height: 9mm }]'

/** Each with the rules around it (`KEY` is where it stands) and the reason that is told. */
test.each<[string, string, string]>([
  [
    `children: [{ text: body, margin: 9mm, KEY }]`,
    'gap: 5mm',
    'with fewer than two boxes in it',
  ],
  [
    `children: [{ margin: 9mm, children: [{ text: body }], KEY }]`,
    'gap: 5mm',
    'with fewer than two boxes',
  ],
  [
    `children: [{ text: body, margin: 9mm, KEY }]`,
    'alignItems: center',
    'in a box without boxes in it',
  ],
  [
    `children: [{ text: body, margin: 9mm, KEY }]`,
    'flexDirection: row',
    'in a box without boxes in it',
  ],
  [
    `children: [{ picture: piece, height: 9mm, KEY }]`,
    'justifyContent: center',
    'in a box without boxes in it',
  ],
  [
    `children: [{ text: body, margin: 9mm, KEY }]`,
    'borderRadius: 5mm',
    'without a background, a border, a picture or boxes in it',
  ],
  [
    `children: [{ margin: 9mm, flexWrap: wrap, rowGap: 1mm, columnGap: 2mm, KEY, ${TWO} }]`,
    'gap: 5mm',
    'beside “rowGap” and “columnGap”',
  ],
  [
    `children: [{ margin: 9mm, KEY, ${TWO} }]`,
    'alignContent: center',
    'without “flexWrap: wrap”',
  ],
  [
    `children: [{ text: body, margin: 9mm, KEY }]`,
    'flexWrap: wrap',
    'with fewer than two boxes',
  ],
  [
    `children: [{ text: body, margin: 9mm, KEY }]`,
    'zIndex: 2',
    'without others beside it',
  ],
  [
    `children: [{ text: body, margin: 9mm, KEY }]`,
    'overflow: hidden',
    'without boxes in it',
  ],
  [
    `children: [{ margin: 9mm, height: 9mm, borderTop: 1mm, borderRight: 2mm, borderBottom: 1mm, borderLeft: 1mm, KEY }]`,
    'border: 1mm',
    'beside the four of its sides',
  ],
  [
    `children: [{ ${BOX}, borderTopLeftRadius: 1mm, borderTopRightRadius: 0, borderBottomRightRadius: 0, borderBottomLeftRadius: 0, KEY }]`,
    'borderRadius: 5mm',
    'beside the four of its corners',
  ],
  ...[
    'width: 50mm',
    'height: 20mm',
    'minHeight: 20%',
    'position: absolute',
    'flexGrow: 1',
    'flexBasis: 20mm',
    'alignSelf: center',
    'aspectRatio: 2',
  ].map((key): [string, string, string] => [
    `{ padding: 9mm, KEY, ${TWO} }`,
    key,
    'this box is always as large as the side or panel',
  ]),
  [
    `children: [{ ${BOX}, position: absolute, left: 9mm, KEY }]`,
    'flexGrow: 1',
    'in a box that is placed absolutely',
  ],
  [
    `children: [{ ${BOX}, position: absolute, left: 9mm, KEY }]`,
    'flexBasis: 10mm',
    'in a box that is placed absolutely',
  ],
  [
    `children: [{ ${BOX}, position: absolute, left: 9mm, KEY }]`,
    'right: 9mm',
    'beside “left” and “width”',
  ],
  [
    `children: [{ ${BOX}, position: absolute, top: 9mm, KEY }]`,
    'bottom: 9mm',
    'beside “top” and “height”',
  ],
  [`children: [{ ${BOX}, left: 9mm, KEY }]`, 'right: 20mm', 'beside “left”'],
  [
    `children: [{ ${BOX}, marginTop: 1mm, marginLeft: 2mm, marginRight: 3mm, marginBottom: 4mm, KEY }]`,
    'margin: 9mm',
    'beside the four of its sides',
  ],
  [
    `children: [{ picture: piece, height: 30mm, objectFit: fill, KEY }]`,
    'objectPosition: top',
    'beside “objectFit: fill”',
  ],
  [
    `children: [{ ${BOX}, position: absolute, left: 2mm, KEY }]`,
    'alignSelf: flex-end',
    'beside “left”',
  ],
  [
    `children: [{ width: 9mm, height: 4mm, backgroundColor: ink, KEY }]`,
    'aspectRatio: 2',
    'beside “width” and “height”',
  ],
  [
    `children: [{ margin: 9mm, KEY, children: [{ ${BOX} }] }]`,
    'justifyContent: center',
    'as high as what is in it',
  ],
  [
    `children: [{ text: body, margin: 9mm, textWrap: balance, KEY }]`,
    'hyphens: auto',
    'beside “textWrap: balance”',
  ],
  [
    `children: [{ picture: fixed.svg, height: 30mm, KEY }]`,
    'color: ink',
    'has no “currentColor”',
  ],
  [
    `children: [{ text: body, margin: 9mm, minFontSize: 10pt, KEY }]`,
    'fontSize: 9pt',
    'are set in 10 pt',
  ],
  ...[
    'rotate: 0',
    'opacity: 1.0',
    'zIndex: 0',
    'mixBlendMode: normal',
    'columns: 1',
    'width: auto',
    'backgroundColor: none',
  ].map((key): [string, string, string] => [
    `children: [{ text: body, margin: 9mm, KEY }, { height: 9mm }]`,
    key,
    'without it, it is',
  ]),
  ...['opacity: 0.5', 'mixBlendMode: multiply', 'rotate: 90'].map(
    (key): [string, string, string] => [
      `children: [{ height: 9mm, KEY }, { text: body, margin: 9mm }]`,
      key,
      'in a box that shows nothing',
    ],
  ),
  [
    `children: [{ text: body, margin: 9mm, justifyContent: center, flexGrow: 1, KEY }]`,
    'verticalAlign: top',
    'beside “justifyContent”',
  ],
  [
    `children: [{ margin: 9mm, KEY, ${TWO} }]`,
    'columnGap: 2mm',
    'without “flexDirection: row” or “flexWrap: wrap”',
  ],
  [
    `children: [{ margin: 9mm, flexDirection: row, KEY, ${TWO} }]`,
    'rowGap: 2mm',
    'without “flexDirection: column” or “flexWrap: wrap”',
  ],
  ...['verticalAlign: bottom', 'justifyContent: center', 'fill: space'].map(
    (key): [string, string, string] => [
      `children: [{ text: body, margin: 9mm, KEY }]`,
      key,
      'in a box that is as high as its words',
    ],
  ),
  [
    `children: [{ text: body, margin: 9mm, flexGrow: 1, columns: 2, KEY }]`,
    'justifyContent: space-between',
    'beside “columns”',
  ],
  [`children: [{ ${BOX}, KEY }]`, 'padding: 2mm', 'with nothing in it'],
  [`children: [{ ${BOX}, KEY }]`, 'minWidth: 9mm', 'beside “width”, which keeps to it'],
  [`children: [{ ${BOX}, KEY }]`, 'maxHeight: 99mm', 'beside “height”, which keeps'],
  [
    `children: [{ line: 1mm solid teal, margin: 9mm, KEY }]`,
    'color: ink',
    'beside the colour of “line”',
  ],
  [
    `children: [{ text: body, margin: 9mm, KEY }]`,
    'blocks: { initial: { color: teal } }',
    'without “initialLetter”',
  ],
  [
    `children: [{ text: body, margin: 9mm, KEY }]`,
    'blocks: { quotation: { borderRadius: 1em } }',
    'does nothing without “backgroundColor”',
  ],
  ...['flexGrow: 1', 'flexShrink: 1', 'flexShrink: 0'].flatMap((key) =>
    ['text: body', 'picture: piece', 'picture: piece, height: 9mm'].map(
      (shown): [string, string, string] => [
        `children: [{ margin: 9mm, children: [{ ${shown}, KEY }, { text: body }] }]`,
        key,
        'the box around is as high as what is in it',
      ],
    ),
  ),
  [`children: [{ ${BOX}, KEY }]`, 'alignSelf: stretch', 'beside “width”'],
  [
    `children: [{ flexDirection: row, alignItems: center, children: [{ ${BOX}, KEY }] }]`,
    'alignSelf: stretch',
    'beside “height”',
  ],
  [
    `children: [{ text: body, margin: 9mm, KEY }]`,
    'alignSelf: stretch',
    'the box around aligns all that is in it so',
  ],
  [
    `{ alignItems: flex-end, children: [{ text: body, margin: 9mm, KEY }] }`,
    'alignSelf: end',
    'the box around aligns all that is in it so',
  ],
  [
    `children: [{ text: body, margin: 9mm, KEY }]`,
    'baselineGrid: none',
    'these words stand on no grid',
  ],
])('in %s, %s does nothing and is told', async (rules, key, reason) => {
  const { told, text } = await laid(rules.replace('KEY', key))
  expect(told).toEqual([expect.stringContaining(reason)])
  const without = await laid(rules.replace(/,? *KEY/, ''))
  expect(without.told).toEqual([])
  expect(text).toBe(without.text)
})

test.each([
  // It counts on a format only.
  `children: [{ picture: piece, objectFit: fill, objectPosition: top, height: 30mm, formats: { small: { objectFit: cover } } }]`,
  `children: [{ picture: free.svg, height: 30mm, color: ink }]`,
  `children: [{ ${BOX}, position: absolute, left: 9mm, right: 9mm, formats: { small: { position: relative } } }]`.replace(
    'width: 50mm, ',
    '',
  ),
  `children: [{ borderRadius: 5mm, margin: 9mm, width: 40mm, children: [{ picture: piece }] }]`,
  `children: [{ text: body, margin: 9mm, justifyContent: center, flexGrow: 1 }]`,
  `children: [{ flexDirection: row, height: 40mm, margin: 9mm, children: [{ text: body, verticalAlign: bottom }] }]`,
  `children: [{ flexDirection: row, margin: 9mm, children: [{ ${BOX}, minWidth: 9mm, flexShrink: 1 }, { text: body }] }]`,
  `children: [{ maxHeight: 40mm, margin: 9mm, children: [{ text: body, flexShrink: 1 }] }]`,
  `children: [{ flexDirection: row, margin: 9mm, children: [{ minHeight: 30mm, children: [{ text: body, flexGrow: 1 }] }] }]`,
  `{ alignItems: center, landscape: { alignItems: stretch }, children: [{ text: body, margin: 9mm, alignSelf: center }] }`,
  `children: [{ text: body, margin: 9mm, rotate: 3, formats: { small: { rotate: 0 } } }]`,
])('a key that does something is not told: %s', async (front) => {
  expect(await laid(front)).toMatchObject({ told: [], others: [] })
})

test('settings of a theme that do nothing are told', async () => {
  const { told } = await laid(
    'children: [{ text: body, margin: 9mm }]',
    theme(
      '{ quotation: { pictureColor: teal } }',
      '  small: { extends: body, fontSize: 5pt }\n  free: { extends: body, baselineGrid: none }',
    ),
  )
  expect(told).toEqual([
    '“fontSize” of “small” is less than the smallest size, so the words are set in 6 pt (“minFontSize”).',
    '“baselineGrid” of “free” does nothing: these words stand on no grid.',
    'The theme has “pictureColor” for quotations, which does nothing without “picture”.',
  ])
})

test('what no fold and no card has is told, and so are boxes whose style does not count', async () => {
  const { problems } = await layOut({
    deck: `
source: nl
template: trial
format: trial
pieces: { one: { kind: card, accent: teal }, sheet: { kind: leaflet, accent: teal, folds: half } }`,
    words: { nl: 'pieces: { one: {}, sheet: { title: Titel, body: tekst } }' },
    theme: theme(),
    kinds: {
      card: 'front: { backgroundColor: paper, formats: { half: { backgroundColor: teal } } }\nback: {}',
      leaflet: LEAFLET.replace(
        'cover: {',
        'covre: { backgroundColor: teal }\n  left: { children: [{ flow: true, flexGrow: 1, padding: 9mm, fontSize: 20pt }] }\n  cover: { landscape: { padding: 0 }, formats: { wide: { padding: 0 } },',
      ),
    },
    folds: FOLDS,
  })
  expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'no-effect: “half” is a fold of leaflets: it does nothing on a card.',
    'no-effect: No fold has a panel “covre”, so this is not shown.',
    'no-effect: “landscape” does nothing in a leaflet; “formats” names folds.',
    'no-effect: “wide” is a format of cards: it does nothing in a leaflet.',
    expect.stringContaining(
      'no-effect: This box has another style than the first one with “flow”',
    ),
  ])
})

test('beside a key that is misspelt nothing is told of the keys that need it', async () => {
  const { told, others } = await laid(
    'children: [{ text: body, margin: 9mm, colums: 2, columnGap: 2mm }]',
  )
  expect(told).toEqual([])
  expect(others.map(({ message }) => message)).toEqual([
    '“colums” is not known in item 1 of “children”.',
  ])
})

test('what a card has besides its front and back is told as not known, and not what is idle in it', async () => {
  const { problems } = await layOut({
    deck: 'source: nl\ntemplate: trial\nformat: trial\npieces: { one: { kind: card } }',
    words: { nl: 'pieces: { one: { body: Woorden } }' },
    theme: theme(),
    kinds: {
      card: `${card('children: [{ text: body, margin: 9mm }]')}\nmiddle: { children: [{ text: body, gap: 5mm }] }\n`,
    },
  })
  expect(problems.map(({ code }) => code)).toEqual(['unknown-key'])
})
