import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

const css = readFileSync(
  join(import.meta.dirname, '../../src/page/styles/tokens.css'),
  'utf8',
)

type Scheme = 'light' | 'dark'

/** The colours of rules in a scheme, by name; a later rule counts. */
function colorsOf(scheme: Scheme, ...selectors: readonly string[]) {
  const colors = new Map<string, string>()
  for (const selector of selectors) {
    const start = css.indexOf(`${selector} {`)
    const rule = css.slice(start, css.indexOf('}', start))
    const found = rule.matchAll(
      /--([\w-]+): (?:light-dark\((#[\da-f]{6}), )?(#[\da-f]{6})\)?;/g,
    )
    for (const [, name, light, other] of found)
      colors.set(name!, (scheme === 'light' && light) || other!)
  }
  return colors
}

const DIM = ":root[data-surround='dark']"

/** Relative luminance (WCAG 2.2). */
const luminance = (hex: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter! + 0.05) / (darker! + 0.05)
}

describe.each([
  ['light', colorsOf('light', ':root')],
  ['dark', colorsOf('dark', ':root')],
  ['light in a dark surround', colorsOf('light', ':root', DIM)],
  ['dark in a dark surround', colorsOf('dark', ':root', DIM)],
])('colours that are %s', (_, colors) => {
  const of = (name: string): string => {
    const color = colors.get(name)
    if (color === undefined) throw new Error(`There is no --${name}`)
    return color
  }

  test.each([
    ['ink', 'ground'],
    ['ink', 'raised'],
    ['ink', 'tint'],
    ['ink', 'code'],
    ['quiet', 'ground'],
    ['quiet', 'raised'],
    ['accent', 'ground'],
    ['accent', 'raised'],
    ['on-accent', 'accent'],
    ['error', 'ground'],
    ['error', 'raised'],
    ['warning', 'ground'],
    ['warning', 'raised'],
    ['on-surround', 'surround'],
    ['on-surround-quiet', 'surround'],
    ['on-surround-flaw', 'surround'],
  ])('words in %s can be read on %s (WCAG 1.4.3)', (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['edge', 'ground'],
    ['edge', 'raised'],
    ['accent', 'ground'],
  ])('edges of controls in %s can be seen on %s (WCAG 1.4.11)', (edge, ground) => {
    expect(contrast(of(edge), of(ground))).toBeGreaterThanOrEqual(3)
  })
})
