import { expect, test } from 'vitest'

import { frameText } from '../../src/typesetting/frame/frame-text.ts'
import { card, layOut } from './lay-out.ts'

/** The front of a card with these boxes, as text. */
const written = async (boxes: string) => {
  const { side, problems } = await layOut({
    words: { nl: 'pieces: { one: { body: woord } }' },
    kinds: { card: card(`padding: 5mm\nchildren:\n${boxes}`) },
  })
  return { text: frameText(side('one front')), problems }
}

test('shorthands of CSS are the keys that they stand for, in parts of a layout that hold somewhere, too', async () => {
  const short = await written(`
  - { background: 'linear-gradient(to top, ink, teal)', flex: 1, aspectRatio: 4 / 3, marginInline: 2mm 3mm }
  - { position: absolute, inset: 1mm 2mm auto, height: 4mm, landscape: { background: ink }, formats: { trial: { background: teal / 50% } } }
  - { flex: 2 0 10mm, paddingBlock: 1mm, background: paper, cases: [{ when: { kind: card }, flex: none }], children: [{ text: body }] }
  - { flex: 1 0 auto, height: 4mm, background: teal }`)
  const long = await written(`
  - { backgroundImage: 'linear-gradient(to top, ink, teal)', flexGrow: 1, flexShrink: 1, flexBasis: 0, aspectRatio: 1.333333, marginLeft: 2mm, marginRight: 3mm }
  - { position: absolute, top: 1mm, right: 2mm, left: 2mm, height: 4mm, landscape: { backgroundColor: ink }, formats: { trial: { backgroundColor: teal / 50% } } }
  - { flexGrow: 2, flexBasis: 10mm, paddingTop: 1mm, paddingBottom: 1mm, backgroundColor: paper, cases: [{ when: { kind: card }, flexGrow: 0, flexShrink: 0 }], children: [{ text: body }] }
  - { flexGrow: 1, height: 4mm, backgroundColor: teal }`)
  expect(short.problems).toEqual([])
  expect(short.text).toBe(long.text)
})

test('a rule that holds somewhere takes away another one with the word that CSS has for none', async () => {
  const without = 'position: absolute, top: 40mm, left: 3mm'
  const rest = 'children: [{ text: body }]'
  const reset = await written(`
  - { ${without}, right: 2mm, width: 50mm, maxHeight: 9mm, aspectRatio: 2, minHeight: 4mm, background: teal, formats: { trial: { width: auto, right: auto, maxHeight: none, aspectRatio: auto, minHeight: auto, background: none } }, ${rest} }
  - { flexBasis: 9mm, backgroundColor: ink, backgroundImage: 'linear-gradient(ink, teal)', cases: [{ when: { kind: card }, background: transparent, flexBasis: auto }], children: [{ text: body, blocks: { quotation: { backgroundColor: none } } }] }`)
  const never = await written(`
  - { ${without}, ${rest} }
  - { children: [{ text: body }] }`)
  expect(reset.problems).toEqual([])
  expect(reset.text).toBe(never.text)
})

test('a shorthand that cannot be read says what it must be', async () => {
  const { problems } = await written('  - { flex: wide, text: body, background: teal }')
  expect(problems.map(({ message }) => message)).toEqual([
    '“flex” must be a number such as 1, or as in “1 0 30mm”.',
  ])
})

test('names that all objects have are no shorthands', async () => {
  const { problems } = await written('  - { text: body, constructor: x, flex: toString }')
  expect(problems.map(({ message }) => message)).toEqual([
    'The name “constructor” cannot be used.',
    '“flex” must be a number such as 1, or as in “1 0 30mm”.',
  ])
})
