import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { readMarkdown } from '../../src/typesetting/language/markdown.ts'
import { plainText } from '../../src/typesetting/language/resolved.ts'
import type { Block } from '../../src/typesetting/language/resolved.ts'
import { textOf } from './written.ts'

const LANGUAGES = [
  'nl',
  'en',
  'de',
  'fr',
  'es',
  'pl',
  'tr',
  'uk',
  'ar',
  'fa',
  'ti',
  'so',
  'he',
]

/** What becomes of a text. */
function read(
  markdown: string,
  language: string,
): { blocks: readonly Block[]; told: number } {
  const { problems, report } = collectProblems()
  const blocks = readMarkdown(textOf(markdown), { language, report })
  // A slot without anything to print is told of where it is filled.
  return { blocks, told: problems.length + (blocks.length === 0 ? 1 : 0) }
}

const WORDS =
  'een Straße año gość şey їжа كلمة واژه ቃል מילה erg A b IV xi Mai der o x'.split(' ')
const NUMBERS = '1 2 3 14 2024 ١ ٢ ۳ ४'.split(' ')
const SIGNS =
  `* ** _ ___ - -- + • ▪ – — · # ## > ~ ~~ = == ^ | \` ' " ( ) . , ? ! … : ; & % @ / × ✓ ☐ °`.split(
    ' ',
  )

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 3, arbitrary: fc.constantFrom(...SIGNS) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('1.', '2)', '(a)', 'b)', 'A.', '[', ']', '[ ]', '\\'),
  },
)
const gap = fc.constantFrom('', ' ', ' ', ' ', '  ', '\n', '\n\n', '\n   ', '\u00A0')
const anyText = fc
  .array(fc.tuple(piece, gap), { minLength: 1, maxLength: 14 })
  .map((parts) => `${parts.flat().join('')}\n`)
const anyLanguage = fc.constantFrom(...LANGUAGES)

/** Letters and digits in their order. A box that is ticked and Word's round bullet are no letters. */
const lettersOf = (text: string): string =>
  text
    .replaceAll(/^([\s>]*[-*+•▪–·✓☐]?\s+)\[x\] /gm, '$1')
    .replaceAll(/(?<![\p{L}\p{N}])o(?![\p{L}\p{N}])/gu, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

const isMarked = (blocks: readonly Block[]): boolean =>
  /"(?:emphasis|strong)":true/.test(JSON.stringify(blocks))

const countOf = (sign: string, text: string): number => text.split(sign).length - 1

describe('any words', () => {
  test('are printed with all their letters and digits in their order, or there is a problem', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const { blocks, told } = read(text, language)
        fc.pre(told === 0)
        expect(lettersOf(plainText(blocks))).toBe(lettersOf(text))
      }),
      { numRuns: 500 },
    )
  })

  test('are printed with all their signs that mean nothing, or there is a problem', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const { blocks, told } = read(text, language)
        // A box to tick stands in place of its bullet.
        fc.pre(told === 0 && !text.includes('[ ]'))
        const printed = plainText(blocks)
        for (const sign of '~=^|`(),?!:;&%@/×°✓▪')
          expect(sign + countOf(sign, printed)).toBe(sign + countOf(sign, text))
        // Without marked words, these are left out only where nothing stands directly before them.
        if (isMarked(blocks)) return
        const behind = text.replaceAll(/(?<![^\s>#*+-])[-*+>#]+/g, '')
        for (const sign of '*_+#>')
          expect(countOf(sign, printed)).toBeGreaterThanOrEqual(countOf(sign, behind))
      }),
      { numRuns: 500 },
    )
  })

  test('of a list are printed on lines of their own behind what stands before them, or there is a problem', () => {
    const mark = fc.constantFrom(
      ...'1. 2. 3. 14. 3) a) b) c) A. B. C. (1) (a) i. ii. iv. • ▪ – ✓ ١. ٢. ١- ۳) ب. ج. ב. ג. г. д. ለ. १. १) 1.1. 2- ①'.split(
        ' ',
      ),
    )
    const lines = fc.array(fc.tuple(mark, fc.constantFrom(...WORDS.slice(0, 10))), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(lines, fc.boolean(), anyLanguage, (items, isQuoted, language) => {
        const written = items.map((item) => item.join(' '))
        const text = written.map((line) => (isQuoted ? `> ${line}` : line)).join('\n')
        const { blocks, told } = read(`${text}\n`, language)
        // A last line with a dash says who said it.
        fc.pre(told === 0 && !(isQuoted && written.at(-1)?.startsWith('–')))
        expect(plainText(blocks).replaceAll('\u00A0', ' ').split('\n')).toEqual(written)
      }),
      { numRuns: 500 },
    )
  })
})
