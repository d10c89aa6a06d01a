import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { runHere } from '../cli/run-here.ts'
import { project } from '../cli/run.ts'
import { has } from '../programs-found.ts'
import { said } from './ask.ts'

const CARD = { width: 60, height: 90 }
const BLEED = 3

/** A word that stands on the front of each card only, and one on its back. */
const CARDS = {
  hare: ['Haas', 'rent'],
  fox: ['Vos', 'haast'],
  owl: ['Uil', 'alles'],
} as const

interface Page {
  readonly width: number
  readonly height: number
  /** The middles of words, in millimetres from the top left corner. */
  readonly words: readonly {
    readonly word: string
    readonly x: number
    readonly y: number
  }[]
}

const mm = (points: string | undefined): number => (Number(points) / 72) * 25.4

/** What a printer puts on each page. */
function pagesOf(pdf: string): readonly Page[] {
  const pages = said('pdftotext', '-bbox', pdf, '-').split('<page ').slice(1)
  return pages.map((page) => {
    const [, width, height] = /^width="(\S+)" height="(\S+)"/.exec(page) ?? []
    const words = Array.from(
      page.matchAll(/xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)">([^<]*)</g),
      ([, left, top, right, bottom, word = '']) => ({
        word: word.replaceAll(/[^\p{L}]/gu, ''),
        x: (mm(left) + mm(right)) / 2,
        y: (mm(top) + mm(bottom)) / 2,
      }),
    )
    return { width: mm(width), height: mm(height), words }
  })
}

/** Where words stand on each side of the cards, from the press file: front and back by turns. */
const onCards = (press: readonly Page[], word: string): { x: number; y: number } => {
  const found = press.flatMap(({ words }) => words.filter((one) => one.word === word))
  expect(found).toHaveLength(1)
  return { x: found[0]!.x - BLEED, y: found[0]!.y - BLEED }
}

type Corner = readonly [left: number, top: number]

/** The corner of every card with a word on a page. */
const corners = (
  page: Page,
  word: string,
  on: { x: number; y: number },
  turned: boolean,
) =>
  page.words
    .filter((one) => one.word === word)
    .map(({ x, y }): Corner =>
      turned ? [x + on.x - CARD.width, y + on.y - CARD.height] : [x - on.x, y - on.y],
    )

/** The same, seen through the sheet from its front, after a printer has turned it over an edge. */
function through(page: Page, [left, top]: Corner, overVertical: boolean): Corner {
  return overVertical
    ? [page.width - left - CARD.width, top]
    : [left, page.height - top - CARD.height]
}

const rounded = (all: readonly Corner[]): readonly string[] =>
  all.map((corner) => corner.map((at) => at.toFixed(1)).join(' ')).toSorted()

describe.skipIf(!has('pdftotext'))('backs lie behind their fronts (pdftotext)', () => {
  test.each(['long', 'short'])('turned over the %s edge', async (flip) => {
    const folder = project('small')
    const args = ['build', '--copies', '3', '--flip', flip]
    const { code, err } = await runHere(args, { folder })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const file = (name: string) => join(folder, `output/small/nl/small-nl-${name}.pdf`)
    const press = pagesOf(file('little-press'))
    const flipped = flip === 'long' ? '' : '_flip-short'
    const sheets = pagesOf(file(`little-sheets${flipped}_copies-3`))
    expect(sheets.length % 2).toBe(0)
    const counted = { hare: 0, fox: 0, owl: 0 }
    for (let index = 0; index < sheets.length; index += 2) {
      const [front, back] = [sheets[index]!, sheets[index + 1]!]
      // The long edge of a page that stands upright is vertical.
      const overVertical = (flip === 'long') === front.width < front.height
      for (const id of ['hare', 'fox', 'owl'] as const) {
        const [ahead, behind] = CARDS[id]
        const fronts = corners(front, ahead, onCards(press, ahead), false)
        const backs = corners(back, behind, onCards(press, behind), !overVertical)
        counted[id] += fronts.length
        const seen = backs.map((corner) => through(back, corner, overVertical))
        expect(rounded(seen)).toEqual(rounded(fronts))
      }
    }
    expect(counted).toEqual({ hare: 3, fox: 9, owl: 3 })
  })
})

/** The words of the first page between two words that stand only once, as one reads along their line. */
function lineBetween(pdf: string, first: string, last: string): string {
  const words = Array.from(
    said('pdftotext', '-l', '1', '-bbox', pdf, '-').matchAll(
      /xMin="(\S+)" yMin="(\S+)" xMax="\S+" yMax="\S+">([^<]*)</g,
    ),
    ([, x, y, word]) => ({ x: Number(x), y: Number(y), word }),
  )
  const start = words.find(({ word }) => word === first)!
  const end = words.find(({ word }) => word === last)!
  // A line along the side of the sheet reads from bottom to top.
  const isTurned = start.x === end.x
  const along = ({ x, y }: { x: number; y: number }) => (isTurned ? 0 - y : x)
  return words
    .filter((one) => (isTurned ? one.x === start.x : one.y === start.y))
    .filter((one) => along(one) >= along(start) && along(one) <= along(end))
    .toSorted((one, other) => along(one) - along(other))
    .map(({ word }) => word)
    .join(' ')
}

describe.skipIf(!has('pdftotext'))('what a sheet says in English (pdftotext)', () => {
  test('reads from left to right, in a language from right to left too', async () => {
    const folder = project('small')
    const content = join(folder, 'content/small')
    copyFileSync(join(content, 'en.yaml'), join(content, 'ur.yaml'))
    const args = ['build', '-l', 'ur', '--cards', 'hare', '--target', 'sheets']
    expect(await runHere(args, { folder })).toMatchObject({ code: 0 })
    const [file = ''] = readdirSync(join(folder, 'output/small/ur'))
    const pdf = join(folder, 'output/small/ur', file)
    expect(lineBetween(pdf, '50', 'mm')).toBe('50 mm')
    expect(lineBetween(pdf, '100', '%')).toBe('100 %')
    expect(lineBetween(pdf, 'flip', 'edge')).toBe('flip on the long edge')
  })
})
