import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { readMarkdown } from '../../src/typesetting/language/markdown.ts'
import { printed, say } from './expanding.ts'
import { linesOf, textOf } from './written.ts'

/** One term, of one form. */
const terms = (form: string): string =>
  `terms: { client: { a: { sg: ${JSON.stringify(form)} } } }`

describe('a term with signs of Markdown', () => {
  test.each([
    'Klient*in',
    'a_b',
    '[x]',
    '[x](https://example.org)',
    '[^a]',
    '*x*',
    '__x__',
    'a\\b',
    'a\\',
    '`x`',
    '<b>x</b>',
    '# x',
    '&amp;',
    '~x~',
    '{client}',
    '{',
    '$&',
    '> x',
    '![x](y)',
    '1. x',
    'A. x',
  ])('%s is printed in letters', (form) => {
    const value = say('De {client} en *{client}* zo.', {}, { terms: terms(form) })
    expect(printed(value)).toBe(`De ${form} en ${form} zo.`)
    expect(printed(say('{client}', {}, { terms: terms(form) }))).toBe(form)
  })

  test.each(['# x', '> x', '* x'])('%s begins no block', (form) => {
    const value = say('{client}\n\n{client}\n', {}, { terms: terms(form) })
    expect(
      linesOf(readMarkdown(textOf(value), { language: 'nl', report: () => undefined })),
    ).toEqual([form, form])
  })

  test('is printed in letters, whatever it is', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...Array.from('\\`*_[]<>#&|~!^{}()+=$@:;/?%ab ')),
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(signs, (form) => {
        fc.pre(form.trim() !== '')
        const value = say('x {client} x', {}, { terms: terms(form) })
        expect(printed(value).replaceAll(/\s+/g, ' ')).toBe(
          `x ${form.trim()} x`.replaceAll(/\s+/g, ' '),
        )
      }),
      { numRuns: 100 },
    )
  })
})
