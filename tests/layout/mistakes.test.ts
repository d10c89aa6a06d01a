import { expect, test } from 'vitest'

import { card, layOut } from './lay-out.ts'
import { linesOn } from './read-frame.ts'

test('where a rule of a layout is broken, preflight does not tell what comes of it', async () => {
  const { problems } = await layOut({
    words: { nl: 'pieces: { one: { body: Woorden } }' },
    kinds: { card: card('children: [{ text: body, widht: 90mm, marginLeft: -5mm }]') },
  })
  expect(problems.map(({ code }) => code)).toEqual(['unknown-key'])
})

test('words that stand where the name of a slot belongs are told in the layout, once', async () => {
  const { problems } = await layOut({
    deck: 'source: nl\ntemplate: trial\nformat: trial\npieces: { one: { kind: card }, two: { kind: card } }',
    words: { nl: 'pieces: { one: { body: a }, two: { body: b } }' },
    kinds: { card: card("children: [{ text: body }, { text: 'You need:' }]") },
  })
  expect(problems.map(({ message }) => message)).toEqual([
    '“text” is the name of a slot, and “You need:” looks like words.',
  ])
  expect(problems[0]?.span?.file).toBe('templates/trial/card.yaml')
})

/** The sizes of words without a style in a theme with these styles. */
const usualSizes = async (styles: string) => {
  const { side } = await layOut({
    words: { nl: 'pieces: { one: { body: Woorden } }' },
    kinds: { card: card('children: [{ text: body, margin: 9mm }]') },
    theme: `palette: { ink: black, paper: white, teal: teal }\n${styles}`,
  })
  return linesOn(side('one front')).map(({ size }) => size)
}

test('words without a style have the usual one, where a theme names other styles only', async () => {
  expect(await usualSizes('styles: { small: { fontSize: 6pt } }')).toEqual(
    await usualSizes(''),
  )
})

test('a theme without a body of its own keeps the usual styles, and may change one by its name', async () => {
  const { side, problems } = await layOut({
    words: { nl: 'pieces: { one: { body: Woorden, call: Roep } }' },
    kinds: {
      card: card(
        'children: [{ text: body, style: title, margin: 9mm }, { text: call, style: label, margin: 9mm }]',
      ),
    },
    theme:
      'palette: { ink: black, paper: white, teal: teal }\nstyles: { title: { extends: title, fontSize: 18pt } }',
  })
  expect(problems).toEqual([])
  expect(linesOn(side('one front')).map(({ size }) => size)).toEqual([14.5, 8])
})
