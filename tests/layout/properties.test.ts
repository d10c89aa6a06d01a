import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Frame } from '../../src/typesetting/frame/frame.ts'
import { card, layOut, theme } from './lay-out.ts'
import { linesOn } from './read-frame.ts'
import type { ReadLine } from './read-frame.ts'

const runs = { numRuns: 12 }

/** Words that typography leaves alone, some of them long. */
const word = fc.stringMatching(/^[a-zëéü]{1,14}$/)
const paragraph = fc
  .array(word, { minLength: 1, maxLength: 40 })
  .map((all) => all.join(' '))
const block = fc.oneof(
  paragraph,
  fc
    .array(paragraph, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => `- ${item}`).join('\n')),
  paragraph.map((quoted) => `> ${quoted}`),
  word.map((heading) => `## ${heading}`),
)
const text = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((all) => all.join('\n\n'))

const BLOCKS =
  '{ paragraph: { spaceBefore: 0.5em }, list: { spaceBefore: 0.5em }, quotation: { padding: 0.5em, backgroundColor: teal } }'

const wordsIn = (markdown: string): readonly string[] =>
  markdown.split(/\s+/).filter((one) => !/^(?:-|>|##)?$/.test(one))

/** What was set, without markers, with broken words joined again. */
const wordsSet = (lines: readonly ReadLine[]): readonly string[] =>
  lines
    .map(({ words }) => words.replace(/^•/, ''))
    .join(' ')
    .replaceAll(/(\p{L})- /gu, '$1')
    .split(' ')

const indent = (markdown: string): string => markdown.replaceAll(/^/gm, '      ')

/** How far lines that stand under each other are apart, in heights of capitals. */
const distancesOn = (frame: Frame): readonly number[] => {
  const lines = linesOn(frame)
  return lines.flatMap((line, index) =>
    lines.slice(index + 1).flatMap((other) => {
      const isBeside = other.left > line.right || line.left > other.right
      const capitals = (Math.min(line.size, other.size) * 0.7 * 25.4) / 72
      return isBeside ? [] : [Math.abs(other.baseline - line.baseline) / capitals]
    }),
  )
}

const expectApart = (frame: Frame): void =>
  expect(Math.min(2, ...distancesOn(frame))).toBeGreaterThan(1)

/** A card, with a kind of its own so that it is fitted on its own. */
const trial = fc.record({
  markdown: text,
  width: fc.integer({ min: 15, max: 90 }),
  hyphens: fc.constantFrom('auto', 'none'),
})

const box = ({ width, hyphens }: { width: number; hyphens: string }): string =>
  card(
    `children: [{ text: body, hyphens: ${hyphens}, margin: 5mm, width: ${width}mm, flexGrow: 1 }]`,
  )

test('every word of a slot is set once, in order, and nothing overlaps or leaves its box', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(trial, { minLength: 1, maxLength: 12 }), async (trials) => {
      const ids = trials.map((_, index) => `card-${index}`)
      const pieces = ids.map((id) => `  ${id}: { kind: ${id}, accent: teal }`).join('\n')
      const words = trials.map(
        ({ markdown }, index) => `  card-${index}:\n    body: |\n${indent(markdown)}\n`,
      )
      const { problems, side } = await layOut({
        deck: `source: nl\ntemplate: trial\nformat: trial\npieces:\n${pieces}\n`,
        words: { nl: `pieces:\n${words.join('')}` },
        theme: theme(BLOCKS),
        kinds: Object.fromEntries(ids.map((id, index) => [id, box(trials[index]!)])),
      })
      for (const [index, { markdown, width }] of trials.entries()) {
        const frame = side(`card-${index} front`)
        const lines = linesOn(frame)
        expect(wordsSet(lines)).toEqual(wordsIn(markdown))
        expectApart(frame)
        if (problems.some(({ message }) => message.includes(frame.name))) continue
        for (const line of lines) expectInside(line, width)
      }
      expect(problems.every(({ code }) => code === 'overset')).toBe(true)
    }),
    runs,
  )
})

function expectInside({ left, right, baseline, size }: ReadLine, width: number): void {
  expect(left).toBeGreaterThanOrEqual(5)
  expect(right).toBeLessThanOrEqual(5.02 + width)
  expect(baseline).toBeLessThan(95)
  expect(baseline).toBeGreaterThan(5)
  expect(size).toBeGreaterThanOrEqual(6)
}

const FOLD = `
half:
  width: 120mm
  height: 80mm
  bleed: 3mm
  outside: { back: 60mm, cover: 60mm }
  inside: { left: 60mm, right: 60mm }
  read: [cover, left, right, back]
`

test('words that run through panels are all there, in order, and stay on their panels', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, async (first, second) => {
      const { problems, side } = await layOut({
        deck: `
source: nl
template: trial
format: trial
pieces: { sheet: { kind: leaflet, accent: teal, folds: half } }`,
        words: {
          nl: `pieces:\n  sheet:\n    a: |\n${indent(first)}\n    b: |\n${indent(second)}\n`,
        },
        theme: theme(BLOCKS),
        folds: FOLD,
        kinds: {
          leaflet: `
panels:
  other: { children: [{ name: words, flow: true, flexGrow: 1, padding: 6mm }] }
flow: [{ slot: a }, { slot: b }]`,
        },
      })
      const sides = [side('sheet outside'), side('sheet inside')]
      const lines = sides.flatMap(linesOn)
      const read = ['cover', 'left', 'right', 'back'].flatMap((name) =>
        lines.filter(({ boxes }) => boxes[0] === name),
      )
      expect(wordsSet(read)).toEqual([...wordsIn(first), ...wordsIn(second)])
      sides.forEach(expectApart)
      if (problems.length > 0) return
      for (const { boxes, left, right, baseline } of read) {
        const edge = boxes[0] === 'cover' || boxes[0] === 'right' ? 60 : 0
        expect(left).toBeGreaterThanOrEqual(edge + 6)
        expect(right).toBeLessThanOrEqual(edge + 54.02)
        expect(baseline).toBeLessThan(74)
      }
    }),
    runs,
  )
})
