import sharp from 'sharp'
import { expect, test } from 'vitest'

import { limitInk } from '../../src/input/pictures/limit-ink.ts'
import { inksJpeg, jpegWithProfile, profileBytes } from './rasters.ts'

const limited = (inks: readonly number[], limit: number): readonly number[] => {
  const samples = Uint8Array.from(inks)
  limitInk(samples, limit)
  return [...samples]
}

const total = (inks: readonly number[]): number =>
  inks.reduce((sum, ink) => sum + ink) / 2.55

/** Dark colours as the profile makes them: black, brown, green, blue, violet and others. */
const DARK = [
  [192, 169, 162, 242],
  [145, 199, 227, 133],
  [207, 97, 247, 143],
  [245, 196, 64, 140],
  [189, 153, 219, 163],
  [247, 71, 135, 247],
  [230, 79, 204, 189],
  [166, 179, 222, 148],
]

test('what exceeds the limit comes close under it, and nothing else changes', () => {
  const colours = [...DARK, [255, 255, 255, 255], [255, 255, 255, 0]]
  for (const limit of [180, 245, 300]) {
    const isOver = (inks: readonly number[]) => total(inks) > limit
    const within = colours.filter((inks) => !isOver(inks))
    expect(within.map((inks) => limited(inks, limit))).toEqual(within)
    for (const inks of colours.filter(isOver)) {
      const after = limited(inks, limit)
      expect(total(after)).toBeLessThanOrEqual(limit)
      expect(total(after)).toBeGreaterThan(limit - 2)
      expect(after[3]).toBeGreaterThanOrEqual(inks[3]!)
    }
  }
  expect(limited([0, 0, 0, 255], 92)).toEqual([0, 0, 0, 234])
})

/** The colours of inks in Lab, by the profile of the press. */
async function labOf(pixels: readonly (readonly number[])[]) {
  const jpeg = jpegWithProfile(await inksJpeg(pixels), profileBytes())
  const image = sharp(jpeg).resize(pixels.length, 1, { fit: 'fill', kernel: 'nearest' })
  const { buffer } = await image
    .toColourspace('lab')
    .raw({ depth: 'float' })
    .toBuffer()
    .then((bytes) => Uint8Array.from(bytes))
  const values = [...new Float32Array(buffer)]
  return pixels.map((_, at) => values.slice(3 * at, 3 * at + 3))
}

test('hue and lightness stay as they were', async () => {
  const [before, after] = await Promise.all([
    labOf(DARK),
    labOf(DARK.map((inks) => limited(inks, 245))),
  ])
  for (const [at, lab] of before.entries())
    expect(
      Math.hypot(...lab.map((value, axis) => value - after[at]![axis]!)),
    ).toBeLessThan(3)
})

test('a gradient through the limit has no steps', () => {
  for (const deepest of DARK) {
    const step = (at: number) =>
      limited(
        deepest.map((ink) => Math.round((ink * at) / 400)),
        200,
      )
    for (let at = 1; at <= 400; at += 1) {
      const [one, other] = [step(at - 1), step(at)]
      // One level of a sample may become a few of another, never a jump.
      expect(
        Math.max(...one.map((ink, plate) => Math.abs(ink - other[plate]!))),
      ).toBeLessThan(6)
    }
  }
})
