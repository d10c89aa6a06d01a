import { describe, expect, test } from 'vitest'

import { readSheets, sheetWords } from '../../src/input/format/papers.ts'
import { yaml } from '../deck/yaml.ts'
import { inMm, readAs, readShipped } from './reading.ts'

const shipped = readShipped(readSheets, 'sheets.yaml')

test('the shipped papers have these sizes and margins, in millimetres', () => {
  expect(
    Array.from(shipped.papers.values(), ({ name, size, margin }) =>
      [name, ...[size.width, size.height, margin].map(inMm)].join(' '),
    ),
  ).toEqual(['a4 210 297 5', 'a3 297 420 5', 'letter 215.9 279.4 5'])
})

describe('the words of sheets', () => {
  test('are those of the language, of the one it belongs to, or the English ones', () => {
    expect(sheetWords(shipped, 'nl')?.front).toBe('Voorkant')
    expect(sheetWords(shipped, 'nl-BE')?.front).toBe('Voorkant')
    expect(sheetWords(shipped, 'hu')?.front).toBe('Front')
  })

  test('are said in every shipped language, with the numbers of the sheet', () => {
    for (const words of shipped.words.values()) {
      expect(Object.values(words).every((text = '') => text.trim() !== '')).toBe(true)
      expect([words.fold, words['fold-narrow']]).not.toContain(undefined)
      expect(words.sheet).toMatch(/\{number\}.*\{total\}/)
    }
  })
})

const problemsIn = (text: string): readonly string[] => readAs(readSheets, text).problems

describe('mistakes in sheets.yaml', () => {
  test.each([
    [
      '{ width: 297mm, height: 210mm, margin: 5mm }',
      'must be upright: give the short side as its width.',
    ],
    ['{ width: 210mm, height: 297mm, margin: -5mm }', '“margin” must be 0mm or more.'],
    [
      '{ width: 210, height: 297mm, margin: 5mm }',
      '“width” needs a unit: write 210mm, 210pt or 210in.',
    ],
  ])('a paper of %s', (paper, expected) => {
    expect(problemsIn(`papers: { mine: ${paper} }`)).toEqual([
      expect.stringContaining(expected),
    ])
  })

  test('words without the numbers of the sheet', () => {
    const text = yaml`
      words:
        de:
          front: Vorderseite
          back: Rückseite
          outside: Außen
          inside: Innen
          sheet: Bogen {nummer} von {total}
          flip-long: lange Kante
          flip-short: kurze Kante
          scale: ohne Anpassung
    `
    expect(problemsIn(text)).toEqual([
      'error wrong-value 7 [Bogen {nummer} von {total}] / “sheet” must hold {number} and {total}.',
    ])
    expect(problemsIn(text.replace('nummer', 'number'))).toEqual([])
  })

  test('words that are not all there', () => {
    expect(problemsIn('words: { de: { front: Vorderseite } }').length).toBe(7)
  })
})
