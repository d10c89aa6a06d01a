import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { beforeAll, describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { readDeck } from '../../src/input/deck/read-deck.ts'
import { readWords } from '../../src/input/deck/read-words.ts'
import { usualTerms } from '../../src/typesetting/language/choose-terms.ts'
import { expandTerms } from '../../src/typesetting/language/expand-terms.ts'
import { resolveDeck } from '../../src/typesetting/language/resolve.ts'
import { plainText } from '../../src/typesetting/language/resolved.ts'
import type {
  ResolvedDeck,
  ResolvedPiece,
} from '../../src/typesetting/language/resolved.ts'
import { directionOf } from '../../src/typesetting/text/language-tag.ts'
import { ROOT, cardpress, emptyFolder } from '../cli/run.ts'
import { has } from '../programs-found.ts'
import { pagesOf, said } from './ask.ts'
import { panelsOf } from './panels.ts'

const content = join(ROOT, 'content/samenleerwijzer')
const languages = readdirSync(content).flatMap(
  (name) => /^([a-z]{2})\.yaml$/.exec(name)?.[1] ?? [],
)

/** The words of a language as they are meant to be printed. */
function resolved(language: string): ResolvedDeck {
  const { problems, report } = collectProblems()
  const read = (file: string): string => readFileSync(join(content, file), 'utf8')
  const at = { name: 'samenleerwijzer', folder: content, file: 'deck.yaml' }
  const deck = readDeck(at, read('deck.yaml'), report)!
  const file = `${language}.yaml`
  const words = readWords({ language, file }, read(file), report)!
  const expanded = expandTerms(words, usualTerms(words.terms), report)
  const found = resolveDeck(deck, expanded, report)
  expect(problems).toEqual([])
  return found
}

/** Without what lies between words, and the hyphens at the ends of lines. */
const bare = (text: string): string =>
  text.replaceAll(/[-\u2010\u2011•\s\u200b\u00ad]/g, '')

/** Words in letters, each as a reader puts it into the order of reading. */
const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .match(/[\p{L}\p{M}]+/gu) ?? []

const wordsOf = ({ slots }: ResolvedPiece): readonly string[] =>
  [...slots.values()].flatMap(({ blocks }) => plainText(blocks).split('\n'))

let folder = ''

beforeAll(async () => {
  folder = emptyFolder()
  const args = ['build', '-l', 'all', '-t', 'press', '--json']
  const { code, out } = await cardpress(args, { folder })
  if (code !== 0) throw new Error(out)
})

const file = (language: string, name: string): string =>
  join(
    folder,
    `output/samenleerwijzer/${language}/samenleerwijzer-${language}-${name}.pdf`,
  )

test('there are twelve languages', () => {
  expect(languages).toHaveLength(12)
})

describe.skipIf(!has('pdftotext'))('words come out as they went in (pdftotext)', () => {
  const straight = languages.filter((language) => directionOf(language) === 'ltr')
  test.each(straight)('of the cards in %s', (language) => {
    const pages = pagesOf(file(language, 'a6-press'))
    const cards = resolved(language).pieces.slice(0, -1)
    for (const [index, card] of cards.entries()) {
      const text = bare(pages.slice(2 * index, 2 * index + 2).join(''))
      const own = [...card.slots].filter(([slot]) => card.own.has(slot))
      for (const line of wordsOf({ ...card, slots: new Map(own) }))
        expect(text).toContain(bare(line))
    }
  })

  test.each(straight)('of the leaflet in %s, in the order of reading', (language) => {
    const leaflet = resolved(language).pieces.at(-1)!
    const notes = leaflet.notes.map(({ blocks }) => bare(plainText(blocks)))
    const panels = panelsOf(file(language, 'press-leaflet'), 'a4-half').map((panel) =>
      notes.reduce(
        (rest, note, index) => rest.replace(`${index + 1}${note}`, ''),
        bare(panel),
      ),
    )
    expect(panels.join('')).toBe(bare(wordsOf(leaflet).join('')))
  })

  test.each(['ar', 'fa'])(
    'of the cards in %s, which poppler puts in the order of reading',
    (language) => {
      const pages = said('pdftotext', file(language, 'a6-press'), '-').split('\f')
      const cards = resolved(language).pieces.slice(0, -1)
      for (const [index, { slots, own }] of cards.entries()) {
        const printed = wordsIn(pages.slice(2 * index, 2 * index + 2).join('\n'))
        const blocks = [...slots].flatMap(([slot, text]) =>
          own.has(slot) ? text.blocks : [],
        )
        const words = wordsIn(plainText(blocks))
        expect(words.length).toBeGreaterThan(10)
        expect(words.filter((word) => !printed.includes(word))).toEqual([])
      }
    },
  )
})
