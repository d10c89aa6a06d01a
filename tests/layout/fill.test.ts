import { describe, expect, test } from 'vitest'

import { card, layOut } from './lay-out.ts'
import { linesOn } from './read-frame.ts'

/** The lines of a card of 100 mm with so many short paragraphs, or these, in a box with these rules. */
const fill = async (paragraphs: number | readonly string[], rules: string) => {
  const texts =
    typeof paragraphs === 'number'
      ? Array.from({ length: paragraphs }, (_, index) => `woord${index}`)
      : paragraphs
  const body = texts.map((text) => `      ${text}`)
  const laidOut = await layOut({
    words: { nl: `pieces:\n  one:\n    body: |\n${body.join('\n\n')}\n` },
    kinds: {
      card: card(`children: [{ text: body, flexGrow: 1, safe: none, ${rules} }]`),
    },
  })
  return { lines: linesOn(laidOut.side('one front')), problems: laidOut.problems }
}

const baselines = async (
  paragraphs: number | readonly string[],
  rules: string,
): Promise<readonly number[]> =>
  (await fill(paragraphs, rules)).lines.map(({ baseline }) => baseline)

describe('height that words leave free', () => {
  test.each(['centre', 'center', '[centre]'])('fill: %s', async (word) => {
    const [one = 0] = await baselines(1, `fill: ${word}`)
    expect(one).toBeCloseTo(51.16, 1)
    const [first = 0, last = 0] = await baselines(2, `fill: ${word}`)
    expect(last - first).toBeCloseTo(5, 1)
    expect((first + last) / 2).toBeCloseTo(51.16, 1)
  })

  test('moves paragraphs apart, but not so far that they fall apart, and stays in the middle', async () => {
    const [first = 0, second = 0, third = 0] = await baselines(3, 'fill: space')
    // Half a line of 5 mm besides the line itself.
    expect(second - first).toBeCloseTo(7.5, 1)
    expect(third - second).toBeCloseTo(7.5, 1)
    expect(second).toBeCloseTo(51.16, 1)
    const many = await baselines(18, 'fill: space')
    const gaps = many.slice(1).map((line, index) => line - many[index]!)
    // 10 mm are free, for 17 gaps and the two ends.
    for (const gap of gaps) expect(gap).toBeCloseTo(5 + 10 / 19, 1)
    expect(await baselines(1, 'fill: space')).toEqual(await baselines(1, 'fill: centre'))
    const words = ['# Kop', 'een', 'twee']
    const [heading = 0, one = 0, two = 0] = await baselines(words, 'fill: space')
    const [headingBefore = 0, oneBefore = 0] = await baselines(words, 'fill: centre')
    expect(one - heading).toBeCloseTo(oneBefore - headingBefore, 1)
    expect(two - one).toBeCloseTo(7.5, 1)
  })

  test('moves paragraphs of columns apart alike, so that the columns stay side by side', async () => {
    const spaced = await baselines(5, 'fill: space, columns: 2')
    // Three in the first column, which has as much room as one with three paragraphs alone, and two beside them.
    expect(spaced.slice(0, 3)).toEqual(await baselines(3, 'fill: space'))
    expect(spaced.slice(3)).toEqual(spaced.slice(0, 2))
  })

  test('makes words larger: by a half, or as far as the theme says', async () => {
    const { lines, problems } = await fill(1, 'fill: [grow, centre]')
    expect(problems).toEqual([])
    expect(lines[0]!.size).toBe(15)
    const more = await fill(1, 'fill: grow, maxFontSize: 30pt')
    expect(more.lines[0]!.size).toBe(30)
    expect(more.lines[0]!.baseline).toBeLessThan(20)
  })

  test('is shared out by “justifyContent” of the box first, which makes the other one idle', async () => {
    const { lines, problems } = await fill(1, 'fill: centre, justifyContent: flex-end')
    expect(lines[0]!.baseline).toBeCloseTo(98.66, 1)
    expect(problems.map(({ message }) => message)).toEqual([
      '“fill” does nothing beside “justifyContent”.',
    ])
  })
})
