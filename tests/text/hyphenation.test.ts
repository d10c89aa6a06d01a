import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { hyphenatorOf } from '../../src/typesetting/text/hyphenation.ts'

function hyphenate(text: string, language = 'nl', exceptions: readonly string[] = []) {
  const points = hyphenatorOf(language, exceptions)(text).map(({ position }) => position)
  const starts = [0, ...points]
  return starts.map((start, index) => text.slice(start, starts[index + 1])).join('·')
}

test.each([
  ['nl', 'samenwerkingsgesprekken', 'samen·wer·kings·gesprek·ken'],
  ['nl', 'handelingsverlegen', 'han·de·lings·ver·le·gen'],
  ['nl', 'Vanzelfsprekend', 'Van·zelf·spre·kend'],
  ['de', 'Zusammenarbeitsgespräche', 'Zusam·men·ar·beits·gesprä·che'],
  ['en', 'conversation', 'con·ver·sa·tion'],
  ['fr', 'collaboration', 'col·la·bo·ra·tion'],
  ['es', 'conversaciones', 'con·ver·sa·cio·nes'],
  ['pl', 'odpowiedzialność', 'odpo·wie·dzial·ność'],
  ['tr', 'sorumluluklarımız', 'sorum·lu·luk·la·rı·mız'],
  ['uk', 'відповідальність', 'від·по·ві·даль·ність'],
])('%s: %s', (language, word, expected) => {
  expect(hyphenate(word, language)).toBe(expected)
})

test.each(['de', 'nl'])('compounds of %s break at their seams first', (language) => {
  const file = new URL(`compounds/${language}.txt`, import.meta.url)
  const compounds = readFileSync(file, 'utf8').trim().split('\n')
  expect(compounds.length).toBe(100)
  for (const compound of compounds) {
    const points = hyphenatorOf(language, [])(compound.replaceAll('|', ''))
    const least = Math.min(...points.map(({ cost }) => cost))
    const starts = [
      0,
      ...points.filter(({ cost }) => cost === least).map(({ position }) => position),
    ]
    const word = compound.replaceAll('|', '')
    const pieces = starts.map((start, index) => word.slice(start, starts[index + 1]))
    // A seam may be missed, as few of them are, but no other place counts as one.
    expect(compound.replaceAll('|', '¦')).toMatch(
      new RegExp(`^${pieces.join('¦').replaceAll(/(?<=[^¦])(?=[^¦])/g, '¦?')}$`),
    )
    expect(pieces.length).toBeGreaterThan(1)
  }
})

test.each([
  ['nl', 'Procesevaluatie', 'Pro·ces·eva·lu·a·tie'],
  ['nl', 'privéleven', 'privé·leven'],
  ['de', 'Prozessevaluation', 'Pro·zess·eva·lua·tion'],
  ['de', 'Textende', 'Text·ende'],
  ['de', 'Gesprächsbereitschaft', 'Gesprächs·bereit·schaft'],
  ['sv', 'sjukhuspersonal', 'sjuk·hus·per·so·nal'],
])('%s: %s is broken between its parts', (language, word, expected) => {
  expect(hyphenate(word, language)).toBe(expected)
})

test('short words and short pieces are left alone', () => {
  expect(hyphenate('gesprek')).toBe('gesprek')
  expect(hyphenate('gesprekje')).toBe('gesprekje')
})

test('Dutch words are not broken where the dots would have to go', () => {
  expect(hyphenate('coördinatie')).toBe('coör·di·na·tie')
  expect(hyphenate('financiële')).not.toContain('·ë')
})

test.each([
  'https://samenwerking',
  'samenwerking.nl/samenwerken',
  'www.samenwerking.nl',
  'samenwerken@voorbeeld.nl',
  'samenwerking2024',
  'samenwerking.landeshauptstadt.de',
  'landeshauptstadtkinderbetreuung.de',
  'kinderbetreuung.amsterdam',
  'samenwerkings\u00adgesprekken',
])('%s is left alone', (token) => {
  expect(hyphenate(`(${token}).`)).toBe(`(${token}).`)
})

test('the parts of a compound are words', () => {
  expect(hyphenate('‘Arbeidsmarkt-toeleiding’,')).toBe('‘Arbeids·markt-toe·lei·ding’,')
})

test('exceptions win over patterns and lengths', () => {
  const exceptions = ['privé-leven', 'samen-werking', 'onderwerpkaarten', 'ka-do']
  const text = 'Privéleven SAMENWERKING onderwerpkaarten kado'
  expect(hyphenate(text, 'nl', exceptions)).toBe(
    'Privé·leven SAMEN·WERKING onderwerpkaarten ka·do',
  )
})

test('a language without patterns has its exceptions only', () => {
  expect(hyphenate('wadahadallada', 'so')).toBe('wadahadallada')
  expect(hyphenate('wadahadallada', 'so', ['wada-hadal-lada'])).toBe('wada·hadal·lada')
})

test('a word whose lower case is longer is left alone', () => {
  expect(hyphenate('İsamenwerking')).toBe('İsamenwerking')
})

test('names of object members are words like any other', () => {
  expect(hyphenate('constructor', 'nl')).toBe('con·struc·tor')
})

/** The package that the patterns come from, which hyphenates whole texts. */
const require = createRequire(import.meta.url)
const createHyphenator: (
  patterns: unknown,
  options: object,
) => (text: string) => string = require('hyphen')

test.each([
  ['pl', 'pl', 'aąbcćdeęfghijklłmnńoóprsśtuwyzźż'],
  ['en', 'en-us', 'abcdefghiklmnoprstuvwy'],
  ['ru', 'ru', 'абвгдежзийклмнопрстуфхцчшщъыьэюя'],
])(
  'any word of %s, which has no rules beyond its patterns, breaks where they say',
  (language, file, alphabet) => {
    const options = { hyphenChar: '·', html: false }
    const reference = createHyphenator(require(`hyphen/patterns/${file}`), options)
    const word = fc.string({
      unit: fc.constantFrom(...alphabet.split('')),
      minLength: 8,
      maxLength: 24,
    })
    fc.assert(
      fc.property(word, (letters) => {
        const pieces = reference(letters).split('·')
        const whole = (index: number) => pieces.slice(0, index).join('').length
        const expected = pieces
          .map((_, index) => whole(index))
          .filter((point) => point >= 3 && letters.length - point >= 3)
        const points = hyphenatorOf(language, [])(letters)
        expect(points.map(({ position }) => position)).toEqual(expected)
      }),
    )
  },
)
