import { expect, test } from 'vitest'

import { toMm } from '../../src/base/geometry/length.ts'
import { boxEntries } from '../../src/input/template/box.ts'
import { blockStyles, textStyleEntries } from '../../src/input/template/text-style.ts'
import { themeSchema } from '../../src/input/template/theme.ts'
import { boundsOf } from '../../src/typesetting/frame/bounds.ts'
import { frameText } from '../../src/typesetting/frame/frame-text.ts'
import type { Frame } from '../../src/typesetting/frame/frame.ts'
import { walkFrame } from '../../src/typesetting/frame/walk.ts'
import {
  BLOCKS,
  BOXES,
  NOT_MIRRORED,
  OF_THE_DECK,
  PICTURES,
  STYLES,
  THEMES,
  UNSEEN,
} from './key-cases.ts'
import type { KeyCase } from './key-cases.ts'
import { layOut, theme } from './lay-out.ts'
import { linesOn } from './read-frame.ts'

const SENTENCE =
  '‘Een’ zin met ‘veel’ woordenschat en 12 1/2 getallen die over regels loopt, en dan nog een.'
const BODY = `Vooraf.

# Kop een

## Kop twee

### Kop drie

‘Een’ **vette** en *schuine* zin met een [link](https://example.org) en een noot[^a] erbij van 12 1/2 duidelijke verslagen, en nog wat. :dot:

- een ding
- een ander ding

> Een aanhaling die over een paar regels loopt in een smalle kolom.
>
> — Iemand

| Wie | Uren |
| --- | --- |
| Begeleider met veel te doen op deze lange dag vol werk en vergaderingen | 3 |

Daarna.`

const SMALL = theme('{}', '  small: { extends: body, fontSize: 7pt }')

/** The front of a card with rules, and the same without the key, in a language. */
interface Pair {
  readonly with: Frame
  readonly without: Frame
}

/** The layout of a kind with these rules on its front. */
const rules = (text: string): string =>
  `front:\n  ${text.trim().replaceAll('\n', '\n  ')}\n`

/** Lays out all cases of a table in one deck, from left to right and from right to left. */
async function pairs(
  cases: Readonly<Record<string, KeyCase>>,
  themed: string,
): Promise<ReadonlyMap<string, Readonly<Record<'nl' | 'ar', Pair>>>> {
  const names = Object.keys(cases)
  const plain = [...new Set(Object.values(cases).map(({ front }) => front))]
  const kinds = [
    ...names.map((name, index) => {
      const { front, value } = cases[name]!
      return [`with-${index}`, rules(front.replace('KEY', value))] as const
    }),
    ...plain.map(
      (front, index) =>
        [`without-${index}`, rules(front.replace(/KEY,? ?/, ''))] as const,
    ),
  ]
  const words = `deck:
  zin: '${SENTENCE}'
  body: |
${BODY.replaceAll(/^/gm, '    ')}
notes: { a: De noot. }
pieces: {${kinds.map(([kind]) => ` ${kind}: {}`).join(',')} }
`
  const { sides, problems } = await layOut(
    {
      deck: `
source: nl
template: trial
format: trial
pieces:
${kinds.map(([kind]) => `  ${kind}: { kind: ${kind}, accent: teal, picture: scene.svg, facts: { link: 'https://example.org' } }`).join('\n')}
`,
      words: { nl: words, ar: words },
      theme: themed,
      kinds: Object.fromEntries(kinds),
      pictures: PICTURES,
    },
    { languages: ['nl', 'ar'] },
  )
  expect(
    problems.filter(({ severity }) => severity === 'error').map(({ message }) => message),
  ).toEqual([])
  const front = (kind: string, language: string): Frame => {
    const found = sides.find(
      (side) => side.name === `${kind} front` && side.language === language,
    )
    if (!found) throw new Error(`no ${kind} in ${language}`)
    return found
  }
  return new Map(
    names.map((name, index) => {
      const pair = (language: string): Pair => ({
        with: front(`with-${index}`, language),
        without: front(`without-${plain.indexOf(cases[name]!.front)}`, language),
      })
      return [name, { nl: pair('nl'), ar: pair('ar') }]
    }),
  )
}

/** What a side looks like, without its name. */
const lookOf = ({ items }: Frame): string =>
  JSON.stringify(items, (key, value: unknown) =>
    ['at', 'from', 'box'].includes(key) &&
    typeof value === 'object' &&
    value &&
    ('name' in value || 'start' in value)
      ? undefined
      : value,
  )

/** A side as text, with what its text leaves out. */
function golden(key: string, value: string, frame: Frame): string {
  const effects = [...walkFrame(frame)].flatMap(({ item }): readonly string[] => {
    if (item.kind === 'group') {
      const { layer, zIndex, clip } = item
      return [
        ...(layer ? [`layer ${layer.opacity ?? 1} ${layer.blend ?? 'normal'}`] : []),
        ...(zIndex === undefined ? [] : [`zIndex ${zIndex}`]),
        ...(clip && !item.art ? [`clip of ${clip.length}`] : []),
      ]
    }
    if (item.kind !== 'shape') return []
    const { opacity, fillWith, stroke } = item
    return [
      ...(opacity === undefined ? [] : [`opacity ${opacity}`]),
      ...(fillWith && fillWith.kind !== 'tiling'
        ? [
            `${fillWith.kind} gradient ${fillWith.stops.map(({ offset, color }) => `${offset.toFixed(2)} ${color.cmyk.join('/')}`).join(', ')}`,
          ]
        : []),
      ...(stroke?.dash?.length
        ? [`dashes ${stroke.dash.map((length) => toMm(length).toFixed(2)).join(' ')}`]
        : []),
    ]
  })
  const [, ...lines] = frameText(frame).trimEnd().split('\n')
  return [
    `== ${key}: ${value}`,
    ...lines,
    ...effects.map((effect) => `  ~ ${effect}`),
  ].join('\n')
}

/** Where ink is on a side, in tenths of a millimetre: shapes, and lines of words. */
function inkOn(
  frame: Frame,
  {
    isMirrored,
    withLines,
  }: { readonly isMirrored: boolean; readonly withLines: boolean },
): readonly string[] {
  const boxes = [...walkFrame(frame)].flatMap(({ item, transform }) => {
    if (item.kind !== 'shape' && item.kind !== 'picture') return []
    const { left, top, right, bottom } = boundsOf([item], transform)
    return [[left, top, right, bottom].map(toMm)]
  })
  const lines = (withLines ? linesOn(frame) : []).map(
    ({ left, right, baseline, size }) => [left, baseline, right, size],
  )
  return [...boxes, ...lines]
    .map(([left = 0, top = 0, right = 0, bottom = 0]) =>
      [isMirrored ? 100 - right : left, top, isMirrored ? 100 - left : right, bottom]
        .map((length) => (Math.round(length * 5) / 5 + 0).toFixed(1))
        .join(' '),
    )
    .toSorted()
}

test.each([
  ['boxes', BOXES, SMALL],
  ['styles', STYLES, theme()],
  ['blocks', BLOCKS, theme()],
] as const)(
  'every key of %s does what its golden shows, and the other way round from right to left',
  async (name, cases, themed) => {
    const found = await pairs(cases, themed)
    const idle = [...found].flatMap(([key, { nl }]) =>
      lookOf(nl.with) === lookOf(nl.without) ? [key] : [],
    )
    expect(idle).toEqual([])
    const texts = [...found].map(([key, { nl }]) =>
      golden(key, cases[key]!.value, nl.with),
    )
    await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(
      `golden/keys-of-${name}.txt`,
    )
    // Bullets and the numbers of notes are other signs in Arabic, and make other lines of a paragraph.
    const withLines = name !== 'blocks'
    const mirrored = [...found].filter(([key]) => !NOT_MIRRORED.has(key))
    const inkIn = (language: 'nl' | 'ar'): readonly unknown[] =>
      mirrored.map(
        ([
          key,
          {
            [language]: { with: frame },
          },
        ]) => [key, ...inkOn(frame, { isMirrored: language === 'ar', withLines })],
      )
    expect(inkIn('ar')).toEqual(inkIn('nl'))
  },
)

test.each(Object.entries(THEMES))(
  'the key %s of themes does what its golden shows',
  async (key, themed) => {
    const plain = {
      it: {
        front: 'children: [{ KEY, text: zin, margin: 9mm, flexGrow: 1 }]',
        value: 'name: it',
      },
    }
    const [one, other] = await Promise.all([pairs(plain, themed), pairs(plain, theme())])
    const frame = one.get('it')!.nl.with
    expect(lookOf(frame)).not.toBe(lookOf(other.get('it')!.nl.with))
    await expect(`${golden(key, '', frame)}\n`).toMatchFileSnapshot(
      `golden/keys-of-themes-${key}.txt`,
    )
  },
)

test('no key is without a golden', () => {
  const ofStyles = Object.keys(textStyleEntries)
  const ofBoxes = Object.keys(boxEntries).filter((key) => !ofStyles.includes(key))
  expect(ofBoxes.filter((key) => !(key in BOXES) && !UNSEEN.has(key))).toEqual([])
  expect(ofStyles.filter((key) => !(key in STYLES) && !UNSEEN.has(key))).toEqual([])
  const ofBlocks = Object.entries(blockStyles.entries).flatMap(([part, { wrapped }]) =>
    Object.keys(wrapped.entries)
      .filter((key) => !ofStyles.includes(key) || key === 'fontSize')
      .map((key) => `${part}.${key}`),
  )
  expect(ofBlocks.filter((key) => !(key in BLOCKS))).toEqual([])
  expect(
    Object.keys(themeSchema.entries).filter(
      (key) => !(key in THEMES) && !OF_THE_DECK.has(key),
    ),
  ).toEqual([])
})
