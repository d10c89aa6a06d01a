import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { readMarkdown } from '../../src/typesetting/language/markdown.ts'
import { noteNumbers } from '../../src/typesetting/language/note-numbers.ts'
import { placeholdersIn } from '../../src/typesetting/language/placeholder.ts'
import { isPseudo, pseudoWords } from '../../src/typesetting/language/pseudo.ts'
import { directionOf } from '../../src/typesetting/text/language-tag.ts'
import { loadShaper } from '../../src/typesetting/text/shaper.ts'
import { deckWith, wordsOf } from '../deck/reading.ts'
import { yaml } from '../deck/yaml.ts'
import { textOf } from './written.ts'

const { value: WORDS } = wordsOf(
  yaml`
    review: approved
    deck: { title: Wijzer }
    pieces:
      one:
        body: "De {client}"
        alt: Een huis
        variants: { resident: { body: Anders } }
    notes: { a: Noot }
    terms: { client: { client: { sg: cliënt }, resident: { sg: inwoner } } }
  `,
  deckWith('one'),
)

/** A text in the made-up language. */
function pseudo(text: string): string {
  const pieces = new Map([['one', new Map([['body', textOf(text)]])]])
  return pseudoWords({ ...WORDS!, pieces }, 'qps')
    .pieces.get('one')!
    .get('body')!.value
}

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0

describe('made-up words', () => {
  test.each([
    ['huis', 'ĥûûîîš'],
    ['Huis', 'Ĥûûîîš'],
    ['IJS', 'ÎîĴŠš'],
    ['a', 'áá'],
    ['brrr', 'bŕŕŕŕŕ'],
    ['één', 'ééñññ'],
    ['wij zijn', 'ŵîîĵĵ žîîĵññ'],
  ])('of %j are %j', (text, expected) => {
    expect(pseudo(text)).toBe(expected)
  })

  test('are two fifths longer, rounded up', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Zéëïüßøñ]{1,30}$/u), (word) => {
        expect(lettersIn(pseudo(word))).toBe(Math.ceil(word.length * 1.4))
      }),
    )
  })

  test('may be broken where they are long, never near their ends', () => {
    expect(pseudo('huis')).not.toContain('\u00ad')
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{9,40}$/), (word) => {
        const parts = pseudo(word).split('\u00ad')
        expect(parts.length).toBeGreaterThan(1)
        for (const part of parts) expect(part.length).toBeGreaterThanOrEqual(4)
      }),
    )
  })

  test('have glyphs in every Latin font of the package', async () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'
    const made = pseudo(Array.from(`${letters}${letters.toUpperCase()}`).join(' '))
    const fonts = join(import.meta.dirname, '../../assets/fonts')
    const files = ['nunito', 'nunito-sans', 'noto-sans', 'source-sans-3'].flatMap(
      (family) =>
        readdirSync(join(fonts, family))
          .filter((file) => file.endsWith('.ttf'))
          .map((file) => join(fonts, family, file)),
    )
    const shaper = await loadShaper()
    expect(files.length).toBeGreaterThanOrEqual(10)
    for (const file of files) {
      const face = shaper.openFace(file, readFileSync(file))
      const lacking = Array.from(made).filter(
        (letter) => letter !== ' ' && !face.covers(letter.codePointAt(0)!),
      )
      expect({ file, lacking }).toEqual({ file, lacking: [] })
    }
  })
})

describe('what is no word stays as it is', () => {
  test.each([
    '{client.this}',
    '{client.g: m=his f=her}',
    '[^note-a]',
    String.raw`\{`,
    String.raw`\-`,
    'https://example.org/een/pad?a=b',
    'www.example.org',
    '12 — 14 & “” %',
  ])('%s', (kept) => {
    expect(pseudo(`huis ${kept} huis`)).toBe(`ĥûûîîš ${kept} ĥûûîîš`)
  })

  test('the address of a link, and not its words', () => {
    expect(pseudo('[huis](https://example.org/huis), *huis*')).toBe(
      '[ĥûûîîš](https://example.org/huis), *ĥûûîîš*',
    )
  })

  test('the letters and numbers of a list, and not the same in a line', () => {
    expect(pseudo('A. huis\nB. huis\n  a) huis\n1. huis\n')).toBe(
      'A. ĥûûîîš\nB. ĥûûîîš\n  a) ĥûûîîš\n1. ĥûûîîš\n',
    )
    expect(pseudo('> (a) huis\niv. huis\no huis\n- [x] huis\n')).toBe(
      '> (a) ĥûûîîš\niv. ĥûûîîš\no ĥûûîîš\n- [x] ĥûûîîš\n',
    )
    expect(pseudo('huis A. huis')).toBe('ĥûûîîš Áá. ĥûûîîš')
  })
})

/** Words, some with a mark, a link, a note or a placeholder among them. */
const sentence = fc
  .array(
    fc.oneof(
      fc.stringMatching(/^[a-zé]{1,14}$/u),
      fc.constantFrom(
        '*nadruk*',
        '**sterk**',
        '[woorden](https://example.org/a_b)',
        'noot[^a]',
        '{client.pl}',
        'zacht\\-teken',
        'vast\\ teken',
        'regel\\\nregel',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => `x${words.join(' ')}`)

const block = fc.oneof(
  sentence,
  sentence.map((words) => `## ${words}`),
  sentence.map((words) => `> ${words}\n>\n> — naam`),
  fc
    .array(sentence, { minLength: 2, maxLength: 4 })
    .chain((items) =>
      fc
        .constantFrom('- ', '1. ', 'A. ', 'a) ')
        .map((sign) => items.map((item, index) => `${signAt(sign, index)}${item}`)),
    )
    .map((items) => items.join('\n')),
)

/** The sign of an item: `A. ` is followed by `B. `, `1. ` by `2. `. */
const signAt = (sign: string, index: number): string =>
  sign === '- '
    ? sign
    : `${String.fromCharCode(sign.charCodeAt(0) + index)}${sign.slice(1)}`

/** The blocks of Markdown with everything but their words, each of which is a `w`. */
function structure(markdown: string): string {
  const notes = noteNumbers(new Map([['a', textOf('a')]]))
  const reading = { language: 'nl', notes, report: () => undefined }
  return JSON.stringify(readMarkdown(textOf(markdown), reading), (key, value: unknown) =>
    key === 'text' && typeof value === 'string'
      ? value.replaceAll(/[\p{L}\u00ad]+/gu, 'w')
      : value,
  )
}

test('Markdown comes out with the same blocks, marks, links, notes and placeholders', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
      const markdown = `${blocks.join('\n\n')}\n`
      const made = pseudo(markdown)
      expect(structure(made)).toBe(structure(markdown))
      expect(placeholdersIn(made)).toEqual(placeholdersIn(markdown))
    }),
    { numRuns: 100 },
  )
})

describe('a made-up language', () => {
  const { language, deck, pieces, variants, notes, terms, review } = pseudoWords(
    WORDS!,
    'qps-mirror',
  )

  test('is of its name', () => {
    expect(['qps', 'qps-mirror'].map(isPseudo)).toEqual([true, true])
    expect(['nl', 'qps-x', 'QPS', ''].map(isPseudo)).toEqual([false, false, false, false])
    expect(language).toBe('qps-mirror')
  })

  test('has all that is printed in it, and the words for pictures as they were', () => {
    expect(deck.get('title')?.value).toBe('Ŵîîĵžééŕŕ')
    expect(pieces.get('one')?.get('body')?.value).toBe('Đéé {client}')
    expect(pieces.get('one')?.get('alt')?.value).toBe('Een huis')
    expect(notes.get('a')?.value).toBe('Ñööööţ')
    expect(variants.size).toBe(0)
    expect(terms).toBe(WORDS!.terms)
    expect(review).toBe('approved')
  })

  test('keeps the places of the source, where its mistakes are mended', () => {
    const { raw, span } = WORDS!.pieces.get('one')!.get('body')!
    expect(pieces.get('one')!.get('body')).toMatchObject({ raw, span })
  })

  test('is written from left to right, and its mirror from right to left', () => {
    expect(directionOf('qps')).toBe('ltr')
    expect(directionOf('qps-mirror')).toBe('rtl')
  })
})
