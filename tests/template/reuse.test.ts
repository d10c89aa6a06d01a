import { describe, expect, test } from 'vitest'

import type { TemplateBox } from '../../src/input/template/box.ts'
import type { CardLayout } from '../../src/input/template/layouts.ts'
import { yaml } from '../deck/yaml.ts'
import { composedOf, fine, themeOf } from './reading.ts'
import type { Layers } from './reading.ts'

const cardOf = (layers: Layers): CardLayout => {
  const layout = fine(composedOf(layers))
  if (layout.type !== 'card') throw new Error('it is a leaflet')
  return layout
}
const problemsIn = (layers: Layers): readonly string[] => composedOf(layers).problems

/** A layout of a front with these boxes in it. */
const front = (...children: readonly string[]): string =>
  `front: { children: [${children.join(', ')}] }\n`

const first = ({ front: { children = [] } }: CardLayout): TemplateBox | undefined =>
  children[0]

const BADGE = yaml`
  defaults: { size: 9mm }
  width: $size
  border: 1mm solid $colour-deep
  children: [{ text: $label, color: $colour }]
`

describe('a part', () => {
  test('stands where it is used, with the values that it is given', () => {
    const layout = cardOf({
      kinds: [
        front("{ use: badge, with: { colour: sea, label: '{card}' }, height: 4mm }"),
      ],
      parts: { badge: BADGE },
    })
    expect(first(layout)).toMatchObject({
      border: { color: 'sea-deep' },
      width: { value: expect.closeTo(25.51, 1) },
      height: { value: expect.closeTo(11.34, 1) },
      children: [{ text: '{card}', color: 'sea' }],
    })
  })

  test('is a whole side, and changed by the rules beside “use”', () => {
    const parts = { back: 'paddingTop: 3mm\nchildren: [{ text: body }]\n' }
    const { back } = cardOf({
      kinds: ['front: {}\nback: { use: back, padding: 5mm }\n'],
      parts,
    })
    expect(back).toMatchObject({
      padding: { top: { unit: 'pt' } },
      children: [{ text: 'body' }],
    })
    expect(back).not.toHaveProperty('paddingTop')
  })

  test('takes boxes, and uses others', () => {
    const layout = cardOf({
      kinds: [
        front('{ use: frame, with: { boxes: [{ use: frame, with: { boxes: [] } }] } }'),
      ],
      parts: { frame: 'use: sheet\nchildren: $boxes\n', sheet: 'alignItems: center\n' },
    })
    expect(first(layout)).toMatchObject({
      alignItems: 'center',
      children: [{ alignItems: 'center', children: [] }],
    })
  })

  test('tells a mistake in its own file, and where it is used', () => {
    expect(
      problemsIn({
        kinds: [front('{ use: badge }')],
        parts: { badge: 'children: [{ use: disc }]\n', disc: 'widht: 3mm\n' },
      }),
    ).toEqual([
      'parts/disc.yaml: error unknown-key 1 [widht] / “widht” is not known in item 1 of “children”. / Did you mean “width”? used in parts/badge.yaml:1:19 used in kind.yaml:1:28',
    ])
  })

  test.each([
    [
      '{ use: badge, with: { color: sea, label: title } }',
      [
        'kind.yaml: error unknown-key 1 [color] / The part “badge” has no “$color”. / Did you mean “colour”?',
        'kind.yaml: error missing-key 1 [badge] / The part “badge” needs a “colour-deep”. / Add “with: { colour-deep: … }” here, or “defaults: { colour-deep: … }” to the part.',
        'kind.yaml: error missing-key 1 [badge] / The part “badge” needs a “colour”. / Add “with: { colour: … }” here, or “defaults: { colour: … }” to the part.',
      ],
    ],
    [
      '{ use: bagde }',
      [
        'kind.yaml: error wrong-value 1 [bagde] / The template has no part “bagde”. / Did you mean “badge”?',
      ],
    ],
    [
      '{ with: { colour: sea }, text: title }',
      [
        'kind.yaml: error wrong-value 1 [with] / “with” does nothing in a box without “use”.',
      ],
    ],
    [
      '{ use: round }',
      [
        'parts/oval.yaml: error wrong-value 1 [round] / The part “round” uses itself: round → oval → round. used in parts/round.yaml:1:19 used in kind.yaml:1:28',
      ],
    ],
    [
      '{ use: idle }',
      [
        'parts/idle.yaml: warning no-effect 1 [colour] / “colour” does nothing: the part does not have “$colour”.',
      ],
    ],
    [
      '{ use: list }',
      [
        'parts/list.yaml: error wrong-value 1 [- { text: title }] / A part must be a box: a group of “name: value” lines.',
      ],
    ],
  ])('tells what is wrong with its use: %s', (box, expected) => {
    const parts = {
      badge: BADGE,
      round: 'children: [{ use: oval }]\n',
      oval: 'children: [{ use: round }]\n',
      idle: 'defaults: { colour: sea }\ntext: title\n',
      list: '- { text: title }\n',
    }
    expect(problemsIn({ kinds: [front(box)], parts })).toEqual(expected)
  })
})

/** A box that is alone on a front. */
const boxOf = (box: string, lengths: Layers['lengths'] = {}): TemplateBox | undefined =>
  first(cardOf({ kinds: [front(box)], lengths }))

describe('lengths of the theme', () => {
  const lengths = { gutter: '4mm', hairline: '0.2mm' }

  test.each([
    ['{ padding: gutter, marginTop: -gutter }', '{ padding: 4mm, marginTop: -4mm }'],
    ['{ border: hairline solid ink }', '{ border: 0.2mm solid ink }'],
    [
      '{ backgroundColor: ink, borderRadius: gutter 0 }',
      '{ backgroundColor: ink, borderRadius: 4mm 0 }',
    ],
    [
      '{ text: gutter, formats: { a7: { fontSize: gutter } } }',
      '{ text: gutter, formats: { a7: { fontSize: 4mm } } }',
    ],
  ])('have a name: %s is %s', (box, same) => {
    const { span: _, ...named } = boxOf(box, lengths) ?? {}
    const { span: __, ...written } = boxOf(same) ?? {}
    expect(named).toEqual(written)
  })

  test('tell a name that is misspelt', () => {
    expect(problemsIn({ kinds: [front('{ padding: guter }')], lengths })).toEqual([
      'kind.yaml: error wrong-value 1 [guter] / The theme has no length “guter”. / Did you mean “gutter”?',
    ])
  })

  test('are used in styles and parts of Markdown, too', () => {
    const { styles, blocks } = fine(
      themeOf(yaml`
        designedFor: { width: 105mm, height: 148mm }
        palette: {}
        lengths: { small: 9pt, step: 0.7em }
        styles: { body: { fontSize: small } }
        blocks: { paragraph: { spaceBefore: step } }
      `),
    )
    expect(styles.get('body')).toMatchObject({ fontSize: { value: 9, unit: 'pt' } })
    expect(blocks.paragraph?.spaceBefore).toEqual({ value: 0.7, unit: 'em' })
  })
})

describe('a layout that extends another one', () => {
  const base = yaml`
    front:
      name: cover
      padding: 9mm
      paddingTop: 3mm
      landscape: { padding: 5mm, gap: 2mm }
      children:
        - { text: title, style: title, cases: [{ when: { lacks: piece }, color: ink }] }
        - { picture: logo, optional: true }
    back: { text: body }
  `

  test('changes boxes by name, and what it says goes before all that was said of a key', () => {
    const { front: side, back } = cardOf({
      kinds: [
        base,
        yaml`
          boxes:
            cover: { padding: 4mm }
            title: { color: sea, cases: [{ when: { side: front }, fontSize: 9pt }] }
            logo: none
        `,
      ],
    })
    expect(side).not.toHaveProperty('paddingTop')
    expect(Object.keys(side.landscape ?? {})).toEqual(['gap'])
    expect(side.children).toMatchObject([
      {
        style: 'title',
        color: 'sea',
        cases: [{ when: { lacks: ['piece'] } }, { when: { side: ['front'] } }],
      },
    ])
    expect(side.children?.[0]?.cases?.[0]).not.toHaveProperty('color')
    expect(back?.text).toBe('body')
  })

  test('puts another content in the place of the one that there was', () => {
    const { front: side } = cardOf({
      kinds: [base, 'boxes: { logo: { text: call }, cover: { children: [] } }\n'],
    })
    expect(side.children).toEqual([])
    const { back } = cardOf({ kinds: [base, 'boxes: { body: { picture: piece } }\n'] })
    expect(back?.picture).toBe('piece')
    expect(back).not.toHaveProperty('text')
  })

  test('has sides and panels of its own', () => {
    const { front: side, back } = cardOf({ kinds: [base, 'back: { text: call }\n'] })
    expect([side.name, back?.text]).toEqual(['cover', 'call'])
    const leaflet =
      'panels: { cover: { text: title }, other: { flow: true } }\nflow: [{ slot: a }]\n'
    expect(
      fine(composedOf({ kinds: [leaflet, 'panels: { cover: { text: call } }\n'] })),
    ).toMatchObject({ type: 'leaflet', flow: [{ slot: 'a' }] })
    expect(cardOf({ kinds: [leaflet, 'front: { text: call }\n'] }).front.text).toBe(
      'call',
    )
  })

  test('tells names that no box has, and what is no rule', () => {
    expect(
      problemsIn({ kinds: [base, 'boxes: { titel: { color: ink }, logo: gone }\n'] }),
    ).toEqual([
      'kind-1.yaml: error wrong-value 1 [titel] / There is no box “titel” in this layout. / Did you mean “title”?',
      'kind-1.yaml: error wrong-value 1 [gone] / “logo” must be a group of rules for this box, or “none” to take it away.',
    ])
  })

  test('tells rules that its boxes cannot have, where they are written', () => {
    expect(problemsIn({ kinds: [base, 'boxes: { logo: { fontSize: 9pt } }\n'] })).toEqual(
      [
        expect.stringContaining(
          'kind-1.yaml: error wrong-value 1 [9pt] / “fontSize” does nothing in a box without',
        ),
      ],
    )
  })
})
