import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  breakLines,
  minimumWidth,
  naturalWidth,
} from '../../src/typesetting/text/lines.ts'
import type { LineOptions } from '../../src/typesetting/text/lines.ts'
import type { PreparedText } from '../../src/typesetting/text/paragraph.ts'
import type { TextStyle } from '../../src/typesetting/text/style.ts'
import { body } from './faces.ts'
import { prepare, prepareArabic } from './set.ts'

/** The lines as text; a hyphen that is to be printed shows as ¬. */
const broken = (text: PreparedText<TextStyle>, width: number, options?: LineOptions) =>
  breakLines(text, width, options).map(
    ({ start, end, hyphen }) => text.text.slice(start, end) + (hyphen ? '¬' : ''),
  )

test('all lines of a paragraph are weighed together, not one after another', () => {
  // First come, first served would leave `de` alone.
  expect(broken(prepare('Samenwerken met mensen en elkaar de'), 11)).toEqual([
    'Samenwerken met ',
    'mensen en elkaar de',
  ])
})

const hyphenated = (text: string, width: number) =>
  broken(prepare(text, { hyphenate: true }), width)

test('a word is broken only if that is worth it', () => {
  expect(hyphenated('Dat ze je makkelijk weten te vinden bij vragen.', 11)).toEqual([
    'Dat ze je makkelijk ',
    'weten te vinden bij ',
    'vragen.',
  ])
})

test('a word is broken to save a line', () => {
  expect(hyphenated('Ze laat zo zien dat feedback niet negatief is.', 11)).toEqual([
    'Ze laat zo zien dat feed¬',
    'back niet negatief is.',
  ])
})

test('hyphens do not stand under each other if it can be helped', () => {
  const text = 'Op basis van deze signalen is de Samenleerwijzer ontstaan:'
  expect(hyphenated(text, 11)).toEqual([
    'Op basis van deze ',
    'signalen is de Samen¬',
    'leerwijzer ontstaan:',
  ])
})

const german = (text: string, width: number) =>
  broken(prepare(text, { language: 'de', hyphenate: true }), width)

test('three hyphens do not stand under each other if it can be helped', () => {
  const text = 'die Weiterbildungsangebot wir die Beteiligung Integrationsmaßnahme und'
  expect(german(text, 11)).toEqual([
    'die Weiterbildungs¬',
    'angebot wir die ',
    'Beteiligung Integrati¬',
    'onsmaßnahme und',
  ])
})

test('the end of a word is not the whole last line if it can be helped', () => {
  expect(german('mit Gesprächsbereitschaft oder mit wir Entscheidung', 9)).toEqual([
    'mit Gesprächs¬',
    'bereitschaft ',
    'oder mit wir ',
    'Entscheidung',
  ])
})

test('a compound is broken at its seams, though other places would fill the line', () => {
  expect(german('Wir suchen Gesprächsbereitschaft', 15)).toEqual([
    'Wir suchen Gesprächs¬',
    'bereitschaft',
  ])
})

test('the last line does not begin with the end of a word if it can be helped', () => {
  expect(hyphenated('Vraag naar voorbeelden om te concretiseren.', 10)).toEqual([
    'Vraag naar voor¬',
    'beelden om te ',
    'concretiseren.',
  ])
})

test('the last line is not one short word if it can be helped', () => {
  expect(hyphenated('Ook als het moeilijk is of gevoelig ligt.', 15)).toEqual([
    'Ook als het moeilijk is of ',
    'gevoelig ligt.',
  ])
})

test('a newline ends a line; one at the end of the text ends the last', () => {
  expect(broken(prepare('een\n\ntwee drie\n'), 100)).toEqual([
    'een\n',
    '\n',
    'twee drie\n',
  ])
})

test.each([
  ['', []],
  ['   ', ['   ']],
  ['\n\n', ['\n', '\n']],
  ['\u0301', ['\u0301']],
])('%j has lines, too', (text, lines) => {
  expect(broken(prepare(text), 10)).toEqual(lines)
})

test('spaces at the end of a line have no width', () => {
  const [line] = breakLines(prepare('een   \ntwee'), 10)
  expect(line?.width).toBe(naturalWidth(prepare('een')))
})

test('spaces with break hints between them hang from the line before', () => {
  const text = 'een \u200b \u200btwee'
  expect(broken(prepare(text), naturalWidth(prepare('een')))).toEqual([
    'een \u200b \u200b',
    'twee',
  ])
})

test('what cannot be broken is overfull, and stands alone', () => {
  const text = prepare('een handelingsverlegenheid is')
  const lines = breakLines(text, 6)
  expect(lines.map(({ overfull }) => overfull)).toEqual([false, true, false])
  const whole = breakLines(prepare(text.text, { hyphenate: true }), 6)
  expect(whole.some(({ overfull }) => overfull)).toBe(false)
  expect(breakLines(text, 0).every(({ overfull }) => overfull)).toBe(true)
})

test('an address is broken at its parts, without a hyphen', () => {
  expect(broken(prepare('Zie www.han.nl/projecten/van-kijken-naar-zien.'), 11)).toEqual([
    'Zie www.han.nl/',
    'projecten/van-kijken-',
    'naar-zien.',
  ])
})

test('a part of an address that is wider than the line is broken, without a hyphen', () => {
  const text = 'zie landeshauptstadtkinderbetreuung.de nu'
  expect(broken(prepare(text), 11)).toEqual([
    'zie landeshauptstadtkin',
    'derbetreuung.de nu',
  ])
  expect(broken(prepare(text), 18)).toEqual([
    'zie ',
    'landeshauptstadtkinderbetreuung.de nu',
  ])
})

test('a telephone number stays whole where it fits', () => {
  const text = prepare('Bel ons iedere dag op +31 6 1234 5678 of mail.')
  expect(broken(text, 13)).toEqual(['Bel ons iedere dag op ', '+31 6 1234 5678 of mail.'])
  expect(broken(text, 5.6).filter((line) => /\d/.test(line))).toEqual([
    'op +31 6 ',
    '1234 5678 ',
  ])
})

test('soft hyphens are used in text, and in titles only if there is no other way', () => {
  const text = prepare('Het samen\u00adwerkings\u00adgesprek hier')
  expect(broken(text, 10)).toEqual(['Het samen\u00adwerkings\u00ad¬', 'gesprek hier'])
  expect(broken(text, 12, { balance: true })).toEqual([
    'Het ',
    'samen\u00adwerkings\u00adgesprek ',
    'hier',
  ])
  expect(broken(text, 8, { balance: true }).some((line) => line.endsWith('¬'))).toBe(true)
})

test('a balanced title has lines of like width', () => {
  const title = prepare('Samenwerken met de omgeving van de cliënt')
  expect(broken(title, 16)).toEqual(['Samenwerken met de omgeving ', 'van de cliënt'])
  expect(broken(title, 16, { balance: true })).toEqual([
    'Samenwerken met de ',
    'omgeving van de cliënt',
  ])
})

test('a line of a balanced title does not end with a small word if it can be helped', () => {
  const title = prepare('wat gaat er goed en wat kan er beter?')
  expect(broken(title, 11, { balance: true })).toEqual([
    'wat gaat er goed ',
    'en wat kan er beter?',
  ])
})

test('the natural width is that of the longest line', () => {
  const widest = naturalWidth(prepare('een veel langere regel'))
  expect(naturalWidth(prepare('kort\neen veel langere regel\nkort'))).toBe(widest)
  expect(naturalWidth(prepare(''))).toBe(0)
})

test('the minimum width is that of the longest piece', () => {
  expect(minimumWidth(prepare('een heel samenleergesprek'))).toBe(
    naturalWidth(prepare('samenleergesprek')),
  )
  const breakable = prepare('een heel samenleergesprek', { hyphenate: true })
  expect(minimumWidth(breakable)).toBeLessThan(naturalWidth(prepare('samenleer')))
})

test('room between letters is not counted behind the last one', () => {
  const tracked = { ...body, tracking: 0.5 }
  const spaced = (text: string) => naturalWidth(prepare(text, {}, tracked))
  expect(spaced('o')).toBeCloseTo(naturalWidth(prepare('o')), 9)
  expect(spaced('oo')).toBeCloseTo(naturalWidth(prepare('oo')) + 0.5, 9)
})

const words =
  'de het een en van Cliënten samenwerking gesprek – onderwerpkaarten ja, (nee) re-integratie én/of 10\u00a0% ' +
  'handelingsverlegenheid www.han.nl/zien soft\u00adhyphen'
const word = fc.constantFrom(...words.split(' '))
const paragraph = fc.array(word, { maxLength: 40 }).map((parts) => parts.join(' '))
const width = fc.double({ min: 0.5, max: 40, noNaN: true })
const options = fc.record({ hyphenate: fc.boolean() })

test('lines make up the text, and none is too wide without saying so', () => {
  fc.assert(
    fc.property(
      paragraph,
      width,
      options,
      fc.boolean(),
      (text, measure, how, balance) => {
        const prepared = prepare(text, how)
        const lines = breakLines(prepared, measure, { balance })
        expect(lines.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        for (const line of lines) expect(line.overfull).toBe(line.width > measure + 1e-6)
        const isNarrow = minimumWidth(prepared) > measure + 1e-6
        expect(lines.some(({ overfull }) => overfull)).toBe(isNarrow)
      },
    ),
  )
})

test('a wider measure never takes more lines', () => {
  fc.assert(
    fc.property(paragraph, width, width, options, (text, one, other, how) => {
      const prepared = prepare(text, how)
      const narrow = breakLines(prepared, Math.min(one, other))
      const wide = breakLines(prepared, Math.max(one, other))
      fc.pre(!narrow.some(({ overfull }) => overfull))
      expect(wide.length).toBeLessThanOrEqual(narrow.length)
    }),
  )
})

test('no text makes it stumble', () => {
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom(
      '\n',
      ' ',
      '\u00ad',
      'a',
      'ب',
      '\u0301',
      '👩‍👧',
      '\u2067',
      '\u2069',
      '-',
      '—',
      '(',
      '/',
    ),
  )
  const text = fc.array(unit, { maxLength: 60 }).map((units) => units.join(''))
  fc.assert(
    fc.property(text, width, (any, measure) => {
      for (const prepared of [prepare(any, { hyphenate: true }), prepareArabic(any)]) {
        const lines = breakLines(prepared, measure)
        expect(lines.map(({ start, end }) => any.slice(start, end)).join('')).toBe(any)
      }
    }),
  )
})

test.each([
  ['words', 'samenwerking en '.repeat(700)],
  ['one word', 'samen'.repeat(2000)],
  ['spaces', ' '.repeat(10_000)],
  ['newlines', '\n'.repeat(10_000)],
  ['break hints', '\u200b'.repeat(10_000)],
  ['brackets', '('.repeat(5000) + ')'.repeat(5000)],
  ['slashes', '/'.repeat(10_000)],
  ['marks', '\u0301'.repeat(10_000)],
  ['mixed scripts', 'aب'.repeat(5000)],
])('10,000 characters of %s are no trouble', (_, text) => {
  const lines = breakLines(prepare(text, { hyphenate: true }), 20)
  expect(lines.at(-1)?.end).toBe(text.length)
})

test('a word of a justified text is broken where a line would stay ragged', () => {
  const text =
    'Wer zuhören will, braucht Aufmerksamkeit und Zeit. Lebensmittelverarbeitung, Versicherungsangelegenheiten.'
  const prepared = prepare(text, { language: 'de', hyphenate: true })
  const first = (justify: boolean) => broken(prepared, 14.75, { justify })[0]
  expect(first(false)).toBe('Wer zuhören will, braucht ')
  expect(first(true)).toBe('Wer zuhören will, braucht Auf¬')
})
