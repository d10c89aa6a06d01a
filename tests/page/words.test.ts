import { expect, test } from 'vitest'

import { fileNames } from '../../src/page/export/file-names.ts'
import { printGroups } from '../../src/page/export/print-groups.ts'
import { wordsFor } from '../../src/page/words/choose.ts'
import { en } from '../../src/page/words/en.ts'
import { htmlLang } from '../../src/page/words/html-lang.ts'
import { nl } from '../../src/page/words/nl.ts'

test('the page speaks as was chosen, else as the browser does, else English', () => {
  expect(wordsFor('nl', ['en'])).toBe(nl)
  expect(wordsFor('', ['fr-BE', 'nl-BE', 'en'])).toBe(nl)
  expect(wordsFor('', ['en-GB', 'nl'])).toBe(en)
  expect(wordsFor('', ['xx'])).toBe(en)
  expect(wordsFor('', [])).toBe(en)
})

test('Dutch and English say the same things, and neither is silent', () => {
  const saidIn = (words: object, way = ''): readonly string[] =>
    Object.entries(words).flatMap(([name, said]: [string, unknown]) =>
      typeof said === 'object' && said !== null && !(said instanceof Intl.NumberFormat)
        ? saidIn(said, `${way}${name}.`)
        : [`${way}${name}${said === '' ? ' (nothing)' : ''}`],
    )
  expect(saidIn(nl)).toEqual(saidIn(en))
  expect(saidIn(en).filter((name) => name.endsWith(' (nothing)'))).toEqual([])
})

test('what is the same in Dutch is Dutch', () => {
  const wordsIn = (words: object, way = ''): readonly string[] =>
    Object.entries(words).flatMap(([name, said]: [string, unknown]) =>
      typeof said === 'string'
        ? [`${way}${name}: ${said}`]
        : typeof said === 'object' && said !== null
          ? wordsIn(said, `${way}${name}.`)
          : [],
    )
  const english = new Set(wordsIn(en))
  expect(wordsIn(nl).filter((one) => english.has(one))).toEqual([
    'connected: Live',
    'ofFile: In',
    'fact.contrast: Contrast',
    'editor.slot.call: Motto',
    'editor.logos.title.organisation: Logo',
    'inspect.template: Template',
    'specimen.pairs: Contrast',
    'specimen.level.AAA: AAA',
    'specimen.level.AA: AA',
    'specimen.sample: Aa',
  ])
})

test('a language that nobody speaks is not named to those who read aloud', () => {
  expect(['nl', 'zh-Hant', 'qps', 'qps-mirror', 'qu'].map(htmlLang)).toEqual([
    'nl',
    'zh-Hant',
    '',
    '',
    'qu',
  ])
})

test('one problem is one, and none is none', () => {
  expect([0, 1, 2].map(en.problems)).toEqual(['no problems', '1 problem', '2 problems'])
  expect([0, 1, 2].map(nl.problems)).toEqual([
    'geen problemen',
    '1 probleem',
    '2 problemen',
  ])
})

const PIECES = ['joy', 'fear', 'trust', 'guide'].map((id) => ({ id, title: `${id}?` }))

test('an exported file is named after the deck and its cards, in the language of the deck', () => {
  const file = { title: 'Feelings: a6-landscape', language: 'nl' }
  const asked = {
    goal: 'press',
    pieces: ['joy', 'fear'],
    languages: ['nl'],
    format: 'a6-landscape',
  } as const
  expect(fileNames([file], asked, { words: en, pieces: PIECES })).toEqual([
    'Feelings A6 liggend, joy, fear, voor de drukker.pdf',
  ])
  const all = PIECES.map(({ id }) => id)
  const files = [file, file, { ...file, language: 'fr' }]
  const both = {
    goal: 'sheets',
    pieces: all,
    languages: ['nl', 'fr'],
    format: 'a6-landscape',
  } as const
  expect(fileNames(files, both, { words: en, pieces: PIECES })).toEqual([
    'Feelings A6 liggend, 4 kaarten, Nederlands, om te printen.pdf',
    'Feelings A6 liggend, 4 kaarten, Nederlands, om te printen (2).pdf',
    'Feelings A6 on its side, 4 cards, French, to print.pdf',
  ])
})

test('the shop is asked for what differs from most', () => {
  const times = { joy: 3, fear: 1, trust: 1, guide: 2 }
  const print = Object.entries(times).map(([piece, many]) => ({ piece, times: many }))
  expect(en.exporting.print(...printGroups(print, PIECES))).toBe(
    'Ask the print shop to print “guide?” 2 times; “joy?” 3 times; all others once.',
  )
  expect(nl.exporting.print(...printGroups([{ piece: 'joy', times: 5 }], PIECES))).toBe(
    'Vraag de drukker om elke pagina 5 keer te drukken.',
  )
})
