import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { readMarkdown } from '../../src/typesetting/language/markdown.ts'
import { plainText } from '../../src/typesetting/language/resolved.ts'
import { textOf, write } from './written.ts'

/** Words without a sign that means something to Markdown or to typography. */
const word = fc.stringMatching(/^[a-zéüşдع]{1,8}$/u)
const sentence = fc
  .array(word, { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '))

/** Blocks of Markdown, and the words in them. */
const block = fc.oneof(
  sentence.map((words) => ({ markdown: words, words: [words] })),
  sentence.map((words) => ({ markdown: `## ${words}`, words: [words] })),
  sentence.map((words) => ({ markdown: `> ${words}`, words: [words] })),
  sentence.map((words) => ({ markdown: `**${words}**`, words: [words] })),
  fc.array(sentence, { minLength: 1, maxLength: 4 }).map((items) => ({
    markdown: items.map((item) => `- ${item}`).join('\n'),
    words: items.map((item) => `• ${item}`),
  })),
  fc.array(sentence, { minLength: 2, maxLength: 4 }).map((items) => ({
    markdown: items.map((item, index) => `${'ABCD'.charAt(index)}. ${item}`).join('\n'),
    words: items.map((item, index) => `${'ABCD'.charAt(index)}. ${item}`),
  })),
)

/** Between blocks, so that a list does not run on into the next one. */
const END = 'einde'

const plain = (markdown: string): string =>
  plainText(readMarkdown(textOf(markdown), { language: 'sv', report: () => undefined }))

/** The letters that the second property uses. */
const letters = (text: string): string => text.replaceAll(/[^abcأب١٢]/g, '')

describe('any Markdown', () => {
  test('comes out with the words that went in, in their order', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const markdown = blocks.map((one) => one.markdown).join(`\n\n${END}\n\n`)
        const words = blocks.map((one) => one.words.join('\n')).join(`\n${END}\n`)
        expect(plain(`${markdown}\n`)).toBe(words)
      }),
      { numRuns: 200 },
    )
  })

  test('loses no letter, whatever stands between them', () => {
    const mixed = fc.string({
      unit: fc.constantFrom(...Array.from('abc *_#>-\\[]()^!\n1.ABC:أب١٢')),
      maxLength: 60,
    })
    fc.assert(
      fc.property(mixed, (markdown) => {
        const { lines } = write(markdown)
        // Addresses and footnotes are no words.
        fc.pre(!/\]\(|\[\^/.test(markdown))
        expect(letters(lines.join(''))).toBe(letters(markdown))
      }),
      { numRuns: 500 },
    )
  })

  test.each(['*', '**a', '[', '](', '[^', '> ', '- ', 'A. x\n', '![', '<a '])(
    'of nothing but %j comes to an end, long as it may be',
    (sign) => {
      const text = `${sign.repeat(100_000 / sign.length)}\n`
      expect(() => write(text)).not.toThrow()
    },
  )
})
