import { describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import {
  accentsIn,
  checkNames,
  picturesOf,
  slotsOf,
} from '../../src/input/template/check-names.ts'
import {
  needsLogo,
  neededPictures,
  showsLogo,
} from '../../src/input/template/needs-picture.ts'
import { told } from '../deck/told.ts'
import { yaml } from '../deck/yaml.ts'
import { fine, layoutOf, shippedLayouts, shippedTheme, themeOf } from './reading.ts'

const INK = "{ cmyk: [0, 0, 0, 100], srgb: '#181715' }"

/** A theme whose palette has names that are keys elsewhere. */
const theme = (blocks: string): string => yaml`
  designedFor: { width: 105mm, height: 148mm }
  palette: { ink: ${INK}, teal: ${INK}, teal-deep: ${INK}, style: ink, picture: ink, color: ink }
  styles: { body: { color: ink }, title: { color: accent-deep } }
  blocks: ${blocks}
`

function namesIn(layout: string, blocks = '{}'): readonly string[] {
  const { problems, report } = collectProblems()
  const known = {
    theme: fine(themeOf(theme(blocks))),
    formats: ['a6', 'square'],
    folds: ['half'],
    kinds: ['card', 'leaflet'],
    sides: ['front', 'back'],
  }
  checkNames([fine(layoutOf(layout))], known, report)
  return told(problems, problems[0]?.span?.file === 'theme.yaml' ? theme(blocks) : layout)
}

describe('names that a template uses', () => {
  test('are those of colours, styles, formats, folds and kinds', () => {
    expect(
      namesIn(
        yaml`
        panels:
          cover: { text: title, style: title, color: accent, backgroundColor: teal }
          other: { children: [{ flow: true, formats: { half: { color: accent-deep } } }], formats: { square: { width: 5mm } } }
        flow: [{ tiles: card, backgroundColor: ink, newPanel: [half] }]
      `,
        '{ quotation: { backgroundColor: ink, pictureColor: accent } }',
      ),
    ).toEqual([])
  })

  test.each([
    [
      'color: inkt',
      'error unknown-color 1 [inkt] / There is no colour “inkt”. / Did you mean “ink”?',
    ],
    [
      'backgroundColor: "#ffffff"',
      'error unknown-color 1 ["#ffffff"] / There is no colour “#ffffff”. / Give it a name in “palette” of theme.yaml, such as',
    ],
    [
      'color: white, backgroundImage: "linear-gradient(white, white)"',
      "error unknown-color 1 [white] / There is no colour “white”. / Give it a name in “palette” of theme.yaml, such as “white: 'white'”",
    ],
    [
      'backgroundImage: "linear-gradient(rgba(0,0,0,.8), ink)"',
      'error unknown-color 1 [rgba(0,0,0,.8)] / There is no colour “rgba(0,0,0,.8)”. / Write a colour of the palette and how solid it is',
    ],
    [
      'color: accent-deap',
      'error unknown-color 1 [accent-deap] / There is no colour “accent-deap”. / Did you mean “accent-deep”?',
    ],
    [
      'color: accent-light',
      'error unknown-color 1 [accent-light] / There is no colour “accent-light”. / Known: accent, accent-deep.',
    ],
    [
      'color: accented',
      'error unknown-color 1 [accented] / There is no colour “accented”. / Known:',
    ],
    [
      'style: titel',
      'error wrong-value 1 [titel] / There is no style “titel”. / Did you mean “title”?',
    ],
    [
      'formats: { sqare: { width: 5mm } }',
      'error unknown-format 1 [sqare] / There is no format or fold “sqare”. / Did you mean “square”?',
    ],
  ])('and never %s', (line, expected) => {
    expect(
      namesIn(`front: { children: [{ text: title, ${line} }] }\nback: {}\n`),
    ).toEqual([expect.stringContaining(expected)])
  })

  test.each([
    [
      '{ tiles: cards }',
      'error unknown-template 2 [cards] / There is no kind of piece “cards”. / Did you mean “card”?',
    ],
    [
      '{ slot: why, newPanel: [half, haf] }',
      'error unknown-fold 2 [haf] / There is no fold “haf”. / Did you mean “half”?',
    ],
    [
      '{ tiles: card, backgroundColor: tael }',
      'error unknown-color 2 [tael] / There is no colour “tael”. / Did you mean “teal”?',
    ],
  ])('in a leaflet never %s', (step, expected) => {
    expect(namesIn(`panels: { other: { flow: true } }\nflow: [${step}]\n`)).toEqual([
      expected,
    ])
  })

  test('are looked for in the theme too, where they are used', () => {
    expect(namesIn('front: {}\nback: {}\n', '{ link: { color: blu } }')).toEqual([
      expect.stringContaining('error unknown-color 4 [blu] / There is no colour “blu”.'),
    ])
  })

  test('of the shipped template are all there', () => {
    const { problems, report } = collectProblems()
    const names = {
      theme: shippedTheme(),
      formats: [],
      folds: ['a4-half', 'letter-half'],
      kinds: ['conversation', 'topic', 'leaflet'],
      sides: [],
    }
    checkNames(shippedLayouts().values(), names, report)
    expect(problems).toEqual([])
  })
})

const layoutWith = (box: string) =>
  fine(layoutOf(`front: {}\nback: { children: [${box}] }\n`))

/** Whether a layout with a box like this needs a picture of the piece. */
const needs = (box: string): boolean => neededPictures(layoutWith(box)).has('piece')

/** The same of a leaflet. */
const leafletNeeds = (box: string): boolean =>
  neededPictures(
    fine(layoutOf(`panels: { cover: {}, other: { children: [${box}] } }\n`)),
  ).has('piece')

describe('what a layout shows', () => {
  const layouts = shippedLayouts()

  test('are slots, in their order', () => {
    expect([...slotsOf(layouts.get('conversation')!)]).toEqual([
      'call',
      'number',
      'title',
      'step',
      'body',
    ])
    expect([...slotsOf(layouts.get('leaflet')!)]).toEqual([
      'title',
      'call',
      'organisation.name',
      'organisation.web',
      'organisation.address',
      'why',
      'how',
      'cards',
      'conversation-cards',
      'topic-cards',
    ])
  })

  test('are pictures, each with the place where it is named first', () => {
    const pictures = picturesOf(shippedTheme(), layouts.values())
    expect(Array.from(pictures, ([name, { file }]) => [name, file])).toEqual([
      ['quote.svg', 'theme.yaml'],
      ['edge.svg', 'kind.yaml'],
    ])
  })

  test('may be the logo of the deck', () => {
    const facts = (box: string) => {
      const layout = layoutWith(box)
      return [showsLogo(layout), needsLogo(layout), neededPictures(layout).has('piece')]
    }
    expect(facts('{ picture: logo }')).toEqual([true, true, false])
    expect(facts('{ picture: logo, optional: true }')).toEqual([true, false, false])
    expect(facts('{ picture: logo.svg }')).toEqual([false, false, false])
    const files = picturesOf(shippedTheme(), [layoutWith('{ picture: logo }')])
    expect([...files.keys()]).toEqual(['quote.svg'])
    for (const layout of layouts.values())
      expect([showsLogo(layout), needsLogo(layout)]).toEqual([true, false])
  })

  test('may be the picture of the piece', () => {
    expect(needs('{ picture: piece }')).toBe(true)
    expect(needs('{ picture: piece, optional: true }')).toBe(false)
    expect(needs('{ picture: sun.svg }')).toBe(false)
    expect(leafletNeeds('{ picture: piece }')).toBe(true)
    expect(leafletNeeds('{ picture: sun.svg }')).toBe(false)
  })

  test('are tones of an accent', () => {
    expect(new Set(accentsIn(layouts.get('conversation')!.source))).toEqual(
      new Set(['-pale', '', '-deep', '-text']),
    )
  })
})
