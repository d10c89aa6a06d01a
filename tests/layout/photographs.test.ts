import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import sharp from 'sharp'
import { expect, test } from 'vitest'

import type { Frame } from '../../src/typesetting/frame/frame.ts'
import { intersection, rectOf } from '../../src/typesetting/frame/rect.ts'
import { itemsOfKind } from '../../src/typesetting/frame/walk.ts'
import { windowOf } from '../../src/typesetting/frame/window.ts'
import { card, layOut, ROOT } from './lay-out.ts'
import { mm } from './read-frame.ts'

/** A photograph; with an opacity, one that may be see-through. */
const photo = (alpha?: number): Promise<Uint8Array> => {
  const create = {
    width: 1500,
    height: 2000,
    channels: 3,
    background: '#808080',
  } as const
  const image = sharp({ create })
  return (alpha === undefined ? image : image.ensureAlpha(alpha)).png().toBuffer()
}

/** The edges of what shows of the photographs on a side: left, top, right and bottom, in millimetres. */
const shownOn = (frame: Frame): readonly (readonly number[])[] =>
  itemsOfKind(frame, 'picture').map(({ item, transform, groups }) => {
    const corner = [item.box.width, item.box.height] as const
    const whole = rectOf([[0, 0], corner], transform)
    const { left, top, right, bottom } = intersection(windowOf(groups, frame), whole)
    return [left, top, right, bottom].map(mm)
  })

/** The front of a card of 100 × 100 mm with a picture in a box with these rules. */
async function front(rules: string, picture: Uint8Array): Promise<Frame> {
  const { problems, side } = await layOut({
    deck: `
source: nl
template: trial
format: trial
pieces: { one: { kind: card, accent: teal, picture: one.png } }`,
    words: { nl: 'pieces: { one: { alt: Een vlak } }' },
    kinds: { card: card(`children: [{ name: scene, picture: piece, ${rules} }]`) },
    pictures: { 'one.png': picture },
  })
  expect(problems).toEqual([])
  return side('one front')
}

test('a template may have other rules for photographs than for what is drawn or cut out', async () => {
  const rules =
    'margin: 10mm, width: 60mm, height: 60mm, cases: [{ when: { photograph: piece }, objectFit: cover, margin: 0 }]'
  const filling = [[-3, -3, 60, 60]]
  expect(shownOn(await front(rules, await photo()))).toEqual(filling)
  // What could be see-through, and is not.
  expect(shownOn(await front(rules, await photo(1)))).toEqual(filling)
  expect(shownOn(await front(rules, await photo(0.5)))).toEqual([[17.5, 10, 62.5, 70]])
})

test('a box that all but touches the cut fills the bleed', async () => {
  const fitted = 'objectFit: cover, height: 50mm, marginTop: 0.05mm'
  const wide = await front(`width: 99.95%, ${fitted}`, await photo())
  expect(shownOn(wide)).toEqual([[-3, -3, 103, 50.05]])
  const narrow = await front(`width: 99%, ${fitted}`, await photo())
  expect(shownOn(narrow)).toEqual([[-3, -3, 99, 50.05]])
})

test('in the shipped template photographs fill their places into the bleed, from the top', async () => {
  const { problems, sides } = await layOut(
    {
      deck: `
source: nl
template: samenleerwijzer
format: a6
formats: [a6, poker, index]
pieces:
  one: { kind: conversation, accent: teal, picture: one.png }
  two: { kind: topic, accent: plum, picture: one.png }
  sheet: { kind: leaflet, accent: teal, picture: one.png, folds: a4-half }`,
      words: {
        nl: `deck: { call: Samen }
pieces:
  one: { alt: Een vlak, number: '1', title: Titel, step: Stap, body: tekst }
  two: { alt: Een vlak, title: Titel, question: Hoe?, questions: Wie? }
  sheet: { alt: Een vlak, title: Titel, why: tekst, how: tekst, cards: tekst, conversation-cards: tekst, topic-cards: tekst }`,
      },
      formats: readFileSync(join(ROOT, 'templates/formats.yaml'), 'utf8'),
      folds: readFileSync(join(ROOT, 'templates/folds.yaml'), 'utf8'),
      pictures: { 'one.png': await photo() },
    },
    { formats: ['a6', 'poker', 'index'] },
  )
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const fronts = sides.filter(({ name }) => name.endsWith('front'))
  expect(fronts).toHaveLength(6)
  for (const frame of fronts) {
    const [bleed, width] = [mm(frame.bleed), mm(frame.trim.width)]
    const [[left, top, right] = []] = shownOn(frame)
    expect([left, right]).toEqual([-bleed, Number((width + bleed).toFixed(2))])
    // A topic begins with its picture, a step with a line of words.
    expect(top === -bleed).toBe(frame.name === 'two front')
  }
  const [cover] = shownOn(sides.find(({ name }) => name === 'sheet outside')!)
  expect(cover?.slice(2)).toEqual([300, 213])
})
