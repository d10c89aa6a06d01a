import { expect, test } from 'vitest'

import type { Color } from '../../src/base/color/color.ts'
import { levelOf } from '../../src/page/specimen/level.ts'
import { openLayoutService } from '../../src/preview/workers/layout-service.ts'
import { sampleOf } from '../../src/preview/workers/specimen-deck.ts'
import { specimenColors } from '../../src/preview/workers/specimen-facts.ts'
import { project, ROOT } from '../cli/run.ts'

test('a specimen shows the palette, the contrast of words, and each style in words of the deck', async () => {
  const folder = project('small')
  const date = new Date('2026-11-24T00:00:00Z')
  const service = openLayoutService({
    folder,
    packageRoot: ROOT,
    precompiled: undefined,
    date,
  })
  const { template, colors, pairs, styles } = await service.specimen({
    deck: 'small',
    language: 'nl',
    format: 'little',
    terms: {},
  })
  expect(template).toBe('plain')
  expect(colors.map(({ name }) => name).slice(0, 3)).toEqual(['ink', 'paper', 'teal'])
  const ratios = pairs.map(({ ratio }) => ratio)
  expect(ratios.length).toBeGreaterThan(0)
  expect(ratios).toEqual(ratios.toSorted((one, other) => one - other))
  expect(pairs.at(-1)).toMatchObject({ words: { name: 'ink' } })
  expect(
    styles.map(({ facts, font, side }) => [
      facts.style,
      facts.usual,
      facts.least,
      font,
      side.text.replaceAll(/\s/g, ' '),
    ]),
  ).toEqual([
    ['body', 11, 8, 'NunitoSans-Regular', expect.stringMatching(/^De haas/)],
    ['title', 20, 12, 'Nunito-ExtraBold', 'Haas'],
  ])
  const pdf = await service.page({ digest: styles[1]!.side.digest, dpi: 96 })
  expect(pdf?.pdf.length).toBeGreaterThan(1000)
})

test('a colour with several names is shown once', () => {
  const paper = { cmyk: [0, 2, 6, 0], srgb: '#FFFBF3' } as const
  const palette = new Map<string, Color>([
    ['paper', paper],
    ['ink', { cmyk: [0, 0, 0, 100], srgb: '#000000' } as const],
    ['teal-text', { ...paper }],
  ])
  const colors = specimenColors({ palette })
  expect(colors.map(({ name, also }) => [name, also])).toEqual([
    ['paper', ['teal-text']],
    ['ink', []],
  ])
  expect(colors[1]).toMatchObject({ onWhite: 21, onBlack: 1 })
})

test('a sample is as long as two lines, of whole words', () => {
  const text = 'One  two\nthree four five six seven eight nine ten eleven twelve'
  expect(sampleOf(text, 40)).toBe('One two three four five')
  expect(sampleOf(text, 8)).toBe(text.replaceAll(/\s+/g, ' '))
  expect(sampleOf('Donaudampfschifffahrtsgesellschaft', 40)).toBe(
    'Donaudampfschifffahrtsgesellschaft',
  )
})

test.each([
  [7, 'AAA'],
  [6.99, 'AA'],
  [4.5, 'AA'],
  [4.49, 'large'],
  [3, 'large'],
  [2.99, 'none'],
])('a contrast of %s is %s', (ratio, level) => {
  expect(levelOf(ratio)).toBe(level)
})
