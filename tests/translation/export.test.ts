import { expect, test } from 'vitest'

import { exportTexts } from '../../src/translation/export.ts'
import { translationOf } from './translating.ts'

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
  expect(exportTexts(translation)).toEqual({
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
      },
      {
        name: 'pieces.one.alt',
        source: 'Een hond',
        translation: 'A dog',
        isStale: false,
        note: 'What the picture shows, for people who cannot see it.',
      },
      { name: 'pieces.one.title', source: 'Hond', translation: 'Dog', isStale: true },
      { name: 'pieces.one.body', source: 'Waf', translation: '', isStale: false },
      {
        name: 'notes.n',
        source: 'Noot',
        translation: '',
        isStale: false,
        note: 'A footnote.',
      },
    ],
  })
})
