import { expect, test } from 'vitest'

import { justify } from '../../src/typesetting/text/justify.ts'
import type { SetLine } from '../../src/typesetting/text/line.ts'
import type { TextStyle } from '../../src/typesetting/text/style.ts'
import { copied, prepare, prepareArabic, setLines } from './set.ts'

/** Where the ink of the letters of a line ends, in em. */
const rightOf = ({ runs }: SetLine<TextStyle>): number =>
  Math.max(
    ...runs.flatMap(({ x, glyphs }) =>
      glyphs
        .filter(({ text }) => text !== ' ')
        .map((glyph) => x + glyph.x + glyph.advance),
    ),
  )

const glyphsOf = ({ runs }: SetLine<TextStyle>) =>
  runs.flatMap(({ x, glyphs }) => glyphs.map((glyph) => ({ ...glyph, x: x + glyph.x })))

/** The letters of a line behind which there is more room than in another one. */
function widened(before: SetLine<TextStyle>, after: SetLine<TextStyle>): string {
  const [old, now] = [glyphsOf(before), glyphsOf(after)]
  return now
    .flatMap(({ x, text }, index) => {
      const next = now[index + 1]
      const gap = next && next.x - x - ((old[index + 1]?.x ?? 0) - (old[index]?.x ?? 0))
      return gap !== undefined && gap > 1e-9 ? [text] : []
    })
    .join('')
}

test('the spaces of a line widen alike, and not the one at its end', () => {
  const [line] = setLines(prepare('een twee drie vier vijf'), 7)
  const wide = justify(line!, 7)
  expect(wide.width).toBe(7)
  expect(rightOf(wide)).toBeCloseTo(7, 6)
  expect(widened(line!, wide)).toBe('  ')
  expect(copied(wide)).toBe(copied(line!))
})

test('in Arabic only spaces widen, and words run up to both ends', () => {
  const [line] = setLines(prepareArabic('كلمات قليلة من 1984 مع رابط إلى شيء'), 9)
  const wide = justify(line!, line!.width + 1)
  expect(rightOf(wide)).toBeCloseTo(line!.width + 1, 6)
  expect(widened(line!, wide).trim()).toBe('')
})

test('a line that would get holes stays as it is', () => {
  const [line] = setLines(prepare('een twee'))
  expect(justify(line!, line!.width + 1.1)).toBe(line)
  expect(justify(line!, line!.width)).toBe(line)
})

/** A run of letters of the face that has a glyph for each, all as wide as an em. */
const letters = (text: string): SetLine<TextStyle> => {
  const [line] = setLines(prepare('x'.repeat(Array.from(text).length)))
  const [run] = line!.runs
  const glyphs = Array.from(text, (letter, index) => ({
    ...run!.glyphs[0]!,
    x: index,
    advance: 1,
    text: letter,
  }))
  return { width: glyphs.length, runs: [{ ...run!, width: glyphs.length, glyphs }] }
}

test('ideographs and Thai letters move apart, with their vowels', () => {
  expect(widened(letters('汉字ab字'), justify(letters('汉字ab字'), 5.5))).toBe('汉字b')
  expect(widened(letters('กำดี'), justify(letters('กำดี'), 4.05))).toBe('ำ')
})
