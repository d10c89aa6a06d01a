import { describe, expect, test } from 'vitest'

import type { TemplateBox } from '../../src/input/template/box.ts'
import { yaml } from '../deck/yaml.ts'
import { fine, layoutOf, shippedLayouts } from './reading.ts'

const problemsIn = (text: string): readonly string[] => layoutOf(text).problems

describe('a layout', () => {
  test('is that of a card, with two sides', () => {
    const layout = fine(
      layoutOf(yaml`
        front:
          backgroundColor: accent
          children:
            - { text: title, marginTop: 9mm, flexGrow: 1, optional: true }
            - { picture: piece, height: 60%, aspectRatio: 1.5 }
        back: { text: body, padding: 0, landscape: { padding: 5mm }, formats: { a7: { padding: 2mm } } }
      `),
    )
    expect(layout).toMatchObject({
      type: 'card',
      front: {
        backgroundColor: { name: 'accent' },
        children: [
          { text: 'title', flexGrow: 1, optional: true },
          { picture: 'piece', height: { value: 60, unit: '%' }, aspectRatio: 1.5 },
        ],
      },
      back: {
        padding: { top: { value: 0, unit: 'pt' } },
        formats: { a7: { padding: { left: { unit: 'pt' } } } },
      },
    })
  })

  test('is that of a leaflet, with panels and words that run through them', () => {
    const layout = fine(
      layoutOf(yaml`
        panels:
          cover: { text: title }
          other: { children: [{ flow: true, style: body }] }
        flow:
          - slot: why
          - { tiles: card, backgroundColor: ink, newPanel: half }
      `),
    )
    expect(layout).toMatchObject({
      type: 'leaflet',
      flow: [
        { slot: 'why' },
        { tiles: 'card', backgroundColor: 'ink', newPanel: ['half'] },
      ],
    })
    expect(layout.type === 'leaflet' && [...layout.panels.keys()]).toEqual([
      'cover',
      'other',
    ])
  })

  test('of a leaflet may have no words that run through it', () => {
    expect(fine(layoutOf('panels: { other: { text: title } }\n'))).toMatchObject({
      flow: [],
    })
  })

  test('that ships is fine', () => {
    expect([...shippedLayouts().keys()]).toEqual(['conversation', 'leaflet', 'topic'])
  })

  test('may have boxes in boxes, and says what is wrong with the innermost', () => {
    const nested = (depth: number): string =>
      depth === 0 ? '{ text: title, widht: 5mm }' : `{ children: [${nested(depth - 1)}] }`
    const { problems } = layoutOf(`front: ${nested(25)}\nback: {}\n`)
    expect(problems).toEqual([
      'error unknown-key 1 [widht] / “widht” is not known in item 1 of “children”. / Did you mean “width”?',
    ])
    const deepest = (box: TemplateBox): TemplateBox =>
      box.children?.[0] ? deepest(box.children[0]) : box
    const layout = fine(
      layoutOf(`front: ${nested(25).replace('widht', 'width')}\nback: {}\n`),
    )
    expect(layout.type === 'card' && deepest(layout.front).text).toBe('title')
  })
})

describe('mistakes in a layout', () => {
  test('are found at any depth', () => {
    expect(
      problemsIn(yaml`
        front:
          children:
            - text: title
              fontSize: 12
              marginTop: 5
            - children:
                - { picture: piece, padding: -3mm, gap: 1em }
                - { backgroundColour: ink, position: fixed, flexGrow: -1 }
            - { writingMode: vertical-rl, width: calc(50% - 2mm), height: 30px }
            - { backgroundImage: 'linear-gradient(ink, rgba(0, 0, 0, 0.5))' }
            - { border: -1mm solid ink, line: 1mm wavy ink }
        back: { text: body, childen: [] }
      `),
    ).toEqual([
      'error wrong-value 4 [12] / “fontSize” needs a unit: write 12mm or 12pt.',
      'error wrong-value 5 [5] / “marginTop” needs a unit: write 5mm, 5pt or 5%.',
      'error wrong-value 7 [-3mm] / “padding” must be 0 or more.',
      'error wrong-value 7 [1em] / “gap” must be in mm, pt or % here, such as 3mm, 12pt or 60%.',
      'error unknown-key 8 [backgroundColour] / “backgroundColour” is not known in item 2 of “children”. / Did you mean “backgroundColor”?',
      'error wrong-value 8 [fixed] / “position” must be “relative” or “absolute”, not “fixed”.',
      'error wrong-value 8 [-1] / “flexGrow” must be 0 or more.',
      'error unknown-key 9 [writingMode] / “writingMode” is not known in item 3 of “children”. / Write “rotate: 90” or “rotate: -90”: the words of the box stand on its side.',
      'error wrong-value 9 [calc(50% - 2mm)] / “width” must be one length, such as 3mm, 12pt or 60%: nothing is reckoned here, but “flexGrow: 1” with “flexBasis: 0” shares out the room, and “lengths” of the theme gives lengths names.',
      'error wrong-value 9 [30px] / “height” must be in mm, pt or %: a pixel of CSS is 0.75pt, so write 22.5pt.',
      `error wrong-value 10 ['linear-gradient(ink, rgba(0, 0, 0, 0.5))'] / “backgroundImage” takes colours of the palette, as in “ink / 80%”, not “rgba(0, 0, 0, 0.5)”: give it a name in theme.yaml.`,
      'error wrong-value 11 [-1mm solid ink] / “border” must be 0 or more.',
      'error wrong-value 11 [1mm wavy ink] / “line” must be a width, a style and a colour, such as “0.5mm solid ink”, not “1mm wavy ink”.',
      'error unknown-key 12 [childen] / “childen” is not known in “back”. / Did you mean “children”?',
    ])
  })

  test('are boxes that show two things at once', () => {
    expect(
      problemsIn(yaml`
        front:
          children:
            - { text: title, picture: sun.svg }
            - { text: title, children: [{ text: body }] }
            - { text: title, landscape: { picture: sun.svg } }
            - { picture: sun.svg, landscape: { picture: moon.svg } }
        back: { picture: piece, children: [], formats: { a6: { text: body } } }
      `),
    ).toEqual([
      expect.stringContaining(
        '3 [{ text: title, picture: sun.svg }] / Item 1 of “children” has “text” as well as “picture”',
      ),
      expect.stringContaining(
        '4 [{ text: title, children: [{ text: body }] }] / Item 2 of “children” has “text” as well as “children”',
      ),
      expect.stringContaining(
        '5 [{ picture: sun.svg }] / “landscape” has “text” as well as “picture”',
      ),
      expect.stringContaining(
        '7 [{ picture: piece, children: [], formats: { a6: { text: body } } }] / “back” has “picture” as well as “children”',
      ),
    ])
  })

  test.each([
    [
      '{ fontSize: 12pt }',
      '[12pt] / “fontSize” does nothing in a box without “text” or “flow”.',
    ],
    [
      '{ style: body, children: [] }',
      '[body] / “style” does nothing in a box without “text” or “flow”.',
    ],
    [
      '{ picture: piece, hyphens: none }',
      '[none] / “hyphens” does nothing in a box without “text” or “flow”.',
    ],
    [
      '{ text: title, objectFit: cover }',
      '[cover] / “objectFit” does nothing in a box without “picture”.',
    ],
    [
      '{ optional: true }',
      '[true] / “optional” does nothing in a box without “text”, “picture” or “qr”.',
    ],
    [
      '{ text: title, landscape: { objectFit: cover } }',
      '[cover] / “objectFit” does nothing',
    ],
    [
      '{ formats: { a6: { color: ink } } }',
      '[ink] / “color” does nothing in a box without “text”, “flow”, “picture”, “qr”, “line” or “children”.',
    ],
  ])('are rules that do nothing: %s', (box, expected) => {
    expect(problemsIn(`front: ${box}\nback: {}\n`)).toEqual([
      expect.stringContaining(`error wrong-value 1 ${expected}`),
    ])
  })

  test.each([
    '{ picture: piece, color: ink, objectFit: cover }',
    '{ text: title, color: ink, fontSize: 9pt, blocks: {}, optional: true }',
    '{ flow: false, children: [{ text: title }] }',
    '{ width: 5mm, landscape: { text: title, fontSize: 9pt } }',
  ])('%s is fine', (box) => {
    expect(problemsIn(`front: ${box}\nback: {}\n`)).toEqual([])
  })

  test('are parts that belong to the other sort of piece', () => {
    expect(problemsIn('front: { children: [{ flow: true }] }\nback: {}\n')).toEqual([
      expect.stringContaining(
        '“front” has a box with “flow”, which only a leaflet can have.',
      ),
    ])
    expect(problemsIn('front: {}\n')).toEqual([])
    expect(problemsIn('back: {}\n')).toEqual([
      'error missing-key 1 [back] / “front” is missing in this file.',
    ])
    expect(problemsIn('flow: [{ slot: a }]\n')).toEqual([
      'error missing-key 1 [flow] / “panels” is missing in this file.',
    ])
    expect(problemsIn('panels: { other: {} }\nfront: {}\n')).toEqual([
      'error unknown-key 2 [front] / “front” is not known in this file. / Known: panels, flow.',
    ])
  })

  test('are words that run nowhere', () => {
    expect(
      problemsIn('panels: { other: { text: title } }\nflow: [{ slot: why }]\n'),
    ).toEqual([
      expect.stringContaining(
        'This file has words under “flow”, but no box with “flow: true” for them.',
      ),
    ])
  })

  test.each([
    [
      '{ slot: a, tiles: b }',
      'Item 1 of “flow” must name a “slot” or “tiles”, one of the two.',
    ],
    [
      '{ newPanel: half }',
      'Item 1 of “flow” must name a “slot” or “tiles”, one of the two.',
    ],
    [
      '{ slot: a, backgroundColor: ink }',
      'Item 1 of “flow” has no tiles, so “backgroundColor” does nothing here.',
    ],
  ])('are steps like %s', (step, expected) => {
    expect(problemsIn(`panels: { other: { flow: true } }\nflow: [${step}]\n`)).toEqual([
      expect.stringContaining(expected),
    ])
  })
})
