import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeAll, expect, test } from 'vitest'

import { runHere } from '../cli/run-here.ts'
import { emptyFolder, filesIn, project } from '../cli/run.ts'
import { checkUa, everyElement } from '../pdf/ua-check.ts'
import type { ReadElement } from '../pdf/ua-check.ts'
import { has } from '../programs-found.ts'

/** All that words can be: lists in lists, a table, a quotation, links, notes, another language, a drawn marker. */
const RICH = `De haas zegt [bonjour]{lang=fr} tegen [de vos](https://example.org/vos).

      - een
        - in een
      - [x] gedaan

      | Dier | Snel |
      | ---- | ---- |
      | haas | ja   |

      > Ik ren.[^table]
      >
      > — haas
`

let files: ReadonlyMap<string, Uint8Array> = new Map()

const built = async (args: readonly string[], folder?: string): Promise<string> => {
  const output = join(emptyFolder(), 'output')
  const run = ['build', '-t', 'screen', '-o', output, ...args]
  const { code, err } = await runHere(run, folder === undefined ? {} : { folder })
  if (code !== 0) throw new Error(err)
  return output
}

beforeAll(async () => {
  if (!has('qpdf')) return
  const rich = project('small', {
    'content/small/nl.yaml': [
      ['De haas rent weg voor de vos.', RICH],
      ['De uil ziet alles, ook ’s nachts.', 'Schrijf aan uil@example.org of roep.'],
    ],
    'templates/formats.yaml': ['width: 60mm, height: 90mm', 'width: 90mm, height: 120mm'],
  })
  const folders = [
    await built(['samenleerwijzer', '-l', 'nl,ar']),
    await built(['meetings']),
    await built([], rich),
  ]
  files = new Map(
    folders.flatMap((folder) =>
      filesIn(folder).map((file) => [file, readFileSync(join(folder, file))] as const),
    ),
  )
})

const fileOf = (end: string): Uint8Array => {
  const found = [...files].find(([name]) => name.endsWith(end))
  if (!found) throw new Error(`no ${end} among ${[...files.keys()].join(', ')}`)
  return found[1]
}

/** An element as `P`, `Link “words”` or `L(LI(…))`. */
const outline = ({ type, kids }: ReadElement): string =>
  kids.length === 0 ? type : `${type}(${kids.map(outline).join(' ')})`

test.skipIf(!has('qpdf'))('every file for the screen is PDF/UA (qpdf)', () => {
  expect(files.size).toBe(10)
  for (const [name, pdf] of files)
    expect({ name, findings: checkUa(pdf).findings }).toEqual({ name, findings: [] })
})

test.skipIf(!has('qpdf'))('all that words can be is told as what it is (qpdf)', () => {
  const { root } = checkUa(fileOf('small-nl-little-screen.pdf'))
  const [hare] = root.kids
  expect(hare?.title).toBe('Haas')
  expect(outline(hare!)).toBe(
    [
      'Sect(H1 Figure P(Span Span Span Link Span)',
      'L(LI(Lbl LBody(P L(LI(Lbl LBody(P))))) LI(Lbl LBody(P)))',
      'Table(TR(TH TH) TR(TD TD))',
      'BlockQuote(P(Span Reference) P) Note(Lbl P))',
    ].join(' '),
  )
  const elements = everyElement(hare!)
  expect(elements.find(({ type }) => type === 'Figure')?.alternative).toBe(
    'Een haas in het gras',
  )
  expect(elements.flatMap(({ language }) => language ?? [])).toEqual(['fr'])
  const owl = root.kids[2]!
  expect(outline(owl)).toBe('Sect(H1 P(Span Link Span))')
  // A ticked box is drawn; its sign is what is read.
  expect(elements.flatMap(({ actual }) => actual ?? [])).toEqual(['☑'])
})

test.skipIf(!has('qpdf'))('a story goes on from panel to panel (qpdf)', () => {
  const { root } = checkUa(fileOf('samenleerwijzer-nl-screen-leaflet-a4-roll.pdf'))
  const [leaflet] = root.kids
  expect(root.kids).toHaveLength(1)
  const headings = everyElement(leaflet!).flatMap(({ type }) =>
    type.startsWith('H') ? [type] : [],
  )
  expect(headings).toEqual(['H1', 'H2', 'H2', 'H3', 'H3', 'H3', 'H4', 'H4'])
  // A paragraph that is broken over two panels is one element with what is on both.
  const split = everyElement(leaflet!).filter(({ marked }) => marked.length > 1)
  expect(split.length).toBeGreaterThan(0)
})

test.skipIf(!has('qpdf'))(
  'a title that the back of a card repeats is one heading (qpdf)',
  () => {
    const { root } = checkUa(fileOf('samenleerwijzer-nl-a6-screen.pdf'))
    const headings = root.kids.map((card) =>
      everyElement(card).filter(({ type }) => type.startsWith('H')),
    )
    expect(headings.map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 1])
  },
)

test.skipIf(!has('qpdf'))('right-to-left words are told in logical order (qpdf)', () => {
  const { root } = checkUa(fileOf('samenleerwijzer-ar-a6-screen.pdf'))
  const [card] = root.kids
  const spoken = everyElement(card!).flatMap(({ actual }) => actual ?? [])
  expect(spoken.slice(0, 3)).toEqual(['معًا في حوار…', 'التحضير', 'الخطوة ١'])
})

test.skipIf(!has('qpdf'))('a QR code is a link with its address (qpdf)', () => {
  const { root } = checkUa(fileOf('meetings-nl-tarot-screen.pdf'))
  const link = everyElement(root).find(({ type }) => type === 'Link')
  expect(outline(link!)).toBe('Link(Figure)')
  expect(link?.kids[0]?.alternative).toBe('https://example.org/meetings/1')
})

test('a picture of which no words say what it shows is told, for the screen only', async () => {
  const folder = project('small', {
    'content/small/nl.yaml': ['    alt: Een haas in het gras\n', ''],
  })
  const run = ['build', '--cards', 'hare', '--dry-run', '-t']
  const { code, err } = await runHere([...run, 'screen'], { folder })
  expect(code).toBe(0)
  expect(err).toMatch(/^warning: No words in nl say what the picture of “hare” shows/)
  expect(err).toMatch(/nl\.yaml:7:11\n[^]*hint: Write “alt: …” under “hare”/)
  expect((await runHere([...run, 'press'], { folder })).err).not.toContain('warning')
})
