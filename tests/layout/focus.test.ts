import sharp from 'sharp'
import { expect, test } from 'vitest'

import { apply } from '../../src/base/geometry/transform.ts'
import { itemsOfKind } from '../../src/typesetting/frame/walk.ts'
import { card, layOut } from './lay-out.ts'
import { mm } from './read-frame.ts'

const photo = (width: number, height: number): Promise<Uint8Array> =>
  sharp({ create: { width, height, channels: 3, background: '#808080' } })
    .png()
    .toBuffer()

interface Shown {
  readonly size?: readonly [number, number]
  readonly language?: string
  readonly mirror?: boolean
  readonly fit?: string
  /** The fit that the deck gives. */
  readonly own?: string
  readonly rules?: string
}

/**
 * Where the point of a photograph at 25 % from the left and 75 % from the top comes to lie on the front of a card of
 * 100 × 150 mm, with a bleed of 3 mm, and its left and right edge, in millimetres.
 */
async function placed(
  focus: string,
  {
    size = [800, 400],
    language = 'nl',
    mirror = false,
    fit = 'cover',
    own = '',
    rules = 'margin: 20mm, width: 40mm, height: 40mm',
  }: Shown = {},
) {
  const { problems, side } = await layOut(
    {
      deck: `
source: nl
template: trial
format: trial
pieces: { one: { kind: card, accent: teal, picture: photo.png, mirror: ${mirror}${focus && `, focus: ${focus}`}${own && `, fit: ${own}`} } }`,
      words: {
        nl: 'review: approved\npieces: { one: { alt: Een vlak } }',
        ar: 'pieces: { one: { alt: سطح } }',
      },
      kinds: {
        card: card(
          `children: [{ name: scene, picture: piece, objectFit: ${fit}, ${rules} }]`,
        ),
      },
      pictures: { 'photo.png': await photo(...size) },
    },
    { languages: [language] },
  )
  expect(problems).toEqual([])
  const [found] = itemsOfKind(side('one front'), 'picture')
  const { item, transform } = found!
  const { width, height } = item.box
  const at = (x: number, y: number) => apply(transform, x * width, y * height).map(mm)
  return {
    left: at(0, 0)[0],
    top: at(0, 0)[1],
    quarter: at(0.25, 0.75),
    right: at(1, 1)[0],
  }
}

test('a cropped picture shows its focus as near to the middle of its box as it can', async () => {
  // Twice as wide as its box, which is 40 mm wide: 80 mm, around a middle at 40 mm.
  expect(await placed('')).toMatchObject({ left: 0, right: 80 })
  expect(await placed('50% 50%')).toMatchObject({ left: 0, right: 80 })
  expect((await placed('25% 75%')).quarter[0]).toBe(40)
  expect(await placed('0% 0%')).toMatchObject({ left: 20, right: 100 })
  expect(await placed('100% 0%')).toMatchObject({ left: -20, right: 60 })
  const high = { size: [400, 800] } as const
  expect((await placed('25% 75%', high)).quarter[1]).toBe(40)
  expect((await placed('25% 100%', high)).top).toBe(-20)
})

test('the focus wins over the position of the template, and does nothing where all of a picture shows', async () => {
  const rules = 'margin: 20mm, width: 40mm, height: 40mm, objectPosition: top'
  const high = { size: [400, 800], rules } as const
  expect((await placed('', high)).top).toBe(20)
  expect((await placed('0% 75%', high)).quarter[1]).toBe(40)
  const whole = { fit: 'contain' }
  expect(await placed('0% 0%', whole)).toEqual(await placed('', whole))
})

test('it is a point of the picture, also where that or the card is mirrored', async () => {
  const arabic = { language: 'ar' }
  expect((await placed('25% 75%', arabic)).quarter[0]).toBe(60)
  expect((await placed('25% 75%', { ...arabic, mirror: true })).quarter[0]).toBe(60)
})

test('it is in the middle of what is left after cutting', async () => {
  const corner = { rules: 'width: 40mm, height: 40mm', size: [1600, 400] } as const
  expect((await placed('25% 75%', corner)).quarter[0]).toBe(20)
})

test('an upright photograph without one keeps the heads, unless the template says otherwise', async () => {
  const middle = 20
  // Of 80 mm, 40 mm show.
  expect((await placed('', { size: [400, 800] })).top).toBe(middle)
  // Of 160 mm, 40 mm show around a quarter of its height.
  expect((await placed('', { size: [400, 1600] })).top).toBe(0)
  const rules = 'margin: 20mm, width: 40mm, height: 40mm, objectPosition: bottom'
  expect((await placed('', { size: [400, 800], rules })).top).toBe(middle - 40)
  expect((await placed('', { size: [800, 400] })).left).toBe(0)
})

test('the fit that a deck gives wins over that of the template', async () => {
  expect(await placed('', { own: 'contain' })).toEqual(
    await placed('', { fit: 'contain' }),
  )
  const focused = await placed('25% 75%', { fit: 'contain', own: 'cover' })
  expect(focused).toEqual(await placed('25% 75%'))
  // Whole, and as wide as the card with its bleed, so that no paper shows where the cut is off.
  const rules = 'position: absolute, left: 0, top: 0, right: 0, bottom: 0'
  const all = { rules, size: [1600, 800] } as const
  expect(await placed('', { ...all, own: 'contain' })).toMatchObject({
    left: -3,
    right: 103,
  })
})
