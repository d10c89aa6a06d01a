import { describe, expect, test } from 'vitest'

import { mergeCauses } from '../../src/base/problems/merge-causes.ts'
import { translationProblems } from '../../src/translation/translation-problems.ts'
import { bodyOf, line, translationOf, translationOfText } from './translating.ts'
import type { Files } from './translating.ts'

const problemsOf = (files: Files, optional = ''): readonly string[] =>
  translationProblems(translationOf(files), (slot) => slot === optional).map(line)

const needAll = (): boolean => false

describe('problems of a translation', () => {
  test('say what is wrong and what to do', () => {
    const source =
      'pieces: { one: { a: "Een[^n]", b: Een vraag, c: Status, d: Drie, e: "Heel *erg*" } }\n'
    const translation =
      'pieces: { one: { a: One, b: Een vraag, c: Status, d: Three, e: Very } }\n'
    const problems = problemsOf({
      source,
      translation,
      accepted: { 'pieces.one.d': 'Twee' },
    })
    expect(problems).toEqual([
      'error translation-differs: “pieces.one.a” lacks the footnote mark “[^n]”. / Compare it with content/talk/nl.yaml and correct it.',
      'error translation-same: “pieces.one.b” is the same as in nl. / Translate it. A text that may be the same in every language belongs under “keep:” in deck.yaml.',
      'warning translation-same: “pieces.one.c” is the same as in nl. / Translate it. If it is the same word in both languages: cardpress translate accept en pieces.one.c',
      'warning translation-stale: “pieces.one.d” was translated from a different version of the nl text. / Compare it with content/talk/nl.yaml and correct it, then: cardpress translate accept en pieces.one.d',
      'warning translation-differs: “pieces.one.e” has no places with *emphasis*, and its source one place with *emphasis*. / Compare it with content/talk/nl.yaml. If that is intended: cardpress translate accept en pieces.one.e',
    ])
  })

  test('tell once that texts are the same as in the source', () => {
    const same =
      'pieces: { one: { a: Een vraag, b: Nog een, c: En dit, d: Dit ook, e: 7 } }\n'
    const translation = translationOf({ source: same, translation: same })
    const told = mergeCauses(translationProblems(translation, needAll))
    expect(told.map(({ message }) => message)).toEqual([
      '“pieces.one.a” is the same as in nl. It is the same with 3 others: pieces.one.b, pieces.one.c and pieces.one.d.',
    ])
  })

  test('do not tell of texts that nobody accepted, nor of the source itself', () => {
    expect(
      problemsOf({ source: bodyOf('Een vraag'), translation: bodyOf('A question') }),
    ).toEqual([])
    const { deck, source } = translationOfText('Een vraag', 'A question')
    const lock = new Map([['nl', new Map([['pieces.one.body', 'older']])]])
    const translation = { deck, source, words: source, lock }
    expect(translationProblems(translation, needAll)).toEqual([])
  })

  test('leave to reading and layout what those tell', () => {
    const source =
      'deck: { title: Spel, call: Zo }\npieces: { one: { a: Een }, two: { a: Twee, b: Drie } }\nnotes: { n: Noot, m: Mee }\n'
    const translation = 'pieces: { one: { a: , z: More } }\nnotes: { x: More }\n'
    expect(problemsOf({ source, translation })).toEqual([])
    // Layout does not miss what the card could do without, and the source has.
    const optional = 'pieces: { one: { a: , z: More }, two: { a: Two } }\n'
    expect(problemsOf({ source, translation: optional }, 'b')).toEqual([
      'error missing-words: “pieces.two.b” has no translation. / Add it under the same names as in content/talk/nl.yaml.',
    ])
  })

  test('leave to the filling of placeholders what it tells', () => {
    expect(
      problemsOf({ source: bodyOf('Zo {a}'), translation: bodyOf('So {a}') }),
    ).toEqual([])
  })

  test('tell of a logo without words, whose marks are none', () => {
    const source = 'deck: { logo: Het *huis* }\npieces: {}\n'
    expect(problemsOf({ source, translation: 'pieces: {}\n' })).toEqual([
      'error translation-missing: “deck.logo” has no translation. / Add it under the same names as in content/talk/nl.yaml.',
    ])
    const translation = 'deck: { logo: The house }\npieces: {}\n'
    expect(problemsOf({ source, translation })).toEqual([])
  })

  test('tell what those cannot: a picture without words, and slots that the deck fills or has too much of', () => {
    const source =
      'deck: { title: Spel }\npieces: { one: { alt: Een hond, title: Hond } }\n'
    const translation =
      'deck: { title: Game, call: So }\npieces: { one: { call: x }, two: { alt: A cat, title: Cat } }\n'
    expect(
      problemsOf({ source, translation }).map(
        (one) => one.split('.”')[0]!.split(' /')[0],
      ),
    ).toEqual([
      'error translation-missing: “pieces.one.alt” has no translation.',
      'error translation-missing: “pieces.one.title” has no translation.',
      'warning translation-extra: “deck.call” has no source text in nl.',
      'warning translation-extra: “pieces.two.alt” has no source text in nl.',
      'warning translation-extra: “pieces.two.title” has no source text in nl.',
    ])
  })
})
