import { describe, expect, test } from 'vitest'

import { exportTemplate, exportTexts } from '../../src/translation/export.ts'
import type { PlaceOf } from '../../src/translation/export.ts'
import { withSource } from '../../src/translation/lock.ts'
import { yaml } from '../deck/yaml.ts'
import { translationOf } from './translating.ts'

/** Where a text begins in its file. */
const placeOf: PlaceOf = ({ span }) => `${span.file}:${span.start}`

test('every text goes out with its translation, its age and what its name does not say', () => {
  const translation = translationOf({
    source:
      'deck: { logo: Het Huis }\npieces: { one: { alt: Een hond, title: Hond, body: Waf } }\nnotes: { n: Noot }\n',
    translation: 'pieces: { one: { alt: A dog, title: Dog } }\nnotes: { n: "" }\n',
    accepted: {
      'pieces.one.title': 'Kat',
      'pieces.one.body': 'Miauw',
      'pieces.one.alt': 'Een hond',
    },
  })
  expect(exportTexts(translation, placeOf)).toEqual({
    deck: 'talk',
    source: 'nl',
    language: 'en',
    units: [
      {
        name: 'deck.logo',
        source: 'Het Huis',
        translation: '',
        isStale: false,
        note: 'What the picture shows, for people who cannot see it.',
        place: 'content/talk/nl.yaml:14',
      },
      {
        name: 'pieces.one.alt',
        source: 'Een hond',
        translation: 'A dog',
        isStale: false,
        note: 'What the picture shows, for people who cannot see it.',
        place: 'content/talk/nl.yaml:47',
      },
      {
        name: 'pieces.one.title',
        source: 'Hond',
        translation: 'Dog',
        isStale: true,
        place: 'content/talk/nl.yaml:64',
      },
      {
        name: 'pieces.one.body',
        source: 'Waf',
        translation: '',
        isStale: false,
        place: 'content/talk/nl.yaml:76',
      },
      {
        name: 'notes.n',
        source: 'Noot',
        translation: '',
        isStale: false,
        note: 'A footnote.',
        place: 'content/talk/nl.yaml:96',
      },
    ],
  })
})

test('a stale text goes out with the source that it was accepted for', () => {
  const translation = translationOf({
    source: 'pieces: { one: { title: Hond, body: Waf } }\n',
    translation: 'pieces: { one: { title: Cat, body: Woof } }\n',
    accepted: { 'pieces.one.title': 'Kat', 'pieces.one.body': 'Waf' },
  })
  const lock = withSource(translation.lock, 'Kat')
  const { units } = exportTexts({ ...translation, lock }, placeOf)
  expect(units.map(({ before }) => before)).toEqual(['Kat', undefined])
})

describe('terms', () => {
  const source = yaml`
    pieces: { one: { title: "De {client}", body: "{Client.pl} en {client.or}" } }
    terms:
      client: { client: { sg: klant, pl: klanten }, guest: { sg: gast, pl: gasten } }
  `
  const formsOf = (translation: string) => {
    const { units } = exportTexts(translationOf({ source, translation }), placeOf)
    return units.flatMap(({ name, ...one }) =>
      name.startsWith('terms.') ? [`${name}: ${one.source} = ${one.translation}`] : [],
    )
  }

  test('go out with the forms of the source where a language has none yet', () => {
    const forms = [
      'terms.client.client.sg: klant = ',
      'terms.client.client.pl: klanten = ',
      'terms.client.guest.sg: gast = ',
      'terms.client.guest.pl: gasten = ',
    ]
    expect(formsOf('pieces: { one: {} }')).toEqual(forms)
    const words = translationOf({ source, translation: 'pieces: { one: {} }' }).source
    const { units, language } = exportTemplate('talk', words, placeOf)
    expect(language).toBe('')
    expect(units.map(({ name }) => name)).toEqual([
      'pieces.one.title',
      'pieces.one.body',
      ...forms.map((form) => form.split(':')[0]),
    ])
  })

  test('go out with the forms that the language has or uses, from the usual one', () => {
    const translation = yaml`
      pieces: { one: { title: "{client.the} {client.others.of}" } }
      terms: { client: { client: { the: the customer }, own: { the: x } } }
    `
    expect(formsOf(translation)).toEqual([
      'terms.client.client.the: klant = the customer',
      'terms.client.client.of: klant = ',
      'terms.client.guest.the: gast = ',
      'terms.client.guest.of: gast = ',
    ])
  })

  test('go out with a text that uses them', () => {
    const translation = yaml`
      pieces: { one: { title: "{client.g: f=her *=their}" } }
      terms: { client: { client: { g: f, x: y } } }
    `
    const { units } = exportTexts(translationOf({ source, translation }), placeOf)
    expect(units.slice(2, 4).map(({ note }) => note)).toEqual([
      'The form “g” of the term “client”: the texts choose their words by it, as in pieces.one.title: {client.g: f=her *=their}.',
      'The form “x” of the term “client”: a word or phrase without Markdown. No text uses it: {client.x}.',
    ])
    const { units: others } = exportTexts(
      translationOf({ source, translation: 'pieces: { one: { title: "{Client}" } }' }),
      placeOf,
    )
    expect(others.slice(2, 4).map(({ note }) => note)).toEqual([
      'The form “sg” of the term “client”: a word or phrase without Markdown. It stands in pieces.one.title: {Client}.',
      'The form “pl” of the term “client”: a word or phrase without Markdown. It stands in pieces.one.body: {Client.pl}.',
    ])
  })
})
