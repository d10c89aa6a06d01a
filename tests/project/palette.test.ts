import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { totalInk } from '../../src/base/color/color.ts'
import type { Color } from '../../src/base/color/color.ts'
import { contrastOf, luminanceOf } from '../../src/base/color/contrast.ts'
import { collectProblems } from '../../src/base/problems/problem.ts'
import { loadDeck } from '../../src/input/project/decks.ts'
import { openProject } from '../../src/input/project/project.ts'
import { loadTemplate } from '../../src/input/project/templates.ts'
import { told } from '../deck/told.ts'
import { DECK, folderWith } from './folders.ts'
import type { Files } from './folders.ts'

/** The package itself, for the profile. */
const ROOT = join(import.meta.dirname, '../..')

const THEME = (palette: string) =>
  `designedFor: { width: 105mm, height: 148mm }\nstyles: {}\ninkLimit: 240\npalette:\n  ink: { cmyk: [0, 0, 0, 100], srgb: '#181715' }\n  paper: { cmyk: [0, 2, 6, 0], srgb: '#FFFBF3' }\n${palette}`

/** The palette of a deck whose template and project have these files. */
async function paletteOf(palette: string, files: Files = {}) {
  const folder = folderWith({
    'content/mine/deck.yaml': DECK,
    'templates/plain/theme.yaml': THEME(palette),
    'templates/plain/card.yaml': 'front: { text: title }\n',
    ...files,
  })
  const project = await openProject(folder, ROOT)
  const { problems, report } = collectProblems()
  const deck = await loadDeck(project, 'mine', report)
  const template = deck && (await loadTemplate(project, deck, report))
  const texts = [...project.texts.values()].join('\n')
  return {
    problems: problems.map(
      ({ message, hint, span }) => `${span?.file}: ${message} / ${hint}`,
    ),
    names: [...(template?.theme.palette.keys() ?? [])],
    color: (name: string): Color => {
      const found = template?.theme.palette.get(name)
      if (!found) throw new Error(`no ${name}: ${told(problems, texts).join('\n')}`)
      return found
    },
    theme: template?.theme,
    again: () => deck && loadTemplate(project, deck, report),
  }
}

const contrast = (one: Color, other: Color): number =>
  contrastOf(luminanceOf(one.srgb), luminanceOf(other.srgb))

const isGrey = ({ cmyk: [c, m, y] }: Color): boolean => c + m + y === 0
const INK = 'ink'
const HUES = Array.from({ length: 12 }, (_, index) => index * 30)

describe('a colour from one value', () => {
  test('is in inks under the limit, with tones that can be read and be printed', async () => {
    const bases = [0.2, 0.45, 0.6, 0.75, 0.92].flatMap((lightness) =>
      HUES.map((hue) => `oklch(${lightness} 0.17 ${hue})`),
    )
    const all = [...bases, 'black', 'white', 'gray', 'yellow', '#0000ff']
    const lines = all.map((css, index) => `  c${index}: '${css}'`)
    const { color, problems } = await paletteOf(lines.join('\n'))
    expect(problems).toEqual([])
    for (const index of all.keys()) {
      const tone = (ending: string): Color => color(`c${index}${ending}`)
      const [base, deep, pale, text] = [
        tone(''),
        tone('-deep'),
        tone('-pale'),
        tone('-text'),
      ]
      expect(contrast(deep, pale)).toBeGreaterThan(4.5)
      expect(contrast(deep, color('paper'))).toBeGreaterThan(4.5)
      expect(contrast(text, base)).toBeGreaterThan(4.1)
      expect([color('ink'), color('paper')]).toContainEqual(text)
      for (const one of [base, deep, pale]) expect(totalInk(one)).toBeLessThanOrEqual(240)
      expect(deep.cmyk.slice(0, 3).filter((ink) => ink > 0).length).toBeLessThan(3)
      expect(pale.cmyk.filter((ink) => ink > 0).length).toBeLessThan(4)
      expect(isGrey(pale) || pale.cmyk[3] === 0).toBe(true)
    }
  })

  test.each([
    ["'#D1332E'", '#D1332E'],
    ['hsl(2 64% 50%)', '#D1332E'],
    ['rgb(209, 51, 46)', '#D1332E'],
    ['oklch(56.4% 0.195 27.4)', '#D0322D'],
    ['tomato', '#FF6347'],
    ["{ srgb: '#D1332E' }", '#D1332E'],
    ['{ cmyk: [0, 94, 89, 12] }', '#D12825'],
  ])('may be written %s', async (written, srgb) => {
    const { color, names, problems } = await paletteOf(`  tomato: ${written}\n`)
    expect(problems).toEqual([])
    expect(color('tomato').srgb).toBe(srgb)
    expect(names.slice(2)).toEqual([
      'tomato',
      'tomato-deep',
      'tomato-pale',
      'tomato-text',
    ])
  })

  test('leaves tones that are written as they are, and brings none to colours that are given in full', async () => {
    const full = "{ cmyk: [1, 2, 3, 4], srgb: '#010203' }"
    const { color, names } = await paletteOf(
      `  sea: '#188C8D'\n  sea-deep: ${full}\n  sea-text: ink\n  rock: ${full}\n`,
    )
    expect(color('sea-deep').srgb).toBe('#010203')
    expect(color('sea-text')).toEqual(color(INK))
    expect(names.filter((name) => name.startsWith('rock'))).toEqual(['rock'])
  })

  test.each([
    [
      '#D1332E',
      "YAML takes what follows “#” for a note. It is read as the colour '#D1332E'. / Put it in quotes: '#D1332E'.",
    ],
    ['', "“sea” has no value; write a colour such as '#D1332E', in quotes."],
    ['D1332E', "“D1332E” lacks the “#” before it. / Write '#D1332E', in quotes."],
    ["'#D1332E80'", '“#D1332E80” is no solid colour of CSS.'],
    ["'#D133'", '“#D133” is no solid colour of CSS.'],
    ['inkt', 'There is no “inkt” in the palette. / Did you mean “ink”?'],
    ['{}', '“sea” needs “cmyk”, “srgb” or both.'],
  ])('%s is none', async (written, message) => {
    const { problems } = await paletteOf(`  sea: ${written}\n`)
    expect(problems.at(-1)).toContain(`theme.yaml: ${message}`)
  })
})

describe('colors.yaml', () => {
  const TEAL = `  teal: { cmyk: [78, 20, 42, 12], srgb: '#188C8D' }
  teal-deep: { cmyk: [90, 40, 55, 35], srgb: '#005859' }
  teal-line: { cmyk: [90, 40, 55, 35], srgb: '#005859' }
  band: teal-deep
`
  const OWN = "ember: '#D1332E'\nteal: '#0000C0'\nbrand: teal\n"

  test('adds colours and replaces those of the template with their tones', async () => {
    const { color, names, problems } = await paletteOf(TEAL, { 'colors.yaml': OWN })
    expect(problems).toEqual([])
    expect(names).toContain('ember-pale')
    expect(color('teal').srgb).toBe('#0000C0')
    expect(color('teal-deep').srgb).not.toBe('#005859')
    expect(color('band')).toEqual(color('teal-deep'))
    expect(color('teal-line').srgb).toBe('#005859')
    expect(color('brand-pale')).toEqual(color('teal-pale'))
  })

  test('of a deck goes before that of the project', async () => {
    const { color } = await paletteOf(TEAL, {
      'colors.yaml': OWN,
      'content/mine/colors.yaml': "ember: '#00A000'\nember-deep: ink\n",
    })
    expect(color('ember').srgb).toBe('#00A000')
    expect(color('ember-deep')).toEqual(color(INK))
    expect(color('teal').srgb).toBe('#0000C0')
  })

  test('brings the tones of a template along with a name for its colour', async () => {
    const { color } = await paletteOf(TEAL, { 'colors.yaml': 'brand: teal\n' })
    expect(color('brand-deep')).toEqual(color('teal-deep'))
    expect(color('brand-deep').srgb).toBe('#005859')
  })

  test('a template that extends another one replaces a colour with its tones', async () => {
    const { color } = await paletteOf(TEAL, {
      'content/mine/deck.yaml': DECK.replace('plain', 'variant'),
      'templates/variant/theme.yaml': "extends: plain\npalette: { teal: '#0000C0' }\n",
    })
    expect(color('teal').srgb).toBe('#0000C0')
    expect(color('teal-deep').srgb).not.toBe('#005859')
    expect(color('band')).toEqual(color('teal-deep'))
  })

  test('tells of a mistake once, at its line, and leaves the theme as it is where nothing changed', async () => {
    const { problems, theme, again } = await paletteOf(TEAL, {
      'colors.yaml': 'ember: embr\n',
    })
    expect(problems).toEqual([
      'colors.yaml: There is no “embr” in the palette. / Did you mean “ember”?',
    ])
    expect(theme?.palette.has('teal')).toBe(true)
    const fine = await paletteOf(TEAL, { 'colors.yaml': OWN })
    expect((await fine.again())?.theme).toBe(fine.theme)
    expect((await again())?.theme).not.toBe(theme)
  })
})
