import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { cardpress, project } from '../cli/run.ts'
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
  test.each(['long', 'short'])(
    'turned over the %s edge',
    { timeout: 60_000 },
    async (flip) => {
      const folder = project('small')
      const args = ['build', '--copies', '3', '--flip', flip]
      const { code, err } = await cardpress(args, { folder })
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
    },
  )
})
