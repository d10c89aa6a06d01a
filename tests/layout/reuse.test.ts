import { expect, test } from 'vitest'

import type { Frame } from '../../src/typesetting/frame/frame.ts'
import { textOf } from '../../src/typesetting/frame/text-lines.ts'
import { walkFrame } from '../../src/typesetting/frame/walk.ts'
import { card, layOut, theme } from './lay-out.ts'
import type { LaidOut } from './lay-out.ts'
import { lineWith, wordsOn } from './read-frame.ts'
import type { ReadLine } from './read-frame.ts'

/** Two cards of a kind, the first with much text, and what the deck changes for the second. */
const lay = (override: string): Promise<LaidOut> =>
  layOut({
    deck: `
source: nl
template: trial
format: trial
pieces:
  one: { kind: card, accent: teal }
  two: { kind: card, accent: teal${override} }
`,
    words: {
      nl: `
deck: { title: Kop }
pieces: { one: { body: ${'woord '.repeat(330)} }, two: { body: kort } }
`,
    },
    kinds: {
      card: card(
        'padding: 5mm\nchildren: [{ text: title }, { text: body, flexGrow: 1 }]',
      ),
    },
  })

test('who asks for frames only, or for facts, gets the same ones in each format, and nothing else', async () => {
  const trial = {
    words: {
      nl: `pieces: { one: { body: ${'woord '.repeat(330)} }, two: { body: kort } }`,
    },
    kinds: { card: card('padding: 5mm\nchildren: [{ text: body, flexGrow: 1 }]') },
  }
  const formats = ['trial', 'small', 'trial']
  const whole = await layOut(trial, { formats })
  const only = await layOut(trial, { formats, keeps: 'frames' })
  expect(whole.sides.length).toBeGreaterThan(0)
  expect(only.sides).toEqual(whole.sides)
  expect([whole.rooms.length > 0, only.rooms, only.limits]).toEqual([true, [], []])
  const facts = await layOut(trial, { formats, keeps: 'facts' })
  expect(facts.sides).toEqual(whole.sides)
  expect(facts.rooms).toEqual(whole.rooms)
})

const bodyOf = ({ side }: LaidOut): ReadLine => lineWith(side('two front'), 'kort')

test('a card that changes a box has the sizes of its kind, unless it changes them', async () => {
  const usual = bodyOf(await lay(''))
  expect(usual.size).toBeLessThan(10)
  const changed = await lay(
    ', override: { boxes: { body: { textAlign: end }, title: none } }',
  )
  expect(changed.problems).toEqual([])
  expect(wordsOn(changed.side('two front'))).toEqual(['kort'])
  expect(bodyOf(changed)).toMatchObject({ size: usual.size, right: 95 })
  const larger = await lay(
    ', override: { styles: { body: { fontSize: 12pt, minFontSize: 11pt } } }',
  )
  expect(larger.problems).toEqual([])
  expect(bodyOf(larger).size).toBe(12)
})

/** The words on a side, each with its colour and font. */
const inksOn = (frame: Frame): readonly string[] =>
  [...walkFrame(frame)].flatMap(({ item }) =>
    item.kind === 'glyphs'
      ? [`${textOf(item)} ${item.color.srgb} ${item.font.split('/').at(-1)}`]
      : [],
  )

test('colour and family hold for what is in a box, but for styles that have their own', async () => {
  const { side, problems } = await layOut({
    words: { nl: 'deck: { title: Kop, call: Roep }\npieces: { one: { body: tekst } }' },
    theme: theme(
      '{}',
      '  title: { extends: body, color: teal }\n  call: { extends: body, fontSize: 12pt }',
    ),
    kinds: {
      card: card(
        `color: paper
fontFamily: Source Sans 3
padding: 5mm
backgroundColor: ink
children:
  - { text: title, style: title }
  - { text: call, style: call }
  - { color: teal, children: [{ text: body }] }`,
      ),
    },
  })
  expect(problems).toEqual([])
  expect(inksOn(side('one front'))).toEqual([
    'Kop #188C8D SourceSans3-Regular.ttf',
    'Roep #FFFFFF SourceSans3-Regular.ttf',
    'tekst #188C8D SourceSans3-Regular.ttf',
  ])
})
