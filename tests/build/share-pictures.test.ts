import { expect, test } from 'vitest'

import { sharedNeeds } from '../../src/build/share-pictures.ts'
import type { PictureNeed } from '../../src/input/pictures/convert-needed.ts'

const PHOTO = { width: 4000, height: 3000 }

const needs = (...wanted: readonly PictureNeed[]) =>
  sharedNeeds(
    PHOTO,
    wanted.map((need) => ({ need })),
  ).map(({ need }) => need)

const whole = { left: 0, top: 0, right: 1, bottom: 1 }
const card = { width: 1200, height: 900, part: whole }
const tile = { width: 180, height: 135, part: whole }

test('a picture in two sizes is embedded once, as the large one shows in the small place too', () => {
  expect(needs(tile, card, tile)).toEqual([card, card, card])
  expect(needs(tile, tile)).toEqual([tile, tile])
})

test('and twice where the large place shows a part of it only, and the small one all', () => {
  const cropped = { ...card, part: { left: 0.2, top: 0, right: 0.6, bottom: 1 } }
  expect(needs(cropped, tile)).toEqual([cropped, tile])
  // A little more of the large one costs less than another picture.
  const nearly = { ...card, part: { ...whole, right: 0.99 } }
  expect(needs(nearly, tile)).toEqual([card, card])
})

test('parts that lie apart stay apart, and parts that overlap are one', () => {
  const left = { ...card, part: { ...whole, right: 0.3 } }
  const middle = { ...card, part: { ...whole, left: 0.2, right: 0.5 } }
  const right = { ...card, part: { ...whole, left: 0.8 } }
  const both = { ...card, part: { ...whole, right: 0.5 } }
  expect(needs(left, middle, right)).toEqual([both, both, right])
})
