import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { has } from '../programs-found.ts'
import { runHere } from './run-here.ts'
import { filesIn, project } from './run.ts'

/** Builds the small deck with some options; gives the names of the files. */
async function build(
  ...args: readonly string[]
): Promise<{ files: readonly string[]; at: (file: string) => string }> {
  const approved = {
    'content/small/en.yaml': ['deck:', 'review: approved\ndeck:'],
  } as const
  const folder = project('small', approved)
  const { code, out, err } = await runHere(['build', ...args], { folder })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const output = join(folder, 'output/small')
  const files = filesIn(output)
  // Each is named once.
  expect(out.match(/\.pdf /g)).toHaveLength(files.length)
  return { files, at: (file) => join(output, file) }
}

/** The press files of a language: the cards in each format, and the leaflet in each of its folds. */
const press = (language: string, ...formats: readonly string[]): readonly string[] =>
  [
    ...formats.map((format) => `${format}-press`),
    'press-leaflet',
    'press-leaflet-roll',
  ].map((name) => `${language}/small-${language}-${name}.pdf`)

/** What `--json` says of files. */
interface Told {
  readonly files: readonly {
    readonly path: string
    readonly pages: number
    readonly toPrint?: readonly object[]
  }[]
}

const mm = (points: number): string => ((points / 72) * 25.4).toFixed(0)

/** The boxes of each page, in millimetres: width and height of media and trim. */
const sizes = (path: string): readonly string[] => {
  const said = execFileSync('pdfinfo', ['-box', '-l', '99', path], { encoding: 'utf8' })
  return Array.from(
    said.matchAll(/Page +\d+ (Media|Trim)Box: +(\S+) +(\S+) +(\S+) +(\S+)/g),
    ([, box = '', left, top, right, bottom]) => {
      return `${box} ${mm(Number(right) - Number(left))}×${mm(Number(bottom) - Number(top))}`
    },
  )
}

const pages = (path: string): number =>
  sizes(path).filter((box) => box.startsWith('Media')).length

const words = (path: string): string =>
  execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })

describe('options', () => {
  test('lists are given by comma or by repetition', async () => {
    const lists = ['-l', 'nl,en', '-f', 'low', '-f', 'little,little']
    const { files } = await build('-t', 'press', ...lists)
    const all = ['en', 'nl'].flatMap((language) => press(language, 'little', 'low'))
    expect(files).toEqual(all.toSorted())
  })

  test.skipIf(!has('pdftotext'))(
    '--cards makes only some pieces, as they are in the whole deck',
    async () => {
      const args = ['-t', 'sheets,press', '--cards', 'owl,guide', '--cards', 'fox']
      const { files, at } = await build(...args)
      // Leaflets are the same, whatever cards are asked for.
      const made = press('nl', 'little').map((file) =>
        file.replace('little-press', 'little-press_cards-fox+owl'),
      )
      const sheets = made.map((file) => file.replace('press', 'sheets'))
      expect(files).toEqual([...made, ...sheets].toSorted())
      const text = words(at('nl/small-nl-little-press_cards-fox+owl.pdf'))
      expect(text).toContain('Uil')
      expect(text).not.toContain('Haas')
    },
  )

  test.skipIf(!has('pdfinfo'))(
    '--copies makes whole decks, --paper chooses the sheets',
    async () => {
      // Five cards a deck, of which one is three; sixty by ninety millimetres.
      const many = await build(
        '-t',
        'sheets',
        '--cards',
        'hare,fox,owl',
        '--copies',
        '4',
        '--paper',
        'letter',
      )
      const [file] = many.files
      expect(file).toBe('nl/small-nl-little-sheets_paper-letter_copies-4.pdf')
      expect(pages(many.at(file!))).toBeGreaterThan(2)
      expect(
        new Set(sizes(many.at(file!)).filter((box) => box.startsWith('Media'))),
      ).toEqual(new Set(['Media 279×216']))
      expect(words(many.at(file!)).match(/Vos/g)).toHaveLength(12)
      expect(words(many.at(file!)).match(/Uil/g)).toHaveLength(4)
    },
  )

  test.skipIf(!has('pdfinfo'))(
    '--bleed goes before the format’s own, --marks add room around',
    async () => {
      const wide = await build('-t', 'press', '--bleed', '5mm')
      const [cards, , leaflet] = wide.files
      expect([cards, leaflet]).toEqual([
        'nl/small-nl-little-press_bleed-5mm.pdf',
        'nl/small-nl-press-leaflet_bleed-5mm.pdf',
      ])
      expect(sizes(wide.at(cards!)).slice(0, 2)).toEqual(['Media 70×100', 'Trim 60×90'])
      expect(sizes(wide.at(leaflet!)).slice(0, 2)).toEqual([
        'Media 210×150',
        'Trim 200×140',
      ])
      const inches = await build('-t', 'press', '--bleed', '0.25in', '--marks')
      const marked = 'nl/small-nl-little-press_bleed-6.35mm_marks.pdf'
      expect(inches.files[0]).toBe(marked)
      const [media, trim] = sizes(inches.at(marked))
      expect(trim).toBe('Trim 60×90')
      expect(Number(/\d+/.exec(media!)![0])).toBeGreaterThan(60 + 2 * 6.35 + 8)
      expect(words(inches.at(marked))).toContain('hare front')
    },
  )

  test.skipIf(!has('pdftotext'))(
    'press files hold each card once and say how often to print it, or with --repeat so often',
    async () => {
      const folder = project('small', {
        'content/small/deck.yaml': ['guide: { kind', 'guide: { quantity: 2, kind'],
      })
      const cards = ['build', '-t', 'press', '--json']
      const once = await runHere(cards, { folder })
      const { files }: Told = JSON.parse(once.out)
      const toPrint = [
        { piece: 'hare', times: 1 },
        { piece: 'fox', times: 3 },
        { piece: 'owl', times: 1 },
      ]
      const guide = [{ piece: 'guide', times: 2 }]
      expect(files.map(({ pages: count, toPrint: told }) => [count, told])).toEqual([
        [6, toPrint],
        [2, guide],
        [2, guide],
      ])
      const repeat = await runHere([...cards, '--repeat', '--copies', '2'], { folder })
      const { files: repeated }: Told = JSON.parse(repeat.out)
      expect(repeated.map(({ path, pages: count }) => [path, count])).toEqual([
        ['output/small/nl/small-nl-little-press_repeat_copies-2.pdf', 20],
        ['output/small/nl/small-nl-press-leaflet_repeat_copies-2.pdf', 8],
        ['output/small/nl/small-nl-press-leaflet-roll_repeat_copies-2.pdf', 8],
      ])
      expect(repeated.flatMap(({ toPrint: told }) => told ?? [])).toEqual([])
      const [path] = repeated.map((file) => words(join(folder, file.path)))
      expect(path?.match(/Vos/g)).toHaveLength(6)
    },
  )

  test('an order that no file can hold is refused with its count, before anything is made', async () => {
    const folder = project('small', {
      'content/small/deck.yaml': ['quantity: 3', 'quantity: 999'],
    })
    const args = ['build', '--copies', '9999']
    const { code, out, err } = await runHere(args, { folder })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    // 1,001 cards a deck, nine on a sheet.
    expect(err).toContain(
      'The file of sheets in little would have 2,224,222 pages, for 10,008,999 pieces; a file may have 100,000.',
    )
    expect(filesIn(join(folder, 'output'))).toEqual([])
    // What is asked of each press file is said, and makes it no longer.
    const once = await runHere([...args, '-t', 'press'], { folder })
    expect(once.out).toContain('Print fox 9989001 times; all others 9999 times.')
  })

  test('a deck of fronts only has half as many pages', async () => {
    const folder = project('small', {
      'content/small/deck.yaml': ['quantity: 3', 'quantity: 999'],
      'templates/plain/card.yaml': 'front: { text: title, padding: 5mm }\n',
    })
    const cards = ['--cards', 'fox,owl', '--copies', '9999']
    const { err } = await runHere(['build', '-t', 'sheets', ...cards], { folder })
    expect(err).toContain('The file of sheets in little would have 1,111,000 pages')
  })

  test('sheets hold leaflets as often as they are wanted, too', async () => {
    const { files, at } = await build('-t', 'sheets', '--cards', 'guide', '--copies', '3')
    expect(files).toEqual([
      'nl/small-nl-sheets-leaflet-roll_copies-3.pdf',
      'nl/small-nl-sheets-leaflet_copies-3.pdf',
    ])
    const count = has('pdfinfo') ? pages(at(files[0]!)) : 6
    expect(count).toBe(6)
  })

  test.each([
    ['press', '--paper letter --flip short --copies 2', ['--paper', '--flip'], 'sheets'],
    ['sheets', '--repeat --marks --copies 2', ['--repeat', '--marks'], 'press'],
    ['screen', '--copies 2 --bleed 5mm', ['--copies', '--bleed'], 'press and sheets'],
  ])('what %s do not look at is told', async (made, line, idle, other) => {
    const flags = ['-t', made, ...line.split(' '), '--cards', 'owl', '--dry-run']
    const { code, err } = await runHere(['build', ...flags], {
      folder: project('small'),
    })
    expect(code).toBe(0)
    expect(err.match(/“--.*/g)).toEqual(
      idle.map(
        (flag) =>
          `“${flag}” has no effect here: it is for ${other}, and only ${made} is made.`,
      ),
    )
  })

  test('--flip is a part of the name, and of what the sheet says', async () => {
    const { files, at } = await build('-t', 'sheets', '--flip', 'short', '--paper', 'a3')
    expect(files).toEqual(
      ['little-sheets', 'sheets-leaflet', 'sheets-leaflet-roll']
        .map((name) => `nl/small-nl-${name}_paper-a3_flip-short.pdf`)
        .toSorted(),
    )
    const text = has('pdftotext') ? words(at(files[0]!)) : 'omslaan langs de korte zijde'
    expect(text).toContain('omslaan langs de korte zijde')
  })

  test('-o is where files go, and no file lies anywhere else', async () => {
    const folder = project('small')
    const before = filesIn(folder)
    const { code } = await runHere(['build', '-t', 'press', '-o', 'naar/hier'], {
      folder,
    })
    expect(code).toBe(0)
    expect(filesIn(folder).filter((file) => !before.includes(file))).toEqual(
      press('nl', 'little')
        .map((file) => `naar/hier/small/${file}`)
        .toSorted(),
    )
  })

  test('a paper that is too small is told', async () => {
    const folder = project('small', {
      'templates/formats.yaml': ['height: 90mm', 'height: 400mm'],
    })
    const { code, err } = await runHere(['build', '-t', 'sheets'], { folder })
    expect(code).toBe(1)
    expect(err).toMatch(/A card of Klein spel little/)
    expect(filesIn(join(folder, 'output'))).toEqual([])
  })

  test('a second leaflet has files of its own', async () => {
    const folder = project('small', {
      'content/small/deck.yaml': [
        'guide: { kind',
        'notice: { kind: leaflet, accent: rust, folds: roll }\n  guide: { kind',
      ],
      'content/small/nl.yaml': [
        '  guide:\n',
        '  notice:\n    title: Let op\n    rules: Niet gooien.\n  guide:\n',
      ],
    })
    const { code, err } = await runHere(['build', '-t', 'press'], { folder })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const output = join(folder, 'output/small/nl')
    expect(filesIn(output)).toEqual([
      'small-nl-little-press.pdf',
      'small-nl-press-leaflet-guide+roll.pdf',
      'small-nl-press-leaflet-guide.pdf',
      'small-nl-press-leaflet-notice.pdf',
    ])
    const bytes = (name: string) =>
      readFileSync(join(output, `small-nl-press-leaflet-${name}.pdf`))
    expect(bytes('notice').equals(bytes('guide+roll'))).toBe(false)
  })
})
