import { assert, asyncProperty, constantFrom, oneof, string } from 'fast-check'
import { expect, test } from 'vitest'

import { DE, openEditorWith, fieldOf, save, factsOf } from './open-editor.ts'

const HOSTILE = [
  'x\nfoo: bar',
  '*a',
  '!!js/function x',
  '- x',
  '&a b',
  '"',
  "'",
  '# no',
  'a # no',
  '{ a: b }',
  '| ',
  '---',
  '...',
  'null',
  '~',
  '\ufeffx',
  'a\tb',
  '  a\n\n   b',
  '\u2028',
  '\u202eabc',
  '%YAML 1.1',
]

/** Every text that a file may hold. */
const anyText = oneof(constantFrom(...HOSTILE), string({ unit: 'binary' }), string())
  // oxlint-disable-next-line no-control-regex -- these are refused, as another test proves
  .map((text) => text.replaceAll(/(?![\t\n])\p{Cc}|\p{Cs}|\ufffd/gu, ''))
  .map((text) => text.replace(/\n+$/, ''))

test('any text comes back as it was typed, and touches no other', async () => {
  const { session, read, write } = await openEditorWith()
  const slots = [
    ['one', 'title'],
    ['one', 'body'],
    ['two', 'title'],
    ['', 'call'],
  ] as const
  await assert(
    asyncProperty(anyText, constantFrom(...slots), async (text, [piece, slot]) => {
      write('de.yaml', DE)
      const others = async () =>
        (await factsOf(session, 'de')).pieces
          .flatMap(({ id, fields }) => fields.map((field) => ({ ...field, id })))
          .filter((one) => one.id !== piece || one.slot !== slot)
          .map(({ id, slot: name, value }) => [id, name, value])
      const before = await others()
      const { value, problems } = await save(session, ['de', piece, slot], text)
      expect({ value, problems: value ? [] : problems }).toEqual({
        value: true,
        problems: [],
      })
      expect((await fieldOf(session, 'de', [piece, slot])).value).toBe(text)
      expect(await others()).toEqual(before)
      expect(read('de.yaml')).toMatch(/^# Deutsch\nreview: draft\n/)
    }),
    { numRuns: 40 },
  )
})
