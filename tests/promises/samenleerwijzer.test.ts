import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'

import { runHere } from '../cli/run-here.ts'
import { ROOT, cardpress, emptyFolder, filesIn } from '../cli/run.ts'
import { has } from '../programs-found.ts'
import { pagesOf, said } from './ask.ts'
import { panelsOf } from './panels.ts'

let folder = ''
let files: readonly string[] = []

beforeAll(async () => {
  folder = emptyFolder()
  const { code, err } = await cardpress(['build'], { folder })
  if (code !== 0) throw new Error(err)
  files = filesIn(folder)
})

const path = (name: string): string =>
  join(folder, `output/samenleerwijzer/nl/samenleerwijzer-nl-${name}.pdf`)

interface Words {
  readonly deck: Readonly<Record<string, string>>
  readonly pieces: Readonly<Record<string, Readonly<Record<string, string | number>>>>
  readonly notes: Readonly<Record<string, string>>
}

const source = readFileSync(join(ROOT, 'content/samenleerwijzer/nl.yaml'), 'utf8')

/** The words as they are printed with the usual term. */
const words: Words = parse(
  source
    .replaceAll(/\{client\}/g, 'cliënt')
    .replaceAll('{client.pl}', 'cliënten')
    .replaceAll('{Client.pl}', 'Cliënten')
    .replaceAll('{client.de}', 'de')
    .replaceAll('{client.wie}', 'degene die')
    .replaceAll('{client.others}', 'inwoner, werkzoekende, kandidaat'),
)

/** The sentences of some Markdown, without its signs; references to notes are their numbers. */
const sentencesOf = (markdown: string): readonly string[] =>
  markdown
    .replaceAll('[^client]', '1')
    .replaceAll('[^quotations]', '2')
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replaceAll(/^(?:#+|>|-|[A-Z]\.) */gm, '')
    .replaceAll(/^— /gm, '')
    .replaceAll('*', '')
    .split(/\n+|(?<=[.?!:]) (?=[A-Z])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')

/** Words that are broken at the end of a line are joined again, and what lies between words does not count. */
const bare = (text: string): string => text.replaceAll(/[-•\s\u200B\u00A0]/g, '')

const slotsOf = (id: string): readonly (readonly [string, string])[] =>
  Object.entries(words.pieces[id] ?? {}).flatMap(([slot, text]) =>
    slot === 'alt' ? [] : [[slot, String(text)] as const],
  )

const cards = Object.keys(words.pieces).filter((id) => id !== 'leaflet')

describe.skipIf(!has('pdftotext'))(
  'the words of the files are the words of the source (pdftotext)',
  () => {
    test.each(cards)('of the card %s: its front, then its back', (id) => {
      const pages = pagesOf(path('a6-press'))
      expect(pages).toHaveLength(2 * cards.length)
      const [front = '', back = ''] = pages.slice(2 * cards.indexOf(id))
      const both = bare(front + back)
      for (const [, text] of slotsOf(id))
        for (const sentence of sentencesOf(text)) expect(both).toContain(bare(sentence))
      // Titles stand on both sides, what there is more to read behind.
      const { title = '', question = '', body = '', questions = '' } = words.pieces[id]!
      expect(bare(front)).toContain(bare(String(question === '' ? title : question)))
      const [behind = ''] = sentencesOf(String(body === '' ? questions : body))
      expect(bare(back)).toContain(bare(behind))
      expect(bare(front)).not.toContain(bare(behind))
    })

    test.each([
      ['press-leaflet', 'a4-half', 3],
      ['press-leaflet-a4-roll', 'a4-roll', 3],
    ])('of the %s, panel by panel as a reader meets them', (name, fold) => {
      const all = [
        String(words.deck['title']),
        String(words.deck['call']),
        ...slotsOf('leaflet').map(([, text]) => text),
      ]
      const notes = Object.values(words.notes).map((note, index) =>
        bare(`${index + 1}${sentencesOf(note).join('')}`),
      )
      const panels = panelsOf(path(name), fold).map((panel) =>
        notes.reduce((rest, note) => rest.replace(note, ''), bare(panel)),
      )
      expect(panels.join('')).toBe(bare(all.flatMap(sentencesOf).join('')))
    })

    test('of the notes, once on each leaflet', () => {
      for (const name of ['press-leaflet', 'press-leaflet-a4-roll']) {
        const text = bare(pagesOf(path(name)).join(''))
        for (const note of Object.values(words.notes))
          for (const sentence of sentencesOf(note))
            expect(text.split(bare(sentence))).toHaveLength(2)
      }
    })

    test('of the sheets: those of every card, as often as it is wanted', () => {
      const text = bare(pagesOf(path('a6-sheets')).join(''))
      for (const id of cards)
        for (const [, slot] of slotsOf(id).filter(
          ([name]) => name === 'body' || name === 'questions',
        ))
          for (const sentence of sentencesOf(slot))
            expect(text.split(bare(sentence))).toHaveLength(2)
    })
  },
)

/** The boxes of all pages, in millimetres. */
const boxes = (name: string): readonly string[] => {
  const text = said('pdfinfo', '-box', '-l', '99', path(name))
  return Array.from(
    text.matchAll(/Page +\d+ (\w+)Box: +(\S+) +(\S+) +(\S+) +(\S+)/g),
    ([, box = '', ...sides]) =>
      `${box} ${sides.map((side) => ((Number(side) / 72) * 25.4).toFixed(1)).join(' ')}`,
  )
}

describe.skipIf(!has('pdfinfo'))('pages say where to cut them (pdfinfo)', () => {
  test('cards of 105 × 148 mm in 3 mm of bleed', () => {
    expect(new Set(boxes('a6-press'))).toEqual(
      new Set([
        'Media 0.0 0.0 111.0 154.0',
        'Crop 0.0 0.0 111.0 154.0',
        'Bleed 0.0 0.0 111.0 154.0',
        'Trim 3.0 3.0 108.0 151.0',
        'Art 0.0 0.0 111.0 154.0',
      ]),
    )
  })

  test('leaflets of a whole sheet', () => {
    const found = boxes('press-leaflet').filter((box) => box.startsWith('Trim'))
    expect(found).toEqual(Array(2).fill('Trim 3.0 3.0 300.0 213.0'))
  })

  test('sheets as large as the paper', () => {
    const found = new Set(boxes('a6-sheets').filter((box) => box.startsWith('Media')))
    expect([['Media 0.0 0.0 210.0 297.0'], ['Media 0.0 0.0 297.0 210.0']]).toContainEqual(
      [...found],
    )
  })
})

describe.skipIf(!has('pdffonts'))(
  'fonts are in the files, as far as they are used (pdffonts)',
  () => {
    test('of every file', () => {
      for (const file of files) {
        const rows = said('pdffonts', join(folder, file)).trimEnd().split('\n').slice(2)
        expect(rows.length).toBeGreaterThan(1)
        for (const row of rows)
          expect(row).toMatch(/^[A-Z]{6}\+\S+ .* yes yes yes +\d+ +\d+$/)
      }
    })
  },
)

describe.skipIf(!has('qpdf'))('files are sound (qpdf)', () => {
  test('every one', () => {
    expect(files).toHaveLength(6)
    for (const file of files)
      expect(said('qpdf', '--check', join(folder, file))).toContain(
        'No syntax or stream encoding errors',
      )
  })
})

test('on US Letter the cards are made, and the leaflet of A4 is left out with a warning', async () => {
  const letter = emptyFolder()
  const { code, err } = await runHere(['build', '-t', 'sheets', '--paper', 'letter'], {
    folder: letter,
  })
  expect(code).toBe(0)
  expect(err.match(/warning: .*/g)).toEqual([
    expect.stringMatching(/Leaflets such as Samenleerwijzer .* They are left out/),
  ])
  expect(filesIn(letter)).toEqual([
    'output/samenleerwijzer/nl/samenleerwijzer-nl-a6-sheets_paper-letter.pdf',
  ])
  const asked = await runHere(
    ['build', '-t', 'sheets', '--paper', 'letter', '--cards', 'leaflet'],
    { folder: letter },
  )
  expect(asked.code).toBe(1)
})
